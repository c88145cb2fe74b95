/**
 * Directions of the scenarios that build works: Rogun, Kambarata-1, Dashtijum, CASA-1000, lined canals, efficient fields.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { sum, values } from '../run-scenario.ts';
import { byYear, type Run, runAral, seasonal, vegetationShare, yearly, yearly_km3 } from './aral.ts';

const IDS = [
  'energy-regime',
  'rogun',
  'kambarata-joint',
  'panj-joint',
  'casa-1000',
  'canal-lining',
  'efficiency',
] as const;
type Id = (typeof IDS)[number];
const runs = {} as Record<Id, Run>;
/** First water year of the runs. */
const FIRST = 2026;

beforeAll(async () => {
  for (const id of IDS) runs[id] = await runAral(id);
}, 60_000);

/** Mean of some water years of the run, both included. */
const meanOf = (id: Id, of: string, variable: string, [from, to]: readonly [number, number]) =>
  sum(byYear(runs[id], of, variable).slice(from - FIRST, to + 1 - FIRST)) / (to + 1 - from);
const winterGap_TWh = (id: Id, riparian: string) =>
  (seasonal(runs[id], riparian, 'unserved_MWh', 'non-vegetation') +
    seasonal(runs[id], riparian, 'imports_MWh', 'non-vegetation')) /
  1e6;

describe('Rogun', () => {
  const FILLING = [2030, 2039] as const;
  const AFTER = [2042, 2055] as const;
  const change_km3 = (years: readonly [number, number]) =>
    (meanOf('rogun', 'kerki', 'flow_m3', years) - meanOf('energy-regime', 'kerki', 'flow_m3', years)) / 1e9;

  test('lowers the flow at Kerki while it fills, and leaves it as it was afterwards', () => {
    expect(change_km3(FILLING)).toBeLessThan(-0.8);
    expect(change_km3(FILLING)).toBeGreaterThan(-1.6);
    expect(Math.abs(change_km3(AFTER))).toBeLessThan(0.2);
  });
  test('keeps with Nurek the shift of 3 to 5 km3 from summer to winter', () => {
    const summer = (variable: string, node: string) =>
      sum(values(runs['rogun'].outcome, node, variable).filter((_, step) => step % 12 >= 6 && step >= 192)) /
      14;
    const shift_km3 = (summer('inflow_m3', 'vakhsh') - summer('release_m3', 'nurek')) / 1e9;
    expect(shift_km3).toBeGreaterThan(3);
    expect(shift_km3).toBeLessThan(5);
  });
  test('narrows the winter gap of Tajikistan clearly, and makes 12 to 15 TWh once it is full', () => {
    expect(winterGap_TWh('rogun', 'TJK')).toBeLessThan(0.5 * winterGap_TWh('energy-regime', 'TJK'));
    const energy_TWh = meanOf('rogun', 'rogun', 'energy_MWh', AFTER) / 1e6;
    expect(energy_TWh).toBeGreaterThan(12);
    expect(energy_TWh).toBeLessThan(15);
  });
});

