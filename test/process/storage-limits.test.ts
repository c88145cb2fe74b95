/**
 * Filling of a new dam, by pencil: 1 km3 a month flows in, the dam is built in the third year and fills over three.
 */
import { expect, test } from 'vitest';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { always, basin, catchment, demand, outlet, reservoir } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const KM3 = 1e9;
const plan = (...points: readonly (readonly [waterYear: number, storage_km3: number])[]) => ({
  points: points.map(([waterYear, storage_km3]) => ({ waterYear, value: storage_km3 * KM3 })),
  growth: 0,
});
const OVER_THREE_YEARS = plan([2027, 0], [2028, 3], [2030, 9]);

/** Water years 2026 to 2031; the operator keeps all that it may, for its curve stands at full supply. */
function filled(dam: object, more: Record<string, Node> = {}, changes: Partial<Scenario> = {}) {
  const nodes = {
    spring: catchment('dam', 12 * KM3),
    dam: reservoir('sea', {
      initial: 0,
      regime: { kind: 'rule-curve', storage: always(9 * KM3) },
      filling: { storage: OVER_THREE_YEARS, mostKept: 0.5 },
      ...dam,
    }),
    sea: outlet(),
    ...more,
  };
  return run(basin(nodes, { time: { start: '2025-10-01', years: 6, step: 'month' }, ...changes }));
}

const km3 = (volumes_m3: readonly number[]) =>
  volumes_m3.map((volume_m3) => Number((volume_m3 / KM3).toFixed(9)));
const yearly_km3 = (volumes_m3: readonly number[]) =>
  km3([0, 1, 2, 3, 4, 5].map((year) => sum(volumes_m3.slice(12 * year, 12 * year + 12))));

test('a dam that fills takes its storage from the years of filling, and from no other year', () => {
  const outcome = filled({});
  expect(yearly_km3(values(outcome, 'sea', 'inflow_m3'))).toEqual([12, 12, 9, 9, 9, 12]);
  expect(km3(values(outcome, 'dam', 'storage_m3').filter((_, step) => step % 12 === 11))).toEqual([
    0, 0, 3, 6, 9, 9,
  ]);
});

test('half the inflow passes until the storage of the year is reached, then all of it', () => {
  const outcome = filled({});
  const third = values(outcome, 'dam', 'release_m3').slice(24, 36);
  expect(km3(third)).toEqual([...Array(6).fill(0.5), ...Array(6).fill(1)]);
});

test('without a limit to what is kept, the river below is dry until the storage of the year is reached', () => {
  const outcome = filled({ filling: { storage: OVER_THREE_YEARS, mostKept: 1 } });
  const third = values(outcome, 'dam', 'release_m3').slice(24, 36);
  expect(km3(third)).toEqual([...Array(3).fill(0), ...Array(9).fill(1)]);
});

test('what may not be kept passes whatever hedging and an idle regime would keep', () => {
  const outcome = filled({
    filling: { storage: OVER_THREE_YEARS, mostKept: 0.25 },
    zones: [{ below: 9 * KM3, factor: 0 }],
  });
  const release = values(outcome, 'dam', 'release_m3');
  expect(km3(release.slice(24, 36))).toEqual(Array(12).fill(0.75));
});

test('below dead storage inflow serves orders, and what was kept stays kept', () => {
  const outcome = filled(
    { regime: { kind: 'irrigation' }, filling: { storage: plan([2026, 9]), mostKept: 1 } },
    { fields: demand('dam', 9.6 * KM3, { riparian: 'UPL' }) },
  );
  const storage = values(outcome, 'dam', 'storage_m3');
  expect(km3(values(outcome, 'fields', 'supply_m3').slice(0, 12))).toEqual(Array(12).fill(0.8));
  expect(km3(storage.slice(0, 6))).toEqual([0.2, 0.4, 0.6, 0.8, 1, 1.2]);
});

test('a dam with less than dead storage that has always stood gives nothing until it is filled', () => {
  const always_stood = reservoir('sea', { initial: 0, regime: { kind: 'irrigation' } });
  const outcome = run(
    basin({
      spring: catchment('dam', 6 * KM3),
      dam: always_stood,
      sea: outlet(),
      fields: demand('dam', 4.8 * KM3, { riparian: 'UPL' }),
    }),
  );
  expect(km3(values(outcome, 'fields', 'supply_m3').slice(0, 3))).toEqual([0, 0, 0.4]);
});

