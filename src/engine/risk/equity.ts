/**
 * equityPanel : satisfaction ratios r = D / N -> Gini, Jain, Atkinson, Theil        (shown beside the pressure, never in it)
 *
 * Raising one party's deficit can lower these, so in the index they would break its monotony. Source: METHOD, section 11.3;
 * Gini (1912), Jain, Chiu & Hawe (1984), Atkinson (1970), Theil (1967).
 */
import { assert } from '../base/assert.ts';
import { exp, log } from '../base/exact-math.ts';
import { min, orderedSum, positive } from '../base/number.ts';
import { isAmount } from './indicators.ts';

/** 0 is equal; Jain is 1 where all are equal. */
export interface EquityPanel {
  readonly gini: number;
  /** Gini times n / (n - 1); 0 for one party. */
  readonly giniCorrected: number;
  readonly jain: number;
  /** With an aversion to inequality of one half. */
  readonly atkinsonHalf: number;
  /** With an aversion of one; 1 where a ratio is 0. */
  readonly atkinsonOne: number;
  readonly theil: number;
}

/** @returns null where there is nobody, or nobody gets anything: shares of nothing are not equal or unequal */
export function equityPanel(ratios: readonly number[]): EquityPanel | null {
  assert(ratios.every(isAmount), 'Satisfaction ratios are finite numbers from 0 up.');
  const count = ratios.length;
  const sum = orderedSum(ratios);
  if (!(sum > 0)) return null;
  const mean = sum / count;
  const ascending = [...ratios].sort((a, b) => a - b);
  const ranked = orderedSum(ascending.map((ratio, index) => (2 * (index + 1) - count - 1) * ratio));
  const gini = positive(ranked / (count * count * mean));
  const roots = orderedSum(ratios.map(Math.sqrt)) / count;
  const logs = orderedSum(ratios.map((ratio) => (ratio > 0 ? log(ratio) : 0))) / count;
  const shares = ratios.map((ratio) => ratio / mean);
  return {
    gini,
    giniCorrected: count > 1 ? (gini * count) / (count - 1) : 0,
    jain: (sum * sum) / (count * orderedSum(ratios.map((ratio) => ratio * ratio))),
    atkinsonHalf: positive(1 - (roots * roots) / mean),
    atkinsonOne: ratios.some((ratio) => ratio === 0) ? 1 : positive(1 - exp(logs) / mean),
    theil: positive(orderedSum(shares.map((share) => (share > 0 ? share * log(share) : 0))) / count),
  };
}

/** What one party gets of its claim. */
export interface ClaimMet {
  readonly claim: number;
  readonly delivered: number;
}

/** [min(1, D_j / c_j) - min(1, D_i / c_i)]+: how much better the claim of the other is met. */
export function envy(own: ClaimMet, other: ClaimMet): number {
  return positive(met(other) - met(own));
}

/** Half the sum of |D_i / sum D - F_i / sum F|: how far deliveries lie from the division of a claims rule, in [0, 1]. */
export function distanceToRule(delivered: readonly number[], division: readonly number[]): number {
  assert(delivered.length === division.length, 'A division has one entry for each party.');
  const [all, whole] = [orderedSum(delivered), orderedSum(division)];
  const gap = (index: number) => Math.abs(part(delivered[index], all) - part(division[index], whole));
  return 0.5 * orderedSum(delivered.map((_, index) => gap(index)));
}

function met({ claim, delivered }: ClaimMet): number {
  return claim > 0 ? min(1, delivered / claim) : 0;
}

function part(amount: number, whole: number): number {
  return whole > 0 ? amount / whole : 0;
}
