/**
 * Figures by water year: they add up to the means of the run, and storage lies between its lowest and highest
 */
import { expect, test } from 'vitest';
import { yearlyFigures } from '../../src/engine/compare/yearly.ts';
import { measure } from '../../src/engine/outcome/indicators.ts';
import { run, sum, values } from '../run-scenario.ts';
import { twoBanks } from '../study/two-banks.ts';

const scenario = await twoBanks('alone');
const outcome = run(scenario);
const indicators = measure(outcome, scenario);
const years = yearlyFigures(outcome, indicators, scenario);

test('the years of a riparian add up to its mean over the run', () => {
  for (const [id, { mean }] of Object.entries(indicators.riparians)) {
    const { shortfall_km3, vegetationShortfall_km3, unserved_GWh = [] } = years.riparians[id];
    expect(shortfall_km3).toHaveLength(4);
    expect(sum(shortfall_km3) / 4).toBeCloseTo(mean.shortfall_km3, 12);
    expect(sum(vegetationShortfall_km3) / 4).toBeCloseTo(mean.vegetationShortfall_km3, 12);
    expect(sum(unserved_GWh) / 4).toBeCloseTo(mean.unserved_GWh ?? 0, 9);
  }
  expect(sum(Object.values(years.riparians).flatMap(({ shortfall_km3 }) => shortfall_km3))).toBeGreaterThan(
    0,
  );
});

test('storage of a year lies between the lowest and the highest of its months', () => {
  const storage_m3 = values(outcome, 'high-dam', 'storage_m3');
  const { mean_km3, lowest_km3, highest_km3 } = years.storages['high-dam'];
  for (let year = 0; year < 4; year++) {
    const months = storage_m3.slice(12 * year, 12 * year + 12).map((volume_m3) => volume_m3 / 1e9);
    expect(lowest_km3[year]).toBe(Math.min(...months));
    expect(highest_km3[year]).toBe(Math.max(...months));
    expect(mean_km3[year]).toBeCloseTo(sum(months) / 12, 12);
  }
});

test('a reservoir is large by its volume, or by its share in a small basin', () => {
  const high = scenario.nodes['high-dam'];
  if (high.kind !== 'reservoir') throw new Error('high-dam is a reservoir.');
  const small = { ...high, full: high.full / 100 };
  const storagesOf = (nodes: typeof scenario.nodes) =>
    Object.keys(yearlyFigures(outcome, indicators, { ...scenario, nodes }).storages);
  expect(storagesOf({ ...scenario.nodes, pond: small })).not.toContain('pond');
  expect(storagesOf({ 'high-dam': small })).toEqual(['high-dam']);
  expect(years.firstWaterYear).toBe(2026);
});