test('before it is built a dam has no lake, no outlets and no turbines', () => {
  const outcome = filled({
    curve: [
      { stage: 100, storage: 0, area: 50e6 },
      { stage: 200, storage: 10 * KM3, area: 100e6 },
    ],
    evaporation: { depth: always(0.1) },
    outlet: always(1),
    turbines: { tailwater: 50, efficiency: 0.9, capacity: 1000, turbineFlow: 1000 },
  });
  const before = (variable: string) => values(outcome, 'dam', variable).slice(0, 24);
  const none = Array(24).fill(0);
  expect(before('release_m3')).toEqual(before('inflow_m3'));
  for (const variable of ['spill_m3', 'storage_m3', 'evaporation_m3', 'energy_MWh'])
    expect(before(variable)).toEqual(none);
  expect(values(outcome, 'dam', 'energy_MWh')[24]).toBeGreaterThan(0);
});

test('what the incomplete dam cannot hold goes over it', () => {
  const outcome = filled({ outlet: always(0) });
  expect(km3(values(outcome, 'dam', 'spill_m3').slice(24, 36))).toEqual([
    ...Array(3).fill(0),
    ...Array(9).fill(1),
  ]);
  expect(yearly_km3(values(outcome, 'sea', 'inflow_m3'))).toEqual([12, 12, 9, 9, 8, 12]);
});

test('a complete dam fills above its operating storage up to the crest, as one that has always stood', () => {
  const outcome = filled({ outlet: always(0) });
  expect(km3(values(outcome, 'dam', 'storage_m3'))[71]).toBe(10);
});

test('a new dam carries no load below dead storage, and leaves it to the dam that stands', () => {
  const even = Array.from({ length: 12 }, () => 1 / 12);
  const power = { load: plan([1900, 1e-3]), shape: even, unserved: 100 };
  const turbines = { tailwater: 0, efficiency: 0.9, capacity: 1e5, turbineFlow: 1e5 };
  const outcome = filled(
    { to: 'old', regime: { kind: 'energy' }, turbines },
    { old: reservoir('sea', { regime: { kind: 'energy' }, turbines }) },
    { riparians: { LOW: { name: 'Lowland' }, UPL: { name: 'Upland', power } } },
  );
  const storage = values(outcome, 'dam', 'storage_m3');
  expect(km3(storage.slice(24, 27))).toEqual([0.5, 1, 1.5]);
  expect(values(outcome, 'old', 'energy_MWh')[24]).toBeGreaterThan(9e4);
});

test('a new dam that alone carries the load fills its dead storage first', () => {
  const even = Array.from({ length: 12 }, () => 1 / 12);
  const power = { load: plan([1900, 1]), shape: even, unserved: 100 };
  const outcome = filled(
    {
      regime: { kind: 'energy' },
      turbines: { tailwater: -100, efficiency: 0.9, capacity: 1e5, turbineFlow: 1e5 },
    },
    {},
    { riparians: { LOW: { name: 'Lowland' }, UPL: { name: 'Upland', power } } },
  );
  // Half of what flows in passes until dead storage is reached; then the load, beyond all water, takes what stands above.
  expect(km3(values(outcome, 'dam', 'storage_m3').slice(24, 28))).toEqual([0.5, 1, 1, 1]);
});

test('below dead storage return flow into a new dam covers orders, so no dam above is asked for them', () => {
  const outcome = filled(
    { regime: { kind: 'irrigation' }, filling: { storage: plan([2026, 9]), mostKept: 1 } },
    {
      spring: catchment('dam', 0),
      up: reservoir('dam', { regime: { kind: 'irrigation' } }),
      upper: demand('up', 12 * KM3, { riparian: 'UPL', returns: [{ to: 'dam', share: 1 }], returnDelay: 0 }),
      fields: demand('dam', 9.6 * KM3, { riparian: 'UPL' }),
    },
  );
  expect(km3(values(outcome, 'up', 'release_m3').slice(0, 4))).toEqual([1, 1, 1, 1]);
  expect(km3(values(outcome, 'fields', 'supply_m3').slice(0, 4))).toEqual([0.8, 0.8, 0.8, 0.8]);
});
