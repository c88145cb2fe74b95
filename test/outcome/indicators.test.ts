/**
 * Indicators against sums made by hand
 */
import { expect, test } from 'vitest';
import { buildCalendar } from '../../src/engine/calendar/calendar.ts';
import { measure } from '../../src/engine/outcome/indicators.ts';
import { seasonsOfRun } from '../../src/engine/outcome/indicators-time.ts';
import { type Outcome, seriesOf } from '../../src/engine/outcome/outcome.ts';
import { outcomeOf, twoBanks } from '../study/two-banks.ts';

const scenario = await twoBanks('cooperate');
const outcome = outcomeOf(scenario);
const { riparians, reservoirs, seas, wetlands, gauges } = measure(outcome, scenario);

test('a mean year of Two Banks wants 5.4 km3 in Lowland and 2 km3 in Upland', () => {
  expect(riparians['LOW'].mean.demand_km3).toBeCloseTo(5.4, 9);
  expect(riparians['UPL'].mean.demand_km3).toBeCloseTo(2, 9);
});

test('delivered and shortfall make up the demand of every season', () => {
  for (const { seasons } of Object.values(riparians)) {
    expect(seasons).toHaveLength(8);
    for (const { water } of seasons)
      expect(water.delivered_km3 + water.shortfall_km3).toBeCloseTo(water.demand_km3, 12);
  }
});

test('the first non-vegetation season is the sum of the first six months', () => {
  const supply_m3 = [...sixMonths('lowland-fields', 'supply_m3'), ...sixMonths('lowland-city', 'supply_m3')];
  expect(riparians['LOW'].seasons[0]).toMatchObject({ waterYear: 2026, season: 'non-vegetation' });
  expect(riparians['LOW'].seasons[0].water.delivered_km3).toBeCloseTo(sum(supply_m3) / 1e9, 12);
});

test('the water of a riparian with one river is the water of that river', () => {
  for (const { water, rivers } of riparians['LOW'].seasons) expect(rivers).toEqual({ main: water });
});

test('the cap of Lowland is 5 km3 in a mean year, and its delivery counts the canal only', () => {
  expect(riparians['LOW'].mean.entitlement_km3).toBeCloseTo(5, 9);
  const fields_m3 = sum(seriesOf(outcome, 'lowland-fields', 'supply_m3') ?? []);
  expect(riparians['LOW'].mean.entitlementDelivered_km3).toBeCloseTo(fields_m3 / 4e9, 9);
});

test('the load of Upland is 5 TWh a year and what is not served is counted in the season it is missing', () => {
  const unserved_MWh = sixMonths('UPL', 'unserved_MWh');
  expect(riparians['UPL'].mean.load_GWh).toBeCloseTo(5000, 6);
  expect(riparians['UPL'].seasons[0].power?.unserved_GWh).toBeCloseTo(sum(unserved_MWh) / 1e3, 9);
  expect(sum(unserved_MWh)).toBeGreaterThan(0);
});

test('a riparian without a power system has no power figures', () => {
  const { power: _, ...low } = scenario.riparians['LOW'];
  const dark = { ...scenario, trades: {}, riparians: { ...scenario.riparians, LOW: low } };
  const figures = measure(outcomeOf(dark), dark).riparians['LOW'];
  expect(figures.seasons[0]).not.toHaveProperty('power');
  expect(figures.mean).not.toHaveProperty('unserved_GWh');
});

test('money adds up to the series of the outcome', () => {
  const benefit_USD = sum(seriesOf(outcome, 'LOW', 'benefit_USD') ?? []);
  expect(riparians['LOW'].mean.benefit_MUSD).toBeCloseTo(benefit_USD / 4e6, 9);
});

test('places are counted by water year', () => {
  const storage_m3 = seriesOf(outcome, 'high-dam', 'storage_m3') ?? [];
  expect(reservoirs['high-dam'].storageAtEnd_km3).toEqual(
    [11, 23, 35, 47].map((step) => storage_m3[step] / 1e9),
  );
  const release_m3 = Array.from(seriesOf(outcome, 'high-dam', 'release_m3') ?? []);
  const share = sum(release_m3.slice(6, 12)) / sum(release_m3.slice(0, 12));
  expect(reservoirs['high-dam'].vegetationShare[0]).toBeCloseTo(share, 12);
  expect(seas['salt-lake'].mean_km3).toBeCloseTo(
    sum(seriesOf(outcome, 'salt-lake', 'inflow_m3') ?? []) / 4e9,
    12,
  );
  expect(Object.keys(seas)).toEqual(['salt-lake']);
  expect(Object.keys(wetlands)).toEqual(['marsh']);
  expect(gauges['border'].flow_km3).toHaveLength(4);
});

test('a run that begins in April has no season before it', () => {
  const seasons = seasonsOfRun(buildCalendar({ year: 2026, month: 4 }, 1, 'month'));
  expect(seasons.map(({ waterYear, season }) => `${waterYear} ${season}`)).toEqual([
    '2026 vegetation',
    '2027 non-vegetation',
  ]);
});

function sixMonths(of: string, variable: string): Float64Array {
  return (seriesOf(outcome as Outcome, of, variable) ?? new Float64Array()).slice(0, 6);
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
