/**
 * Benefit of irrigation by pencil: full supply, a deficit under Ky, growth; and what a warmer climate asks for.
 */
import { expect, test } from 'vitest';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { basin, catchment, demand, junction, outlet } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

/** 1.2 km3 a year, 100 hm3 a month, at 0.05 USD/m3, from a river that brings `inflow_hm3` a month. */
function fields(
  inflow_hm3: number,
  yieldResponse: number,
  more: object = {},
  changes: Partial<Scenario> = {},
) {
  const crops = demand('weir', 1.2e9, { benefit: { value: 0.05, yieldResponse }, ...more });
  const nodes = { source: catchment('weir', inflow_hm3 * 12e6), weir: junction('sea'), crops, sea: outlet() };
  return run(basin(nodes, changes));
}

test('full supply earns the value of every m3', () => {
  expect(values(fields(200, 0.85), 'LOW', 'benefit_USD')[0]).toBeCloseTo(100e6 * 0.05, 3);
});

test('a deficit of 40 % costs Ky x 40 % of the benefit', () => {
  // 5 MUSD x (1 - 0.85 x 0.4) = 3.3 MUSD; with Ky = 1 it would be 3.0, and with 1.15 it is 2.7.
  const benefit_MUSD = (yieldResponse: number) =>
    values(fields(60, yieldResponse), 'LOW', 'benefit_USD')[0] / 1e6;
  expect(benefit_MUSD(0.85)).toBeCloseTo(3.3, 9);
  expect(benefit_MUSD(1)).toBeCloseTo(3.0, 9);
  expect(benefit_MUSD(1.15)).toBeCloseTo(2.7, 9);
});

test('growth of the water wanted earns where it is supplied, and is a deficit where it is not', () => {
  // 100 hm3 a month grow by 10 % a year; the river brings 105: from the second year on 5, 16 and more are short.
  const time = { start: '2025-10-01', years: 3, step: 'month' } as const;
  const outcome = fields(105, 0.85, { growth: 0.1 }, { time });
  const benefit_MUSD = values(outcome, 'LOW', 'benefit_USD').map((value) => value / 1e6);
  expect(benefit_MUSD[0]).toBeCloseTo(0.05 * 100, 9);
  expect(benefit_MUSD[12]).toBeCloseTo(0.05 * (110 - 0.85 * 5), 9);
  expect(benefit_MUSD[24]).toBeCloseTo(0.05 * (121 - 0.85 * 16), 9);
});

test('a warmer climate asks for more water, and what is short is counted against that', () => {
  // 20 % more from 2025 on: 120 hm3 wanted, 60 supplied.
  const climate: Scenario['climate'] = {
    use: 'warm',
    classes: ['snow'],
    sets: { warm: { label: 'Warm', fromYear: 2024, horizon: 2025, classes: {}, irrigation: 0.2 } },
  };
  const outcome = fields(60, 0.85, {}, { climate });
  expect(values(outcome, 'crops', 'demand_m3')[0] / 1e6).toBeCloseTo(120, 9);
  expect(values(outcome, 'crops', 'supply_m3')[0] / 1e6).toBeCloseTo(60, 9);
  expect(values(outcome, 'LOW', 'benefit_USD')[0] / 1e6).toBeCloseTo(5 * (1 - 0.85 * 0.5), 9);
});

test('at full supply the same crop is worth as much in a warmer year and behind a better canal', () => {
  const warm: Scenario['climate'] = {
    use: 'warm',
    classes: ['snow'],
    sets: { warm: { label: 'Warm', fromYear: 2024, horizon: 2025, classes: {}, irrigation: 0.2 } },
  };
  expect(values(fields(200, 1, {}, { climate: warm }), 'LOW', 'benefit_USD')[0] / 1e6).toBeCloseTo(5, 9);
  // 1000 km2 x 0.6 m / 0.5 = 1.2 km3; at 60 % in the third year 1.0 km3 do the same.
  const points = [0.5, 0.5, 0.6].map((value, year) => ({ waterYear: 2026 + year, value }));
  const lined = {
    area: { points: [{ waterYear: 2026, value: 1e9 }], growth: 0 },
    depth: Array.from({ length: 12 }, () => 0.05),
    efficiency: { points, growth: 0 },
  };
  const time = { start: '2025-10-01', years: 3, step: 'month' } as const;
  const {
    volume: _volume,
    shape: _shape,
    ...crops
  } = demand('weir', 0, {
    benefit: { value: 0.05, yieldResponse: 1 },
    ...lined,
  }) as Extract<Node, { kind: 'demand' }>;
  const nodes = { source: catchment('weir', 2.4e9), weir: junction('sea'), crops, sea: outlet() };
  const outcome = run(basin(nodes, { time }));
  expect(values(outcome, 'crops', 'demand_m3')[24] / 1e6).toBeCloseTo(1000 / 12, 6);
  expect(values(outcome, 'LOW', 'benefit_USD')[24] / 1e6).toBeCloseTo(5, 6);
});

test('the benefit of a run is value x (wanted - Ky x deficit), demand by demand', () => {
  const outcome = fields(80, 0.85);
  const [wanted, supply] = ['demand_m3', 'supply_m3'].map((variable) =>
    sum(values(outcome, 'crops', variable)),
  );
  expect(sum(values(outcome, 'LOW', 'benefit_USD'))).toBeCloseTo(
    0.05 * (wanted - 0.85 * (wanted - supply)),
    3,
  );
});
