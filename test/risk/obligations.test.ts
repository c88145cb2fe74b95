import { describe, expect, it } from 'vitest';
import { breachFraction, nextBreachRun } from '../../src/engine/risk/obligations.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';

const { breach } = RISK_PARAMETERS;
const floor = (due: number, actual: number) => ({ kind: 'floor' as const, due, actual });
const ceiling = (due: number, actual: number) => ({ kind: 'ceiling' as const, due, actual });

describe('obligations that are not met', () => {
  it('weigh 0.125 in the worked example: one of two a fifth short, for the second season', () => {
    expect(breachFraction([floor(3, 2.4), floor(800, 800)], 2, breach)).toBeCloseTo(0.125, 12);
  });

  it('weigh up to double from the fifth season on, and never more than 1', () => {
    const half = [floor(10, 7)];
    const runs = [0, 1, 2, 3, 4, 5, 6, 20].map((run) => breachFraction(half, run, breach));
    const expected = [0.3, 0.3, 0.375, 0.45, 0.525, 0.6, 0.6, 0.6];
    runs.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index], 12);
    });
    expect(breachFraction([floor(10, 0)], 5, breach)).toBe(1);
  });

  it('count an excess over an upper limit, not a use below it', () => {
    expect(breachFraction([ceiling(10, 12)], 1, breach)).toBeCloseTo(0.2, 12);
    expect(breachFraction([ceiling(10, 8)], 0, breach)).toBe(0);
  });

  it('follow weights where they are given', () => {
    const weighted = [
      { ...floor(10, 5), weight: 0.8 },
      { ...floor(10, 10), weight: 0.2 },
    ];
    expect(breachFraction(weighted, 1, breach)).toBeCloseTo(0.4, 12);
    expect(() => breachFraction([{ ...floor(10, 5), weight: 0.8 }], 1, breach)).toThrow();
    expect(() => breachFraction([{ ...floor(10, 5), weight: 1 }, floor(1, 1)], 1, breach)).toThrow();
  });

  it('are none where nothing is owed', () => {
    expect(breachFraction([], 0, breach)).toBe(0);
    expect(breachFraction([floor(0, 0)], 0, breach)).toBe(0);
  });
});

describe('the run of seasons with something unmet', () => {
  it('grows, is kept over a season with nothing due, and ends when all is met', () => {
    const seasons = [
      { due: 5, short: 1 },
      { due: 0, short: 0 },
      { due: 5, short: 2 },
      { due: 5, short: 0 },
      { due: 0, short: 0 },
      { due: 5, short: 1 },
    ];
    const runs: number[] = [];
    for (const { due, short } of seasons) runs.push(nextBreachRun(runs.at(-1) ?? 0, due, short));
    expect(runs).toEqual([1, 1, 2, 0, 0, 1]);
  });

  it('is not started by rounding', () => {
    expect(nextBreachRun(0, 1e9, 1e-6)).toBe(0);
  });
});
