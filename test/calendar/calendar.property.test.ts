import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar, type StepLength } from '../../src/engine/calendar/calendar.ts';
import { labelOf, stepOf } from '../../src/engine/calendar/date.ts';

const starts = fc.record({
  year: fc.integer({ min: 1890, max: 2200 }),
  month: fc.integer({ min: 1, max: 12 }),
});
const lengths = fc.constantFrom<StepLength>('month', 'dekad', 'day');
const years = fc.integer({ min: 1, max: 9 });

describe('a calendar', () => {
  it('follows the platform’s own calendar day for day', () => {
    fc.assert(
      fc.property(starts, years, (start, count) => {
        const calendar = buildCalendar(start, count, 'day');
        const first = Date.UTC(start.year, start.month - 1, 1);
        expect(first + calendar.stepCount * 86_400_000).toBe(
          Date.UTC(start.year + count, start.month - 1, 1),
        );
        for (let step = 0; step < calendar.stepCount; step++) {
          const label = new Date(first + step * 86_400_000).toISOString().slice(0, 10);
          if (labelOf(calendar, step) !== label) expect(labelOf(calendar, step)).toBe(label);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('spends the same seconds in every step length, month by month', () => {
    fc.assert(
      fc.property(starts, years, lengths, (start, count, length) => {
        const calendar = buildCalendar(start, count, length);
        const months = buildCalendar(start, count, 'month');
        const spent = new Float64Array(calendar.monthCount);
        calendar.step_s.forEach((seconds, step) => {
          spent[calendar.monthIndex[step]] += seconds;
          expect(calendar.month_s[step]).toBe(months.step_s[calendar.monthIndex[step]]);
        });
        expect(spent).toEqual(months.step_s);
      }),
      { numRuns: 30 },
    );
  });

  it('finds each step by the date of its first day', () => {
    fc.assert(
      fc.property(starts, years, lengths, fc.nat(), (start, count, length, pick) => {
        const calendar = buildCalendar(start, count, length);
        const step = pick % calendar.stepCount;
        const date = { year: calendar.year[step], month: calendar.month[step], day: calendar.day[step] };
        expect(stepOf(calendar, date)).toBe(step);
        if (length !== 'dekad') expect(stepOf(calendar, labelOf(calendar, step))).toBe(step);
      }),
    );
  });

  it('ends each water year with September', () => {
    fc.assert(
      fc.property(starts, years, lengths, (start, count, length) => {
        const { waterYearIndex, month, stepCount, waterYearCount } = buildCalendar(start, count, length);
        for (let step = 1; step < stepCount; step++) {
          const turns = month[step] === 10 && month[step - 1] === 9 ? 1 : 0;
          if (waterYearIndex[step] - waterYearIndex[step - 1] !== turns) expect.fail(`step ${step}`);
        }
        expect(waterYearCount).toBe(start.month === 10 ? count : count + 1);
      }),
      { numRuns: 40 },
    );
  });
});
