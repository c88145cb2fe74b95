/**
 * Release rule of Toktogul (1984): at most 180 m3/s from October to March, 75 % of the year's release from April to September
 */
import { beforeAll, expect, test } from 'vitest';
import { sumBySeason } from '../../src/engine/outcome/indicators-time.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, values } from '../run-scenario.ts';
import {
  DRY,
  NORMAL,
  protocol,
  rowsOf,
  SCALE,
  shortRiparians,
  total_km3,
  withClause,
  YEARS,
} from './replay.ts';

const DAY_s = 86_400;
const WINTER_s = 182 * DAY_s;
const SUMMER_s = 183 * DAY_s;
/** Releases that Toktogul wants by itself, m3/s: 37 % of the mean inflow from April to September. */
const WINTER_m3s = 493;
const SUMMER_m3s = 288;
const MEAN_INFLOW_km3 = 12.3;
let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('rule-1984');
  outcome = run(scenario);
});

const kept = (compliance: number) => run(withClause(scenario, 'rule-1984', { compliance }));
const short_km3 = (given: Outcome, part: 'ceiling' | 'floor') =>
  total_km3(given, 'short', { part, waterYear: NORMAL });

test('from October to March 180 m3/s are the ceiling, in leap years for one day more', () => {
  for (const waterYear of YEARS) {
    const seconds = WINTER_s + (waterYear === DRY ? DAY_s : 0);
    expect(total_km3(outcome, 'due', { part: 'ceiling', waterYear })).toBeCloseTo((180 * seconds) / 1e9, 9);
  }
});

test('no month from October to March passes 180 m3/s', () => {
  const { month, step_s } = outcome.calendar;
  const rates = values(outcome, 'toktogul', 'release_m3').map(
    (release_m3, step) => release_m3 / step_s[step],
  );
  const winter = rates.filter((_, step) => month[step] >= 10 || month[step] <= 3);
  expect(winter).toHaveLength(24);
  for (const rate of winter) expect(rate).toBeLessThanOrEqual(180 * (1 + 1e-12));
});

test('from April to September 75 % of the mean inflow are due, scaled by forecast over norm', () => {
  for (const waterYear of YEARS)
    expect(total_km3(outcome, 'due', { part: 'floor', waterYear })).toBeCloseTo(
      0.75 * MEAN_INFLOW_km3 * SCALE[waterYear],
      9,
    );
});

test('in a year of normal flow at least 75 % of the release falls from April to September', () => {
  const [winter, summer] = Array.from(
    sumBySeason(outcome.calendar, values(outcome, 'toktogul', 'release_m3')),
  );
  expect(summer / (winter + summer)).toBeGreaterThan(0.75);
  expect(summer / (winter + summer)).toBeLessThan(0.8);
});

test('the rule is kept in all four years, and Kyrgyzstan alone is bound by it', () => {
  expect(shortRiparians(outcome)).toEqual([]);
  expect(new Set(outcome.ledger.map(({ riparian }) => riparian))).toEqual(new Set(['KGZ']));
});

test('kept by half, the rule is passed by half of what is wanted above it', () => {
  const broken = kept(0.5);
  expect(short_km3(broken, 'ceiling')).toBeCloseTo((0.5 * (WINTER_m3s - 180) * WINTER_s) / 1e9, 9);
  expect(short_km3(broken, 'floor')).toBeGreaterThan(0);
  expect(short_km3(broken, 'floor')).toBeLessThan(short_km3(kept(0), 'floor'));
});

test('not kept at all, it is short by the regime of today, and the river is as it was', async () => {
  const broken = kept(0);
  expect(short_km3(broken, 'ceiling')).toBeCloseTo(((WINTER_m3s - 180) * WINTER_s) / 1e9, 9);
  expect(short_km3(broken, 'floor')).toBeCloseTo(9.225 - (SUMMER_m3s * SUMMER_s) / 1e9, 9);
  expect(shortRiparians(broken)).toEqual(['KGZ']);
  expect(broken.digest).toBe(run(await protocol('no-limits')).digest);
});

test('what is kept in winter reaches the fields below in summer', async () => {
  const free = run(await protocol('no-limits'));
  const supply = (given: Outcome) => values(given, 'uzb-syr', 'supply_m3').slice(0, 12);
  expect(supply(outcome).reduce((a, b) => a + b)).toBeGreaterThan(supply(free).reduce((a, b) => a + b));
  expect(rowsOf(free, {})).toEqual([]);
});
