/**
 * Closed forms of a river: percent loss, lag as translation, compound demand, equal coverage, a lake and its sill.
 */
import { expect, test } from 'vitest';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import { basin, catchment, demand, junction, outlet, reach } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const MONTH_s = 2_629_800;
const doctrine = (between: 'priority' | 'proportional') =>
  ({ between, within: 'priority', beyond: false }) as const;

test('a demand that grows by 3 % a year is (1.03)^n of the first year', () => {
  const town = demand('bank', 1e9, { growth: 0.03 });
  const time = { start: '2025-10-01', years: 10, step: 'month' } as const;
  const outcome = run(
    basin({ source: catchment('bank', 60e9), bank: junction('sea'), town, sea: outlet() }, { time }),
  );
  const wanted = values(outcome, 'town', 'demand_m3');
  for (let year = 0; year < 10; year++) {
    expect(sum(wanted.slice(12 * year, 12 * year + 12)) / 1e9).toBeCloseTo(1.03 ** year, 10);
  }
});

test('a lag of half a month sends half of each flow one month later', () => {
  const nodes = {
    source: catchment('river', 12e9),
    river: reach('sea', { lag: MONTH_s / 2 }),
    sea: outlet(),
  };
  const outcome = run(basin(nodes));
  const inflow = values(outcome, 'river', 'inflow_m3');
  const arrived = values(outcome, 'river', 'outflow_m3');
  expect(arrived[0]).toBeCloseTo(inflow[0] / 2, 3);
  for (let step = 1; step < 12; step++) {
    expect(arrived[step]).toBeCloseTo(inflow[step] / 2 + inflow[step - 1] / 2, 3);
    expect(values(outcome, 'river', 'transit_m3')[step]).toBeCloseTo(inflow[step] / 2, 3);
  }
});

test('a lag of two months moves the hydrograph by two months and keeps its form', () => {
  const shape = [0.02, 0.02, 0.04, 0.08, 0.15, 0.2, 0.19, 0.13, 0.07, 0.04, 0.03, 0.03];
  const nodes = {
    source: catchment('river', 12e9, { shape }),
    river: reach('sea', { lag: 2 * MONTH_s }),
    sea: outlet(),
  };
  const outcome = run(basin(nodes));
  const inflow = values(outcome, 'river', 'inflow_m3');
  expect(values(outcome, 'river', 'outflow_m3')).toEqual([0, 0, ...inflow.slice(0, 10)]);
});

test('a percent loss is taken at the head, before the offtakes', () => {
  // 12e9 a year enter, a fifth is lost, the farm takes 6e9 of the 9.6e9 left.
  const nodes = {
    source: catchment('river', 12e9),
    river: reach('sea', { loss: 0.2 }),
    farm: demand('river', 6e9),
    sea: outlet(),
  };
  const outcome = run(basin(nodes));
  expect(sum(values(outcome, 'river', 'loss_m3'))).toBeCloseTo(2.4e9, 0);
  expect(sum(values(outcome, 'farm', 'supply_m3'))).toBeCloseTo(6e9, 0);
  expect(sum(values(outcome, 'sea', 'inflow_m3'))).toBeCloseTo(3.6e9, 0);
});

test('two farmers of one class at one point are covered by the same share', () => {
  // 6e9 flow past wants of 4e9 and 8e9: each is covered by a half.
  const nodes = {
    source: catchment('bank', 6e9),
    bank: junction('sea'),
    upper: demand('bank', 4e9, { riparian: 'UPL' }),
    lower: demand('bank', 8e9, { riparian: 'LOW' }),
    sea: outlet(),
  };
  for (const between of ['priority', 'proportional'] as const) {
    const outcome = run(basin(nodes, { doctrine: doctrine(between) }));
    for (const farmer of ['upper', 'lower']) {
      const supply = values(outcome, farmer, 'supply_m3');
      const wanted = values(outcome, farmer, 'demand_m3');
      for (let step = 0; step < 12; step++) expect(supply[step] / wanted[step]).toBeCloseTo(0.5, 12);
    }
  }
});

test('a higher class is served whole before a lower one receives a drop', () => {
  const nodes = {
    source: catchment('bank', 6e9),
    bank: junction('sea'),
    town: demand('bank', 4e9, { class: 1 }),
    farm: demand('bank', 8e9, { class: 2 }),
    sea: outlet(),
  };
  const outcome = run(basin(nodes, { doctrine: doctrine('priority') }));
  expect(sum(values(outcome, 'town', 'supply_m3'))).toBeCloseTo(4e9, 0);
  expect(sum(values(outcome, 'farm', 'supply_m3'))).toBeCloseTo(2e9, 0);
});

test('a lake rises to its sill, and then spills what enters', () => {
  const lake: Node = {
    kind: 'lake',
    curve: [
      { stage: 0, storage: 0, area: 0 },
      { stage: 10, storage: 20e9, area: 3e9 },
    ],
    initial: 6e9,
    seepage: 0,
    sill: { storage: 10e9, to: 'desert' },
    sea: true,
  };
  const outcome = run(basin({ source: catchment('lake', 12e9), lake, desert: outlet() }));
  const storage = values(outcome, 'lake', 'storage_m3');
  const spill = values(outcome, 'lake', 'spill_m3');
  const inflow = values(outcome, 'source', 'inflow_m3');
  inflow.forEach((_, step) => {
    const whole = 6e9 + sum(inflow.slice(0, step + 1));
    expect(storage[step]).toBeCloseTo(Math.min(whole, 10e9), 0);
    expect(sum(spill.slice(0, step + 1))).toBeCloseTo(Math.max(0, whole - 10e9), 0);
  });
  expect(values(outcome, 'desert', 'inflow_m3')).toEqual(spill);
});
