/**
 * Basin = (Σ R_d^p / M)^(1/p), p = 4, over the M linked dyads        part of a dyad = Basin R_d^p / Σ R^p
 *
 * One bad dyad counts more than many mild ones; max and mean are always shown beside it.
 * Source: METHOD, section 7.
 */
import { power } from '../base/exact-math.ts';
import { max, min, orderedSum } from '../base/number.ts';
import { proportionalParts } from './noisy-or.ts';
import type { RiskParameters } from './parameters.ts';
import { joinBounds, type Pressure } from './pressure.ts';

export interface BasinPressure extends Pressure {
  /** The highest dyad. */
  readonly max: number;
  /** The mean over the dyads. */
  readonly mean: number;
}

/** The exponent p of the power mean. */
export type BasinPower = RiskParameters['basinPower']['default'];

/**
 * @param ids - of the dyads, alphabetical
 * @param dyads - in the same order
 */
export function basinPressure(
  ids: readonly string[],
  dyads: readonly Pressure[],
  p: BasinPower,
): BasinPressure {
  const bounds = joinBounds(dyads, (values) => powerMean(values, p));
  const values = dyads.map((dyad) => dyad.value);
  const parts = proportionalParts(bounds.value, powersOfRatios(values, p));
  return {
    ...bounds,
    contributions: ids.map((id, index) => ({ id, value: parts[index] })),
    max: highest(values),
    mean: values.length > 0 ? orderedSum(values) / values.length : 0,
  };
}

/** From the mean (p = 1) to the highest value (p = 'max'); 0 of none. */
export function powerMean(values: readonly number[], p: BasinPower): number {
  if (values.length === 0 || p === 'max') return highest(values);
  const mean = orderedSum(powersOfRatios(values, p)) / values.length;
  return highest(values) * min(1, power(mean, 1 / p));
}

/** (R / max)^p: ratios, because the powers themselves lose small values to underflow. */
function powersOfRatios(values: readonly number[], p: BasinPower): number[] {
  const top = highest(values);
  if (top === 0) return values.map(() => 0);
  if (p === 'max') return values.map((value) => (value === top ? 1 : 0));
  return values.map((value) => power(value / top, p));
}

function highest(values: readonly number[]): number {
  return values.reduce(max, 0);
}
