/**
 * Directions of the scenarios that agree or grow: courses of the Qosh Tepa canal, a share, cooperation, the climate of 2080.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { sum } from '../run-scenario.ts';
import { byYear, loadAral, type Run, runAral, yearly, yearly_km3 } from './aral.ts';

const IDS = [
  'energy-regime',
  'qosh-tepa-slow',
  'qosh-tepa-mid',
  'qosh-tepa-fast',
  'qosh-tepa-capped',
  'afghanistan-joins',
  'climate-2050-mid',
  'climate-2080-dry',
  'cooperation',
  'seasonal-swap',
] as const;
type Id = (typeof IDS)[number];
const runs = {} as Record<Id, Run>;

beforeAll(async () => {
  for (const id of IDS) runs[id] = await runAral(id);
}, 90_000);

const delta_km3 = (id: Id) => yearly_km3(runs[id], 'amu-delta', 'inflow_m3');
const short_km3 = (id: Id, riparian?: string) => {
  const { nodes } = runs[id].scenario;
  const demands = Object.keys(nodes).filter(
    (of) => nodes[of].kind === 'demand' && (riparian === undefined || nodes[of].riparian === riparian),
  );
  return yearly_km3(runs[id], demands, 'demand_m3') - yearly_km3(runs[id], demands, 'supply_m3');
};

describe('the Qosh Tepa canal', () => {
  test('leaves the delta less, the faster it grows', () => {
    const courses = ['energy-regime', 'qosh-tepa-slow', 'qosh-tepa-mid', 'qosh-tepa-fast'] as const;
    for (let place = 1; place < courses.length; place++)
      expect(delta_km3(courses[place])).toBeLessThan(delta_km3(courses[place - 1]) - 0.3);
  });
  test('raises the shortfalls of Turkmenistan and Uzbekistan, and of nobody above it', () => {
    for (const riparian of ['TKM', 'UZB'])
      expect(short_km3('qosh-tepa-fast', riparian)).toBeGreaterThan(
        short_km3('energy-regime', riparian) + 0.5,
      );
    for (const riparian of ['KAZ', 'KGZ', 'TJK'])
      expect(
        Math.abs(short_km3('qosh-tepa-fast', riparian) - short_km3('energy-regime', riparian)),
      ).toBeLessThan(0.02);
  });
  test('under a share leaves those below more than without, and Afghanistan no more than a tenth of the flow', () => {
    for (const riparian of ['TKM', 'UZB'])
      expect(short_km3('qosh-tepa-capped', riparian)).toBeLessThan(short_km3('qosh-tepa-mid', riparian));
    const rows = runs['qosh-tepa-capped'].outcome.ledger.filter(({ clause }) => clause === 'afghan-share');
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect(row.short).toBeLessThan(1e-6 * row.due);
  });
});

test('an Afghanistan that joins has the water of the share, and less pressure on cooperation with those below', async () => {
  expect(delta_km3('afghanistan-joins')).toBeCloseTo(delta_km3('qosh-tepa-capped'), 9);
  const reference = await loadAral('reference');
  const runner = localRunner();
  const pressure = async (id: Id, pair: string) => {
    const assessed = await assessScenario(runs[id].scenario, reference, runner);
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.diagnostics));
    return assessed.value.report?.run.dyads[pair].mean.score ?? Number.NaN;
  };
  for (const pair of ['AFG|TKM', 'AFG|UZB']) {
    const apart = await pressure('qosh-tepa-mid', pair);
    expect(apart).toBeGreaterThan(await pressure('energy-regime', pair));
    expect(await pressure('afghanistan-joins', pair)).toBeLessThan(apart);
  }
}, 120_000);

test('the climate of 2080 is harder than that of 2050, on the rivers and on the fields', () => {
  const inflow = (id: Id) => sum(['toktogul', 'nurek'].map((of) => yearly_km3(runs[id], of, 'inflow_m3')));
  expect(inflow('climate-2050-mid')).toBeLessThan(inflow('energy-regime'));
  expect(inflow('climate-2080-dry')).toBeLessThan(inflow('climate-2050-mid'));
  expect(short_km3('climate-2080-dry')).toBeGreaterThan(short_km3('climate-2050-mid'));
});

describe('cooperation', () => {
  test('leaves the delta and the North Aral more, and the whole basin less short', () => {
    expect(delta_km3('cooperation')).toBeGreaterThan(delta_km3('energy-regime') + 1);
    expect(yearly_km3(runs['cooperation'], 'north-aral', 'inflow_m3')).toBeGreaterThan(
      yearly_km3(runs['energy-regime'], 'north-aral', 'inflow_m3'),
    );
    expect(short_km3('cooperation')).toBeLessThan(short_km3('energy-regime'));
  });
  test('keeps the swap: its payments sum to zero, and the winter of Kyrgyzstan is served as in the swap alone', () => {
    const paid = Object.keys(runs['cooperation'].scenario.riparians).map((id) =>
      byYear(runs['cooperation'], id, 'payments_USD'),
    );
    for (const year of paid[0].keys()) expect(sum(paid.map((series) => series[year]))).toBe(0);
    const unserved = (id: Id) => yearly(runs[id], 'KGZ', 'unserved_MWh');
    expect(unserved('cooperation')).toBeLessThan(unserved('energy-regime'));
    expect(Math.abs(unserved('cooperation') / unserved('seasonal-swap') - 1)).toBeLessThan(0.1);
  });
});
