/**
 * Dates as text : text ↔ month or step
 *
 * Texts read `2030-07` or `2030-07-15`; a dekad is labelled by its number, `2030-07 d2`.
 */
import type { Calendar, YearMonth } from './calendar.ts';
import { daysOfMonth } from './gregorian.ts';

export interface CalendarDate extends YearMonth {
  /** 1 to 31; 1 where the text names a month only. */
  readonly day: number;
}

const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Reads a date, or gives undefined where the text is no real day. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  return { year, month, day };
}

/** Reads the first month of a run, or gives undefined where the text is not the first day of a month. */
export function parseStart(text: string): YearMonth | undefined {
  const date = parseDate(text);
  return date?.day === 1 ? { year: date.year, month: date.month } : undefined;
}

/** The step that holds a date (a month: its first step), or undefined where the run does not reach it. */
export function stepOf(calendar: Calendar, date: string | CalendarDate): number | undefined {
  const wanted = typeof date === 'string' ? parseDate(date) : date;
  if (!wanted) return undefined;
  let low = 0;
  let high = calendar.stepCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (dayNumber(calendar.year[middle], calendar.month[middle], calendar.day[middle]) <= numberOf(wanted))
      low = middle + 1;
    else high = middle;
  }
  const step = low - 1;
  if (step < 0) return undefined;
  const last = calendar.stepCount - 1;
  const ends = step === last && isAfterMonth(wanted, calendar.year[last], calendar.month[last]);
  return ends ? undefined : step;
}

/** The name of a step: `2030-07`, `2030-07 d2` or `2030-07-15`. */
export function labelOf(calendar: Calendar, step: number): string {
  const month = `${pad(calendar.year[step], 4)}-${pad(calendar.month[step], 2)}`;
  if (calendar.step === 'month') return month;
  if (calendar.step === 'day') return `${month}-${pad(calendar.day[step], 2)}`;
  return `${month} d${(calendar.day[step] - 1) / 10 + 1}`;
}

/** Grows with the date; not a count of days. */
function dayNumber(year: number, month: number, day: number): number {
  return (year * 12 + month) * 32 + day;
}

function numberOf({ year, month, day }: CalendarDate): number {
  return dayNumber(year, month, day);
}

function isAfterMonth(date: YearMonth, year: number, month: number): boolean {
  return date.year * 12 + date.month > year * 12 + month;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
