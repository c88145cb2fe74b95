/**
 * Earlier and later limits: the later governs where all parties to the earlier are parties to it, else both bind
 */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run } from '../run-scenario.ts';
import {
  DRY,
  mostBeyond_m3,
  NORMAL,
  protocol,
  rowsOf,
  SCALE,
  shortRiparians,
  total_km3,
  withClause,
  YEARS,
} from './replay.ts';

const ALL = 'later-among-all-tajikistan';
const FEWER_KAZ = 'later-among-fewer-kazakhstan';
const FEWER_UZB = 'later-among-fewer-uzbekistan';
let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('precedence');
  outcome = run(scenario);
});

const taken_km3 = (given: Outcome, clause: string, waterYear = DRY) =>
  total_km3(given, 'delivered', { clause, waterYear });

test('a later limit among all parties takes the place of the earlier one, even where it is wider', () => {
  expect(rowsOf(outcome, { clause: 'protocol-413-tajikistan' })).toEqual([]);
  for (const waterYear of YEARS)
    expect(total_km3(outcome, 'due', { riparian: 'TJK', waterYear })).toBeCloseTo(4 * SCALE[waterYear], 9);
  expect(taken_km3(outcome, ALL)).toBeCloseTo(2, 9);
});

test('a later limit among fewer parties stands beside the earlier one, and the tighter holds', () => {
  for (const waterYear of YEARS) {
    const due = (clause: string) => total_km3(outcome, 'due', { clause, waterYear });
    expect(due('protocol-413-kazakhstan')).toBeCloseTo(14.17 * SCALE[waterYear], 9);
    expect(due(FEWER_KAZ)).toBeCloseTo(6 * SCALE[waterYear], 9);
    expect(due('protocol-413-uzbekistan')).toBeCloseTo(19.23 * SCALE[waterYear], 9);
    expect(due(FEWER_UZB)).toBeCloseTo(25 * SCALE[waterYear], 9);
  }
  expect(shortRiparians(outcome)).toEqual([]);
  expect(mostBeyond_m3(outcome, 'cap')).toBeLessThan(1);
});

test('two limits on the same takes count the same water', () => {
  for (const [earlier, later] of [
    ['protocol-413-kazakhstan', FEWER_KAZ],
    ['protocol-413-uzbekistan', FEWER_UZB],
  ])
    expect(taken_km3(outcome, earlier)).toBe(taken_km3(outcome, later));
});

test('one party less, and the earlier limit binds again', () => {
  const fewer = run(withClause(scenario, ALL, { parties: ['KGZ', 'TJK', 'TKM', 'UZB'], owedTo: ['UZB'] }));
  expect(rowsOf(fewer, { clause: 'protocol-413-tajikistan' })).toHaveLength(8);
  expect(taken_km3(fewer, ALL)).toBeCloseTo(3.42 * 0.5, 9);
});

test('an earlier date yields nothing: signed before 1984, the wider limit is the one that is replaced or stands beside', () => {
  const earlier = run(withClause(scenario, ALL, { signed: '1980-01-01' }));
  expect(rowsOf(earlier, { clause: 'protocol-413-tajikistan' })).toHaveLength(8);
  expect(taken_km3(earlier, 'protocol-413-tajikistan')).toBeCloseTo(3.42 * 0.5, 9);
  const sameParties = run(
    withClause(scenario, ALL, { signed: '1980-01-01', parties: ['KAZ', 'KGZ', 'TJK', 'UZB'] }),
  );
  expect(rowsOf(sameParties, { clause: ALL })).toEqual([]);
});

test('once the later limit has ended, the earlier one governs again', () => {
  const ended = run(withClause(scenario, ALL, { until: '2019-09-30' }));
  const years = (clause: string) => [...new Set(rowsOf(ended, { clause }).map(({ waterYear }) => waterYear))];
  expect(years(ALL)).toEqual([NORMAL, 2019]);
  expect(years('protocol-413-tajikistan')).toEqual([DRY, 2021]);
});

test('where Kazakhstan passes the later limit and not the earlier, it is short under the later alone', () => {
  const broken = run(withClause(scenario, FEWER_KAZ, { compliance: 0 }));
  expect(shortRiparians(broken)).toEqual(['KAZ']);
  expect(total_km3(broken, 'short', { clause: FEWER_KAZ })).toBeGreaterThan(1);
  expect(total_km3(broken, 'short', { clause: 'protocol-413-kazakhstan' })).toBe(0);
});
