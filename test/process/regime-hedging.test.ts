/**
 * Every regime goes through the same chain: its base, then zones and hedging, then the limits of the dam.
 */
import { describe, expect, test } from 'vitest';
import { always, basin, catchment, demand, outlet, reservoir } from '../basins.ts';
import { run, values } from '../run-scenario.ts';

const EVEN = Array.from({ length: 12 }, () => 1 / 12);
const MONTH_s = 31 * 86_400;
/** 30 m above the tailwater at 80 %: rho g H eta in MWh/m3. */
const YIELD_MWhperm3 = (1000 * 9.81 * 30 * 0.8) / 3.6e9;
/** All of them want 1.2 km3 of the first month. */
const WANTED_m3 = 1.2e9;

const REGIMES = {
  target: { kind: 'target', rate: { months: always(WANTED_m3 / MONTH_s) } },
  'rule-curve': { kind: 'rule-curve', storage: always(4e9 - WANTED_m3) },
  energy: { kind: 'energy' },
  irrigation: { kind: 'irrigation' },
} as const;

function firstMonth(regime: keyof typeof REGIMES, dam: object) {
  const load = { points: [{ waterYear: 2026, value: 12 * WANTED_m3 * YIELD_MWhperm3 }], growth: 0 };
  const fields = { fields: demand('dam', 12 * WANTED_m3, { riparian: 'UPL' }) };
  const outcome = run(
    basin(
      {
        spring: catchment('dam', 0),
        dam: reservoir('sea', {
          initial: 4e9,
          regime: REGIMES[regime],
          turbines: { tailwater: 10, efficiency: 0.8, capacity: 1e5, turbineFlow: 1e5 },
          ...dam,
        }),
        sea: outlet(),
        ...(regime === 'irrigation' ? fields : {}),
      },
      {
        riparians: {
          LOW: { name: 'Lowland' },
          UPL: { name: 'Upland', power: { load, shape: EVEN, unserved: 100 } },
        },
      },
    ),
  );
  return values(outcome, 'dam', 'release_m3')[0] / 1e9;
}

describe.each(Object.keys(REGIMES) as (keyof typeof REGIMES)[])('the regime %s', (regime) => {
  test('releases all it wants above the zones of hedging', () => {
    expect(firstMonth(regime, { zones: [{ below: 4e9, factor: 1 }] })).toBeCloseTo(1.2, 9);
  });

  test('is hedged between two zones by the factor at the storage of the start', () => {
    // A third of the way from 3 to 6 km3: 40 % + 60 % / 3 = 60 % of what is wanted.
    const zones = [
      { below: 3e9, factor: 0.4 },
      { below: 6e9, factor: 1 },
    ];
    expect(firstMonth(regime, { zones })).toBeCloseTo(0.72, 9);
  });

  test('is never hedged below the minimum flow', () => {
    const zones = [{ below: 9e9, factor: 0.5 }];
    const minimum = always(0.4e9 / MONTH_s);
    expect(firstMonth(regime, { zones, minimum })).toBeCloseTo(0.4 + 0.8 / 2, 9);
  });

  test('stops at dead storage', () => {
    expect(firstMonth(regime, { dead: 3.5e9 })).toBeCloseTo(0.5, 9);
  });

  test('stops at the outlets', () => {
    expect(firstMonth(regime, { outlet: always(0.3e9 / MONTH_s) })).toBeCloseTo(0.3, 9);
  });
});
