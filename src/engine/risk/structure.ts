/**
 * STRUCTURES : the twelve forms of the index        {noisy-OR, weighted mean, max, geometric} × {ramp, smoothstep, logistic}
 *
 * With s_h = a_V u_h and ŵ_h = w_h / Σ w:  H = 1 − Π (1 − w_h s_h);  Σ ŵ_h s_h;  max w_h s_h;
 * (Π (f + (1 − f) s_h)^ŵ_h − f) / (1 − f), and 0 where all s_h are 0. Only H differs; the first form is the index, the others
 * say how far a result hangs on it, and are never opened into parts. Source: METHOD, section 9.
 */
import { exp, log } from '../base/exact-math.ts';
import { max } from '../base/number.ts';

export const AGGREGATIONS = ['noisy-or', 'weighted-mean', 'max', 'geometric'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];
export const NORMALISATIONS = ['ramp', 'smoothstep', 'logistic'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

export interface Structure {
  readonly aggregation: Aggregation;
  readonly normalisation: Normalisation;
}

/** The first is the index itself. */
export const STRUCTURES: readonly Structure[] = AGGREGATIONS.flatMap((aggregation) =>
  NORMALISATIONS.map((normalisation) => ({ aggregation, normalisation })),
);

/**
 * H of one link.
 *
 * @param s - a_V u by harm
 * @param caps - w by harm
 * @param floor - f of the geometric form
 */
export function joinHarms(
  aggregation: Aggregation,
  s: ArrayLike<number>,
  caps: ArrayLike<number>,
  floor: number,
): number {
  if (aggregation === 'noisy-or') return noisyOrOf(s, caps);
  if (aggregation === 'max') return highestOf(s, caps);
  return aggregation === 'weighted-mean' ? meanOf(s, caps) : geometricOf(s, caps, floor);
}

function noisyOrOf(s: ArrayLike<number>, caps: ArrayLike<number>): number {
  let survival = 1;
  for (let harm = 0; harm < s.length; harm++) survival *= 1 - caps[harm] * s[harm];
  return 1 - survival;
}

function highestOf(s: ArrayLike<number>, caps: ArrayLike<number>): number {
  let highest = 0;
  for (let harm = 0; harm < s.length; harm++) highest = max(highest, caps[harm] * s[harm]);
  return highest;
}

function meanOf(s: ArrayLike<number>, caps: ArrayLike<number>): number {
  let sum = 0;
  let capSum = 0;
  for (let harm = 0; harm < s.length; harm++) {
    sum += caps[harm] * s[harm];
    capSum += caps[harm];
  }
  return sum / capSum;
}

function geometricOf(s: ArrayLike<number>, caps: ArrayLike<number>, floor: number): number {
  let logarithm = 0;
  let capSum = 0;
  let present = false;
  for (let harm = 0; harm < s.length; harm++) {
    present = present || s[harm] > 0;
    logarithm += caps[harm] * log(floor + (1 - floor) * s[harm]);
    capSum += caps[harm];
  }
  return present ? max(0, (exp(logarithm / capSum) - floor) / (1 - floor)) : 0;
}
