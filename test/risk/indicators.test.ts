import { describe, expect, it } from 'vitest';
import {
  changeRate,
  energyDeficitFraction,
  floodFraction,
  naturalClaim,
  shortfallFraction,
} from '../../src/engine/risk/indicators.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';

const { flood, change } = RISK_PARAMETERS;

describe('the worked example of indicators', () => {
  it('gives the shortfall against each claim', () => {
    expect(shortfallFraction(11, 7)).toBeCloseTo(0.363636, 6);
    expect(shortfallFraction(12, 7)).toBeCloseTo(0.416667, 6);
    expect(shortfallFraction(naturalClaim(12, 13), 7)).toBeCloseTo(0.416667, 6);
    expect(shortfallFraction(9.5, 7)).toBeCloseTo(0.263158, 6);
    expect(shortfallFraction(12, 10)).toBeCloseTo(0.166667, 6);
  });

  it('caps the natural claim by need, from both sides', () => {
    expect(naturalClaim(12, 13)).toBe(12);
    expect(naturalClaim(12, 9)).toBe(9);
  });

  it('gives a third for ten days at 1.5 times the capacity of the channel', () => {
    const steps = [
      { flow_m3s: 900, duration_days: 10 },
      { flow_m3s: 500, duration_days: 20 },
    ];
    expect(floodFraction(steps, 600, flood)).toBeCloseTo(0.333333, 6);
  });

  it('gives an energy deficit of 12 %', () => {
    expect(energyDeficitFraction(10_000, 7_600, 1_200)).toBeCloseTo(0.12, 12);
  });

  it('gives a change of 0.0185 a year, of works and of the shape of the year', () => {
    const control = {
      storageChanges: [2],
      diversionChanges: [0.5],
      meanAnnualFlow: 40,
      monthlyShares: [0.53, 0.47],
      referenceMonthlyShares: [0.5, 0.5],
    };
    expect(changeRate(control, change)).toBeCloseTo(0.0185, 12);
    expect(changeRate({ ...control, monthlyShares: [0.5, 0.5] }, change)).toBeCloseTo(0.0125, 12);
  });
});

describe('indicators', () => {
  it('are zero where more comes than is claimed, and where nothing is claimed', () => {
    expect(shortfallFraction(10, 12)).toBe(0);
    expect(shortfallFraction(0, 0)).toBe(0);
    expect(floodFraction([{ flow_m3s: 5, duration_days: 1 }], 0, flood)).toBe(0);
    expect(energyDeficitFraction(0, 0, 0)).toBe(0);
  });

  it('count a removal of works as much as an addition', () => {
    const regime = { meanAnnualFlow: 40, monthlyShares: [1], referenceMonthlyShares: [1] };
    const built = changeRate({ ...regime, storageChanges: [2], diversionChanges: [] }, change);
    expect(changeRate({ ...regime, storageChanges: [-2], diversionChanges: [] }, change)).toBe(built);
    expect(changeRate({ ...regime, storageChanges: [-2, 2], diversionChanges: [] }, change)).toBeCloseTo(
      2 * built,
      15,
    );
  });

  it('P26 refuse what is negative, infinite or not a number', () => {
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => shortfallFraction(wrong, 1)).toThrow();
      expect(() => shortfallFraction(1, wrong)).toThrow();
      expect(() => energyDeficitFraction(1, wrong, 0)).toThrow();
      expect(() => floodFraction([{ flow_m3s: wrong, duration_days: 1 }], 1, flood)).toThrow();
    }
  });
});
