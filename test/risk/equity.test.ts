/** Panels beside the index: how evenly, how reliably, how far towards the best */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToRule, envy, equityPanel } from '../../src/engine/risk/equity.ts';
import { policyPerformance } from '../../src/engine/risk/policy-performance.ts';
import { supplySeries } from '../../src/engine/risk/supply-series.ts';
import { LAW } from './inputs.ts';

const ratios = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('the equity panel', () => {
  it('gives the worked example of three parties', () => {
    const panel = equityPanel([0.9, 0.6, 0.75]);
    expect(panel?.gini).toBeCloseTo(0.088889, 6);
    expect(panel?.jain).toBeCloseTo(0.974026, 6);
    expect(panel?.atkinsonHalf).toBeCloseTo(0.00674, 6);
    expect(panel?.atkinsonOne).toBeCloseTo(0.013515, 6);
    expect(panel?.theil).toBeCloseTo(0.013424, 6);
  });

  it('gives the published values of ten incomes', () => {
    const panel = equityPanel([541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]);
    expect(panel?.gini).toBeCloseTo(0.4620911, 6);
    expect(panel?.giniCorrected).toBeCloseTo(0.5134346, 6);
    expect(panel?.jain).toBeCloseTo(0.5432384, 6);
    expect(panel?.atkinsonHalf).toBeCloseTo(0.1796591, 6);
    expect(panel?.atkinsonOne).toBeCloseTo(0.3518251, 6);
  });

  it('has a Jain index of k / n where k of n get the same and the others nothing', () => {
    expect(equityPanel([1, 1, 0, 0, 0])).toMatchObject({ jain: 2 / 5, atkinsonOne: 1 });
  });

  it('is null where nobody gets anything, and equal for one', () => {
    expect([equityPanel([]), equityPanel([0, 0])]).toEqual([null, null]);
    expect(equityPanel([0.4])).toMatchObject({ gini: 0, giniCorrected: 0, jain: 1, theil: 0 });
  });

  it('lies within its bounds, whatever the order and the unit', () => {
    const drawn = fc.property(ratios, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, unit) => {
      const panel = equityPanel(values);
      const other = equityPanel([...values].reverse().map((value) => value * unit));
      for (const key of ['gini', 'jain', 'atkinsonHalf', 'atkinsonOne', 'theil'] as const) {
        const [one, two] = [panel?.[key] ?? -1, other?.[key] ?? -2];
        expect(one >= 0 && one <= Math.max(1, Math.log(values.length)) + 1e-12).toBe(true);
        expect(Math.abs(one - two)).toBeLessThanOrEqual(1e-9);
      }
    });
    fc.assert(drawn, { ...LAW, numRuns: 500 });
  });
});

describe('envy and distance', () => {
  it('compare how far claims are met, and go one way only', () => {
    const [own, other] = [
      { claim: 4, delivered: 2 },
      { claim: 5, delivered: 4 },
    ];
    expect(envy(own, other)).toBeCloseTo(0.3, 12);
    expect([envy(other, own), envy(own, own)]).toEqual([0, 0]);
  });

  it('are 0 from a division that was followed, and 1 where all went to one that should have none', () => {
    expect(distanceToRule([2, 4, 6], [1, 2, 3])).toBe(0);
    expect(distanceToRule([5, 0], [0, 3])).toBe(1);
    expect(distanceToRule([0, 0], [1, 3])).toBe(0.5);
  });
});

describe('policy performance', () => {
  it('is half way from 20 to 50 at 35, and null where nothing can be gained', () => {
    expect(policyPerformance({ actual: 35, withoutPolicy: 20, optimum: 50 })).toBe(0.5);
    expect(policyPerformance({ actual: 35, withoutPolicy: 50, optimum: 50 })).toBeNull();
    expect(() => policyPerformance({ actual: Number.NaN, withoutPolicy: 0, optimum: 1 })).toThrow();
  });
});

describe('a series of supplies', () => {
  it('gives the worked example of six steps', () => {
    const series = supplySeries([12, 8, 7, 11, 9, 10], [10, 10, 10, 10, 10, 10]);
    expect(series).toEqual({
      reliability: 0.5,
      resilience: 2 / 3,
      meanVulnerability: 2,
      maxVulnerability: 3,
      failureFrequency: 1 / 3,
      meanFailureDuration: 1.5,
    });
  });

  it('has nothing to recover from where no step fails, and never recovers from a last one', () => {
    expect(supplySeries([1], [1])).toMatchObject({ reliability: 1, resilience: 0, meanFailureDuration: 0 });
    expect(supplySeries([2, 0], [1, 1])).toMatchObject({ reliability: 0.5, resilience: 0 });
    expect(() => supplySeries([1], [])).toThrow();
  });
});
