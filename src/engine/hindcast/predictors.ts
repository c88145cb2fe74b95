/**
 * unitsOf : assessed run -> a unit for each linked dyad and season, with R and what simpler predictors would look at
 *
 * No event enters here, so the index cannot have seen what it is held against. Source: METHOD, section 12.
 */
import { max, orderedSum } from '../base/number.ts';
import type { Indicators } from '../outcome/indicators.ts';
import { seasonSum } from '../outcome/indicators-riparian.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { HARMS, linkId } from '../risk/names.ts';
import type { RiskReport, SeasonReport } from '../risk/report.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { DyadSeason } from './labels.ts';

/** What `assessScenario` gives where there is a report. */
export interface AssessedRun {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly indicators: Indicators;
  readonly report: RiskReport;
}

export interface Unit extends DyadSeason {
  readonly waterYear: number;
  /** R of the dyad in the season, at default parameters. */
  readonly index: number;
  /** The larger x_need = [demand - delivery]+ / demand of those that a link runs to. */
  readonly need: number;
  /** Mean of the six normalised harms over the links of the dyad, with equal weights. */
  readonly additive: number;
  /** The larger delivery over natural inflow of the rivers drawn from, after SDG 6.4.2; null where a river has none. */
  readonly stress: number | null;
}

/** In the order of time, then of the dyads. */
export function unitsOf(run: AssessedRun, lastWaterYear: number): Unit[] {
  const needOf = needBySeason(run);
  const stressOf = stressBySeason(run);
  return run.report.seasons
    .filter(({ year }) => year <= lastWaterYear)
    .flatMap((season) =>
      Object.entries(season.dyads).map(([dyad, { score }]) => {
        const at = 2 * season.year + (season.season === 'veg' ? 1 : 0);
        const [one, other] = dyad.split('|');
        const affected = [
          ...(linkId(other, one) in season.links ? [one] : []),
          ...(linkId(one, other) in season.links ? [other] : []),
        ];
        return {
          dyad,
          season: at,
          waterYear: season.year,
          index: score,
          need: affected.map((riparian) => needOf(riparian, at)).reduce(max, 0),
          additive: additiveOf(season, one, other),
          stress: largest([one, other].map((riparian) => stressOf(riparian, at))),
        };
      }),
    );
}

function additiveOf({ links }: SeasonReport, one: string, other: string): number {
  const harms = [linkId(one, other), linkId(other, one)]
    .filter((id) => id in links)
    .flatMap((id) => HARMS.map((harm) => links[id].directed.harms[harm].u));
  return orderedSum(harms) / harms.length;
}

type BySeason<T> = (riparian: string, season: number) => T;

function needBySeason({ indicators }: AssessedRun): BySeason<number> {
  const needs = new Map<string, number>();
  for (const [riparian, { seasons }] of Object.entries(indicators.riparians)) {
    for (const { waterYear, season, water } of seasons) {
      const need = water.demand_km3 > 0 ? water.shortfall_km3 / water.demand_km3 : 0;
      needs.set(keyOf(riparian, seasonAt(waterYear, season)), need);
    }
  }
  return (riparian, season) => needs.get(keyOf(riparian, season)) ?? 0;
}

function stressBySeason({ outcome, scenario, indicators }: AssessedRun): BySeason<number | null> {
  const inflows = Object.fromEntries(
    Object.keys(scenario.rivers).map((river) => [river, inflowOf(outcome, scenario, river)]),
  );
  const first = 2 * outcome.calendar.firstWaterYear;
  return (riparian, season) => {
    const row = indicators.riparians[riparian]?.seasons.find(
      (one) => seasonAt(one.waterYear, one.season) === season,
    );
    const rivers = Object.entries(row?.rivers ?? {});
    const inflow_m3 = orderedSum(rivers.map(([river]) => inflows[river][season - first]));
    const delivered_m3 = orderedSum(rivers.map(([, use]) => use.delivered_km3)) * 1e9;
    return inflow_m3 > 0 ? delivered_m3 / inflow_m3 : null;
  };
}

/** Natural inflow of a river by season of the run, in m3. */
function inflowOf(outcome: Outcome, { nodes }: Scenario, river: string): Float64Array {
  const catchments = Object.entries(nodes).flatMap(([id, node]) =>
    node.kind === 'catchment' && node.river === river ? [id] : [],
  );
  return seasonSum(outcome, catchments, 'inflow_m3');
}

function largest(values: readonly (number | null)[]): number | null {
  return values.reduce((most, value) => (most === null || value === null ? null : max(most, value)), 0);
}

function seasonAt(waterYear: number, season: 'vegetation' | 'non-vegetation'): number {
  return 2 * waterYear + (season === 'vegetation' ? 1 : 0);
}

function keyOf(riparian: string, season: number): string {
  return `${riparian} ${season}`;
}
