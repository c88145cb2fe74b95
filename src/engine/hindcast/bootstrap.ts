/**
 * yearBlocks, interval, permutation : seed -> how far an AUC could lie from where it lies by the luck of the years
 *
 * Units of one year are not independent, so whole years are drawn with replacement; predictors that are compared use the
 * same draws. Every draw is a function of (seed, draw, place), so the same seed gives the same bytes. Source: METHOD,
 * sections 12 and 13.
 */
import { assert } from '../base/assert.ts';
import { randomStream } from '../base/random.ts';
import { quantileOf } from '../risk/statistics.ts';
import { countOnes, type Labels, tieGroups } from './scores.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Draws that held a positive and a negative; the others say nothing. */
  readonly draws: number;
}

/** How often each year was drawn: one table a draw. */
export type YearBlocks = readonly ReadonlyMap<number, number>[];

const [LOWER, UPPER] = [0.025, 0.975];
const SAME = 1e-12;

export function yearBlocks(years: readonly number[], draws: number, seed: number): YearBlocks {
  assert(years.length > 0 && draws > 0, 'A bootstrap needs a year and a draw.');
  const stream = randomStream(seed, 'hindcast', 'bootstrap', 'year');
  return Array.from({ length: draws }, (_, draw) => {
    const counts = new Map<number, number>();
    for (let place = 0; place < years.length; place++) {
      const year = years[Math.floor(stream(draw, place) * years.length)];
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return counts;
  });
}

/**
 * The middle 95 % of a statistic over the draws.
 *
 * @param yearsOfUnits - year of each unit that the statistic weighs
 * @param statistic - of how often each unit counts; null where it has no value
 * @returns null where no draw has a value
 */
export function interval(
  blocks: YearBlocks,
  yearsOfUnits: readonly number[],
  statistic: (weights: readonly number[]) => number | null,
): Interval | null {
  const values = blocks.flatMap(
    (counts) => statistic(yearsOfUnits.map((year) => counts.get(year) ?? 0)) ?? [],
  );
  return middle(values);
}

/** Ends of the middle 95 % of some values. */
export function middle(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const ascending = Float64Array.from(values).sort();
  return { low: quantileOf(ascending, LOWER), high: quantileOf(ascending, UPPER), draws: values.length };
}

/**
 * Share of shuffles of the labels over all units whose AUC lies as far from 1/2 as the real one, itself counted.
 *
 * @returns in (0, 1], or null where all labels are equal
 */
export function permutationP(
  labels: Labels,
  scores: readonly number[],
  draws: number,
  seed: number,
): number | null {
  const positives = countOnes(labels);
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const ranks = midranks(scores);
  const farness = (order: readonly number[]) => {
    let sum = 0;
    for (let place = 0; place < positives; place++) sum += ranks[order[place]];
    return Math.abs((sum - (positives * (positives + 1)) / 2) / (positives * negatives) - 0.5);
  };
  const real = farness(labels.flatMap((label, index) => (label === 1 ? [index] : [])));
  const stream = randomStream(seed, 'hindcast', 'permutation', 'label');
  let asFar = 1;
  for (let draw = 0; draw < draws; draw++) {
    if (farness(shuffled(labels.length, positives, (place) => stream(draw, place))) >= real - SAME) asFar++;
  }
  return asFar / (draws + 1);
}

/**
 * An order of 0 to count - 1 whose first places are drawn without replacement (Fisher and Yates).
 *
 * @param uniform - a number in [0, 1) for each place
 */
export function shuffled(count: number, places: number, uniform: (place: number) => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let place = 0; place < places; place++) {
    const from = place + Math.floor(uniform(place) * (count - place));
    [order[place], order[from]] = [order[from], order[place]];
  }
  return order;
}

/** Rank of each score, 1 for the lowest; equal scores share the mean of their ranks. */
function midranks(scores: readonly number[]): number[] {
  const ranks = scores.map(() => 0);
  let before = 0;
  for (const group of tieGroups(scores)) {
    for (const index of group) ranks[index] = before + (group.length + 1) / 2;
    before += group.length;
  }
  return ranks;
}
