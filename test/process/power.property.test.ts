/**
 * Laws of the power balance: what is needed is served or not, what is left over is sold or not, and nobody gives more than it can.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PowerFlows } from '../../src/engine/process/power.ts';
import type { Power } from '../../src/engine/scenario/schema/riparian.ts';
import { catchment, outlet } from '../basins.ts';
import { firstBalances, plant, power, powered, station } from './power-systems.ts';

const RUNS = { numRuns: 300, seed: 20251001 };
const OCTOBER_h = 744;
/** Share of the energy turned over: a balance is a sum of few terms. */
const TOLERANCE = 1e-12;

const named = <T>(values: readonly T[], letter: string) =>
  Object.fromEntries(values.map((value, index) => [`${letter}${index}`, value]));
const lines = fc.array(
  fc.record({ capacity: fc.integer({ min: 0, max: 300 }), price: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 4 },
);
const system: fc.Arbitrary<Power> = fc
  .record({
    load_GWh: fc.integer({ min: 0, max: 900 }),
    plants: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 9 })), {
      maxLength: 4,
    }),
    imports: lines,
    exports: lines,
  })
  .map(({ load_GWh, plants, imports, exports }) =>
    power(load_GWh, {
      plants: named(
        plants.map(([month_GWh, cost]) => plant(month_GWh, cost)),
        'plant',
      ),
      imports: named(imports, 'in'),
      exports: named(exports, 'out'),
    }),
  );
const IDS = ['KAZ', 'KGZ', 'UZB'];
const joint = fc.record({
  systems: fc.tuple(system, system, system),
  parts: fc.tuple(...IDS.map(() => fc.integer({ min: 0, max: 9 }))),
  inflow_km3: fc.integer({ min: 0, max: 12 }),
});

type Joint = typeof joint extends fc.Arbitrary<infer T> ? T : never;

function balancesOf({ systems, parts, inflow_km3 }: Joint) {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const shares = Object.fromEntries(IDS.map((id, index) => [id, (parts[index] ?? 0) / whole]));
  const nodes = {
    source: catchment('station', inflow_km3 * 1e9),
    station: station(whole > 0 ? { riparian: 'KGZ', shares } : { riparian: 'KGZ' }),
    sea: outlet(),
  };
  return firstBalances(powered(Object.fromEntries(IDS.map((id, index) => [id, systems[index]])), nodes));
}

const near = (a_MWh: number, b_MWh: number, turned_MWh: number) =>
  expect(Math.abs(a_MWh - b_MWh)).toBeLessThanOrEqual(TOLERANCE * (turned_MWh + 1));
const october_MWh = (system: Power, side: 'imports' | 'exports') =>
  Object.values(system[side] ?? {}).reduce((sum, { capacity }) => sum + capacity * OCTOBER_h, 0);

test('served and unserved make up the need, and exports and unused the surplus', () => {
  fc.assert(
    fc.property(joint, (drawn) => {
      for (const flows of Object.values(balancesOf(drawn).balances)) {
        const open_MWh = flows.load_MWh - flows.hydropower_MWh;
        const turned_MWh = flows.load_MWh + flows.hydropower_MWh;
        near(flows.plants_MWh + flows.imports_MWh + flows.unserved_MWh, Math.max(open_MWh, 0), turned_MWh);
        near(flows.exports_MWh + flows.unused_MWh, Math.max(-open_MWh, 0), turned_MWh);
      }
    }),
    RUNS,
  );
});

test('no source and no line gives more than it can, and nobody goes without while one has something left', () => {
  fc.assert(
    fc.property(joint, (drawn) => {
      const { balances } = balancesOf(drawn);
      IDS.forEach((id, index) => {
        const flows = balances[id] as PowerFlows;
        const plants_MWh = Object.values(drawn.systems[index].plants ?? {}).reduce(
          (sum, { annual }) => sum + annual / 12,
          0,
        );
        const limits = [
          [flows.plants_MWh, plants_MWh],
          [flows.imports_MWh, october_MWh(drawn.systems[index], 'imports')],
          [flows.exports_MWh, october_MWh(drawn.systems[index], 'exports')],
        ];
        for (const [given_MWh, most_MWh] of limits)
          expect(given_MWh).toBeLessThanOrEqual(most_MWh * (1 + TOLERANCE));
        const [[, plantMost], [, importMost], [, exportMost]] = limits;
        if (flows.unserved_MWh > 0)
          near(flows.plants_MWh + flows.imports_MWh, plantMost + importMost, plantMost + importMost);
        if (flows.unused_MWh > 0) near(flows.exports_MWh, exportMost, exportMost);
      });
    }),
    RUNS,
  );
});

test('what partners book of joint works sums to the energy made', () => {
  fc.assert(
    fc.property(joint, (drawn) => {
      const { balances, made_MWh } = balancesOf(drawn);
      const booked_MWh = Object.values(balances).reduce((sum, flows) => sum + flows.hydropower_MWh, 0);
      near(booked_MWh, made_MWh, made_MWh);
    }),
    RUNS,
  );
});

test('no other order of the same sources would cost less', () => {
  fc.assert(
    fc.property(joint, (drawn) => {
      const { balances } = balancesOf(drawn);
      IDS.forEach((id, index) => {
        const { plants = {}, imports = {} } = drawn.systems[index];
        const sources = [
          ...Object.values(plants).map(({ annual, cost }) => ({ most_MWh: annual / 12, cost })),
          ...Object.values(imports).map(({ capacity, price }) => ({
            most_MWh: capacity * OCTOBER_h,
            cost: price,
          })),
        ];
        const { plants_MWh, imports_MWh, plantCost_USD, importCost_USD } = balances[id] as PowerFlows;
        const least_USD = cheapest_USD(sources, plants_MWh + imports_MWh);
        near(plantCost_USD + importCost_USD, least_USD, least_USD);
      });
    }),
    RUNS,
  );
});

/** Cost of so much energy where each MWh comes from the cheapest price that has some left. */
function cheapest_USD(sources: readonly { most_MWh: number; cost: number }[], wanted_MWh: number): number {
  let [left_MWh, sum_USD] = [wanted_MWh, 0];
  for (let cost = 1; cost <= 9; cost++) {
    const most_MWh = sources.reduce((sum, source) => sum + (source.cost === cost ? source.most_MWh : 0), 0);
    const taken_MWh = Math.min(left_MWh, most_MWh);
    sum_USD += taken_MWh * cost;
    left_MWh -= taken_MWh;
  }
  return sum_USD;
}
