/**
 * buildCalendar : first month × water years × step length → dates, seasons and seconds, by step
 *
 * The water year begins in October and bears the number of the year it ends in: October 2025 to
 * September 2026 is water year 2026. Months have their real lengths. A dekad is a ten-day period:
 * the 1st to 10th, the 11th to 20th, and the rest of the month.
 */
import { assert } from '../base/assert.ts';
import { SECONDS_PER_DAY } from '../base/constants.ts';
import { daysOfMonth } from './gregorian.ts';

export type StepLength = 'month' | 'dekad' | 'day';

/** A month of a year; `month` counts from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

export const DEFAULT_START: YearMonth = { year: 2025, month: 10 };

/** October to March, and April to September: their indices in `seasonIndex`. */
export const NON_VEGETATION = 0;
export const VEGETATION = 1;

/** Columns have `stepCount` entries, by step. */
export interface Calendar {
  readonly step: StepLength;
  readonly stepCount: number;
  readonly monthCount: number;
  /** The water year of the first step, by its ending year. */
  readonly firstWaterYear: number;
  /** Water years touched: one more than the years asked for where the run begins after October. */
  readonly waterYearCount: number;
  readonly year: Int32Array;
  /** 1 to 12. */
  readonly month: Uint8Array;
  /** First day of the step, 1 to 31. */
  readonly day: Uint8Array;
  /** Months since the first month of the run. */
  readonly monthIndex: Int32Array;
  /** Water years since that of the first step. */
  readonly waterYearIndex: Int32Array;
  readonly seasonIndex: Uint8Array;
  readonly step_s: Float64Array;
  /** Length of the whole month that the step lies in. */
  readonly month_s: Float64Array;
}

/**
 * The calendar of a run.
 *
 * @param start - first month, from year 1 to 9999 (asserted)
 * @param years - whole number of twelve months, 1 to 1000 (asserted)
 */
export function buildCalendar(start: YearMonth, years: number, step: StepLength): Calendar {
  assert(
    isWholeBetween(start.year, 1, 9999) && isWholeBetween(start.month, 1, 12),
    'A run starts in no real month.',
  );
  assert(isWholeBetween(years, 1, 1000), 'A run lasts a whole number of years, 1 to 1000.');
  const rows = monthsFrom(start, years * 12).flatMap((month, monthIndex) =>
    stepsOfMonth(month, monthIndex, step),
  );
  const firstWaterYear = waterYearOf(start);
  const waterYearIndex = Int32Array.from(rows, (row) => waterYearOf(row) - firstWaterYear);
  return {
    step,
    stepCount: rows.length,
    monthCount: years * 12,
    firstWaterYear,
    waterYearCount: waterYearIndex[rows.length - 1] + 1,
    year: Int32Array.from(rows, (row) => row.year),
    month: Uint8Array.from(rows, (row) => row.month),
    day: Uint8Array.from(rows, (row) => row.day),
    monthIndex: Int32Array.from(rows, (row) => row.monthIndex),
    waterYearIndex,
    seasonIndex: Uint8Array.from(rows, (row) => seasonOf(row.month)),
    step_s: Float64Array.from(rows, (row) => row.days * SECONDS_PER_DAY),
    month_s: Float64Array.from(rows, (row) => daysOfMonth(row.year, row.month) * SECONDS_PER_DAY),
  };
}

/** The water year that a month belongs to, by its ending year. */
export function waterYearOf({ year, month }: YearMonth): number {
  return month >= 10 ? year + 1 : year;
}

function seasonOf(month: number): number {
  return month >= 4 && month <= 9 ? VEGETATION : NON_VEGETATION;
}

interface Row extends YearMonth {
  readonly day: number;
  readonly days: number;
  readonly monthIndex: number;
}

function monthsFrom(start: YearMonth, count: number): YearMonth[] {
  return Array.from({ length: count }, (_, index) => {
    const months = start.year * 12 + (start.month - 1) + index;
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  });
}

function stepsOfMonth({ year, month }: YearMonth, monthIndex: number, step: StepLength): Row[] {
  const length = daysOfMonth(year, month);
  return firstDays(length, step).map((day, index, starts) => {
    const next = index + 1 < starts.length ? starts[index + 1] : length + 1;
    return { year, month, day, days: next - day, monthIndex };
  });
}

function firstDays(monthLength: number, step: StepLength): number[] {
  switch (step) {
    case 'month':
      return [1];
    case 'dekad':
      return [1, 11, 21];
    case 'day':
      return Array.from({ length: monthLength }, (_, index) => index + 1);
  }
}

function isWholeBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
