/**
 * ST_g = (1 / 2N) Σ_k (f(A_k) − f(A_k with g from B_k))² / Var f
 *
 * Share of the variance in which a group of choices takes part: it tells what a difference of opinion is about. Shares of groups
 * that work together overlap, so they may sum to more than 1. Source: METHOD, section 9; Saltelli et al. (2010), Jansen's form.
 */
import { orderedSum } from '../base/number.ts';

/**
 * @param base - f at the points of A
 * @param changed - by group: f at the same points with the coordinates of the group from B
 * @returns by group; null where f does not vary
 */
export function totalEffects(
  base: ArrayLike<number>,
  changed: readonly ArrayLike<number>[],
): number[] | null {
  const count = base.length;
  const mean = orderedSum(base) / count;
  const variance = sumOf(count, (index) => (base[index] - mean) * (base[index] - mean)) / count;
  if (variance === 0) return null;
  return changed.map((values) => {
    const squares = sumOf(count, (index) => (base[index] - values[index]) * (base[index] - values[index]));
    return squares / (2 * count * variance);
  });
}

function sumOf(count: number, term: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += term(index);
  return sum;
}
