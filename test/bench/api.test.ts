/**
 * The benchmark of the API : what it says of times and of memory
 */
import { expect, test } from 'vitest';
import { missedBars } from '../../bench/api/bars.ts';
import { slopeOf } from '../../bench/api/growth.ts';
import { type ApiReport, apiTable } from '../../bench/api/report.ts';
import { note, type Times, timingsOf } from '../../bench/api/timings.ts';
import { tooWide } from '../cli/mirab.ts';

test('times are told by status, exactly', () => {
  const times: Times = new Map();
  for (let time_ms = 100; time_ms > 0; time_ms--) note(times, 200, time_ms);
  note(times, 503, 7);
  expect(timingsOf('s', times, 10)).toEqual([
    { subject: 's', status: 200, count: 100, rate_pers: 10, median_ms: 51, p99_ms: 100 },
    { subject: 's', status: 503, count: 1, rate_pers: 0.1, median_ms: 7, p99_ms: 7 },
  ]);
});

test('growth is the slope of a line through all samples', () => {
  const at = (at_s: number, resident_MB: number) => ({ at_s, resident_MB });
  expect(slopeOf([at(0, 100), at(2, 101), at(4, 102)])).toBeCloseTo(0.5);
  expect(slopeOf([at(0, 100), at(2, 90), at(4, 100)])).toBeCloseTo(0);
  expect(slopeOf([at(3, 100)])).toBe(0);
});

const TIMING = { count: 1_000_000, rate_pers: 99_999.9, median_ms: 99_999, p99_ms: 99_999 };
const REPORT: ApiReport = {
  ...{ schema: 'mirab-bench-api/1', node: '20', platform: 'x', cores: 2, load: 0.1, threads: 1 },
  ...{ quick: false, capacity_pers: 60 },
  timings: [
    { ...TIMING, subject: 'new run, at capacity', status: 200 },
    { ...TIMING, subject: 'new run, at 3 x capacity', status: 200 },
    { ...TIMING, subject: 'new run, at 3 x capacity', status: 503 },
  ],
  memory: { from_MB: 9999, to_MB: 9999, growth_MBpermin: -123.456, time_s: 180 },
};

test('the table fits 80 columns', () => {
  expect(tooWide(apiTable(REPORT))).toEqual([]);
});

test('a bar that is missed is told, and a quick run has none for memory', () => {
  const slower = { ...REPORT.timings[1], median_ms: 150_000, p99_ms: 160_000 };
  const memory = { ...REPORT.memory, growth_MBpermin: 1 };
  expect(missedBars(REPORT)).toEqual([]);
  expect(missedBars({ ...REPORT, timings: [REPORT.timings[0], slower], memory })).toEqual([
    'Median beyond capacity is 1.50 times that at it (bar 1.25).',
    'p99 beyond capacity is 1.60 times that at it (bar 1.5).',
    'Memory grows by 1.00 MB a minute (bar 1).',
  ]);
  expect(missedBars({ ...REPORT, memory, quick: true })).toEqual([]);
  expect(missedBars({ ...REPORT, timings: [REPORT.timings[0], REPORT.timings[2]] })).toEqual([
    'No run was served beyond capacity.',
  ]);
});
