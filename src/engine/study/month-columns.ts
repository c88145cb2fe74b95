/**
 * a column by step → a value a water year, taken from some of its months        (nothing where the run does not hold them all)
 *
 * Runs hold whole months, so a month that is there is there whole.
 */
import type { Calendar } from '../calendar/calendar.ts';

/** By water year of the run. */
export type ByYear = readonly (number | undefined)[];

export function sumOfMonths(
  calendar: Calendar,
  values: ArrayLike<number>,
  months: readonly number[],
): ByYear {
  const sums = new Float64Array(calendar.waterYearCount);
  const monthsFound = new Int32Array(calendar.waterYearCount);
  for (let step = 0; step < calendar.stepCount; step++) {
    if (!months.includes(calendar.month[step])) continue;
    const year = calendar.waterYearIndex[step];
    sums[year] += values[step];
    if (isFirstOfMonth(calendar, step)) monthsFound[year] += 1;
  }
  return Array.from(sums, (sum, year) => (monthsFound[year] === months.length ? sum : undefined));
}

/** The value at the end of the last step of a month. */
export function endOfMonth(calendar: Calendar, values: ArrayLike<number>, month: number): ByYear {
  const ends = new Array<number | undefined>(calendar.waterYearCount).fill(undefined);
  for (let step = 0; step < calendar.stepCount; step++)
    if (calendar.month[step] === month) ends[calendar.waterYearIndex[step]] = values[step];
  return ends;
}

/** The value before the first step of a month: that of the step before, or the initial one. */
export function startOfMonth(
  calendar: Calendar,
  values: ArrayLike<number>,
  month: number,
  initial: number,
): ByYear {
  const starts = new Array<number | undefined>(calendar.waterYearCount).fill(undefined);
  for (let step = 0; step < calendar.stepCount; step++)
    if (calendar.month[step] === month && isFirstOfMonth(calendar, step))
      starts[calendar.waterYearIndex[step]] = step === 0 ? initial : values[step - 1];
  return starts;
}

/** Share of the record below a value, those equal to it counting half: ½ where all are the same. */
export function rankAmong(value: number, record: readonly number[]): number {
  const below = record.filter((one) => one < value).length;
  const equal = record.filter((one) => one === value).length;
  return record.length === 0 ? 0.5 : (below + equal / 2) / record.length;
}

/** Mean of the years that have a value; undefined where none has. */
export function meanOfYears(values: ByYear): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function isFirstOfMonth({ monthIndex }: Calendar, step: number): boolean {
  return step === 0 || monthIndex[step] !== monthIndex[step - 1];
}
