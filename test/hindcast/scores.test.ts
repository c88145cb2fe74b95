/** Examples of scores that a pencil can check; auc-4 and the standard errors are those of METHOD, sections 12 and 17. */
import { expect, test } from 'vitest';
import {
  brier,
  calibrated,
  calibratedLeavingOut,
  isotonic,
  shareOf,
} from '../../src/engine/hindcast/isotonic.ts';
import {
  auc,
  hanleyMcNeil,
  kendallTauB,
  prAuc,
  tieGroups,
  weightedAuc,
} from '../../src/engine/hindcast/scores.ts';

const LABELS = [0, 0, 1, 1] as const;
const SCORES = [0.1, 0.4, 0.35, 0.8];

test('auc-4: three of four pairs have the event scored higher', () => {
  expect(auc(LABELS, SCORES)).toBe(0.75);
});

test('a tie is half a win', () => {
  expect(auc([0, 1], [0.3, 0.3])).toBe(0.5);
  expect(auc([0, 1, 1], [0.3, 0.3, 0.4])).toBe(0.75);
});

test('where all seasons are alike there is no AUC', () => {
  expect(auc([0, 0], [1, 2])).toBeNull();
  expect(auc([1, 1], [1, 2])).toBeNull();
  expect(auc([], [])).toBeNull();
});

test('a unit drawn twice counts as two units', () => {
  const twice = weightedAuc(LABELS, tieGroups(SCORES), [1, 2, 1, 1]);
  expect(twice).toBe(auc([0, 0, 0, 1, 1], [0.1, 0.4, 0.4, 0.35, 0.8]));
  expect(weightedAuc(LABELS, tieGroups(SCORES), [1, 1, 0, 0])).toBeNull();
});

test('the standard error of chance with 25 of 600 is 0.0590, and of the other blocks as printed', () => {
  expect(hanleyMcNeil(0.5, 25, 575)).toBeCloseTo(0.059, 4);
  expect(hanleyMcNeil(0.5, 60, 540)).toBeCloseTo(0.0393, 4);
  expect(hanleyMcNeil(0.5, 25, 383)).toBeCloseTo(0.0597, 4);
  expect(hanleyMcNeil(0.5, 60, 348)).toBeCloseTo(0.0404, 4);
  expect(hanleyMcNeil(1, 25, 575)).toBe(0);
});

test('average precision of the four is (1 + 2/3) / 2', () => {
  expect(prAuc(LABELS, SCORES)).toBeCloseTo((1 + 2 / 3) / 2, 15);
});

test('units of one score pass a threshold together, so a constant has the precision of the base rate', () => {
  expect(prAuc([1, 0, 0, 0], [7, 7, 7, 7])).toBe(0.25);
  expect(prAuc([0, 0], [1, 2])).toBeNull();
});

test('tau-b counts ties on each side: 2 pairs agree, 3 do not, and one of six is tied in x', () => {
  // Pairs of (1,1) (2,3) (2,2) (3,0): up up, up up, up down, tie, down, down.
  expect(kendallTauB([1, 2, 2, 3], [1, 3, 2, 0])).toBeCloseTo((2 - 3) / Math.sqrt(5 * 6), 15);
  expect(kendallTauB([1, 2, 3], [5, 6, 7])).toBe(1);
  expect(kendallTauB([1, 2, 3], [7, 6, 5])).toBe(-1);
  expect(kendallTauB([1, 1, 1], [7, 6, 5])).toBeNull();
});

test('neighbours whose share falls are pooled', () => {
  const steps = isotonic([0, 1, 0, 1], [1, 2, 3, 4]);
  expect(steps.map(shareOf)).toEqual([0, 0.5, 1]);
  expect([0.5, 1.5, 2, 3.9, 9].map((score) => calibrated(steps, score))).toEqual([0, 0, 0.5, 0.5, 1]);
});

test('equal scores share one step, and falling labels become one constant', () => {
  expect(isotonic([1, 0], [3, 3])).toEqual([{ lowest: 3, highest: 3, count: 2, events: 1 }]);
  expect(isotonic([1, 1, 0, 0], [1, 2, 3, 4])).toEqual([{ lowest: 1, highest: 4, count: 4, events: 2 }]);
});

test('a Brier score is the mean square of the miss', () => {
  expect(brier([1, 0], [0.75, 0.5])).toBe((0.0625 + 0.25) / 2);
  expect(brier([1, 0], [1, 0])).toBe(0);
});

test('a year is calibrated by the others, never by itself', () => {
  // Within either year the score is perfect; across the years it is turned round.
  const shares = calibratedLeavingOut([0, 1, 1, 0], [1, 2, 1, 2], [1999, 1999, 2000, 2000]);
  expect(shares).toEqual([0.5, 0.5, 0, 1]);
});
