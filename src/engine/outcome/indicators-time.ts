/**
 * steps -> seasons, water years : a column by step becomes sums by season or by water year
 *
 * Season s of a run is 2 x water year + (0 non-vegetation, 1 vegetation), counted from the first water year, so that
 * the seasons of a run stand in the order of time. Sums go by step.
 */
import type { Calendar } from '../calendar/calendar.ts';
import { type Outcome, seriesOf } from './outcome.ts';

/** One season of one water year; `index` is its place in columns by season. */
export interface SeasonOfRun {
  readonly index: number;
  readonly waterYear: number;
  readonly season: 'non-vegetation' | 'vegetation';
}

/** The seasons that hold a step; a run that begins in April has no first non-vegetation season. */
export function seasonsOfRun(calendar: Calendar): SeasonOfRun[] {
  const held = new Set(Array.from(calendar.waterYearIndex, (_, step) => seasonOfStep(calendar, step)));
  return [...held].map((index) => ({
    index,
    waterYear: calendar.firstWaterYear + Math.floor(index / 2),
    season: index % 2 === 0 ? 'non-vegetation' : 'vegetation',
  }));
}

export function seasonOfStep(calendar: Calendar, step: number): number {
  return 2 * calendar.waterYearIndex[step] + calendar.seasonIndex[step];
}

/** `2 x water years` sums, by season of the run. */
export function sumBySeason(calendar: Calendar, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(2 * calendar.waterYearCount);
  for (let step = 0; step < calendar.stepCount; step++) sums[seasonOfStep(calendar, step)] += values[step];
  return sums;
}

/** One sum a water year. */
export function sumByYear(calendar: Calendar, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(calendar.waterYearCount);
  for (let step = 0; step < calendar.stepCount; step++) sums[calendar.waterYearIndex[step]] += values[step];
  return sums;
}

/** The value of the last step of each water year. */
export function lastOfYear(calendar: Calendar, values: ArrayLike<number>): Float64Array {
  const last = new Float64Array(calendar.waterYearCount);
  for (let step = 0; step < calendar.stepCount; step++) last[calendar.waterYearIndex[step]] = values[step];
  return last;
}

/** A series of the outcome; zeros where the outcome does not hold it, for sums over what there is. */
export function seriesOrZeros(outcome: Outcome, of: string, variable: string): Float64Array {
  return seriesOf(outcome, of, variable) ?? new Float64Array(outcome.calendar.stepCount);
}

/** Years of the run: whole and part ones, so that a mean is a mean of twelve months. */
export function yearsOfRun(calendar: Calendar): number {
  return calendar.monthCount / 12;
}
