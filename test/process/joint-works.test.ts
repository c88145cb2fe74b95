/**
 * Shares of joint works by pencil: who books the energy, and how much water an operator lets through for its share.
 */
import { expect, test } from 'vitest';
import { catchment, outlet, reservoir } from '../basins.ts';
import { run, values } from '../run-scenario.ts';
import { firstBalances, power, powered, station } from './power-systems.ts';

/** Kambarata-1 as agreed between Kazakhstan, Kyrgyzstan and Uzbekistan. */
const KAMBARATA = { KAZ: 0.33, KGZ: 0.34, UZB: 0.33 };

test('joint works of 33, 34 and 33 % give 99, 102 and 99 of 300 GWh', () => {
  const nodes = {
    source: catchment('station', 3.6e9),
    station: station({ riparian: 'KGZ', shares: KAMBARATA }),
    sea: outlet(),
  };
  const systems = { KAZ: power(99), KGZ: power(110), UZB: power(90) };
  const { balances } = firstBalances(powered(systems, nodes));
  const booked = Object.entries(balances).map(([id, flows]) => [id, flows.hydropower_MWh / 1e3]);
  expect(booked).toEqual([
    ['KAZ', expect.closeTo(99, 9)],
    ['KGZ', expect.closeTo(102, 9)],
    ['UZB', expect.closeTo(99, 9)],
  ]);
  expect(balances['KGZ'].unserved_MWh).toBeCloseTo(8_000, 6);
  expect(balances['UZB'].unused_MWh).toBeCloseTo(9_000, 6);
});

test('the turbines of a dam are shared as a plant is', () => {
  const dam = reservoir('sea', {
    regime: { kind: 'target', rate: { months: Array.from({ length: 12 }, () => 100) } },
    turbines: { tailwater: 10, efficiency: 0.8, capacity: 1000, turbineFlow: 1000 },
    shares: { LOW: 0.25, UPL: 0.75 },
  });
  const outcome = run(
    powered({ LOW: power(10), UPL: power(10) }, { source: catchment('dam', 0), dam, sea: outlet() }),
  );
  const made_MWh = values(outcome, 'dam', 'energy_MWh');
  values(outcome, 'LOW', 'hydropower_MWh').forEach((energy_MWh, step) => {
    expect(energy_MWh).toBe(made_MWh[step] * 0.25);
  });
});

test('works without shares, and works that the operator has whole, give the same bytes', () => {
  const digestWith = (shares: object) => {
    const nodes = { source: catchment('station', 3.1e9), station: station(shares), sea: outlet() };
    return run(powered({ UPL: power(110) }, nodes)).digest;
  };
  expect(digestWith({ shares: { UPL: 1 } })).toBe(digestWith({}));
});

test('an operator of the regime `energy` releases what its own share of the energy has to serve', () => {
  // 10 GWh of load; a m3 makes 1 kWh, of which a quarter is the operator's: 10e6 / 0.25 = 40 hm3, not 10.
  const releaseWith = (shares: object) => {
    const dam = reservoir('station', { regime: { kind: 'energy' } });
    const nodes = { source: catchment('dam', 0), dam, station: station(shares), sea: outlet() };
    return values(run(powered({ LOW: power(100), UPL: power(10) }, nodes)), 'dam', 'release_m3')[0];
  };
  expect(releaseWith({}) / 1e6).toBeCloseTo(10, 9);
  expect(releaseWith({ shares: { LOW: 0.75, UPL: 0.25 } }) / 1e6).toBeCloseTo(40, 9);
});

test('a share in a foreign plant below the dam counts in the energy of its water, the part of others does not', () => {
  const foreign = station({ riparian: 'LOW', shares: { LOW: 0.5, UPL: 0.5 } });
  const dam = reservoir('station', { regime: { kind: 'energy' } });
  const nodes = { source: catchment('dam', 0), dam, station: foreign, sea: outlet() };
  const outcome = run(powered({ LOW: power(100), UPL: power(10) }, nodes));
  expect(values(outcome, 'dam', 'release_m3')[0] / 1e6).toBeCloseTo(20, 9);
  expect(values(outcome, 'UPL', 'unserved_MWh')[0]).toBeCloseTo(0, 6);
});

test('a share in works upstream lowers the load that the own reservoir has to serve', () => {
  // The joint plant makes 300 GWh; 3 % of it, 9 GWh, are Upland's, so 1 GWh is left to its reservoir: 1 hm3.
  const nodes = {
    source: catchment('joint', 3.6e9),
    joint: station({ riparian: 'LOW', to: 'sea', shares: { LOW: 0.97, UPL: 0.03 } }),
    brook: catchment('dam', 0),
    dam: reservoir('station', { regime: { kind: 'energy' } }),
    station: station(),
    sea: outlet(),
  };
  const outcome = run(powered({ LOW: power(100), UPL: power(10) }, nodes));
  expect(values(outcome, 'dam', 'release_m3')[0] / 1e6).toBeCloseTo(1, 9);
});

test('half of the turbines of a dam means twice the water for the same load', () => {
  // Stage 50 m over a tailwater of 10 m at 80 %: 2.725e-6 x 40 x 0.8 = 87.2 Wh/m3, so 10 GWh take 114.7 hm3.
  const releaseWith = (shares: object) => {
    const turbines = { tailwater: 10, efficiency: 0.8, capacity: 1e6, turbineFlow: 1e6 };
    const dam = reservoir('sea', { regime: { kind: 'energy' }, turbines, ...shares });
    const nodes = { source: catchment('dam', 0), dam, sea: outlet() };
    return values(run(powered({ LOW: power(100), UPL: power(10) }, nodes)), 'dam', 'release_m3')[0];
  };
  const whole_m3 = 1e4 / (((1000 * 9.81) / 3.6e9) * 40 * 0.8);
  expect(releaseWith({})).toBeCloseTo(whole_m3, 0);
  expect(releaseWith({ shares: { LOW: 0.5, UPL: 0.5 } })).toBeCloseTo(2 * whole_m3, 0);
});

test('a share in a foreign dam lowers the load that the own reservoir has to serve', () => {
  // 100 m3/s x 744 h x 87.2 Wh/m3 = 23.356 GWh, of which a quarter is Upland's: 4.161 of 10 GWh are left, 4.161 hm3.
  const joint = reservoir('sea', {
    riparian: 'LOW',
    regime: { kind: 'target', rate: { months: Array.from({ length: 12 }, () => 100) } },
    turbines: { tailwater: 10, efficiency: 0.8, capacity: 1e6, turbineFlow: 1e6 },
    shares: { LOW: 0.75, UPL: 0.25 },
  });
  const dam = reservoir('station', { regime: { kind: 'energy' } });
  const nodes = {
    source: catchment('joint', 0),
    joint,
    brook: catchment('dam', 0),
    dam,
    station: station(),
    sea: outlet(),
  };
  const outcome = run(powered({ LOW: power(100), UPL: power(10) }, nodes));
  const joint_MWh = 100 * 744 * 3600 * ((1000 * 9.81) / 3.6e9) * 40 * 0.8;
  expect(values(outcome, 'dam', 'release_m3')[0]).toBeCloseTo((1e4 - joint_MWh / 4) / 1e-3, 0);
});
