/**
 * Shares of the Syr Darya above Shardara that BWO Syrdarya goes by: UZB 46, KAZ 44, TJK 8, KGZ 2 % of the natural flow
 */
import { beforeAll, expect, test } from 'vitest';
import { sumBySeason } from '../../src/engine/outcome/indicators-time.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, values } from '../run-scenario.ts';
import {
  clauseOf,
  DRY,
  mostBeyond_m3,
  NORMAL,
  protocol,
  rowsOf,
  shortRiparians,
  total_km3,
  withClause,
} from './replay.ts';

const SHARE = { KAZ: 0.44, KGZ: 0.02, TJK: 0.08, UZB: 0.46 };
let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('main-stem-shares');
  outcome = run(scenario);
});

test('in every season each riparian is due its share of the natural flow above Shardara', () => {
  const natural = Array.from(sumBySeason(outcome.calendar, values(outcome, 'above-shardara', 'natural_m3')));
  for (const [riparian, share] of Object.entries(SHARE)) {
    const rows = rowsOf(outcome, { riparian });
    expect(rows).toHaveLength(natural.length);
    rows.forEach(({ due }, season) => {
      expect(Math.abs(due / natural[season] / share - 1)).toBeLessThan(1e-12);
    });
  }
});

test('the four shares are the whole of 36.45 km3 in a year of normal flow', () => {
  const due = (riparian: string) => total_km3(outcome, 'due', { riparian, waterYear: NORMAL });
  expect([due('KAZ'), due('KGZ'), due('TJK'), due('UZB')].map((km3) => km3.toFixed(3))).toEqual([
    '16.038',
    '0.729',
    '2.916',
    '16.767',
  ]);
  expect(total_km3(outcome, 'due', { waterYear: NORMAL })).toBeCloseTo(36.45, 9);
});

test('shares of a natural flow fall with it, below the half at which limits by volume stop', () => {
  expect(total_km3(outcome, 'due', { waterYear: DRY })).toBeCloseTo(0.4 * 36.45, 9);
});

test('nobody takes more than its share while all keep to it', () => {
  expect(shortRiparians(outcome)).toEqual([]);
  expect(mostBeyond_m3(outcome, 'share')).toBeLessThan(1);
});

test.each(['KGZ', 'TJK', 'UZB'])('where %s does not keep to its share, its ledger alone is short', (side) => {
  const clause = clauseOf(scenario, 'main-stem-shares');
  if (clause.kind !== 'share') throw new Error('main-stem-shares is a share');
  const shares = { ...clause.shares, [side]: { ...clause.shares[side], compliance: 0 } };
  const broken = run(withClause(scenario, 'main-stem-shares', { shares }));
  expect(shortRiparians(broken)).toEqual([side]);
});

test('not kept by anybody, the shares leave the river as it was', async () => {
  const broken = run(withClause(scenario, 'main-stem-shares', { compliance: 0 }));
  expect(broken.digest).toBe(run(await protocol('no-limits')).digest);
});
