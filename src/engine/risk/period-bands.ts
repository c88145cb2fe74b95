/**
 * periodBands : samples of the pressures of a run → a band for every score of every season, year and the run
 *
 * A sample is a draw of the priors, a form of the index or a member of the ensemble; the scores of the run are the means of
 * its years, sample by sample. Years are taken one after another, so memory holds one year of all samples.
 */
import { type Band, bandOf } from './bands.ts';
import type { BasinPower } from './basin.ts';
import type { SeasonRange } from './normalised-history.ts';
import type { PackedHistory } from './packed-history.ts';
import { fillScopes, type Scope, scopesOf } from './scopes.ts';

export interface Samples {
  readonly count: number;
  /** Writes T of every link and season of the range: seasons x links. */
  readonly pressures: (sample: number, range: SeasonRange, out: Float64Array) => void;
}

export interface BandSettings {
  readonly basinPower: BasinPower;
  /** The three shares of a band. */
  readonly shares: readonly [number, number, number];
  /** Whether seasons and years have bands too, which takes longer. */
  readonly everyPeriod: boolean;
}

/** Each list of bands is in the order of the scopes. */
export interface PeriodBands {
  readonly scopes: readonly Scope[];
  /** By season and by year; empty where they were not asked for. */
  readonly seasons: readonly (readonly Band[])[];
  readonly years: readonly (readonly Band[])[];
  readonly run: readonly Band[];
}

export function periodBands(packed: PackedHistory, samples: Samples, settings: BandSettings): PeriodBands {
  const scopes = scopesOf(packed);
  const run = table(scopes.length, samples.count);
  const seasons: Band[][] = [];
  const years: Band[][] = [];
  packed.years.forEach((_, year) => {
    const range = { first: packed.firstSeason[year], last: packed.firstSeason[year + 1] };
    const scores = scoresOfYear(packed, samples, range, settings);
    scores.year.forEach((values, scope) => {
      for (let sample = 0; sample < values.length; sample++) {
        run[scope][sample] += values[sample] / packed.years.length;
      }
    });
    if (!settings.everyPeriod) return;
    seasons.push(...scores.seasons.map((season) => season.map((values) => bandOf(values, settings.shares))));
    years.push(scores.year.map((values) => bandOf(values, settings.shares)));
  });
  return { scopes, seasons, years, run: run.map((values) => bandOf(values, settings.shares)) };
}

interface YearScores {
  /** Scopes x samples, of the year and of each of its seasons. */
  readonly year: readonly Float64Array[];
  readonly seasons: readonly (readonly Float64Array[])[];
}

function scoresOfYear(
  packed: PackedHistory,
  { count, pressures }: Samples,
  range: SeasonRange,
  { basinPower, everyPeriod }: BandSettings,
): YearScores {
  const linkCount = packed.linkIds.length;
  const scopeCount = scopesOf(packed).length;
  const year = table(scopeCount, count);
  const seasons = everyPeriod
    ? Array.from({ length: range.last - range.first }, () => table(scopeCount, count))
    : [];
  const out = new Float64Array(packed.resilience.length);
  const row = new Float64Array(scopeCount);
  const survival = new Float64Array(linkCount);
  for (let sample = 0; sample < count; sample++) {
    pressures(sample, range, out);
    survivalOf(out, { linkCount, ...range }, survival);
    fillScopes(packed, survival, basinPower, row);
    keep(row, year, sample);
    seasons.forEach((ofSeason, place) => {
      const season = range.first + place;
      survivalOf(out, { linkCount, first: season, last: season + 1 }, survival);
      fillScopes(packed, survival, basinPower, row);
      keep(row, ofSeason, sample);
    });
  }
  return { year, seasons };
}

/** Π (1 − T) over the seasons of a range, by link. */
export function survivalOf(
  pressures: Float64Array,
  { linkCount, first, last }: SeasonRange & { readonly linkCount: number },
  survival: Float64Array,
): void {
  survival.fill(1);
  for (let season = first; season < last; season++) {
    for (let link = 0; link < linkCount; link++) survival[link] *= 1 - pressures[season * linkCount + link];
  }
}

function keep(row: Float64Array, into: readonly Float64Array[], sample: number): void {
  for (let scope = 0; scope < row.length; scope++) into[scope][sample] = row[scope];
}

function table(rows: number, columns: number): Float64Array[] {
  return Array.from({ length: rows }, () => new Float64Array(columns));
}
