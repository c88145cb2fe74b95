/** Intervals and shuffles: what they draw, and that they draw the same again. */
import { expect, test } from 'vitest';
import { interval, middle, permutationP, shuffled, yearBlocks } from '../../src/engine/hindcast/bootstrap.ts';
import { auc, tieGroups, weightedAuc } from '../../src/engine/hindcast/scores.ts';

const YEARS = [1992, 1993, 1994, 1995];

test('each draw holds as many years as there are, and all years come up', () => {
  const blocks = yearBlocks(YEARS, 200, 1);
  for (const counts of blocks) expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(new Set(blocks.flatMap((counts) => [...counts.keys()]))).toEqual(new Set(YEARS));
});

test('the same seed gives the same bytes, another seed other draws', () => {
  const bytes = (seed: number) => JSON.stringify(yearBlocks(YEARS, 50, seed).map((counts) => [...counts]));
  expect(bytes(1)).toBe(bytes(1));
  expect(bytes(1)).not.toBe(bytes(2));
});

test('units of a year are drawn together, so an AUC that is the same in every year has no width', () => {
  const labels = YEARS.flatMap(() => [0, 1] as const);
  const groups = tieGroups(YEARS.flatMap(() => [1, 2]));
  const years = YEARS.flatMap((year) => [year, year]);
  const found = interval(yearBlocks(YEARS, 100, 1), years, (weights) => weightedAuc(labels, groups, weights));
  expect(found).toEqual({ low: 1, high: 1, draws: 100 });
});

test('draws without an event say nothing and are not counted', () => {
  const labels = [1, 0, 0, 0] as const;
  const groups = tieGroups([2, 1, 1, 1]);
  const found = interval(yearBlocks(YEARS, 400, 1), YEARS, (weights) => weightedAuc(labels, groups, weights));
  // The year of the event is missing from (3/4)^4 = 32 % of draws, and alone in 1/256 of them.
  expect(found?.draws).toBeGreaterThan(230);
  expect(found?.draws).toBeLessThan(310);
  expect(middle([])).toBeNull();
});

test('the middle of 1 to 1000 runs from 25 to 975', () => {
  const values = Array.from({ length: 1000 }, (_, index) => 1000 - index);
  expect(middle(values)).toEqual({ low: 25, high: 975, draws: 1000 });
});

test('a shuffle keeps every place once', () => {
  expect(shuffled(5, 5, (place) => [0.9, 0.1, 0.5, 0.99, 0][place]).sort()).toEqual([0, 1, 2, 3, 4]);
});

test('P of a perfect order of five events in 25 is the share of shuffles that are perfect or fully wrong', () => {
  const labels = Array.from({ length: 25 }, (_, index) => (index < 20 ? 0 : 1));
  const scores = labels.map((_, index) => index);
  expect(auc(labels, scores)).toBe(1);
  expect(permutationP(labels, scores, 999, 1)).toBeLessThanOrEqual(2 / 1000);
});

test('P of a constant is 1, and of labels that are all alike there is none', () => {
  expect(permutationP([0, 1, 1], [4, 4, 4], 99, 1)).toBe(1);
  expect(permutationP([0, 0, 0], [1, 2, 3], 99, 1)).toBeNull();
});
