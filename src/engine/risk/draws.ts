/**
 * z_i(k) = (1/2 + k α_i) mod 1        α_i = g^(−i) mod 1        g > 1 with g^(d+1) = g + 1
 *
 * Points of the additive recurrence R_d: they fill the unit cube evenly for any count, no random generator is needed, and all
 * scenarios are judged on the same ones. Source: METHOD, section 9; Roberts (2018), "The unreasonable effectiveness of
 * quasirandom sequences".
 */
import { assert } from '../base/assert.ts';
import { exp, log } from '../base/exact-math.ts';

const ITERATIONS = 64;
const START = 0.5;

/** @returns α by dimension; each point is one step of them */
export function recurrenceSteps(dimensions: number): number[] {
  assert(Number.isInteger(dimensions) && dimensions > 0, 'A sequence has one dimension at the least.');
  let g = 2;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) g = exp(log(1 + g) / (dimensions + 1));
  const steps: number[] = [];
  for (let dimension = 1, step = 1; dimension <= dimensions; dimension++) {
    step /= g;
    steps.push(step);
  }
  return steps;
}

/** Points k = 1 ... count, row by row: count x dimensions, each in [0, 1). */
export function drawPoints(count: number, dimensions: number): Float64Array {
  const steps = recurrenceSteps(dimensions);
  const points = new Float64Array(count * dimensions);
  for (let draw = 0; draw < count; draw++) {
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const place = START + (draw + 1) * steps[dimension];
      points[draw * dimensions + dimension] = place - Math.floor(place);
    }
  }
  return points;
}
