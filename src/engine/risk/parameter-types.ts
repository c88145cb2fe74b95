/**
 * RiskParameters : the shape of the numbers that the index takes as given
 *
 * Source: METHOD, section 15.
 */
import type { Baseline, CooperationComponent, Harm } from './names.ts';

/** A value with the interval it is sampled from. */
export interface Prior {
  readonly default: number;
  readonly range?: readonly [low: number, high: number];
  /** Sampled uniformly within this share of the value, both ways; stands in place of a range. */
  readonly vary?: number;
  /** False where sensitivity analysis leaves the value alone. */
  readonly sampled?: boolean;
  readonly why?: string;
}

/** Below `a` a harm is tolerated, from `b` up it is saturated; both in the unit of its indicator. */
export interface Ramp {
  readonly a: number;
  readonly b: number;
  readonly vary: number;
  readonly why: string;
}

export interface RiskParameters {
  readonly schema: 'mirab-risk-params/1';
  readonly version: string;
  readonly caps: Readonly<Record<Harm, Prior>>;
  readonly ramps: Readonly<Record<Harm, Ramp>>;
  /** Change absorbed in a year at full resilience, 1/yr. */
  readonly kappa: Prior;
  readonly baselines: {
    readonly weights: Readonly<Record<Baseline, number>> & {
      readonly range: readonly [number, number];
      readonly sampled: boolean;
      readonly why: string;
    };
    readonly p: Prior;
    readonly fairRule: { readonly default: string; readonly options: readonly string[] };
  };
  readonly floors: { readonly vulnerability: Prior; readonly institutions: Prior };
  readonly institutions: {
    readonly items: readonly string[];
    readonly weight: Prior;
    readonly levels: readonly number[];
    readonly practiceWindowSeasons: Prior;
  };
  readonly breach: { readonly repeatStep: Prior; readonly repeatMax: Prior; readonly why: string };
  readonly flood: { readonly referenceExcess: Prior; readonly referenceDays: Prior; readonly why: string };
  readonly change: { readonly windowYears: Prior; readonly why: string };
  /** Slope times the width of the ramp; for the normalisation variant only. */
  readonly logistic: { readonly slope: Prior; readonly why: string };
  readonly basinPower: {
    readonly default: number | 'max';
    readonly options: readonly (number | 'max')[];
    readonly why: string;
  };
  readonly time: {
    readonly tail: Prior;
    readonly seriesCutClass: { readonly default: number; readonly options: readonly number[] };
  };
  readonly bar: { readonly scale: number; readonly exponent: number; readonly minClass: number };
  /** f of the variant of aggregation that is a geometric mean with a floor. */
  readonly geometricFloor: Prior;
  readonly uncertainty: {
    readonly draws: Prior;
    readonly sequence: 'R_d';
    readonly offset: number;
    /** Winning index from which a ranking is stated. */
    readonly pairwiseToRank: Prior;
    readonly band: readonly [low: number, middle: number, high: number];
  };
  readonly robustness: { readonly maxR: Prior; readonly minSatisfaction: Prior };
  /** The axis of its own: nothing here enters the pressure. */
  readonly cooperation: {
    readonly caps: Readonly<Record<CooperationComponent, number>> & {
      readonly vary: number;
      readonly why: string;
    };
  };
  readonly leadIndicators: {
    readonly needGap: number;
    readonly storagePercentile: number;
    readonly undelivered: number;
    readonly releaseDeviation: number;
    readonly winterLoadGap: number;
    readonly vary: number;
    readonly why: string;
  };
  readonly decompositionTolerance: number;
  readonly validation: {
    readonly labelMaxBar: number;
    readonly alphaMin: number;
    readonly trainTo: number;
    readonly testFrom: number;
    readonly onsetQuietSeasons: number;
  };
}
