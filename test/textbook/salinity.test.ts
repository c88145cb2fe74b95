/**
 * Closed forms of a conservative tracer: mixing tank, evaporating lake, river with a use that returns, plug in a reach.
 */
import { expect, test } from 'vitest';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import { always, basin, catchment, demand, junction, outlet, reach, reservoir } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const MONTH_s = 2_629_800;
const salted = (to: string, annual: number, salinity: number) =>
  catchment(to, annual, { salinity: always(salinity) });
const years = (count: number) => ({ time: { start: '2025-10-01', years: count, step: 'month' } as const });

test('two rivers that meet have the mean of their salinities, weighted by flow', () => {
  const nodes = {
    fresh: salted('meeting', 9e9, 0.3),
    salty: salted('meeting', 3e9, 1.5),
    meeting: junction('sea'),
    sea: outlet(),
  };
  for (const salinity of values(run(basin(nodes)), 'meeting', 'salinity_kgperm3'))
    expect(salinity).toBeCloseTo((9 * 0.3 + 3 * 1.5) / 12, 12);
});

test('a full tank answers a step of inflow by c = c1 + (c0 - c1) (V / (V + Q))^n', () => {
  // 6 km3 stand full at 1 g/L, 0.5 km3 of 0.2 g/L come in each month and leave by the outlets.
  const tank = reservoir('sea', { full: 6e9, initial: 6e9, initialSalinity: 1, outlet: always(1e6) });
  const outcome = run(basin({ source: salted('tank', 6e9, 0.2), tank, sea: outlet() }, years(5)));
  values(outcome, 'tank', 'salinity_kgperm3').forEach((salinity, step) => {
    expect(values(outcome, 'tank', 'storage_m3')[step]).toBe(6e9);
    expect(salinity).toBeCloseTo(0.2 + 0.8 * (6 / 6.5) ** (step + 1), 12);
  });
});

const BOX = [
  { stage: 0, storage: 0, area: 1e9 },
  { stage: 10, storage: 10e9, area: 1e9 },
];

test('a terminal lake in balance gathers the salt of its inflow: c = c0 + t Q cq / V', () => {
  // 1.2 km3 a year come in and evaporate from a box of 1000 km2.
  const lake: Node = {
    kind: 'lake',
    curve: BOX,
    initial: 5e9,
    initialSalinity: 10,
    evaporation: { depth: always(0.1) },
    seepage: 0,
    sea: true,
  };
  const outcome = run(basin({ source: salted('lake', 1.2e9, 0.5), lake }, years(20)));
  const salinity = values(outcome, 'lake', 'salinity_kgperm3');
  const storage = values(outcome, 'lake', 'storage_m3');
  expect(storage[239]).toBeCloseTo(5e9, -2);
  expect(salinity[239]).toBeCloseTo(10 + (20 * 1.2 * 0.5) / 5, 6);
});

test('a lake that dries up holds brine of 350 g/L, and the salt on its bed dissolves again', () => {
  const lake: Node = {
    kind: 'lake',
    curve: BOX,
    initial: 1e9,
    initialSalinity: 100,
    evaporation: { depth: [0.2, 0.2, 0, 0, 0, 0, 0, 0, 0, 0.2, 0.2, 0.2] },
    seepage: 0,
    sea: true,
  };
  // All water of the year comes in June.
  const shape = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
  const outcome = run(
    basin({ source: catchment('lake', 2e9, { shape, salinity: always(0.5) }), lake }, years(1)),
  );
  const salinity = values(outcome, 'lake', 'salinity_kgperm3');
  const storage = values(outcome, 'lake', 'storage_m3');
  expect(storage[4]).toBe(0);
  expect(salinity[3]).toBe(350);
  expect(salinity[8]).toBeCloseTo((1 * 100 + 2 * 0.5) / 2, 9);
  expect(outcome.salt?.storageChange_kg).toBeCloseTo(2e9 * 0.5, 0);
});

test('a use that returns part of its take makes the river saltier by 1 / (1 - consumed share)', () => {
  // 12 km3 a year; 6 are taken, 1.5 come back: 4.5 of 12 are consumed.
  const nodes = {
    source: salted('bank', 12e9, 0.4),
    bank: junction('below'),
    fields: demand('bank', 6e9, { returns: [{ to: 'below', share: 0.25 }], returnDelay: 0 }),
    below: junction('sea'),
    sea: outlet(),
  };
  const outcome = run(basin(nodes, years(3)));
  const fields = values(outcome, 'fields', 'drainage_kgperm3');
  expect(fields[20]).toBeCloseTo(0.4 / 0.25, 12);
  // Months of unequal length carry the same volume, so a month is a twelfth.
  expect(values(outcome, 'below', 'salinity_kgperm3')[30]).toBeCloseTo(0.4 / (1 - 4.5 / 12), 12);
});

test('drainage takes up leaching x return flow from the ground', () => {
  const nodes = {
    source: salted('bank', 12e9, 0.4),
    bank: junction('below'),
    fields: demand('bank', 6e9, { returns: [{ to: 'below', share: 0.25 }], returnDelay: 0, leaching: 2 }),
    below: junction('sea'),
    sea: outlet(),
  };
  const outcome = run(basin(nodes, years(3)));
  expect(values(outcome, 'fields', 'drainage_kgperm3')[20]).toBeCloseTo(0.4 / 0.25 + 2, 12);
  expect(outcome.salt?.leached_kg).toBeCloseTo(3 * 1.5e9 * 2, 0);
  expect(values(outcome, 'below', 'salinity_kgperm3')[30]).toBeCloseTo((12 * 0.4 + 1.5 * 2) / 7.5, 12);
});

