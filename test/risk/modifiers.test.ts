import { describe, expect, it } from 'vitest';
import {
  dampingFactor,
  practice,
  resilience,
  vulnerability,
  vulnerabilityFactor,
} from '../../src/engine/risk/modifiers.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';

const { floors, institutions } = RISK_PARAMETERS;
const DEPENDENCE = {
  inflowDependency: 0.9,
  agriculturalEmployment: 0.6,
  storageBuffer: 0.1,
  winterHydropowerShare: 0.9,
  importCapacity: 0.39,
  fuelStock: 0.2,
  exposedPopulation: 0.1,
};
const ITEMS = {
  allocation: 1,
  droughtFlood: 0.5,
  disputeSettlement: 0.5,
  jointBody: 1,
  dataExchange: 1,
  amendment: 0,
};

describe('the worked example of modifiers', () => {
  it('gives a vulnerability of 0.8 and a factor of 0.9', () => {
    const { water, energy, flood } = vulnerability(DEPENDENCE);
    expect(water).toBeCloseTo(0.8, 12);
    expect(energy).toBeCloseTo(0.77, 12);
    expect(flood).toBe(0.1);
    expect(vulnerabilityFactor(water, floors)).toBeCloseTo(0.9, 12);
  });

  it('gives a resilience of 0.6 and a damping of 0.7', () => {
    const res = resilience(ITEMS, practice([0.1]), institutions);
    expect(res).toBeCloseTo(0.6, 12);
    expect(dampingFactor(res, floors)).toBeCloseTo(0.7, 12);
  });
});

describe('modifiers', () => {
  it('at most halve a harm and a pressure', () => {
    expect([0, 1].map((value) => vulnerabilityFactor(value, floors))).toEqual([0.5, 1]);
    expect([0, 1].map((value) => dampingFactor(value, floors))).toEqual([1, 0.5]);
  });

  it('take institutions at their word where nothing is known of practice yet', () => {
    expect(practice([])).toBe(1);
  });

  it('refuse an item at a level of its own, and an item too few', () => {
    expect(() => resilience({ ...ITEMS, jointBody: 0.7 }, 1, institutions)).toThrow();
    const { jointBody: _, ...five } = ITEMS;
    expect(() => resilience(five, 1, institutions)).toThrow();
  });
});
