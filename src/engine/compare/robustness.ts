/**
 * robustness : score and satisfaction by policy and future → share of futures that satisfy, regret
 *
 * Satisfied: R < maxR and every riparian has at least minSatisfaction of its need. Regret: score less the best score in that
 * future. Two metrics at the least are shown together, because the choice of one changes the order. Source: METHOD, section 9;
 * McPhail et al. (2018).
 */
import { max, min } from '../base/number.ts';
import { quantileOf } from '../risk/statistics.ts';

export interface Futures {
  /** By future. */
  readonly score: ArrayLike<number>;
  /** Lowest delivered over need of a riparian; null where it is not to count. */
  readonly satisfaction: ArrayLike<number> | null;
}

export function satisficingShare(
  { score, satisfaction }: Futures,
  limits: { readonly maxR: number; readonly minSatisfaction: number },
): number {
  let satisfied = 0;
  for (let future = 0; future < score.length; future++) {
    const enough = satisfaction === null || satisfaction[future] >= limits.minSatisfaction;
    if (score[future] < limits.maxR && enough) satisfied++;
  }
  return satisfied / score.length;
}

export interface Regret {
  readonly max: number;
  readonly p90: number;
}

/** @param policies - all that are compared, each over the same futures */
export function regrets(policies: readonly Futures[]): Regret[] {
  const futures = Array.from({ length: policies[0].score.length }, (_, future) => future);
  const best = futures.map((future) =>
    policies.reduce((low, { score }) => min(low, score[future]), Number.POSITIVE_INFINITY),
  );
  return policies.map(({ score }) => {
    const regret = Float64Array.from(futures, (future) => score[future] - best[future]).sort();
    return { max: regret.reduce(max, 0), p90: quantileOf(regret, 0.9) };
  });
}
