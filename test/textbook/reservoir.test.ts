/**
 * Closed forms of a reservoir: S(n) = S(0) - Q t without inflow; E = rho g V H eta at constant head.
 */
import { expect, test } from 'vitest';
import { always, basin, catchment, outlet, reservoir } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const DAYS_TO_END_OF_MONTH = [31, 61, 92, 123, 151, 182, 212, 243, 273, 304, 335, 365];

test('a tank without inflow falls in a straight line while its rate can be met', () => {
  const tank = reservoir('sea', { regime: { kind: 'target', rate: { months: always(100) } } });
  const outcome = run(basin({ source: catchment('tank', 0), tank, sea: outlet() }));
  const storage = values(outcome, 'tank', 'storage_m3');
  DAYS_TO_END_OF_MONTH.forEach((days, step) => {
    expect(storage[step]).toBeCloseTo(5e9 - 100 * 86_400 * days, 0);
  });
});

test('a tank drains to its dead storage and then gives nothing', () => {
  const tank = reservoir('sea', { regime: { kind: 'target', rate: { months: always(1000) } } });
  const outcome = run(basin({ source: catchment('tank', 0), tank, sea: outlet() }));
  const release = values(outcome, 'tank', 'release_m3');
  expect(release[0]).toBeCloseTo(1000 * 86_400 * 31, 0);
  expect(release[1]).toBeCloseTo(5e9 - 1e9 - 1000 * 86_400 * 31, 0);
  expect(release.slice(2)).toEqual(Array.from({ length: 10 }, () => 0));
  expect(values(outcome, 'tank', 'storage_m3').at(-1)).toBeCloseTo(1e9, 0);
});

test('turbines under a constant head make rho g V H eta', () => {
  // 3.6e9 m3 fall 100 m at 90 %: 1000 x 9.81 x 3.6e9 x 100 x 0.9 J = 882.9 GWh.
  const plant = {
    kind: 'hydropower',
    to: 'sea',
    riparian: 'UPL',
    head: 100,
    efficiency: 0.9,
    capacity: 1e6,
  } as const;
  const outcome = run(basin({ source: catchment('plant', 3.6e9), plant, sea: outlet() }));
  expect(sum(values(outcome, 'plant', 'energy_MWh')) / 1e3).toBeCloseTo(882.9, 6);
});

test('turbines at a dam whose stage hardly moves make rho g V H eta above the tailwater', () => {
  // Storage stays at 5e9 m3, stage 50 m; 40 m above the tailwater at 80 %, 100 m3/s over 365 days.
  const dam = reservoir('sea', {
    regime: { kind: 'rule-curve', storage: always(5e9) },
    turbines: { tailwater: 10, efficiency: 0.8, capacity: 1000, turbineFlow: 1000 },
  });
  const outcome = run(basin({ source: catchment('dam', 3.6e9), dam, sea: outlet() }));
  expect(sum(values(outcome, 'dam', 'energy_MWh')) / 1e3).toBeCloseTo(
    (1000 * 9.81 * 3.6e9 * 40 * 0.8) / 3.6e12,
    6,
  );
});

test('installed capacity bounds the energy of a month by its hours', () => {
  const plant = {
    kind: 'hydropower',
    to: 'sea',
    riparian: 'UPL',
    head: 100,
    efficiency: 0.9,
    capacity: 10,
  } as const;
  const outcome = run(basin({ source: catchment('plant', 3.6e9), plant, sea: outlet() }));
  const energy = values(outcome, 'plant', 'energy_MWh');
  expect(energy[0]).toBeCloseTo(10 * 31 * 24, 6);
  expect(energy[4]).toBeCloseTo(10 * 28 * 24, 6);
});
