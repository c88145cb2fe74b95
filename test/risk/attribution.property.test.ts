/** Laws of attribution: P17 to P20 of METHOD, section 13. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttributionShares,
  oneAtATimeShares,
  shapleyShares,
  shapleyValues,
} from '../../src/engine/risk/attribution.ts';
import {
  changeRate,
  energyDeficitFraction,
  floodFraction,
  shortfallFraction,
} from '../../src/engine/risk/indicators.ts';
import { ramp } from '../../src/engine/risk/normalise.ts';
import { breachFraction } from '../../src/engine/risk/obligations.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import { LAW } from './inputs.ts';

const TOLERANCE = 1e-12;
const NAMES = ['AFG', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];
/** From a cubic metre in km³ up; below, numbers run out of bits before they run out of water. */
const volume = fc.oneof(fc.double({ min: 1e-9, max: 50, noNaN: true }), fc.constantFrom(0, 1, 12));
const game = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    affected: fc.integer({ min: 0, max: count - 1 }),
    player: fc.integer({ min: 0, max: count - 1 }),
    loss: fc.array(volume, { minLength: 1 << count, maxLength: 1 << count }),
  }),
);

function expectWhole(shares: AttributionShares) {
  const partners = Object.values(shares.partners);
  const all = [shares.hydrology, shares.own, ...partners];
  const sum = all.reduce((total, part) => total + part, 0);
  expect(all.every((part) => part >= 0)).toBe(true);
  if (all.some((part) => part > 0)) expect(Math.abs(sum - 1)).toBeLessThanOrEqual(TOLERANCE);
}

describe('the Shapley value of losses', () => {
  it('P18 hands out the whole of what departures add', () => {
    const drawn = fc.property(game, ({ count, loss }) => {
      const sum = shapleyValues(count, loss).reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - (loss[loss.length - 1] - loss[0]))).toBeLessThanOrEqual(50 * TOLERANCE);
    });
    fc.assert(drawn, LAW);
  });

  it('P18 treats alike two riparians that act alike', () => {
    const drawn = fc.property(game, ({ count, player, loss }) => {
      const other = (player + 1) % count;
      const swapped = (coalition: number) => {
        const [one, two] = [(coalition >> player) & 1, (coalition >> other) & 1];
        return one === two ? coalition : coalition ^ (1 << player) ^ (1 << other);
      };
      const alike = loss.map((_, coalition) => loss[coalition] + loss[swapped(coalition)]);
      const values = shapleyValues(count, alike);
      expect(Math.abs(values[player] - values[other])).toBeLessThanOrEqual(100 * TOLERANCE);
    });
    fc.assert(drawn, LAW);
  });

  it('P18, P19 gives exactly nothing to a riparian that follows the reference policy', () => {
    const drawn = fc.property(game, ({ count, affected, player, loss }) => {
      const without = loss.map((_, coalition) => loss[coalition & ~(1 << player)]);
      expect(shapleyValues(count, without)[player]).toBe(0);
      const riparians = NAMES.slice(0, count);
      const shares = shapleyShares({ riparians, affected: NAMES[affected], loss: without });
      expect(player === affected ? shares.own : shares.partners[NAMES[player]]).toBe(0);
      expect(shares.relief[NAMES[player]]).toBe(0);
    });
    fc.assert(drawn, LAW);
  });
});

describe('shares of a shortfall', () => {
  it('P20 of hydrology, own decisions and partners are the whole, from all coalition runs', () => {
    const drawn = fc.property(game, ({ count, affected, loss }) => {
      expectWhole(shapleyShares({ riparians: NAMES.slice(0, count), affected: NAMES[affected], loss }));
    });
    fc.assert(drawn, LAW);
  });

  it('P19, P20 are the whole from one run for each riparian too, and leave out who departs from nothing', () => {
    const drawn = fc.property(game, ({ count, affected, player, loss }) => {
      const departing = Object.fromEntries(
        NAMES.slice(0, count).map((name, index) => [name, index === player ? loss[0] : loss[index]]),
      );
      const shares = oneAtATimeShares({
        affected: NAMES[affected],
        reference: loss[0],
        departing,
        scenario: loss[1],
      });
      expectWhole(shares);
      expect(player === affected ? shares.own : shares.partners[NAMES[player]]).toBe(0);
    });
    fc.assert(drawn, LAW);
  });
});

describe('a change of units', () => {
  const scale = fc.oneof(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.constantFrom(1e9, 1e-9, 3.6));

  it('P17 leaves every indicator as it is', () => {
    const { flood, change, breach } = RISK_PARAMETERS;
    const drawn = fc.property(fc.tuple(volume, volume, volume), scale, ([a, b, c], k) => {
      const indicators = (unit: number) => [
        shortfallFraction(a * unit, b * unit),
        floodFraction([{ flow_m3s: a * unit, duration_days: c }], b * unit, flood),
        energyDeficitFraction(a * unit, b * unit, c * unit),
        breachFraction([{ kind: 'floor', due: a * unit, actual: b * unit }], 2, breach),
        changeRate(
          {
            storageChanges: [a * unit],
            diversionChanges: [b * unit],
            meanAnnualFlow: c * unit,
            monthlyShares: [1],
            referenceMonthlyShares: [1],
          },
          change,
        ),
      ];
      const [before, after] = [indicators(1), indicators(k)];
      before.forEach((value, index) => {
        expect(Math.abs(after[index] - value)).toBeLessThanOrEqual(TOLERANCE * (1 + value));
      });
    });
    fc.assert(drawn, LAW);
  });

  /**
   * Of the share alone the law does not hold: where large parts cancel, little is left to share out and
   * rounding decides. Then the shortfall itself is small, and below its tolerance the harm is zero.
   */
  it('P17 leaves every harm that is shared out as it is', () => {
    const claim = 50;
    const drawn = fc.property(game, scale, ({ count, affected, loss }, k) => {
      const harms = (unit: number) => {
        const scaled = loss.map((value) => value * unit);
        const { hydrology, own } = shapleyShares({
          riparians: NAMES.slice(0, count),
          affected: NAMES[affected],
          loss: scaled,
        });
        const harm = ramp(scaled[scaled.length - 1] / (claim * unit), RISK_PARAMETERS.ramps.shortage);
        return [hydrology * harm, own * harm];
      };
      const [before, after] = [harms(1), harms(k)];
      before.forEach((value, index) => {
        expect(Math.abs(after[index] - value)).toBeLessThanOrEqual(TOLERANCE);
      });
    });
    fc.assert(drawn, LAW);
  });
});
