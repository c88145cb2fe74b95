/**
 * yearlyFigures : Outcome x indicators x Scenario -> columns by water year that charts are drawn from
 *
 * Shortfall and unserved energy are sums of the seasons of a year; storage is the mean, lowest and highest at the end of
 * a step in the year. Storage is that of the large reservoirs only, so that a set of many scenarios stays small.
 */
import { max, min, orderedSum } from '../base/number.ts';
import type { Indicators } from '../outcome/indicators.ts';
import { M3_PER_KM3, type RiparianSeason } from '../outcome/indicators-riparian.ts';
import { seriesOrZeros } from '../outcome/indicators-time.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

/** A reservoir of so much is large whatever the basin; in a small basin, one of so large a share of all storage. */
const LARGE_km3 = 3;
const LARGE_SHARE = 0.1;

/** Lists have one entry a water year. */
export interface RiparianYears {
  readonly shortfall_km3: readonly number[];
  readonly vegetationShortfall_km3: readonly number[];
  /** Absent without a power system. */
  readonly unserved_GWh?: readonly number[];
}

/** Lists have one entry a water year. */
export interface StorageYears {
  readonly mean_km3: readonly number[];
  readonly lowest_km3: readonly number[];
  readonly highest_km3: readonly number[];
}

export interface YearlyFigures {
  /** The water year of the first entry of every list. */
  readonly firstWaterYear: number;
  readonly riparians: Readonly<Record<string, RiparianYears>>;
  /** Of the large reservoirs. */
  readonly storages: Readonly<Record<string, StorageYears>>;
}

/** @param scenario - the one that the outcome was made from, as were the indicators */
export function yearlyFigures(outcome: Outcome, indicators: Indicators, scenario: Scenario): YearlyFigures {
  const { firstWaterYear, waterYearCount } = outcome.calendar;
  const years = Array.from({ length: waterYearCount }, (_, year) => firstWaterYear + year);
  return {
    firstWaterYear,
    riparians: Object.fromEntries(
      Object.entries(indicators.riparians).map(([id, { seasons }]) => [id, riparianYears(seasons, years)]),
    ),
    storages: Object.fromEntries(
      largeReservoirs(scenario).map((id) => [id, storageYears(outcome, id, waterYearCount)]),
    ),
  };
}

function riparianYears(seasons: readonly RiparianSeason[], years: readonly number[]): RiparianYears {
  const byYear = (value: (season: RiparianSeason) => number) =>
    years.map((year) => orderedSum(seasons.filter(({ waterYear }) => waterYear === year).map(value)));
  const powered = seasons.some(({ power }) => power !== undefined);
  return {
    shortfall_km3: byYear(({ water }) => water.shortfall_km3),
    vegetationShortfall_km3: byYear(({ season, water }) =>
      season === 'vegetation' ? water.shortfall_km3 : 0,
    ),
    ...(powered ? { unserved_GWh: byYear(({ power }) => power?.unserved_GWh ?? 0) } : {}),
  };
}

function largeReservoirs({ nodes }: Scenario): string[] {
  const full_m3 = Object.entries(nodes).flatMap(([id, node]): [string, number][] =>
    node.kind === 'reservoir' ? [[id, node.full]] : [],
  );
  const all_m3 = orderedSum(full_m3.map(([, volume_m3]) => volume_m3));
  const least_m3 = min(LARGE_km3 * M3_PER_KM3, LARGE_SHARE * all_m3);
  return full_m3.filter(([, volume_m3]) => volume_m3 >= least_m3).map(([id]) => id);
}

function storageYears(outcome: Outcome, id: string, yearCount: number): StorageYears {
  const storage_m3 = seriesOrZeros(outcome, id, 'storage_m3');
  const { waterYearIndex } = outcome.calendar;
  const years = Array.from({ length: yearCount }, (_, year) =>
    storage_m3.filter((_volume, step) => waterYearIndex[step] === year),
  );
  const km3 = (of: (volumes_m3: Float64Array) => number) =>
    years.map((volumes_m3) => of(volumes_m3) / M3_PER_KM3);
  return {
    mean_km3: km3((volumes_m3) => orderedSum(volumes_m3) / volumes_m3.length),
    lowest_km3: km3((volumes_m3) => volumes_m3.reduce(min)),
    highest_km3: km3((volumes_m3) => volumes_m3.reduce(max)),
  };
}
