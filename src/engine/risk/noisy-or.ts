/**
 * noisyOr : values q → 1 − Π (1 − q)        with the exact part of each, total · l / Σ l, l = −ln(1 − q)
 *
 * One severe value suffices, further ones add less and less, quiet ones do not dilute, zero stays
 * zero. Logarithms turn the product into a sum, which is what makes the parts add up.
 * Source: METHOD, section 7.
 */
import { assert } from '../base/assert.ts';
import { log1p } from '../base/exact-math.ts';
import { orderedSum } from '../base/number.ts';

export interface NoisyOr {
  readonly total: number;
  /** l = −ln(1 − q), by value. */
  readonly intensities: readonly number[];
  /** By value; they sum to the total. */
  readonly parts: readonly number[];
}

/** @param values - in [0, 1), in the order that the product is taken */
export function noisyOr(values: readonly number[]): NoisyOr {
  const total = noisyOrTotal(values);
  const intensities = values.map(intensity);
  return { total, intensities, parts: proportionalParts(total, intensities) };
}

export function noisyOrTotal(values: readonly number[]): number {
  let survival = 1;
  for (const value of values) {
    assert(value >= 0 && value < 1, 'A noisy-OR takes values in [0, 1).');
    survival *= 1 - value;
  }
  return 1 - survival;
}

/** l = −ln(1 − q): the size of a value on the scale where values add. */
export function intensity(value: number): number {
  return 0 - log1p(0 - value);
}

/** The total, shared out in proportion to weights; all 0 where there is nothing to share by. */
export function proportionalParts(total: number, weights: readonly number[]): number[] {
  const sum = orderedSum(weights);
  return weights.map((weight) => (sum > 0 ? (total * weight) / sum : 0));
}
