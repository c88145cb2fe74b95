/**
 * auc, prAuc, kendallTauB : label x score -> how well the score puts the ones above the zeros
 *
 * AUC = share of (positive, negative) pairs with the positive scored higher, ties 1/2. Source: METHOD, section 12.
 */
import { assert } from '../base/assert.ts';

/** 1 where an event came, 0 where none did. */
export type Labels = readonly (0 | 1)[];

/** Indices from the lowest score up, in groups of equal score. */
export function tieGroups(scores: readonly number[]): number[][] {
  assert(
    scores.every((score) => score - score === 0),
    'A score to rank is finite.',
  );
  const order = scores.map((_, index) => index).sort((a, b) => scores[a] - scores[b] || a - b);
  const groups: number[][] = [];
  for (const index of order) {
    const last = groups[groups.length - 1];
    if (last !== undefined && scores[last[0]] === scores[index]) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

/**
 * @param groups - of the scores, see tieGroups
 * @param weights - how often each unit counts
 * @returns null where there is no positive or no negative with weight
 */
export function weightedAuc(
  labels: Labels,
  groups: readonly (readonly number[])[],
  weights: readonly number[],
): number | null {
  let [won, below, positives] = [0, 0, 0];
  for (const group of groups) {
    let [up, down] = [0, 0];
    for (const index of group) {
      if (labels[index] === 1) up += weights[index];
      else down += weights[index];
    }
    won += up * (below + down / 2);
    below += down;
    positives += up;
  }
  return positives > 0 && below > 0 ? won / (positives * below) : null;
}

/** Null where all labels are equal. */
export function auc(labels: Labels, scores: readonly number[]): number | null {
  return weightedAuc(
    labels,
    tieGroups(scores),
    labels.map(() => 1),
  );
}

/**
 * Average precision: sum over thresholds, from the highest score down, of (gain in recall) x precision. Units of equal
 * score pass a threshold together. Null without positives.
 */
export function prAuc(labels: Labels, scores: readonly number[]): number | null {
  const positives = countOnes(labels);
  if (positives === 0) return null;
  let [passed, hits, area] = [0, 0, 0];
  for (const group of tieGroups(scores).reverse()) {
    const gained = countOnes(group.map((index) => labels[index]));
    passed += group.length;
    hits += gained;
    area += (gained / positives) * (hits / passed);
  }
  return area;
}

export function countOnes(labels: Labels): number {
  return labels.reduce((count: number, label) => count + label, 0);
}

/** tau-b = (concordant - discordant) / sqrt((n0 - ties in x)(n0 - ties in y)); null where one of them is constant. */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  assert(x.length === y.length, 'Both series have the same length.');
  let [difference, untiedX, untiedY] = [0, 0, 0];
  for (let one = 0; one < x.length; one++) {
    for (let other = 0; other < one; other++) {
      const across = Math.sign(x[one] - x[other]);
      const up = Math.sign(y[one] - y[other]);
      difference += across * up;
      untiedX += across * across;
      untiedY += up * up;
    }
  }
  return untiedX > 0 && untiedY > 0 ? difference / Math.sqrt(untiedX * untiedY) : null;
}

/**
 * Standard error of an AUC for so many positives and negatives, as if units were independent.
 *
 * Source: Hanley & McNeil 1982, Radiology 143, 29-36.
 */
export function hanleyMcNeil(area: number, positives: number, negatives: number): number {
  assert(positives > 0 && negatives > 0, 'A standard error needs positives and negatives.');
  const [q1, q2, square] = [area / (2 - area), (2 * area * area) / (1 + area), area * area];
  const variance = area * (1 - area) + (positives - 1) * (q1 - square) + (negatives - 1) * (q2 - square);
  return Math.sqrt(variance / (positives * negatives));
}