test('a use without return flow keeps its salt on the land, and the river below no saltier', () => {
  const nodes = {
    source: salted('bank', 12e9, 0.4),
    bank: junction('sea'),
    fields: demand('bank', 6e9),
    sea: outlet(),
  };
  const outcome = run(basin(nodes));
  for (const salinity of values(outcome, 'sea', 'salinity_kgperm3')) expect(salinity).toBeCloseTo(0.4, 12);
  expect(outcome.salt?.storageChange_kg).toBeCloseTo(12e9 * 0.4, 0);
});

test('a wetland that consumes four fifths makes its water five times as salty', () => {
  const wetland: Node = {
    kind: 'wetland',
    to: 'sea',
    riparian: 'LOW',
    wants: { annual: 12e9, shape: always(1 / 12), class: 9 },
    consumption: 0.8,
  };
  const outcome = run(basin({ source: salted('marsh', 6e9, 0.6), marsh: wetland, sea: outlet() }));
  for (const salinity of values(outcome, 'sea', 'salinity_kgperm3')) expect(salinity).toBeCloseTo(3, 12);
});

test('water on its way keeps its salt: after a lag of two months it arrives as it left', () => {
  const salinity = [0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.65, 0.55, 0.5, 0.45, 0.4, 0.35];
  const nodes = {
    source: catchment('river', 12e9, { salinity }),
    river: reach('sea', { lag: 2 * MONTH_s, transit: 3e9, initialSalinity: 0.9 }),
    sea: outlet(),
  };
  const outcome = run(basin(nodes));
  const head = values(outcome, 'river', 'salinity_kgperm3');
  values(outcome, 'sea', 'salinity_kgperm3').forEach((arrived, step) => {
    if (step < 2) expect(arrived).toBeCloseTo(0.9, 12);
    if (step > 2) expect(arrived).toBeCloseTo(head[step - 2], 12);
  });
});

test('seepage carries its salt out of the basin, or to the node that it feeds', () => {
  const canal = (more: object): Node => ({
    kind: 'canal',
    from: [{ node: 'bank' }],
    seepage: 0.25,
    ...more,
  });
  const nodes = {
    source: salted('bank', 12e9, 0.4),
    bank: junction('sea'),
    line: canal({}),
    fields: demand('line', 3e9),
    hollow: outlet(),
    sea: outlet(),
  };
  const lost = run(basin(nodes));
  expect(lost.salt?.lost_kg).toBeCloseTo(sum(values(lost, 'line', 'loss_m3')) * 0.4, 0);
  const kept = run(basin({ ...nodes, line: canal({ seepageTo: 'hollow' }) }));
  expect(kept.salt?.lost_kg).toBe(0);
  expect(values(kept, 'hollow', 'salinity_kgperm3')[5]).toBeCloseTo(0.4, 12);
});

test('the part of a loss that evaporates leaves its salt: c / (1 - loss x evaporating share)', () => {
  const river = (more: object) =>
    run(
      basin({
        source: salted('river', 12e9, 0.4),
        river: reach('sea', { loss: 0.3, ...more }),
        sea: outlet(),
      }),
    );
  const evaporating = river({ evaporatingLoss: 0.5 });
  expect(values(evaporating, 'sea', 'salinity_kgperm3')[3]).toBeCloseTo(0.4 / (1 - 0.3 * 0.5), 12);
  expect(evaporating.salt?.lost_kg).toBeCloseTo((12e9 * 0.3 * 0.5 * 0.4) / 0.85, 0);
  expect(values(river({}), 'sea', 'salinity_kgperm3')[3]).toBeCloseTo(0.4, 12);
  expect(river({ evaporatingLoss: 1 }).salt?.lost_kg).toBe(0);
});

test('salt that stays on the land does not drain', () => {
  const nodes = {
    source: salted('bank', 12e9, 0.4),
    bank: junction('below'),
    fields: demand('bank', 6e9, { returns: [{ to: 'below', share: 0.25 }], returnDelay: 0, saltKept: 0.6 }),
    below: junction('sea'),
    sea: outlet(),
  };
  const outcome = run(basin(nodes, years(2)));
  expect(values(outcome, 'fields', 'drainage_kgperm3')[20]).toBeCloseTo((0.4 * 0.4) / 0.25, 12);
});

test('before a dam is built its salt passes as at a junction, and then its lake fills with that of the river', () => {
  const points = [
    { waterYear: 2026, value: 0 },
    { waterYear: 2028, value: 9e9 },
  ];
  const dam = reservoir('sea', { initial: 0, filling: { storage: { points, growth: 0 }, mostKept: 0.5 } });
  const outcome = run(basin({ source: salted('dam', 24e9, 0.4), dam, sea: outlet() }, years(3)));
  expect(values(outcome, 'dam', 'storage_m3')[0]).toBe(0);
  expect(values(outcome, 'dam', 'storage_m3')[35]).toBeGreaterThan(1e9);
  for (const place of ['dam', 'sea'])
    for (const salinity of values(outcome, place, 'salinity_kgperm3')) expect(salinity).toBeCloseTo(0.4, 12);
});

test('salt that the water of a reach cannot hold waits on its bed for the next', () => {
  // 1 km3 a month, half of it evaporates: October brings 300 Mt, of which 0.5 km3 holds 175; the rest comes in November.
  const salinity = always(1).map((salt, month) => (month === 9 ? 300 : salt));
  const nodes = {
    source: catchment('river', 12e9, { salinity }),
    river: reach('sea', { loss: 0.5, evaporatingLoss: 1 }),
    sea: outlet(),
  };
  const [october, november, december] = values(run(basin(nodes)), 'sea', 'salinity_kgperm3');
  expect(october).toBe(350);
  expect(november).toBeCloseTo((300 - 175 + 1) / 0.5, 9);
  expect(december).toBeCloseTo(2, 9);
});
