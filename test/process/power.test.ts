/**
 * The power balance of one October (744 hours) by pencil: merit order, lines, growth of the load.
 */
import { expect, test } from 'vitest';
import { catchment, outlet } from '../basins.ts';
import { run, values } from '../run-scenario.ts';
import { firstBalances, plant, power, powered, station, TWELFTHS } from './power-systems.ts';

const dry = { source: catchment('station', 0), station: station(), sea: outlet() };
const wet = { source: catchment('station', 3.6e9), station: station(), sea: outlet() };

const MERIT = {
  plants: { oil: plant(1000, 90), coal: plant(100, 40) },
  imports: { dear: { capacity: 50, price: 70 }, cheap: { capacity: 100, price: 30 } },
};

test('what is open goes to plants and imports in one order of rising cost', () => {
  // cheap 100 MW x 744 h = 74.4, coal 100, dear 37.2, and oil the 38.4 GWh that are left of 250.
  const { UPL } = firstBalances(powered({ UPL: power(250, MERIT) }, dry)).balances;
  expect(UPL.imports_MWh).toBeCloseTo(74_400 + 37_200, 6);
  expect(UPL.plants_MWh).toBeCloseTo(100_000 + 38_400, 6);
  expect(UPL.importCost_USD).toBeCloseTo(74_400 * 30 + 37_200 * 70, 3);
  expect(UPL.plantCost_USD).toBeCloseTo(100_000 * 40 + 38_400 * 90, 3);
  expect(UPL.unserved_MWh).toBe(0);
});

test('a dear source stands still while cheaper ones suffice', () => {
  const { UPL } = firstBalances(powered({ UPL: power(150, MERIT) }, dry)).balances;
  expect(UPL.imports_MWh).toBeCloseTo(74_400, 6);
  expect(UPL.plants_MWh).toBeCloseTo(75_600, 6);
});

test('at the same cost own plants come before imports, and the earlier line before the later', () => {
  const imports = { first: { capacity: 100, price: 40 }, second: { capacity: 100, price: 40 } };
  const system = { plants: { coal: plant(100, 40) }, imports };
  const { UPL } = firstBalances(powered({ UPL: power(100, system) }, dry)).balances;
  expect(UPL).toMatchObject({ plants_MWh: 100_000, imports_MWh: 0, unserved_MWh: 0 });
});

test('what no source can give is unserved, and the money of the month says so', () => {
  // 400 GWh open; 74.4 + 100 + 37.2 GWh are there: 188.4 GWh at 100 USD/MWh are lost.
  const { oil: _, ...plants } = MERIT.plants;
  const outcome = run(powered({ UPL: power(400, { ...MERIT, plants }) }, dry));
  expect(values(outcome, 'UPL', 'unserved_MWh')[0]).toBeCloseTo(188_400, 6);
  const cost_USD = 74_400 * 30 + 100_000 * 40 + 37_200 * 70 + 188_400 * 100;
  expect(values(outcome, 'UPL', 'energy_USD')[0]).toBeCloseTo(-cost_USD, 3);
});

const LINES = { low: { capacity: 100, price: 20 }, high: { capacity: 150, price: 35 } };

test('a surplus goes to the best price first, each up to its line, and the rest is unused', () => {
  // 300 GWh made, 100 wanted: 150 MW x 744 h = 111.6 GWh at 35, 74.4 at 20, and 14 GWh find no line.
  const { UPL } = firstBalances(powered({ UPL: power(100, { exports: LINES }) }, wet)).balances;
  expect(UPL.exports_MWh).toBeCloseTo(186_000, 6);
  expect(UPL.exportIncome_USD).toBeCloseTo(111_600 * 35 + 74_400 * 20, 3);
  expect(UPL.unused_MWh).toBeCloseTo(14_000, 6);
});

test('a line that is shut in a month takes nothing in it', () => {
  const summer = { ...LINES, high: { ...LINES.high, months: [5, 6, 7, 8, 9] } };
  const exported_MWh = values(
    run(powered({ UPL: power(100, { exports: summer }) }, wet)),
    'UPL',
    'exports_MWh',
  );
  expect(exported_MWh[0]).toBeCloseTo(74_400, 6);
  expect(exported_MWh[8]).toBeGreaterThan(exported_MWh[0]);
});

test('a small surplus takes the line with the best price alone, and earns its price', () => {
  const outcome = run(powered({ UPL: power(250, { exports: LINES }) }, wet));
  expect(values(outcome, 'UPL', 'exports_MWh')[0]).toBeCloseTo(50_000, 6);
  expect(values(outcome, 'UPL', 'energy_USD')[0]).toBeCloseTo(50_000 * 35, 3);
});

test('the load of a month is the trajectory of its water year times the share of the month', () => {
  // 1200 GWh in 2026, 2 % more each year after it; January has 10 % and July 6 % of a year.
  const load = { points: [{ waterYear: 2026, value: 1.2e6 }], growth: 0.02 };
  const shape = TWELFTHS.map((share, month) => ({ 0: 0.1, 6: 0.06 })[month] ?? share);
  const time = { start: '2025-10-01', years: 3, step: 'month' } as const;
  const load_MWh = values(run(powered({ UPL: power(0, { load, shape }) }, dry, { time })), 'UPL', 'load_MWh');
  expect([3, 15, 27].map((step) => load_MWh[step])).toEqual([
    expect.closeTo(120_000, 6),
    expect.closeTo(122_400, 6),
    expect.closeTo(124_848, 6),
  ]);
  expect(load_MWh[9 + 24]).toBeCloseTo(0.06 * 1.2e6 * 1.02 * 1.02, 6);
});
