/**
 * nearest : Name × Candidates → the candidate that was probably meant, or none
 *
 * Distance after Damerau and Levenshtein (optimal string alignment): an insertion, a deletion, a
 * substitution and a swap of neighbours each cost 1. Letter case costs nothing except in ties.
 */
import { max, min } from './number.ts';

const LONGEST_NAME = 100;

/** The nearest candidate within a third of the name's length; ties go to the earlier candidate. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const limit = max(1, Math.floor(name.length / 3));
  const folded = name.toLowerCase();
  let best: string | undefined;
  let bestScore = (limit + 1) * CASE_WEIGHT;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_NAME || Math.abs(candidate.length - name.length) > limit) continue;
    const letters = distance(folded, candidate.toLowerCase());
    if (letters >= max(name.length, candidate.length)) continue;
    const score = letters * CASE_WEIGHT + distance(name, candidate);
    if (letters <= limit && score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** The hint of a diagnostic about an unknown name, where one candidate is near enough. */
export function didYouMean(name: string, candidates: readonly string[]): string | undefined {
  const candidate = nearest(name, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

/** More than any distance between two names of the longest length. */
const CASE_WEIGHT = 1000;

function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = min(min(last[column], current[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = min(cost, beforeLast[column - 2] + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}
