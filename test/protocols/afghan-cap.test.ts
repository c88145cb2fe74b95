/**
 * The 2.1 km3 that Protocol 566 left aside for Afghanistan: net of return flow, and in force in no treaty
 */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';
import {
  mostBeyond_m3,
  NORMAL,
  protocol,
  rowsOf,
  shortRiparians,
  total_km3,
  withClause,
  YEARS,
} from './replay.ts';

/** 3.49 km3 are withdrawn, of which 35 % come back. */
const NET_km3 = 3.49 * 0.65;
let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('afghan-cap');
  outcome = run(scenario);
});

test('by default the limit is not in force, and Afghanistan owes nothing', async () => {
  const free = await protocol('no-limits');
  expect(free.clauses?.['afghan-cap'].inForce).toBe(false);
  expect(rowsOf(run(free), {})).toEqual([]);
});

test('in force, 2.1 km3 net are due in every year, whatever the flow', () => {
  for (const waterYear of YEARS)
    expect(total_km3(outcome, 'due', { riparian: 'AFG', waterYear }).toFixed(1)).toBe('2.1');
  expect(total_km3(outcome, 'due', {})).toBeCloseTo(4 * 2.1, 9);
});

test('what counts is the withdrawal less its return flow', () => {
  const withdrawn = sum(values(outcome, 'afg-amu', 'supply_m3')) / 1e9;
  expect(total_km3(outcome, 'delivered', {})).toBeCloseTo(withdrawn * 0.65, 9);
  expect(mostBeyond_m3(outcome, 'cap')).toBeLessThan(1);
});

test.each([
  [1, 0],
  [0.5, (NET_km3 - 2.1) / 2],
  [0, NET_km3 - 2.1],
])('kept to %s, it is short by %s km3 in a year of normal flow', (compliance, short_km3) => {
  const broken = run(withClause(scenario, 'afghan-cap', { compliance }));
  expect(total_km3(broken, 'short', { waterYear: NORMAL })).toBeCloseTo(short_km3, 9);
  expect(shortRiparians(broken)).toEqual(compliance < 1 ? ['AFG'] : []);
});

test('the water that Afghanistan leaves passes Kerki', async () => {
  const flow = (given: Outcome) => sum(values(given, 'kerki', 'flow_m3').slice(0, 12)) / 1e9;
  const more_km3 = flow(outcome) - flow(run(await protocol('no-limits')));
  expect(more_km3).toBeGreaterThan(0.1);
  expect(more_km3).toBeLessThan(0.3);
});
