/** Laws of scores: what no list of events can break. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permutationP } from '../../src/engine/hindcast/bootstrap.ts';
import { brier, calibrated, isotonic, shareOf } from '../../src/engine/hindcast/isotonic.ts';
import { auc, countOnes, kendallTauB, type Labels, prAuc } from '../../src/engine/hindcast/scores.ts';

const LAW = { numRuns: 1000, seed: 12 };
const CLOSE = 12;

/** Labels with both kinds, and whole scores, so that ties are common and transforms are exact. */
const judged = fc
  .array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.integer({ min: -20, max: 20 })), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((units) => new Set(units.map(([label]) => label)).size === 2)
  .map((units) => ({
    labels: units.map(([label]) => label) as Labels,
    scores: units.map(([, score]) => score),
  }));

const law = (holds: (units: { labels: Labels; scores: number[] }) => void) =>
  fc.assert(fc.property(judged, holds), LAW);

test('an AUC is the share of pairs that are won, counted one by one', () => {
  law(({ labels, scores }) => {
    let [won, pairs] = [0, 0];
    labels.forEach((one, positive) => {
      labels.forEach((other, negative) => {
        if (one !== 1 || other !== 0) return;
        pairs++;
        if (scores[positive] > scores[negative]) won++;
        else if (scores[positive] === scores[negative]) won += 0.5;
      });
    });
    expect(auc(labels, scores)).toBeCloseTo(won / pairs, CLOSE);
  });
});

test('a rising transform of the score changes no AUC, no PR-AUC and no tau-b', () => {
  law(({ labels, scores }) => {
    const cubes = scores.map((score) => score * score * score + score - 3);
    const bars = scores.map((_, index) => index % 5);
    expect(auc(labels, cubes)).toBe(auc(labels, scores));
    expect(prAuc(labels, cubes)).toBe(prAuc(labels, scores));
    expect(kendallTauB(cubes, bars)).toBe(kendallTauB(scores, bars));
  });
});

test('turned round, a score has one less its AUC, and its tau-b with the other sign', () => {
  law(({ labels, scores }) => {
    const turned = scores.map((score) => -score);
    expect(auc(labels, turned)).toBeCloseTo(1 - (auc(labels, scores) ?? 0), CLOSE);
    expect((kendallTauB(turned, labels) ?? 0) + (kendallTauB(scores, labels) ?? 0)).toBeCloseTo(0, CLOSE);
  });
});

test('who knows the answer has 1, who says the same of all has 1/2', () => {
  law(({ labels }) => {
    expect(auc(labels, labels)).toBe(1);
    expect(prAuc(labels, labels)).toBe(1);
    const constant = labels.map(() => 3);
    expect(auc(labels, constant)).toBe(0.5);
    expect(prAuc(labels, constant)).toBeCloseTo(countOnes(labels) / labels.length, CLOSE);
  });
});

test('calibration rises, keeps the number of events, and is no worse than the base rate', () => {
  law(({ labels, scores }) => {
    const steps = isotonic(labels, scores);
    const shares = steps.map(shareOf);
    expect(shares.every((share, index) => index === 0 || shares[index - 1] < share)).toBe(true);
    expect(steps.reduce((sum, { events }) => sum + events, 0)).toBe(countOnes(labels));
    const fitted = scores.map((score) => calibrated(steps, score));
    const base = labels.map(() => countOnes(labels) / labels.length);
    expect(brier(labels, fitted)).toBeLessThanOrEqual(brier(labels, base) + 1e-12);
  });
});

test('under chance P is spread evenly over 0 to 1', () => {
  // 300 lists whose labels have nothing to do with their scores: each quarter of P holds about 75 of them.
  const sample = fc.sample(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 }),
    {
      numRuns: 300,
      seed: 7,
    },
  );
  const ps = sample.map((scores, index) => {
    const labels = scores.map((_, place) => (place % 3 === 0 ? 1 : 0)) as Labels;
    return permutationP(labels, scores, 199, index) ?? 0;
  });
  for (const from of [0, 0.25, 0.5, 0.75]) {
    const count = ps.filter((p) => p > from && p <= from + 0.25).length;
    expect(count).toBeGreaterThan(45);
    expect(count).toBeLessThan(105);
  }
});
