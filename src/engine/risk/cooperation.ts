/**
 * K = 1 - prod (1 - w_m s_m)        s: swap, obligations, relief, joint storage, data exchange, each in [0, 1]
 *
 * Cooperation of a pair on an axis of its own, opened into parts that add up to it. It is never taken off the pressure: the
 * two are read side by side, as a structural position only. Source: METHOD, section 11.1; Zeitoun & Mirumachi (2008).
 */
import { assert } from '../base/assert.ts';
import { min, orderedSum, positive } from '../base/number.ts';
import { isAmount } from './indicators.ts';
import { COOPERATION_COMPONENTS, type CooperationComponent } from './names.ts';
import { noisyOr } from './noisy-or.ts';
import type { RiskParameters } from './parameters.ts';

/** s by component; an absent one is not known, and counts as 0. */
export type CooperationInput = Readonly<Partial<Record<CooperationComponent, number>>>;

export interface CooperationScore {
  readonly score: number;
  /** s by component; null where it is not known. */
  readonly components: Readonly<Record<CooperationComponent, number | null>>;
  /** Parts by component: they sum to the score. */
  readonly contributions: Readonly<Record<CooperationComponent, number>>;
  readonly incomplete: boolean;
  readonly reading: 'structural position only';
}

export function cooperationIndex(
  input: CooperationInput,
  { caps }: RiskParameters['cooperation'],
): CooperationScore {
  const known = COOPERATION_COMPONENTS.map((component) => input[component] ?? 0);
  assert(
    known.every((value) => value >= 0 && value <= 1),
    'Components of cooperation lie in [0, 1].',
  );
  const { total, parts } = noisyOr(known.map((value, index) => caps[COOPERATION_COMPONENTS[index]] * value));
  return {
    score: total,
    components: byComponent((component) => input[component] ?? null),
    contributions: byComponent((_, index) => parts[index]),
    incomplete: COOPERATION_COMPONENTS.some((component) => input[component] === undefined),
    reading: 'structural position only',
  };
}

/** One obligation of the pair over a season: what was due, and what of it was not met. */
export interface PairObligation {
  readonly due: number;
  readonly unmet: number;
}

/** 1 - mean of min(1, unmet / due) over the obligations of a pair, both ways, with equal weights; 0 where there are none. */
export function obligationsKept(obligations: readonly PairObligation[]): number {
  const due = obligations.filter((one) => one.due > 0);
  if (due.length === 0) return 0;
  assert(
    due.every(({ unmet }) => isAmount(unmet)),
    'What was not met is a finite number from 0 up.',
  );
  return positive(1 - orderedSum(due.map((one) => min(1, one.unmet / one.due))) / due.length);
}

/** 1 - (1 - r_ij) (1 - r_ji): relief of both directions, each as a part of the need of the one relieved. */
export function mutualRelief(oneWay: number, otherWay: number): number {
  return 1 - (1 - oneWay) * (1 - otherWay);
}

/** DeltaW / DeltaW*, at most 1: exchanged volume over the best one; 0 where the best is 0. */
export function swapRealised(exchanged: number, best: number): number {
  return best > 0 ? min(1, exchanged / best) : 0;
}

function byComponent<T>(
  entry: (component: CooperationComponent, index: number) => T,
): Readonly<Record<CooperationComponent, T>> {
  return {
    swap: entry('swap', 0),
    obligations: entry('obligations', 1),
    relief: entry('relief', 2),
    jointStorage: entry('jointStorage', 3),
    dataExchange: entry('dataExchange', 4),
  };
}
