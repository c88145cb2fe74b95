/**
 * The Aral basin of today against figures that are on record, and the directions that an expert expects.
 *
 * Means over the 30 water years of the reference sequence. Ranges, with their sources: scenarios/aral/SOURCES.md.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { loadScenario } from '../../src/engine/files.ts';
import { sumBySeason } from '../../src/engine/outcome/indicators-time.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';

const IDS = ['energy-regime', 'irrigation-regime', 'qosh-tepa-mid', 'dry-years'] as const;
type Id = (typeof IDS)[number];
const outcomes = {} as Record<Id, Outcome>;
const scenarios = {} as Record<Id, Scenario>;
const YEARS = 30;

beforeAll(async () => {
  for (const id of IDS) {
    const loaded = await loadScenario(`${root}/scenarios/aral/${id}.yaml`);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
    scenarios[id] = loaded.value.scenario;
    outcomes[id] = run(loaded.value.scenario);
  }
}, 60_000);

const yearly = (of: string, variable: string, id: Id = 'energy-regime') =>
  sum(values(outcomes[id], of, variable)) / YEARS;
const yearly_km3 = (of: string, variable: string, id?: Id) => yearly(of, variable, id) / 1e9;

function bySeason(of: string, variable: string, id: Id) {
  const seasons = Array.from(sumBySeason(outcomes[id].calendar, values(outcomes[id], of, variable)));
  const every = (first: number) => sum(seasons.filter((_, index) => index % 2 === first)) / YEARS;
  return { nonVegetation: every(0), vegetation: every(1) };
}

function vegetationShare(of: string, id: Id = 'energy-regime', variable = 'release_m3'): number {
  const { nonVegetation, vegetation } = bySeason(of, variable, id);
  return vegetation / (vegetation + nonVegetation);
}

/** Passes where the figure lies within the bounds; the failure names it. */
function between(figure: number, least: number, most: number): void {
  expect(figure).toBeGreaterThanOrEqual(least);
  expect(figure).toBeLessThanOrEqual(most);
}

describe('today', () => {
  test('12.3 km3 flow into Toktogul each year', () =>
    between(yearly_km3('toktogul', 'inflow_m3'), 11.685, 12.915));
  test('Toktogul releases about a third of its water in the vegetation season', () => {
    between(vegetationShare('toktogul'), 0.32, 0.42);
  });
  test('the Naryn cascade makes about 0.87 GWh of each hm3 that Toktogul releases', () => {
    const energy_GWh = (yearly('toktogul', 'energy_MWh') + yearly('naryn-cascade', 'energy_MWh')) / 1e3;
    between(energy_GWh / (yearly('toktogul', 'release_m3') / 1e6), 0.82, 0.92);
  });
  test('Nurek makes about 11 TWh a year', () => between(yearly('nurek', 'energy_MWh') / 1e6, 9.9, 12.1));
  test('50 to 60 km3 reach the Garagum intake', () => between(yearly_km3('kerki', 'flow_m3'), 50, 60));
  test('20 to 30 km3 reach Tuyamuyun', () => between(yearly_km3('tuyamuyun', 'inflow_m3'), 20, 30));
  test('16 to 22 km3 reach Bahri Tojik, within 15 %', () => {
    between(yearly_km3('bahri-tojik', 'inflow_m3'), 16 * 0.85, 22 * 1.15);
  });
  test('Bahri Tojik receives about 36 % in the vegetation season', () => {
    between(vegetationShare('bahri-tojik', 'energy-regime', 'inflow_m3'), 0.306, 0.414);
  });
  test('13.5 to 21 km3 reach Shardara', () => between(yearly_km3('shardara', 'inflow_m3'), 13.5, 21));
  test('Shardara receives 25 to 42 % in the vegetation season', () =>
    between(vegetationShare('shardara', 'energy-regime', 'inflow_m3'), 0.25, 0.42));
  test('3.7 to 5.7 km3 reach the North Aral', () => between(yearly_km3('north-aral', 'inflow_m3'), 3.7, 5.7));
  test('4.0 to 7.2 km3 reach the Amu delta', () => between(yearly_km3('amu-delta', 'inflow_m3'), 4, 7.2));
});

describe('the irrigation regime', () => {
  test('moves seven tenths of the release of Toktogul to the vegetation season', () => {
    expect(vegetationShare('toktogul', 'irrigation-regime')).toBeGreaterThanOrEqual(0.7);
  });
  test('widens the winter gap of Kyrgyzstan', () => {
    expect(winterGap_GWh('irrigation-regime')).toBeGreaterThan(winterGap_GWh('energy-regime'));
  });
  test('lowers the spill to Aydar-Arnasay', () => {
    const spill = (id: Id) => yearly_km3('aydar-arnasay', 'inflow_m3', id);
    expect(spill('irrigation-regime')).toBeLessThan(spill('energy-regime'));
  });
});

function winterGap_GWh(id: Id): number {
  const season = (variable: string) => bySeason('KGZ', variable, id).nonVegetation;
  return (season('unserved_MWh') + season('imports_MWh')) / 1e3;
}

describe('the Qosh Tepa canal', () => {
  test('leaves every series of the Syr Darya as it was, bit by bit', () => {
    const { nodes } = scenarios['energy-regime'];
    const syr = outcomes['energy-regime'].series.filter(
      ({ group, of }) => group === 'node' && nodes[of].river === 'syr',
    );
    expect(syr.length).toBeGreaterThan(80);
    for (const { of, variable, values: before } of syr) {
      expect(values(outcomes['qosh-tepa-mid'], of, variable), `${of}.${variable}`).toEqual(
        Array.from(before),
      );
    }
  });
  test('lowers the inflow to the Amu delta', () => {
    const inflow = (id: Id) => yearly_km3('amu-delta', 'inflow_m3', id);
    expect(inflow('qosh-tepa-mid')).toBeLessThan(inflow('energy-regime'));
  });
});

test('dry years raise the total deficit', () => {
  expect(deficit_km3('dry-years')).toBeGreaterThan(deficit_km3('energy-regime'));
});

function deficit_km3(id: Id): number {
  const demands = Object.keys(scenarios[id].nodes).filter((of) => scenarios[id].nodes[of].kind === 'demand');
  return sum(demands.map((of) => yearly_km3(of, 'demand_m3', id) - yearly_km3(of, 'supply_m3', id)));
}
