/**
 * Reports : what an assessment hands out, as plain data
 *
 * No score leaves without its contributions, what is missing from it, and its standing: an ordinal
 * index, not a probability, not validated. Source: METHOD, sections 16 and 19.
 */
import type { Bands } from './bands.ts';
import { BAR_CAVEAT, barClass, barStar } from './bar.ts';
import type { CooperationScore } from './cooperation.ts';
import type { DirectedPressure } from './directed.ts';
import type { Baseline, Season } from './names.ts';
import { parametersHash, type RiskParameters } from './parameters.ts';
import type { Contribution, Pressure } from './pressure.ts';
import type { SeriesStatistics } from './series.ts';
import type { Split } from './split.ts';

/** What every report says of itself. */
export interface Standing {
  readonly kind: 'conflictRisk';
  readonly label: string;
  readonly isProbability: false;
  readonly validation: { readonly status: 'not validated' };
  /** How a class of the scale of event intensity may be read. */
  readonly barCaveat: string;
  readonly paramsVersion: string;
  readonly paramsHash: string;
  readonly footer: string;
}

export interface Score {
  readonly score: number;
  readonly barStar: number;
  readonly barClass: number;
  /** They sum to the score; zeros are kept. */
  readonly contributions: readonly Contribution[];
  readonly incomplete: boolean;
  /** Where the score could lie if the missing inputs were known; null where none is missing. */
  readonly missingBand: readonly [low: number, high: number] | null;
  /** Null until they are asked for: they take many judgements, and that of hydrology many runs. */
  readonly bands: Bands | null;
}

export interface BasinScore extends Score {
  readonly max: number;
  readonly mean: number;
}

export interface RiparianScores {
  readonly received: Score;
  readonly transmitted: Score;
}

type ByName<T> = Readonly<Record<string, T>>;

export interface LinkScore extends Score {
  /** The workings from u to c, harm by harm. */
  readonly directed: DirectedPressure;
  readonly resilience: number;
  /** Part of each baseline inside the shortage. */
  readonly baselines: Readonly<Partial<Record<Baseline, number>>>;
  readonly split: Split | null;
}

export interface SeasonDyadScore extends Score {
  readonly resilience: number;
  /** On an axis of its own; null where its components were not given. */
  readonly cooperation: CooperationScore | null;
  readonly directed: ByName<{ readonly T: number; readonly H: number; readonly damping: number }>;
  /** By link. */
  readonly split: ByName<Split | null>;
}

export interface YearDyadScore extends Score {
  /** Part of each season in the year: they sum to the score. */
  readonly seasons: Readonly<Partial<Record<Season, number>>>;
}

export interface SeasonScores {
  readonly schema: 'mirab-season-assessment/1';
  readonly year: number;
  readonly season: Season;
  readonly incomplete: boolean;
  readonly links: ByName<LinkScore>;
  readonly dyads: ByName<SeasonDyadScore>;
  readonly riparians: ByName<RiparianScores>;
  readonly basin: BasinScore;
}

export interface SeasonReport extends Standing, SeasonScores {}

export interface YearScores {
  readonly schema: 'mirab-year-assessment/1';
  readonly year: number;
  readonly incomplete: boolean;
  readonly links: ByName<Score>;
  readonly dyads: ByName<YearDyadScore>;
  readonly riparians: ByName<RiparianScores>;
  readonly basin: BasinScore;
}

export interface YearReport extends Standing, YearScores {}

/** One scope over the whole run: statistics over its years, and of the series of its seasons. */
export interface RunScores<S extends Score = Score> {
  readonly mean: S;
  /** The quantile at `tail`. */
  readonly quantile: S;
  /** The mean of the years above `tail`. */
  readonly conditionalTail: S;
  readonly series: SeriesStatistics;
}

/** Cooperation of a pair over the run. */
export interface RunCooperation {
  /** Mean of the seasons. */
  readonly mean: number;
  /** Whether a component was not known in some season; it then counts as 0. */
  readonly incomplete: boolean;
  readonly reading: CooperationScore['reading'];
}

export interface RunReport {
  /** 0.9 by default: quantile is P90 and conditionalTail is CVaR90. */
  readonly tail: number;
  /** The score that parts high seasons from others in `series`. */
  readonly seriesCut: number;
  readonly dyads: ByName<RunScores>;
  readonly riparians: ByName<{ readonly received: RunScores; readonly transmitted: RunScores }>;
  readonly basin: RunScores<BasinScore>;
}

export interface RiskReport extends Standing {
  readonly schema: 'mirab-assessment/1';
  readonly incomplete: boolean;
  /** Alphabetical. */
  readonly riparianIds: readonly string[];
  readonly seasons: readonly SeasonReport[];
  readonly years: readonly YearReport[];
  readonly run: RunReport;
  /** By dyad, beside the pressure and never taken off it; null where its components were not given. */
  readonly cooperation: ByName<RunCooperation | null>;
}

export function standing(parameters: RiskParameters): Standing {
  return {
    kind: 'conflictRisk',
    label: 'Pressure on cooperation (structural)',
    isProbability: false,
    validation: { status: 'not validated' },
    barCaveat: BAR_CAVEAT,
    paramsVersion: parameters.version,
    paramsHash: parametersHash(parameters),
    footer:
      'Illustrative model results. Designations do not imply any opinion on legal status, boundaries, rights or claims.',
  };
}

export function scoreOf(pressure: Pressure, { bar }: RiskParameters): Score {
  return {
    score: pressure.value,
    barStar: barStar(pressure.value, bar),
    barClass: barClass(pressure.value, bar),
    contributions: pressure.contributions,
    incomplete: pressure.incomplete,
    missingBand: pressure.incomplete ? [pressure.low, pressure.high] : null,
    bands: null,
  };
}