describe('Kambarata-1, jointly', () => {
  test('closes the winter gap of Kyrgyzstan once it is full, and raises the vegetation release of Toktogul', () => {
    const AFTER = [2036, 2055] as const;
    const gap_TWh = (id: Id) =>
      sum(['unserved_MWh', 'imports_MWh'].map((variable) => meanOf(id, 'KGZ', variable, AFTER))) / 1e6;
    expect(gap_TWh('kambarata-joint')).toBeLessThan(0.1 * gap_TWh('energy-regime'));
    const share = (id: Id) => vegetationShare(runs[id], 'toktogul', 'release_m3');
    expect(share('kambarata-joint')).toBeGreaterThan(share('energy-regime') + 0.1);
  });
  test('gives Kyrgyzstan no energy that a partner does not send, and sends as much back', () => {
    const { outcome, scenario } = runs['kambarata-joint'];
    const total = (variable: string) =>
      sum(
        Object.keys(scenario.riparians).map((id) =>
          scenario.riparians[id].power ? yearly(runs['kambarata-joint'], id, variable) : 0,
        ),
      );
    expect(total('tradesIn_MWh') / total('tradesOut_MWh')).toBeCloseTo(1, 9);
    const contracted = (id: Id) => yearly(runs[id], 'KGZ', 'contracted_MWh');
    expect(contracted('kambarata-joint')).toBe(contracted('energy-regime'));
    const legs = outcome.ledger.filter(
      ({ clause, part }) => clause.startsWith('kambarata-1-') && part !== 'water',
    );
    expect(legs.length).toBeGreaterThanOrEqual(2 * 2 * 21);
    const YEARLY_MWh = 850e3;
    for (const { short } of legs) expect(short).toBeLessThanOrEqual(0.01 * YEARLY_MWh);
  });
  test('earns Kazakhstan a third of its energy beside that of its own works', () => {
    const { nodes } = runs['kambarata-joint'].scenario;
    const own = Object.keys(nodes).filter(
      (id) =>
        nodes[id].riparian === 'KAZ' && (nodes[id].kind === 'reservoir' || nodes[id].kind === 'hydropower'),
    );
    const energy = (ids: readonly string[]) =>
      sum(ids.map((id) => yearly(runs['kambarata-joint'], id, 'energy_MWh')));
    const earned = yearly(runs['kambarata-joint'], 'KAZ', 'hydropower_MWh');
    expect(earned / (energy(own) + 0.33 * energy(['kambarata-1']))).toBeCloseTo(1, 9);
  });
  test('lowers the shortfall of the Kazakh and Uzbek fields of the Syr Darya', () => {
    const short = (id: Id) =>
      sum(
        ['hunger-steppe', 'dustlik-lands', 'maktaaral', 'turkistan', 'kyzylorda'].map(
          (of) => yearly_km3(runs[id], of, 'demand_m3') - yearly_km3(runs[id], of, 'supply_m3'),
        ),
      );
    expect(short('kambarata-joint')).toBeLessThan(short('energy-regime'));
  });
});

test('Dashtijum narrows the winter gap of Tajikistan, and lowers Kerki only while it fills', () => {
  expect(winterGap_TWh('panj-joint', 'TJK')).toBeLessThan(0.7 * winterGap_TWh('energy-regime', 'TJK'));
  const change_km3 = (years: readonly [number, number]) =>
    (meanOf('panj-joint', 'kerki', 'flow_m3', years) - meanOf('energy-regime', 'kerki', 'flow_m3', years)) /
    1e9;
  expect(change_km3([2035, 2044])).toBeLessThan(-1);
  expect(Math.abs(change_km3([2048, 2055]))).toBeLessThan(0.3);
});

test('CASA-1000 sells summer surplus of Tajikistan, at most 3.3 TWh a year, and changes no water', () => {
  const more_TWh =
    (yearly(runs['casa-1000'], 'TJK', 'exports_MWh') - yearly(runs['energy-regime'], 'TJK', 'exports_MWh')) /
    1e6;
  expect(more_TWh).toBeGreaterThan(1);
  expect(more_TWh).toBeLessThan(0.91 * 3.672);
  for (const { group, of, variable, values: before } of runs['energy-regime'].outcome.series)
    if (group === 'node') expect(values(runs['casa-1000'].outcome, of, variable)).toEqual(Array.from(before));
});

test('lined canals and efficient fields take less from the river, and their crops are worth no less', () => {
  const worth = (id: Id, riparian: string) => yearly(runs[id], riparian, 'benefit_USD');
  for (const id of ['canal-lining', 'efficiency'] as const) {
    expect(yearly_km3(runs[id], 'amu-delta', 'inflow_m3')).toBeGreaterThan(
      yearly_km3(runs['energy-regime'], 'amu-delta', 'inflow_m3'),
    );
    for (const riparian of ['TKM', 'UZB'])
      expect(worth(id, riparian)).toBeGreaterThanOrEqual(worth('energy-regime', riparian) * (1 - 1e-9));
  }
  expect(yearly_km3(runs['canal-lining'], 'garagum', 'intake_m3')).toBeLessThan(
    yearly_km3(runs['energy-regime'], 'garagum', 'intake_m3'),
  );
});
