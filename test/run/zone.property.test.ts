/**
 * A trade at compliance 1 whose price lies in its zone leaves no party worse off than without it.
 *
 * The zone: prices at which neither party's money (benefit, energy, payments) falls. Gains are linear in the price, so two
 * runs give the zone, and a third at a price inside it is the test.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';
import { swapOnRiver } from './swap-river.ts';

const money = (outcome: Outcome, riparian: string) =>
  sum(['benefit_USD', 'energy_USD', 'payments_USD'].flatMap((item) => values(outcome, riparian, item)));
const gains = (scenario: Scenario, alone: Outcome) => {
  const outcome = run(scenario);
  return {
    outcome,
    LOW: money(outcome, 'LOW') - money(alone, 'LOW'),
    UPL: money(outcome, 'UPL') - money(alone, 'UPL'),
  };
};

/** Prices between which both gains are at least zero; undefined where there is none. */
function zone(low: readonly [at0: number, at100: number], upl: readonly [number, number]) {
  const bounds = [low, upl].map(([at0, at100]) => ({ at0, slope: (at100 - at0) / 100 }));
  let [from, to] = [0, 400];
  for (const { at0, slope } of bounds) {
    if (Math.abs(slope) < 1e-6) {
      if (at0 < 0) return undefined;
      continue;
    }
    const root = -at0 / slope;
    if (slope > 0) from = Math.max(from, root);
    else to = Math.min(to, root);
  }
  return from <= to ? { from, to } : undefined;
}

test('no party is worse off than without the trade, at any price inside its zone', () => {
  let zones = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 900 }),
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 5, max: 90 }),
      fc.integer({ min: 0, max: 100 }),
      (energy_GWh, tenths, waterValue, place) => {
        const terms = { energy_MWh: energy_GWh * 1e3, ratio: tenths / 10, value_USDperm3: waterValue / 1e3 };
        const alone = run(swapOnRiver({ ...terms, active: false, price: 0 }));
        const free = gains(swapOnRiver({ ...terms, active: true, price: 0 }), alone);
        const dear = gains(swapOnRiver({ ...terms, active: true, price: 100 }), alone);
        const found = zone([free.LOW, dear.LOW], [free.UPL, dear.UPL]);
        const joint = free.LOW + free.UPL;
        expect(Math.abs(dear.LOW + dear.UPL - joint)).toBeLessThan(1e-9 * Math.abs(money(alone, 'UPL')));
        if (found === undefined) return;
        zones++;
        expect(joint).toBeGreaterThanOrEqual(-1);
        const price = found.from + ((found.to - found.from) * place) / 100;
        const agreed = gains(swapOnRiver({ ...terms, active: true, price }), alone);
        expect(agreed.LOW).toBeGreaterThanOrEqual(-1);
        expect(agreed.UPL).toBeGreaterThanOrEqual(-1);
        expect(values(agreed.outcome, 'dam', 'release_m3')).toEqual(
          values(free.outcome, 'dam', 'release_m3'),
        );
      },
    ),
    { numRuns: 80, seed: 20261125 },
  );
  expect(zones).toBeGreaterThan(20);
});
