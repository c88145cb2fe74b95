/**
 * roomParameters : weights that a room has moved → parameters of the index, with another hash        (as `--claims` and `--weights` do)
 */
import { BASELINES, chooseParameters, RISK_PARAMETERS, type RiskParameters } from '../../engine/live.ts';

/** @returns the reason where they make no index */
export function roomParameters(weights: Readonly<Record<string, number>>): RiskParameters | string {
  const claimed = BASELINES.some((claim) => weights[`claims.${claim}`] !== undefined);
  const claims = BASELINES.map(
    (claim) => `${claim}=${weights[`claims.${claim}`] ?? RISK_PARAMETERS.baselines.weights[claim]}`,
  );
  const { parameters, problems } = chooseParameters(RISK_PARAMETERS, {
    ...(claimed ? { claims: claims.join(',') } : {}),
    weights: Object.entries(weights).flatMap(([path, value]) =>
      path.startsWith('claims.') ? [] : [`${path}=${value}`],
    ),
  });
  return problems.length === 0 ? parameters : problems.join(' ');
}
