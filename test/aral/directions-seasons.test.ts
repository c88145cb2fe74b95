/**
 * Directions by season: who is short in which months, and where the water of winter goes.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { sum, values } from '../run-scenario.ts';
import { type Run, runAral, seasonal, vegetationShare, yearly, yearly_km3 } from './aral.ts';

const IDS = [
  'energy-regime',
  'irrigation-regime',
  'framework-1998',
  'climate-2050-mid',
  'casa-1000',
  'canal-lining',
  'efficiency',
] as const;
type Id = (typeof IDS)[number];
const runs = {} as Record<Id, Run>;

beforeAll(async () => {
  for (const id of IDS) runs[id] = await runAral(id);
}, 60_000);

/** Fields that water of the Naryn reaches: in the Uzbek part of the Fergana valley, and in Kazakhstan. */
const ON_THE_NARYN = {
  Fergana: ['andijan-lands', 'fergana', 'namangan'],
  Kazakhstan: ['kyzylorda', 'maktaaral', 'turkistan'],
};

function vegetationDeficit_km3(id: Id, demands: readonly string[]): number {
  const season = (variable: string) =>
    sum(demands.map((of) => seasonal(runs[id], of, variable, 'vegetation')));
  return (season('demand_m3') - season('supply_m3')) / 1e9;
}

describe.each(['irrigation-regime', 'framework-1998'] as const)('%s', (id) => {
  test.each(Object.entries(ON_THE_NARYN))(
    'lowers the vegetation deficit in %s by a tenth at least',
    (_, demands) => {
      expect(vegetationDeficit_km3(id, demands)).toBeLessThan(
        0.9 * vegetationDeficit_km3('energy-regime', demands),
      );
    },
  );
  test('raises the vegetation share of the release of Toktogul to more than half', () => {
    expect(vegetationShare(runs[id], 'toktogul', 'release_m3')).toBeGreaterThan(0.5);
  });
});

test('the framework of 1998 lowers the winter gap of Kyrgyzstan, and its payments sum to zero', () => {
  const gap = (id: Id) =>
    sum(['unserved_MWh', 'imports_MWh'].map((of) => seasonal(runs[id], 'KGZ', of, 'non-vegetation')));
  expect(gap('framework-1998')).toBeLessThan(0.8 * gap('energy-regime'));
  const { outcome, scenario } = runs['framework-1998'];
  const paid = Object.keys(scenario.riparians).map((id) => values(outcome, id, 'payments_USD'));
  for (const step of paid[0].keys()) expect(sum(paid.map((series) => series[step]))).toBe(0);
});

/** What the expert expects of the years before 2010, spill to Arnasay, is target 19 of `sanity.test.ts`. */
test('Koksaray takes the winter water of the energy regime: more than the irrigation regime brings, and no flood in either', () => {
  const stored = (id: Id) => seasonal(runs[id], 'koksaray', 'inflow_m3', 'non-vegetation');
  expect(stored('energy-regime')).toBeGreaterThan(3 * stored('irrigation-regime'));
  for (const id of ['energy-regime', 'irrigation-regime'] as const) {
    const { nodes } = runs[id].scenario;
    for (const of of ['shardara', 'koksaray']) {
      const node = nodes[of];
      if (node.kind !== 'reservoir' || !node.flood) throw new Error(`${of} has no flood`);
      const { step_s } = runs[id].outcome.calendar;
      const most_m3s = node.flood.capacity * (1 + 1e-9);
      values(runs[id].outcome, of, 'outflow_m3').forEach((flow_m3, step) => {
        if (step % 12 < 6)
          expect(flow_m3, `${id}, ${of}, step ${step}`).toBeLessThanOrEqual(most_m3s * step_s[step]);
      });
    }
  }
});

test('by 2050 the climate raises the deficit of July more than its loss of water in a year suggests', () => {
  const { nodes } = runs['energy-regime'].scenario;
  const demands = Object.keys(nodes).filter((of) => nodes[of].kind === 'demand');
  const JULY = 9;
  const july = (id: Id, variable: string) =>
    sum(
      demands.flatMap((of) => values(runs[id].outcome, of, variable).filter((_, step) => step % 12 === JULY)),
    );
  const deficit = (id: Id) => july(id, 'demand_m3') - july(id, 'supply_m3');
  const kept = sum(['toktogul', 'nurek'].map((of) => yearly_km3(runs['climate-2050-mid'], of, 'inflow_m3')));
  const today = sum(['toktogul', 'nurek'].map((of) => yearly_km3(runs['energy-regime'], of, 'inflow_m3')));
  expect(1 - kept / today).toBeLessThan(0.12);
  expect(deficit('climate-2050-mid') / deficit('energy-regime')).toBeGreaterThan(1.5);
});

test('CASA-1000 carries energy from May to September only, earns Tajikistan money, and finds no surplus in Kyrgyzstan', () => {
  const more = (riparian: string) =>
    values(runs['casa-1000'].outcome, riparian, 'exports_MWh').map(
      (sold, step) => sold - values(runs['energy-regime'].outcome, riparian, 'exports_MWh')[step],
    );
  const MAY = 7;
  more('TJK').forEach((sold, step) => {
    if (step % 12 < MAY) expect(sold).toBe(0);
  });
  const earned_USD = (riparian: string) =>
    yearly(runs['casa-1000'], riparian, 'energy_USD') - yearly(runs['energy-regime'], riparian, 'energy_USD');
  expect(earned_USD('TJK')).toBeGreaterThan(50e6);
  expect(sum(more('KGZ'))).toBeGreaterThanOrEqual(0);
  expect(sum(more('KGZ')) / 30 / 1e6).toBeLessThan(0.05);
});

test('lining keeps the fields of Qosh Tepa as they were with three quarters of the intake', () => {
  const of = (id: Id, variable: string) => yearly(runs[id], 'qosh-tepa-lands', variable);
  expect(of('canal-lining', 'supply_m3') / of('energy-regime', 'supply_m3')).toBeCloseTo(0.75, 6);
  const worth = (id: Id) => yearly(runs[id], 'AFG', 'benefit_USD');
  expect(worth('canal-lining') / worth('energy-regime')).toBeCloseTo(1, 6);
});

test('what efficient fields no longer take is what the lakes of the deserts no longer get', () => {
  const LAKES = ['altyn-asyr', 'aydar-arnasay', 'desert-lakes', 'right-bank-lakes', 'sarygamysh'];
  for (const lake of LAKES)
    expect(yearly_km3(runs['efficiency'], lake, 'inflow_m3')).toBeLessThan(
      yearly_km3(runs['energy-regime'], lake, 'inflow_m3'),
    );
});
