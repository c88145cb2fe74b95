/**
 * scores by scenario and draw → b_i^r, share of draws in which scenario i has rank r        p_ij, share with score_i < score_j
 *
 * Lower is better. Ties of rank are broken by the order of the scenarios; a tie counts one half in p. Source: METHOD, section 9;
 * Tervonen & Lahdelma (2007).
 */
import { assert } from '../base/assert.ts';

/** @param scores - by scenario: one score a draw; @returns scenarios x ranks; rows and columns sum to 1 */
export function rankAcceptability(scores: readonly ArrayLike<number>[]): number[][] {
  const draws = drawCount(scores);
  const counts = scores.map(() => scores.map(() => 0));
  for (let draw = 0; draw < draws; draw++) {
    ranksAt(scores, draw).forEach((rank, scenario) => {
      counts[scenario][rank] += 1;
    });
  }
  return counts.map((row) => row.map((count) => count / draws));
}

/** @returns scenarios x scenarios; 0 with itself */
export function winningIndex(scores: readonly ArrayLike<number>[]): number[][] {
  const draws = drawCount(scores);
  return scores.map((own, i) =>
    scores.map((other, j) => {
      if (i === j) return 0;
      let won = 0;
      for (let draw = 0; draw < draws; draw++) {
        if (own[draw] < other[draw]) won += 1;
        else if (own[draw] === other[draw]) won += 0.5;
      }
      return won / draws;
    }),
  );
}

/** @returns by scenario: the draws in which it is first */
export function firstDraws(scores: readonly ArrayLike<number>[]): number[][] {
  const first: number[][] = scores.map(() => []);
  const draws = drawCount(scores);
  for (let draw = 0; draw < draws; draw++) first[ranksAt(scores, draw).indexOf(0)].push(draw);
  return first;
}

/** Rank of each scenario in one draw, from 0. */
function ranksAt(scores: readonly ArrayLike<number>[], draw: number): number[] {
  const order = scores.map((_, scenario) => scenario);
  order.sort((i, j) => scores[i][draw] - scores[j][draw] || i - j);
  const ranks = new Array<number>(scores.length);
  order.forEach((scenario, rank) => {
    ranks[scenario] = rank;
  });
  return ranks;
}

function drawCount(scores: readonly ArrayLike<number>[]): number {
  const count = scores[0]?.length ?? 0;
  assert(count > 0 && scores.every(({ length }) => length === count), 'All scenarios have the same draws.');
  return count;
}
