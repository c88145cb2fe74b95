/** Cooperation of a pair: an axis of its own */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSeason } from '../../src/engine/risk/assess.ts';
import {
  cooperationIndex,
  mutualRelief,
  obligationsKept,
  swapRealised,
} from '../../src/engine/risk/cooperation.ts';
import { COOPERATION_COMPONENTS } from '../../src/engine/risk/names.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import { LAW, VECTOR_1 } from './inputs.ts';

const SETTINGS = RISK_PARAMETERS.cooperation;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const components = fc.record({
  swap: share,
  obligations: share,
  relief: share,
  jointStorage: share,
  dataExchange: fc.constantFrom(0, 0.5, 1),
});
const WORKED = { swap: 0.8, obligations: 0.9, relief: 0.05, jointStorage: 0.5, dataExchange: 0.5 };

describe('the cooperation index', () => {
  it('gives 0.712115 for the worked example', () => {
    const { score, incomplete, reading } = cooperationIndex(WORKED, SETTINGS);
    expect(score).toBeCloseTo(0.712115, 6);
    expect([incomplete, reading]).toEqual([false, 'structural position only']);
  });

  it('is opened into parts that sum to it', () => {
    const drawn = fc.property(components, (input) => {
      const { score, contributions } = cooperationIndex(input, SETTINGS);
      const sum = Object.values(contributions).reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-12);
      expect(score >= 0 && score < 1).toBe(true);
    });
    fc.assert(drawn, LAW);
  });

  it('never falls where one component rises', () => {
    const drawn = fc.property(components, fc.constantFrom(...COOPERATION_COMPONENTS), (input, component) => {
      const more = cooperationIndex({ ...input, [component]: 1 }, SETTINGS);
      expect(more.score).toBeGreaterThanOrEqual(cooperationIndex(input, SETTINGS).score);
    });
    fc.assert(drawn, LAW);
  });

  it('counts what is not known as 0 and says so', () => {
    const { swap: _, ...known } = WORKED;
    const partial = cooperationIndex(known, SETTINGS);
    expect(partial).toMatchObject({ incomplete: true, components: { swap: null, relief: 0.05 } });
    expect(partial.score).toBe(cooperationIndex({ ...known, swap: 0 }, SETTINGS).score);
  });

  it('refuses components beyond their bounds', () => {
    for (const swap of [-0.1, 1.1, Number.NaN]) expect(() => cooperationIndex({ swap }, SETTINGS)).toThrow();
  });
});

describe('its components', () => {
  it('weigh the obligations of a pair alike, and are 0 where there are none', () => {
    expect(obligationsKept([])).toBe(0);
    expect(obligationsKept([{ due: 0, unmet: 0 }])).toBe(0);
    expect(
      obligationsKept([
        { due: 4, unmet: 1 },
        { due: 10, unmet: 20 },
      ]),
    ).toBe(1 - (0.25 + 1) / 2);
  });

  it('join relief of both directions, and measure an exchange by the best one', () => {
    expect(mutualRelief(0.5, 0.5)).toBe(0.75);
    expect([swapRealised(1, 4), swapRealised(5, 4), swapRealised(1, 0)]).toEqual([0.25, 1, 0]);
  });
});

describe('in a report', () => {
  const cooperation = { swap: 0.8, obligations: 0.9, jointStorage: 0.5, dataExchange: 0.5 };
  const [dyad] = VECTOR_1.dyads;
  const withRelief = {
    ...VECTOR_1,
    links: VECTOR_1.links.map((link, index) => ({ ...link, relief: index === 0 ? 0.05 : 0 })),
    dyads: [{ ...dyad, cooperation }],
  };

  it('cooperation stands beside the pressure and leaves it as it is', () => {
    const [plain, both] = [VECTOR_1, withRelief].map((input) => assessSeason(input, RISK_PARAMETERS));
    expect(both.dyads['D|U'].cooperation?.score).toBeCloseTo(0.712115, 6);
    expect(plain.dyads['D|U'].cooperation).toBeNull();
    expect(both.dyads['D|U'].score).toBe(plain.dyads['D|U'].score);
    expect(both.basin).toEqual(plain.basin);
  });

  it('a relief that is no share is refused', () => {
    const links = VECTOR_1.links.map((link) => ({ ...link, relief: 2 }));
    expect(() => assessSeason({ ...VECTOR_1, links }, RISK_PARAMETERS)).toThrow();
  });
});
