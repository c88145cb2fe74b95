/**
 * ComparisonSet : outcomes side by side, as plain JSON      (units in the keys, keys alphabetical)
 *
 * Differences are a scenario less the baseline, in the unit of the key. Bands are null until ensembles give them.
 */

import type { LedgerPart } from '../model/ledger-part.ts';
import type { RiparianMean } from '../outcome/indicators.ts';
import type { Bands } from '../risk/bands.ts';
import type { Attribution } from '../risk/names.ts';
import type { Contribution } from '../risk/pressure.ts';
import type { PairComparison, RankAcceptability } from './distinguish.ts';
import type { LeadSummary } from './lead-summary.ts';
import type { PerformanceComparison } from './performance.ts';
import type { YearlyFigures } from './yearly.ts';

/** `same`: the difference is within `SAME_WITHIN` of what stands in the baseline beside it. */
export type Standing = 'better' | 'same' | 'worse';

export interface BetterOrWorse {
  /** By shortfall of water, against the demand of the baseline. */
  readonly water: Standing;
  /** By energy imported and unserved, against the load of the baseline; absent without a power system. */
  readonly energy?: Standing;
  /** By water that reaches its wetlands, against that of the baseline; absent without wetlands. */
  readonly environment?: Standing;
  /** By benefit, energy, payments and damage of floods together, against the sum of their amounts in the baseline. */
  readonly money: Standing;
}

/** Means of a year, and the water that reaches the wetlands of the riparian. */
export interface RiparianFigures extends RiparianMean {
  readonly wetlandInflow_km3?: number;
}

export interface RiparianComparison extends RiparianFigures {
  /** Figures that both have; null where the baseline does not know the riparian. */
  readonly differenceFromBaseline: Readonly<Partial<RiparianFigures>> | null;
  readonly betterOrWorse: BetterOrWorse | null;
}

export interface PressureScore {
  readonly value: number;
  readonly quantile: number;
  readonly conditionalTail: number;
  /** Of the value; null where they were not asked for. */
  readonly bands: Bands | null;
  /** They sum to the value. */
  readonly contributions: readonly Contribution[];
  /** Ids of the contributions that weigh most, at most five, the largest first. */
  readonly leading: readonly string[];
  readonly incomplete: boolean;
  readonly missingBand: readonly [low: number, high: number] | null;
  readonly isProbability: false;
  readonly validation: 'not validated';
  /** Null where the baseline has no score. */
  readonly differenceFromBaseline: number | null;
}

/** On an axis of its own: neither is taken off the other, and which is better is not said. */
export interface CooperationFigure {
  /** Mean of the seasons. */
  readonly value: number;
  readonly incomplete: boolean;
  readonly reading: string;
  /** Null where the baseline has no figure. */
  readonly differenceFromBaseline: number | null;
}

export interface DyadComparison {
  readonly score: PressureScore;
  readonly cooperation: CooperationFigure | null;
}

export interface SeaComparison {
  /** By water year. */
  readonly inflow_km3: readonly number[];
  readonly meanInflow_km3: number;
  readonly differenceFromBaseline_km3: number | null;
}

/** Keys of amounts with their unit, such as `due_km3`. */
export type InUnit<Amount extends string, Unit extends LedgerUnit> = {
  readonly [Key in Amount as `${Key}_${Unit}`]: number;
};

export type LedgerUnit = 'GWh' | 'km3';

/** Who owes whom what, by which article. */
export interface ObligationHead {
  readonly clause: string;
  readonly part: LedgerPart;
  readonly instrument: string;
  readonly article?: string;
  readonly riparian: string;
  readonly owedTo: readonly string[];
}

/** Received by the bound party for what it delivered, and paid by it for its defaults. */
interface ObligationMoney {
  readonly price_MUSD: number;
  readonly penalty_MUSD: number;
}

interface Obligation extends ObligationHead, ObligationMoney {
  /** Seasons in which something was due or still owed, and those of them that ended short. */
  readonly seasonsDue: number;
  readonly seasonsShort: number;
  /** Share of what was due that was not short in the end, from 0 to 1; 1 where nothing was due. */
  readonly kept: number;
}

/**
 * Amounts over the run, as if it were one season: `short` is what was never delivered, `carriedOver` the part of it that
 * is still owed at the end. What came late, in a season after the one it was due in, is delivered.
 */
type RunAmount = 'due' | 'delivered' | 'short' | 'carriedOver' | 'defaulted' | 'excess' | 'forced';

/** One obligation in water over the run. */
export interface WaterObligation extends Obligation, InUnit<RunAmount, 'km3'> {}

/** One obligation in energy over the run. */
export interface EnergyObligation extends Obligation, InUnit<RunAmount, 'GWh'> {}

export type LedgerComparison = WaterObligation | EnergyObligation;

export interface BalanceComparison {
  readonly tolerance: number;
  readonly worstNodeRatio: number;
  readonly worstBasinRatio: number;
  readonly natural_km3: number;
  readonly consumed_km3: number;
  readonly evaporation_km3: number;
  readonly loss_km3: number;
  readonly terminal_km3: number;
  readonly storageChange_km3: number;
  readonly residual_km3: number;
}

export interface ScenarioComparison {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** The party whose versions of values it ran on; null for the file's own figures. */
  readonly data: string | null;
  readonly runId: string;
  readonly digest: string;
  readonly riparians: Readonly<Record<string, RiparianComparison>>;
  readonly dyads: Readonly<Record<string, DyadComparison>>;
  /** Null where there is no assessment; `reason` then says why. */
  readonly basin: { readonly score: PressureScore } | null;
  /** How shortfalls are charged in the scores; null where it is not known or there are none. */
  readonly attribution: Attribution | null;
  readonly reason: string | null;
  readonly seas: Readonly<Record<string, SeaComparison>>;
  readonly ledger: readonly LedgerComparison[];
  readonly balance: BalanceComparison;
  /** What is known ahead of a season; null where there is no assessment. */
  readonly leadIndicators: readonly LeadSummary[] | null;
  /** What charts over time are drawn from. */
  readonly years: YearlyFigures;
}

/** What bands were made of. */
export interface BandCounts {
  /** Draws of the parameters. */
  readonly draws: number;
  /** Members of synthetic hydrology, 0 where there is no band of it. */
  readonly members: number;
  readonly seed: number;
}

export interface ComparisonSet {
  readonly schema: 'mirab-comparison-set/1';
  readonly baseline: string;
  /** Share of the figure of the baseline within which a difference counts as the same. */
  readonly sameWithin: number;
  readonly scenarios: readonly ScenarioComparison[];
  /** How far each scenario goes from the baseline to the best of them all. */
  readonly performance: PerformanceComparison;
  /** Null where no bands were asked for. */
  readonly bandCounts: BandCounts | null;
  /** How far weightings and forms of the index agree on the order of the scenarios; null where it was not asked for. */
  readonly acceptability: RankAcceptability | null;
  /** Each other scenario beside the baseline; empty where it was not asked for. */
  readonly pairs: readonly PairComparison[];
  /** Of the parameters that every score of the set was made with. */
  readonly paramsVersion: string;
  readonly paramsHash: string;
  readonly footer: string;
}
