/**
 * ramp(x; a, b) = clip((x − a) / (b − a), 0, 1)        indicator → normalised harm u in [0, 1]
 *
 * The anchors are absolute, so that a new scenario never changes an old score. `smoothstep` and
 * `logistic` are variants that show how far a result hangs on the form. Source: METHOD, section 5.
 */
import { assert } from '../base/assert.ts';
import { exp } from '../base/exact-math.ts';
import { clamp } from '../base/number.ts';

/** Tolerance and saturation of a harm, in the unit of its indicator. */
export interface Anchors {
  readonly a: number;
  readonly b: number;
}

export function ramp(x: number, { a, b }: Anchors): number {
  assert(a < b, 'The tolerance of a harm lies below its saturation.');
  return clamp((x - a) / (b - a), 0, 1);
}

/** r² (3 − 2r) of the ramp: the same ends, without corners. */
export function smoothstep(x: number, anchors: Anchors): number {
  const r = ramp(x, anchors);
  return r * r * (3 - 2 * r);
}

/**
 * A logistic curve around the middle of the ramp, scaled so that 0 gives 0 and 1 gives 1.
 * It has no tolerance zone.
 *
 * @param slope - steepness times the width of the ramp
 */
export function logistic(x: number, { a, b }: Anchors, slope: number): number {
  const steepness = slope / (b - a);
  const middle = (a + b) / 2;
  const bottom = sigmoid(0 - steepness * middle);
  const top = sigmoid(steepness * (1 - middle));
  return (sigmoid(steepness * (clamp(x, 0, 1) - middle)) - bottom) / (top - bottom);
}

/** u_change: only change in excess of what the institutions of the dyad absorb counts. */
export function changeHarm(x: number, resilience: number, kappa: number, anchors: Anchors): number {
  return ramp(x - kappa * resilience, anchors);
}

function sigmoid(z: number): number {
  return 1 / (1 + exp(0 - z));
}
