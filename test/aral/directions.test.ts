/**
 * Directions that an expert of the Aral basin expects of the scenarios beside today.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { sum, values } from '../run-scenario.ts';
import { type Run, runAral, seasonal, vegetationShare, yearly_km3 } from './aral.ts';

const IDS = ['energy-regime', 'irrigation-regime', 'qosh-tepa-mid', 'dry-years', 'climate-2050-mid'] as const;
type Id = (typeof IDS)[number];
const runs = {} as Record<Id, Run>;

beforeAll(async () => {
  for (const id of IDS) runs[id] = await runAral(id);
}, 60_000);

const demandsOf = ({ scenario: { nodes } }: Run, river?: string) =>
  Object.keys(nodes).filter(
    (id) => nodes[id].kind === 'demand' && (river === undefined || nodes[id].river === river),
  );

function deficit_km3(of: Run, river?: string): number {
  const demands = demandsOf(of, river);
  return yearly_km3(of, demands, 'demand_m3') - yearly_km3(of, demands, 'supply_m3');
}

describe('the irrigation regime', () => {
  test('moves seven tenths of the release of Toktogul to the vegetation season', () => {
    expect(vegetationShare(runs['irrigation-regime'], 'toktogul', 'release_m3')).toBeGreaterThanOrEqual(0.7);
  });
  test('widens the winter gap of Kyrgyzstan by 3 to 4.5 TWh', () => {
    const gap_TWh = (of: Run) =>
      (seasonal(of, 'KGZ', 'unserved_MWh', 'non-vegetation') +
        seasonal(of, 'KGZ', 'imports_MWh', 'non-vegetation')) /
      1e6;
    const wider = gap_TWh(runs['irrigation-regime']) - gap_TWh(runs['energy-regime']);
    expect(wider).toBeGreaterThan(3);
    expect(wider).toBeLessThan(4.5);
  });
  test('lowers the winter inflow to Shardara, and hardly changes the inflow to the North Aral', () => {
    const winter = (id: Id) => seasonal(runs[id], 'shardara', 'inflow_m3', 'non-vegetation');
    expect(winter('irrigation-regime')).toBeLessThan(0.7 * winter('energy-regime'));
    const sea = (id: Id) => yearly_km3(runs[id], 'north-aral', 'inflow_m3');
    expect(Math.abs(sea('irrigation-regime') / sea('energy-regime') - 1)).toBeLessThan(0.1);
  });
  test('lowers the deficits of the Syr Darya', () => {
    expect(deficit_km3(runs['irrigation-regime'], 'syr')).toBeLessThan(
      deficit_km3(runs['energy-regime'], 'syr'),
    );
  });
});

describe('the Qosh Tepa canal', () => {
  test.each(['syr', 'zarafshan'])('leaves every series of the %s as it was, bit by bit', (river) => {
    const { scenario, outcome } = runs['energy-regime'];
    const kept = outcome.series.filter(
      ({ group, of }) => group === 'node' && scenario.nodes[of].river === river,
    );
    expect(kept.length).toBeGreaterThan(river === 'syr' ? 150 : 10);
    for (const { of, variable, values: before } of kept) {
      expect(values(runs['qosh-tepa-mid'].outcome, of, variable), `${of}.${variable}`).toEqual(
        Array.from(before),
      );
    }
  });
  test('lowers the inflow to the Amu delta, and harms neither the water nor the power of Tajikistan', () => {
    const [today, canal] = [runs['energy-regime'], runs['qosh-tepa-mid']];
    expect(yearly_km3(canal, 'amu-delta', 'inflow_m3')).toBeLessThan(
      yearly_km3(today, 'amu-delta', 'inflow_m3') - 1,
    );
    const supply = (of: Run) =>
      sum(['vakhsh-valley', 'kulob-farkhor', 'hissar'].map((id) => yearly_km3(of, id, 'supply_m3')));
    expect(supply(canal)).toBeCloseTo(supply(today), 2);
    const unserved = (of: Run) => sum(values(of.outcome, 'TJK', 'unserved_MWh'));
    expect(unserved(canal) / unserved(today)).toBeCloseTo(1, 2);
  });
});

test('dry years raise the deficits of both rivers, and lower the delta more than any of them', () => {
  const [today, dry] = [runs['energy-regime'], runs['dry-years']];
  for (const river of ['amu', 'syr'])
    expect(deficit_km3(dry, river)).toBeGreaterThan(deficit_km3(today, river));
  const kept = (of: string, variable: string) =>
    yearly_km3(dry, of, variable) / yearly_km3(today, of, variable);
  for (const demand of ['dashoguz', 'karakalpakstan', 'lebap', 'khorezm'])
    expect(kept('amu-delta', 'inflow_m3')).toBeLessThan(kept(demand, 'supply_m3'));
});

test('by 2050 the climate lowers the inflow of July more than that of the year', () => {
  const july = (of: Run, node: string) =>
    sum(values(of.outcome, node, 'inflow_m3').filter((_, step) => step % 12 === 9 && step > 240));
  const year = (of: Run, node: string) => sum(values(of.outcome, node, 'inflow_m3').slice(240));
  for (const node of ['toktogul', 'nurek']) {
    const [today, later] = [runs['energy-regime'], runs['climate-2050-mid']];
    expect(july(later, node) / july(today, node)).toBeLessThan(year(later, node) / year(today, node) - 0.03);
  }
});

test('a lined Garagum canal takes less from the river, and its crops get no less', async () => {
  const [today, lined] = [
    runs['energy-regime'],
    await runAral('energy-regime', { 'garagum-seepage': '5 %' }),
  ];
  const crops = (of: Run) => yearly_km3(of, ['mary', 'ahal-balkan'], 'supply_m3');
  const intake = (of: Run) => yearly_km3(of, 'garagum', 'intake_m3');
  expect(intake(lined)).toBeLessThan(intake(today));
  expect(crops(lined)).toBeGreaterThanOrEqual(crops(today));
});
