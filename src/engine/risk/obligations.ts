/**
 * x_breach = min(1, π Σ ω min(1, unmet / due))        with π = 1 + 0.25 min(c − 1, 4)
 *
 * c counts the consecutive seasons with something unmet, this one included: repeated practice
 * weighs up to double. Source: METHOD, section 4.
 */
import { assert } from '../base/assert.ts';
import { min, orderedSum, positive } from '../base/number.ts';
import { isAmount } from './indicators.ts';
import type { RiskParameters } from './parameters.ts';

/** One in-force obligation of one riparian towards another, over one season. */
export interface Obligation {
  /** `floor`: at least `due` is owed. `ceiling`: no more than `due` may be taken. */
  readonly kind: 'floor' | 'ceiling';
  /** In the unit of the obligation; `actual` has the same. */
  readonly due: number;
  readonly actual: number;
  /** All or none of the obligations of a link carry a weight; weights sum to 1. */
  readonly weight?: number;
}

const WEIGHT_TOLERANCE = 1e-9;

/** A shortfall below this share of what was due is rounding. */
const SHORTFALL_TOLERANCE = 1e-9;

/**
 * The part of what one riparian owed another that was not met.
 *
 * @param run - consecutive seasons with something unmet, this one included, from `nextBreachRun`
 */
export function breachFraction(
  obligations: readonly Obligation[],
  run: number,
  repeat: RiskParameters['breach'],
): number {
  assert(Number.isInteger(run) && run >= 0, 'A run of seasons is a whole number from 0 up.');
  const repeats = min(positive(run - 1), repeat.repeatMax.default);
  const unmet = orderedSum(weighted(obligations));
  return min(1, (1 + repeat.repeatStep.default * repeats) * unmet);
}

/**
 * The count of consecutive seasons with something unmet, carried one season on.
 * A season with nothing due neither counts nor resets it.
 */
export function nextBreachRun(previous: number, due: number, short: number): number {
  assert(isAmount(due) && isAmount(short), 'Amounts due and short are finite numbers from 0 up.');
  if (due === 0) return previous;
  return short > due * SHORTFALL_TOLERANCE ? previous + 1 : 0;
}

function weighted(obligations: readonly Obligation[]): number[] {
  const given = obligations.filter((obligation) => obligation.weight !== undefined).length;
  assert(
    given === 0 || given === obligations.length,
    'Either all obligations of a link carry a weight or none.',
  );
  const weights = obligations.map((obligation) => obligation.weight ?? 1 / obligations.length);
  const sum = orderedSum(weights);
  assert(
    obligations.length === 0 || Math.abs(sum - 1) < WEIGHT_TOLERANCE,
    'Weights of obligations sum to 1.',
  );
  return obligations.map((obligation, index) => weights[index] * unmetShare(obligation));
}

function unmetShare({ kind, due, actual }: Obligation): number {
  assert(isAmount(due) && isAmount(actual), 'Amounts due and delivered are finite numbers from 0 up.');
  if (due === 0) return 0;
  const unmet = kind === 'floor' ? due - actual : actual - due;
  return min(1, positive(unmet) / due);
}
