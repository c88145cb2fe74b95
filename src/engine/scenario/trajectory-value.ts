/**
 * trajectory-value : trajectory, water year -> value      (linear between dated points, compound growth after the last)
 *
 * v(y) = v_k + (y - y_k) (v_k+1 - v_k) / (y_k+1 - y_k) between points; v_last (1 + g)^(y - y_last) after them, by
 * repeated multiplication, so that the bits do not depend on a library's power function.
 */
import { assert } from '../base/assert.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Trajectory } from './schema/leaf.ts';

/** Value of a trajectory in one water year, in the engine units of its quantity. */
export function valueIn(trajectory: Trajectory, waterYear: number, firstWaterYear: number): number {
  if (trajectory.program) return expressionIn(trajectory, waterYear, firstWaterYear);
  const { points, growth } = trajectory;
  const last = points[points.length - 1];
  if (waterYear >= last.waterYear) return last.value * compound(growth, waterYear - last.waterYear);
  if (waterYear <= points[0].waterYear) return points[0].value;
  let segment = 0;
  while (waterYear >= points[segment + 1].waterYear) segment++;
  const [from, to] = [points[segment], points[segment + 1]];
  return (
    from.value + ((waterYear - from.waterYear) * (to.value - from.value)) / (to.waterYear - from.waterYear)
  );
}

/** (1 + rate)^years for a whole number of years. */
export function compound(rate: number, years: number): number {
  let factor = 1;
  for (let year = 0; year < years; year++) factor *= 1 + rate;
  return factor;
}

function expressionIn(trajectory: Trajectory, waterYear: number, firstWaterYear: number): number {
  assert(trajectory.program !== undefined, 'a trajectory without points has a program');
  const slots: Record<string, number> = { water_year: waterYear, elapsed_years: waterYear - firstWaterYear };
  return evaluate(
    trajectory.program,
    trajectory.program.slots.map((slot) => slots[slot]),
  );
}
