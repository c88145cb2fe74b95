/**
 * Forecast of a season by pencil: F / norm = 1 + skill x (actual / norm - 1).
 */
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/model/compile.ts';
import { basin, catchment, outlet } from '../basins.ts';

/** Ratios of the non-vegetation and vegetation season of each year; CV 20 %, a wet year (+1) and a dry one (-1.5). */
function ratios(skill: number): number[] {
  const scenario = basin(
    { spring: catchment('sea', 12e9, { variability: 0.2 }), sea: outlet() },
    {
      time: { start: '2025-10-01', years: 2, step: 'month' },
      hydrology: { use: 'two', sequences: { two: { label: 'Two', anomalies: [1, -1.5] } }, skill },
    },
  );
  return Array.from(compile(scenario).forecast.ratio, (ratio) => Number(ratio.toFixed(12)));
}

test('a forecast of full skill is what comes', () => {
  expect(ratios(1)).toEqual([1.2, 1.2, 0.7, 0.7]);
});

test('a forecast without skill is the norm', () => {
  expect(ratios(0)).toEqual([1, 1, 1, 1]);
});

test('a forecast of half the skill errs by half towards the norm', () => {
  expect(ratios(0.5)).toEqual([1.1, 1.1, 0.85, 0.85]);
});
