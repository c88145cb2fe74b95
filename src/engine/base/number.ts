/**
 * min, max, positive, clamp, orderedSum, columnSum : numbers → number, with the same bits on every machine
 *
 * Math.min and Math.max treat -0 and NaN in their own way and are banned in the engine. The two
 * comparisons below are one instruction each on the vector engine (f64x2.pmin and pmax), so both
 * engines agree bit for bit, ties and signed zeros included.
 */

/** The smaller of two; the first when they are equal. */
export function min(a: number, b: number): number {
  return b < a ? b : a;
}

/** The larger of two; the first when they are equal. */
export function max(a: number, b: number): number {
  return a < b ? b : a;
}

/** [x]+ of the docs: the number where it is above zero, else +0. Never -0. */
export function positive(value: number): number {
  return value > 0 ? value : 0;
}

/** The value, kept between two limits; `low` wins where the limits cross. */
export function clamp(value: number, low: number, high: number): number {
  return max(low, min(high, value));
}

/** Sum in index order: another order gives other last bits. */
export function orderedSum(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index];
  return sum;
}

/** The same for columns alone: one kind of array keeps the step loop at full speed. */
export function columnSum(column: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < column.length; index++) sum += column[index];
  return sum;
}
