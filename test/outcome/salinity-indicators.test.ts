/**
 * Salinity of uses and riparians against means made by hand
 */
import { expect, test } from 'vitest';
import { measure } from '../../src/engine/outcome/indicators.ts';
import { always, basin, catchment, demand, junction, outlet } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

/** 1 g/L in the six months of the vegetation season, 0.4 in the others. */
const SEASONAL = [0.4, 0.4, 0.4, 1, 1, 1, 1, 1, 1, 0.4, 0.4, 0.4];
const scenario = basin({
  source: catchment('bank', 12e9, { salinity: SEASONAL }),
  bank: junction('sea'),
  town: demand('bank', 1.2e9, { use: 'municipal', salinityLimit: 0.8 }),
  fields: demand('bank', 4.8e9, { shape: SEASONAL.map((salt) => (salt === 1 ? 1 / 6 : 0)) }),
  works: demand('bank', 0.6e9, { riparian: 'UPL' }),
  sea: outlet(),
});
const outcome = run(scenario);
const { riparians, salinity } = measure(outcome, scenario);

test('a use has the mean of its seasons, and the steps and water above its limit', () => {
  expect(salinity?.['town']).toEqual({
    mean_kgperm3: expect.closeTo(0.7, 12),
    vegetation_kgperm3: expect.closeTo(1, 12),
    nonVegetation_kgperm3: expect.closeTo(0.4, 12),
    limit_kgperm3: 0.8,
    stepsAbove: 0.5,
    aboveLimit_km3: expect.closeTo(0.6, 12),
  });
});

test('a season in which a use receives no water has no salinity', () => {
  expect(salinity?.['fields']).toEqual({
    mean_kgperm3: expect.closeTo(1, 12),
    vegetation_kgperm3: expect.closeTo(1, 12),
  });
});

test('a riparian has the mean of all its uses by volume, season by season and over the run', () => {
  // 0.6 at 0.4 g/L; 0.6 + 4.8 at 1 g/L.
  const { seasons, mean } = riparians['LOW'];
  expect(seasons[0].salinity?.mean_kgperm3).toBeCloseTo(0.4, 12);
  expect(seasons[1].salinity).toEqual({
    mean_kgperm3: expect.closeTo(1, 12),
    aboveLimit_m3: expect.closeTo(0.6e9, 0),
  });
  expect(mean.salinity_kgperm3).toBeCloseTo((0.6 * 0.4 + 5.4) / 6, 12);
  expect(mean.aboveLimit_km3).toBeCloseTo(0.6, 12);
});

test('without a limit nothing is above it', () => {
  expect(riparians['UPL'].mean.salinity_kgperm3).toBeCloseTo(0.7, 12);
  expect(riparians['UPL'].mean).not.toHaveProperty('aboveLimit_km3');
});

test('salt in what is delivered is the sum of supply x salinity', () => {
  const { natural_kg = 0 } = outcome.salt ?? {};
  const inflow = values(outcome, 'source', 'inflow_m3');
  const rates = values(outcome, 'source', 'salinity_kgperm3');
  expect(natural_kg).toBeCloseTo(sum(inflow.map((volume, step) => volume * rates[step])), 0);
});

test('where salt is not modelled there is none of it in any figure', () => {
  const nodes = { source: catchment('sea', 1e9), town: demand('source', 1e8), sea: outlet() };
  const fresh = basin(nodes);
  const figures = measure(run(fresh), fresh);
  expect(figures).not.toHaveProperty('salinity');
  expect(figures.riparians['LOW'].seasons[0]).not.toHaveProperty('salinity');
  expect(figures.riparians['LOW'].mean).not.toHaveProperty('salinity_kgperm3');
});

test('the salinity of a place without water is the last that it had, at the start that of the sources above', () => {
  const june = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
  const dry = run(
    basin({
      source: catchment('bank', 1e9, { shape: june, salinity: always(0.5) }),
      bank: junction('sea'),
      sea: outlet(),
    }),
  );
  expect(new Set(values(dry, 'bank', 'salinity_kgperm3'))).toEqual(new Set([0.5]));
});
