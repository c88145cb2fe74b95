/**
 * attachBands : RiskReport × bands by scope → the same report, its scores with their bands
 *
 * The bands of the run are those of its mean; quantile and tail have none. Bands of missing inputs stay beside them.
 */
import type { Band, Bands } from './bands.ts';
import type { PeriodBands } from './period-bands.ts';
import type { RiskReport, RunScores, Score } from './report.ts';
import type { Scope, ScopeKind } from './scopes.ts';
import type { Weighed } from './weigh.ts';

type BandFinder = (kind: ScopeKind, id: string) => Bands | null;

export function attachBands(report: RiskReport, { bands }: Pick<Weighed, 'bands'>): RiskReport {
  const { scopes } = bands.param;
  const periods = (of: 'seasons' | 'years', place: number): BandFinder =>
    finder(scopes, (list) => list[of][place], bands);
  const ofRun = finder(scopes, ({ run }) => run, bands);
  return {
    ...report,
    seasons: report.seasons.map((season, place) => ({
      ...season,
      ...withScopes(season, periods('seasons', place)),
    })),
    years: report.years.map((year, place) => ({ ...year, ...withScopes(year, periods('years', place)) })),
    run: {
      ...report.run,
      dyads: mapped(report.run.dyads, (scores, id) => meanWith(scores, ofRun('dyad', id))),
      riparians: mapped(report.run.riparians, ({ received, transmitted }, id) => ({
        received: meanWith(received, ofRun('received', id)),
        transmitted: meanWith(transmitted, ofRun('transmitted', id)),
      })),
      basin: meanWith(report.run.basin, ofRun('basin', 'basin')),
    },
  };
}

function finder(
  scopes: readonly Scope[],
  listOf: (bands: PeriodBands) => readonly Band[] | undefined,
  { hydro, param, structure }: Weighed['bands'],
): BandFinder {
  const place = new Map(scopes.map(({ kind, id }, index) => [`${kind} ${id}`, index]));
  return (kind, id) => {
    const at = place.get(`${kind} ${id}`) ?? -1;
    const of = (bands: PeriodBands | null) => (bands === null ? null : (listOf(bands)?.[at] ?? null));
    const found = { hydro: of(hydro), param: of(param), structure: of(structure) };
    return found.param === null ? null : found;
  };
}

interface Scoped<Link extends Score, Dyad extends Score, Basin extends Score> {
  readonly links: Readonly<Record<string, Link>>;
  readonly dyads: Readonly<Record<string, Dyad>>;
  readonly riparians: Readonly<Record<string, { readonly received: Score; readonly transmitted: Score }>>;
  readonly basin: Basin;
}

function withScopes<Link extends Score, Dyad extends Score, Basin extends Score>(
  { links, dyads, riparians, basin }: Scoped<Link, Dyad, Basin>,
  find: BandFinder,
): Scoped<Link, Dyad, Basin> {
  return {
    links: mapped(links, (score, id) => ({ ...score, bands: find('link', id) })),
    dyads: mapped(dyads, (score, id) => ({ ...score, bands: find('dyad', id) })),
    riparians: mapped(riparians, ({ received, transmitted }, id) => ({
      received: { ...received, bands: find('received', id) },
      transmitted: { ...transmitted, bands: find('transmitted', id) },
    })),
    basin: { ...basin, bands: find('basin', 'basin') },
  };
}

function meanWith<S extends Score>(scores: RunScores<S>, bands: Bands | null): RunScores<S> {
  return { ...scores, mean: { ...scores.mean, bands } };
}

function mapped<T, U>(
  record: Readonly<Record<string, T>>,
  entry: (value: T, id: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, entry(value, id)]));
}
