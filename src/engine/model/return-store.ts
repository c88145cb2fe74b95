/**
 * return store : inflow of each month -> content at the start of the run      (linear store in its yearly cycle)
 *
 * Content after a month: x' = x (1 - k) + q, with k = min(1, month / delay). Twelve months give x' = a x + b, whose
 * fixed point is b / (1 - a): the content at which a mean year repeats itself.
 */
import { min } from '../base/number.ts';

/** Mean length of a month, 30.4375 days, as in units/. */
const MONTH_s = 2_629_800;

interface YearlyCycle {
  /** Return water made in each calendar month, January first. */
  readonly inflow_m3: ArrayLike<number>;
  readonly delay_s: number;
  /** Calendar month in which the run starts, 1 to 12. */
  readonly firstMonth: number;
}

export function equilibriumStore_m3(cycle: YearlyCycle): number {
  const keep = 1 - releaseShare(MONTH_s, cycle.delay_s);
  let slope = 1;
  let constant_m3 = 0;
  for (let month = 0; month < 12; month++) {
    slope *= keep;
    constant_m3 = constant_m3 * keep + cycle.inflow_m3[(cycle.firstMonth - 1 + month) % 12];
  }
  return constant_m3 / (1 - slope);
}

/** Share of the content that leaves a linear store in one step. */
export function releaseShare(step_s: number, delay_s: number): number {
  return delay_s > 0 ? min(1, step_s / delay_s) : 1;
}
