/**
 * ValidationReport : what the hindcast says of the index, whichever way it falls, as plain data
 *
 * Null stands where a figure has no value: an AUC needs a positive and a negative. Source: METHOD, section 12.
 */
import type { BaselinePredictor } from './baselines.ts';
import type { Interval } from './bootstrap.ts';

/** All units; those with no event in the seasons before; the others. */
export const SETTINGS = ['all', 'onset', 'ongoing'] as const;
export type Setting = (typeof SETTINGS)[number];
export type BySetting<T> = Readonly<Record<Setting, T>>;

export interface AucFigures {
  readonly units: number;
  readonly positives: number;
  readonly auc: number | null;
  /** Of whole years drawn with replacement; 95 %. */
  readonly interval: Interval | null;
}

export interface SettingFigures extends AucFigures {
  /** Share of units with an event: what PR-AUC is for a score that knows nothing. */
  readonly share: number;
  readonly prAuc: number | null;
  /** Of R against the least BAR: negative where higher pressure goes with harder events. */
  readonly tauB: number | null;
  readonly permutationP: number | null;
  /** Of the AUC at 1/2, as if units were independent, and the AUC above which 95 % would not be chance. */
  readonly chance: { readonly standardError: number; readonly bound: number } | null;
}

export interface BaselineFigures {
  readonly name: BaselinePredictor;
  readonly what: string;
  /** Null where the run does not give what it looks at. */
  readonly settings: BySetting<BaselineAuc> | null;
}

export interface BaselineAuc {
  readonly auc: number | null;
  /** AUC of the index less that of the baseline, on the same draws of years. */
  readonly added: number | null;
  readonly addedInterval: Interval | null;
}

export interface CalibrationRow {
  readonly lowest: number;
  readonly highest: number;
  readonly units: number;
  readonly events: number;
  /** Events over units: rises from row to row. */
  readonly share: number;
}

export interface Calibration {
  /** Fitted and judged on the same units. */
  readonly brier: number;
  /** Each year judged by a fit on the other years. */
  readonly brierLeavingYearOut: number;
  /** Of the base rate alone. */
  readonly brierConstant: number;
  readonly rows: readonly CalibrationRow[];
}

/** The least and the most AUC when one dyad, or one year, is left out. */
export interface LeaveOneOut {
  readonly least: { readonly without: string; readonly auc: number };
  readonly most: { readonly without: string; readonly auc: number };
}

/** AUC with the labels of each dyad given to another; what stays above 1/2 is common to all dyads of a season. */
export interface ShuffledDyads {
  readonly mean: number;
  readonly interval: Interval;
  /** Share of exchanges that do as well as the real dyads, or better. */
  readonly asGood: number;
}

export interface Variation extends AucFigures {
  readonly name: string;
}

export interface EventCounts {
  readonly read: number;
  /** Dated after the training block: set aside, and not looked at. */
  readonly later: number;
  readonly local: number;
  /** At or below the limit, in the block or before it, among linked dyads. */
  readonly counting: number;
  /** In the block with a single riparian, or with no linked dyad among its riparians. */
  readonly withoutDyad: number;
  /** Known by year only: taken to lie in the vegetation season. */
  readonly yearOnly: number;
  readonly lowConfidence: number;
}

export interface Verdict {
  /** Events up to 2008 can refute the index and cannot validate it: that is for later years, which others test. */
  readonly status: 'not validated' | 'refuted';
  /** Whether the intervals of the AUC on all units and on onsets lie above 1/2 on this block. */
  readonly aboveChance: boolean;
  /** Whether the index adds to persistence and to shortage alone on onsets. */
  readonly addedValue: boolean;
  readonly sentences: readonly string[];
}

export interface ValidationReport {
  readonly schema: 'mirab-validation/1';
  readonly kind: 'validation of pressure on cooperation';
  readonly isProbability: false;
  readonly scenario: string;
  readonly runId: string;
  readonly engineVersion: string;
  readonly paramsVersion: string;
  readonly paramsHash: string;
  readonly block: { readonly from: number; readonly to: number; readonly blocks: 1 };
  readonly seed: number;
  readonly draws: number;
  readonly maxBar: number;
  readonly events: EventCounts;
  readonly dyads: readonly string[];
  readonly settings: BySetting<SettingFigures>;
  readonly baselines: readonly BaselineFigures[];
  readonly calibration: Calibration;
  readonly leaveOneOut: { readonly dyad: LeaveOneOut | null; readonly year: LeaveOneOut | null };
  readonly shuffledDyads: ShuffledDyads | null;
  readonly variations: readonly Variation[];
  /** Events on small tributaries, which are left out above. */
  readonly local: AucFigures;
  readonly verdict: Verdict;
  readonly missing: readonly string[];
  readonly footer: string;
}
