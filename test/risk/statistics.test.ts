import { describe, expect, it } from 'vitest';
import { barCut } from '../../src/engine/risk/bar.ts';
import { basinPressure, powerMean } from '../../src/engine/risk/basin.ts';
import { noisyOrTotal } from '../../src/engine/risk/noisy-or.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import { seriesStatistics } from '../../src/engine/risk/series.ts';
import {
  conditionalTailWeights,
  meanWeights,
  quantileWeights,
  weightedSum,
} from '../../src/engine/risk/statistics.ts';

const TEN_YEARS = [0.02, 0.05, 0.05, 0.08, 0.1, 0.12, 0.18, 0.22, 0.3, 0.5];
const statistic = (weights: readonly number[]) => weightedSum(TEN_YEARS, weights);
const pressure = (value: number) => ({
  value,
  low: value,
  high: value,
  incomplete: false,
  contributions: [],
});

describe('the worked example of aggregation', () => {
  it('joins three dyads into a basin, and opens it again', () => {
    const basin = basinPressure(['A|B', 'A|C', 'B|C'], [0.525817, 0.1, 0].map(pressure), 4);
    expect(basin.value).toBeCloseTo(0.399665, 6);
    expect(basin.max).toBeCloseTo(0.525817, 12);
    expect(basin.mean).toBeCloseTo(0.208606, 6);
    const values = basin.contributions.map((contribution) => contribution.value);
    [0.399143, 0.000522, 0].forEach((value, index) => {
      expect(values[index]).toBeCloseTo(value, 6);
    });
  });

  it('joins two seasons into a year', () => {
    expect(noisyOrTotal([0.365642, 0.1])).toBeCloseTo(0.429078, 6);
  });

  it('sums up ten years', () => {
    expect(statistic(meanWeights(TEN_YEARS))).toBeCloseTo(0.162, 12);
    expect(statistic(quantileWeights(TEN_YEARS, 0.5))).toBe(0.1);
    expect(statistic(quantileWeights(TEN_YEARS, 0.9))).toBe(0.3);
    expect(statistic(conditionalTailWeights(TEN_YEARS, 0.9))).toBeCloseTo(0.5, 12);
    expect(statistic(conditionalTailWeights(TEN_YEARS, 0.85))).toBeCloseTo(0.433333, 6);
  });

  it('describes a series about the cut of class -3', () => {
    const cut = barCut(-3, RISK_PARAMETERS.bar);
    expect(cut).toBeCloseTo(0.151955, 6);
    const found = seriesStatistics([0.05, 0.2, 0.18, 0.1, 0.3, 0.02], cut);
    expect(found.reliability).toBe(0.5);
    expect(found.resilience).toBeCloseTo(2 / 3, 12);
    expect(found.vulnerability).toBeCloseTo(0.074711, 6);
  });
});

describe('statistics', () => {
  it('do not change when every year is there twice', () => {
    const twice = TEN_YEARS.flatMap((value) => [value, value]);
    for (const weights of [
      meanWeights,
      (values: readonly number[]) => quantileWeights(values, 0.9),
      (values: readonly number[]) => conditionalTailWeights(values, 0.85),
    ]) {
      expect(weightedSum(twice, weights(twice))).toBeCloseTo(statistic(weights(TEN_YEARS)), 12);
    }
  });

  it('do not depend on the order of the years', () => {
    const backwards = [...TEN_YEARS].reverse();
    expect(weightedSum(backwards, quantileWeights(backwards, 0.9))).toBe(0.3);
    expect(weightedSum(backwards, conditionalTailWeights(backwards, 0.85))).toBeCloseTo(0.433333, 6);
  });

  it('are not moved to the next value by the rounding of 0.55 times 100', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(0.55 * 100).toBeGreaterThan(55);
    expect(weightedSum(hundred, quantileWeights(hundred, 0.55))).toBe(55);
  });

  it('take the worst year where the tail holds less than one', () => {
    expect(conditionalTailWeights([0.1, 0.4, 0.2], 0.9)).toEqual([0, 1, 0]);
    expect(quantileWeights([0.1, 0.4, 0.2], 0.9)).toEqual([0, 1, 0]);
  });

  it('count a high last season as one that is not followed by a low one', () => {
    expect(seriesStatistics([0.1, 0.4], 0.2).resilience).toBe(0);
    expect(seriesStatistics([0.1, 0.1], 0.2)).toEqual({ reliability: 1, resilience: 0, vulnerability: 0 });
  });
});

describe('the power mean of dyads', () => {
  it('runs from their mean to the highest of them', () => {
    expect(powerMean([0.2, 0.4], 1)).toBeCloseTo(0.3, 12);
    expect(powerMean([0.2, 0.4], 'max')).toBe(0.4);
    expect(powerMean([], 4)).toBe(0);
  });

  it('gives the whole to the highest dyads where it is their maximum', () => {
    const { contributions } = basinPressure(['A|B', 'A|C', 'B|C'], [0.4, 0.4, 0.1].map(pressure), 'max');
    expect(contributions.map(({ value }) => value)).toEqual([0.2, 0.2, 0]);
  });
});
