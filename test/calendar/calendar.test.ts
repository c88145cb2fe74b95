import { describe, expect, it } from 'vitest';
import {
  buildCalendar,
  DEFAULT_START,
  NON_VEGETATION,
  VEGETATION,
} from '../../src/engine/calendar/calendar.ts';
import { labelOf, parseDate, parseStart, stepOf } from '../../src/engine/calendar/date.ts';
import { daysOfMonth, isLeapYear } from '../../src/engine/calendar/gregorian.ts';

describe('months', () => {
  it('have their real lengths', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysOfMonth(2026, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(daysOfMonth(2028, 2)).toBe(29);
  });

  it('leap every four years, but not in 2100', () => {
    expect([2000, 2024, 2026, 2100].map(isLeapYear)).toEqual([true, true, false, false]);
  });
});

describe('a calendar of months', () => {
  const calendar = buildCalendar(DEFAULT_START, 30, 'month');

  it('begins in October 2025, which is water year 2026, and holds 30 water years', () => {
    expect(calendar.stepCount).toBe(360);
    expect(calendar.firstWaterYear).toBe(2026);
    expect(calendar.waterYearCount).toBe(30);
    expect([calendar.year[0], calendar.month[0], calendar.day[0]]).toEqual([2025, 10, 1]);
    expect([calendar.year[359], calendar.month[359]]).toEqual([2055, 9]);
    expect(calendar.waterYearIndex[11]).toBe(0);
    expect(calendar.waterYearIndex[12]).toBe(1);
  });

  it('puts the non-vegetation season before the vegetation season', () => {
    expect([...calendar.seasonIndex.slice(0, 12)]).toEqual([
      ...new Array(6).fill(NON_VEGETATION),
      ...new Array(6).fill(VEGETATION),
    ]);
  });

  it('names its steps and finds them again', () => {
    expect(labelOf(calendar, 57)).toBe('2030-07');
    expect(stepOf(calendar, '2030-07')).toBe(57);
    expect(stepOf(calendar, '2030-07-31')).toBe(57);
    expect(stepOf(calendar, '2025-09-30')).toBeUndefined();
    expect(stepOf(calendar, '2055-09-30')).toBe(359);
    expect(stepOf(calendar, '2055-10-01')).toBeUndefined();
  });
});

describe('a calendar of dekads', () => {
  const calendar = buildCalendar({ year: 2028, month: 1 }, 1, 'dekad');

  it('has ten days, ten days, and the rest', () => {
    expect([...calendar.step_s.slice(3, 6)].map((seconds) => seconds / 86_400)).toEqual([10, 10, 9]);
    expect([...calendar.day.slice(0, 3)]).toEqual([1, 11, 21]);
    expect(calendar.month_s[3]).toBe(29 * 86_400);
  });

  it('names its steps and finds them again', () => {
    expect(labelOf(calendar, 4)).toBe('2028-02 d2');
    expect(stepOf(calendar, '2028-02-20')).toBe(4);
    expect(stepOf(calendar, '2028-02-21')).toBe(5);
    expect(stepOf(calendar, '2028-02')).toBe(3);
  });

  it('counts water years by date where the run begins in January', () => {
    expect(calendar.firstWaterYear).toBe(2028);
    expect(calendar.waterYearCount).toBe(2);
    expect(calendar.waterYearIndex[26]).toBe(0);
    expect(calendar.waterYearIndex[27]).toBe(1);
    expect(calendar.monthCount).toBe(12);
    expect(calendar.monthIndex[35]).toBe(11);
  });
});

describe('dates as text', () => {
  it('are real days only', () => {
    expect(parseDate('2030-07')).toEqual({ year: 2030, month: 7, day: 1 });
    expect(parseDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
    for (const text of [
      '2030',
      '2030-13',
      '2030-00',
      '2027-02-29',
      '2030-07-00',
      '2030-7',
      '30-07',
      '2030-07-01T00',
      '',
      '0000-01',
    ]) {
      expect(parseDate(text), text).toBeUndefined();
    }
  });

  it('start a run on the first of a month', () => {
    expect(parseStart('2025-10-01')).toEqual(DEFAULT_START);
    expect(parseStart('2025-10')).toEqual(DEFAULT_START);
    expect(parseStart('2025-10-02')).toBeUndefined();
  });

  it('are asserted where code makes them', () => {
    expect(() => buildCalendar({ year: 2025, month: 13 }, 1, 'month')).toThrow();
    expect(() => buildCalendar(DEFAULT_START, 0, 'month')).toThrow();
    expect(() => buildCalendar(DEFAULT_START, 1.5, 'month')).toThrow();
  });
});
