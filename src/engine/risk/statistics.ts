/**
 * mean, quantile, conditional tail : values → weights        statistic = Σ weight · value
 *
 * Each statistic of a series is a weighted sum of its values, so the weights carry the
 * contributions along, and they still add up. Source: METHOD, section 7, "Time".
 */
import { assert } from '../base/assert.ts';
import { max, min } from '../base/number.ts';

/** Keeps a whole number that was computed, such as 0.9 × 10, from being rounded up to the next. */
const INDEX_TOLERANCE = 1e-9;

export function meanWeights(values: readonly number[]): number[] {
  assert(values.length > 0, 'A mean needs a value.');
  return values.map(() => 1 / values.length);
}

/** The smallest value whose share of values at or below it is at least q, in (0, 1]. */
export function quantileWeights(values: readonly number[], q: number): number[] {
  assert(values.length > 0 && q > 0 && q <= 1, 'A quantile needs a value and a share in (0, 1].');
  const ascending = descendingOrder(values).reverse();
  const chosen = ascending[max(0, Math.ceil(q * values.length - INDEX_TOLERANCE) - 1)];
  return values.map((_, index) => (index === chosen ? 1 : 0));
}

/** The same quantile of values that are sorted from the lowest up. */
export function quantileOf(ascending: Float64Array, q: number): number {
  assert(ascending.length > 0 && q > 0 && q <= 1, 'A quantile needs a value and a share in (0, 1].');
  return ascending[max(0, Math.ceil(q * ascending.length - INDEX_TOLERANCE) - 1)];
}

/** Mean of the highest share 1 − tail: whole values first, then the part of the next one that is left. */
export function conditionalTailWeights(values: readonly number[], tail: number): number[] {
  assert(values.length > 0 && tail >= 0 && tail < 1, 'A tail needs a value and a share in [0, 1).');
  const size = (1 - tail) * values.length;
  const weights = values.map(() => 0);
  let left = size;
  for (const index of descendingOrder(values)) {
    const taken = min(1, left);
    weights[index] = taken / size;
    left -= taken;
  }
  return weights;
}

export function weightedSum(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += weights[index] * values[index];
  return sum;
}

/** Indices from the highest value to the lowest; ties by index. */
function descendingOrder(values: readonly number[]): number[] {
  return values.map((_, index) => index).sort((a, b) => values[b] - values[a] || a - b);
}
