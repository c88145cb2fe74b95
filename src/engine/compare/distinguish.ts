/**
 * scores of scenarios by draw and by form of the index -> what may be said of their order
 *
 * A ranking is stated only where the winning index reaches the parameter `pairwiseToRank` in all twelve forms; else the two
 * are "not distinguishable". Source: METHOD, section 9; Tervonen & Lahdelma (2007).
 */
import type { Contribution } from '../risk/pressure.ts';

/** By scenario, in the order of the set; of the default form of the index. */
export interface RankAcceptability {
  readonly scenarios: readonly string[];
  readonly draws: number;
  /** Share of draws in which the scenario of the row has rank 1, 2, ...; rows and columns sum to 1. */
  readonly acceptability: readonly (readonly number[])[];
  /** Share of draws in which the scenario of the row has less pressure than that of the column, ties one half; 0 with itself. */
  readonly winning: readonly (readonly number[])[];
  /** Forms of the index, of twelve, in which the winning index reaches `pairwiseToRank`. */
  readonly structuresAgreeing: readonly (readonly number[])[];
  /** Mean of the draws in which the scenario is first, by name of the parameter; null where it never is. */
  readonly centralWeights: readonly (Readonly<Record<string, number>> | null)[];
  /** Share of members in which the scenario is first under its central weights; null without members. */
  readonly confidence: readonly (number | null)[];
}

/** Shares of the variance of a difference that each group of choices takes part in; null where the group was not varied. */
export interface TotalEffects {
  readonly hydrology: number | null;
  readonly claimSet: number;
  readonly weights: number;
  readonly institutions: number;
  readonly structure: number;
}

/** For a and b, over the members of the ensemble. */
export interface Robustness {
  /** Share of futures with R below `maxR` and every riparian given at least `minSatisfaction` of its need. */
  readonly satisficing: readonly [number, number];
  readonly maxRegret: readonly [number, number];
  readonly p90Regret: readonly [number, number];
}

/** b beside a: the difference of the basin's index, its parts, and whether the two can be told apart. */
export interface PairComparison {
  readonly schema: 'mirab-comparison/1';
  readonly a: string;
  readonly b: string;
  /** b less a. */
  readonly delta: number;
  readonly contributions: readonly Contribution[];
  readonly smaa: {
    readonly acceptability: readonly (readonly number[])[];
    readonly winning: readonly (readonly number[])[];
    readonly draws: number;
    readonly structuresAgreeing: number;
  };
  /** In words that may be shown as they are. */
  readonly statement: string;
  readonly distinguishable: boolean;
  /** Null where the difference does not vary. */
  readonly totalEffects: TotalEffects | null;
  /** Null without members. */
  readonly robustness: Robustness | null;
}
