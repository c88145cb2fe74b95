/**
 * weighingOf : inputs → draws, members and parameters of the index        (all that does not hold at once)
 */
import type { Reason } from '../../contract/problem.ts';
import type { Inputs } from '../../contract/processes/inputs.ts';
import { chooseParameters, RISK_PARAMETERS, type RiskParameters } from '../../engine/index.ts';
import type { Weighing } from './plan.ts';

type Given = Pick<Inputs['assess'], 'claims' | 'weights' | 'draws' | 'members' | 'seed' | 'attribution'>;

export function weighingOf({
  draws = 1024,
  members = 0,
  seed = 1,
  attribution = 'exact',
  ...chosen
}: Given): Weighing {
  const { claims, weights } = chosen;
  return {
    ...{ draws, members, seed, attribution },
    ...(claims === undefined ? {} : { claims }),
    ...(weights === undefined ? {} : { weights }),
  };
}

/** What is wrong with the claims and weights; empty where all hold. */
export function weighingFaults(weighing: Weighing): Reason[] {
  return chosen(weighing).problems.map((message) => ({
    pointer: /claim/i.test(message) ? '/inputs/claims' : '/inputs/weights',
    code: 'MIRAB_WEIGHING_INVALID',
    message,
  }));
}

/** The parameters of a weighing that was found without fault. */
export function parametersOf(weighing: Weighing): RiskParameters {
  return chosen(weighing).parameters;
}

function chosen({ claims, weights = {} }: Weighing) {
  const texts = Object.entries(weights).map(([path, value]) => `${path}=${value}`);
  return chooseParameters(RISK_PARAMETERS, { claims, weights: texts });
}
