/**
 * Agreement of Turkmenistan and Uzbekistan (6 March 2017): in dry years the middle reach is cut alike on both sides
 */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';
import {
  clauseOf,
  DRY,
  LOW,
  mostBeyond_m3,
  protocol,
  rowsOf,
  shortRiparians,
  total_km3,
  WET,
  withClause,
} from './replay.ts';

let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('kerki-2017');
  outcome = run(scenario);
});

/** Part of what is wanted that is supplied from April to September of a water year. */
function coverage(given: Outcome, id: string, waterYear: number): number {
  const { month } = given.calendar;
  const inSeason = (_: number, step: number) =>
    2018 + Math.floor(step / 12) === waterYear && month[step] >= 4 && month[step] <= 9;
  const supplied_m3 = sum(values(given, id, 'supply_m3').filter(inSeason));
  return supplied_m3 / sum(values(given, id, 'demand_m3').filter(inSeason));
}

test('the later clause names fewer takes, so the halves of 1996 bind beside it', () => {
  expect(rowsOf(outcome, { clause: 'kerki-1996' })).toHaveLength(16);
  expect(rowsOf(outcome, { clause: 'kerki-2017' })).toHaveLength(16);
});

test('named for all takes the later clause governs, from its first day on', () => {
  const clause = clauseOf(scenario, 'kerki-1996');
  if (clause.kind !== 'share') throw new Error('kerki-1996 is a share');
  const later = run(withClause(scenario, 'kerki-2017', { from: '2019-10-01', shares: clause.shares }));
  const years = (id: string) => [...new Set(rowsOf(later, { clause: id }).map(({ waterYear }) => waterYear))];
  expect(years('kerki-1996')).toEqual([2018, LOW]);
  expect(years('kerki-2017')).toEqual([DRY, WET]);
});

test('with a party less it stands beside the earlier clause, and both bind', () => {
  const clause = clauseOf(scenario, 'kerki-2017');
  if (clause.kind !== 'share') throw new Error('kerki-2017 is a share');
  const alone = withClause(scenario, 'kerki-2017', {
    parties: ['TKM'],
    shares: { TKM: clause.shares['TKM'] },
  });
  const both = run(alone);
  expect(rowsOf(both, { clause: 'kerki-1996' })).toHaveLength(16);
  expect(rowsOf(both, { clause: 'kerki-2017' })).toHaveLength(8);
  expect(mostBeyond_m3(both, 'share')).toBeLessThan(1);
});

test.each([LOW, DRY])(
  'in %s both sides are cut by the same part, and the lower reach is covered like the middle',
  (waterYear) => {
    const middle = coverage(outcome, 'tkm-middle', waterYear);
    expect(middle).toBeLessThan(0.95);
    expect(coverage(outcome, 'uzb-middle', waterYear) / middle).toBeCloseTo(1, 2);
    expect(coverage(outcome, 'tkm-lower', waterYear) / middle).toBeCloseTo(1, 1);
    expect(coverage(outcome, 'uzb-lower', waterYear) / middle).toBeCloseTo(1, 1);
  },
);

test('without a rule the lower reach runs short first, and under the halves of 1996 it is short more', async () => {
  const free = run(await protocol('no-limits'));
  const halves = run(await protocol('kerki-1996'));
  for (const id of ['tkm-lower', 'uzb-lower']) {
    expect(coverage(free, id, DRY)).toBeLessThan(0.05);
    expect(coverage(halves, id, DRY)).toBeLessThan(coverage(outcome, id, DRY) * 0.5);
  }
});

test('in a wet year nobody is cut', () => {
  for (const id of ['tkm-middle', 'uzb-middle', 'tkm-lower', 'uzb-lower'])
    expect(coverage(outcome, id, WET)).toBeCloseTo(1, 9);
});

test('nobody takes more than its part of the flow', () => {
  expect(shortRiparians(outcome)).toEqual([]);
  expect(mostBeyond_m3(outcome, 'share')).toBeLessThan(1);
});

test.each(['TKM', 'UZB'])('where %s does not keep to its part, its ledger alone is short', (side) => {
  const clause = clauseOf(scenario, 'kerki-2017');
  if (clause.kind !== 'share') throw new Error('kerki-2017 is a share');
  const shares = { ...clause.shares, [side]: { ...clause.shares[side], compliance: 0 } };
  const broken = run(withClause(scenario, 'kerki-2017', { shares }));
  expect(shortRiparians(broken)).toEqual([side]);
  expect(total_km3(broken, 'short', { waterYear: DRY })).toBeGreaterThan(0.5);
});
