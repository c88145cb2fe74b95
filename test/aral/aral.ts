/**
 * aral : scenarios of the Aral basin -> outcomes, and the sums by year and season that targets are stated in
 */
import { root } from '../../scripts/root.mjs';
import { loadScenario } from '../../src/engine/files.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';

export const YEARS = 30;
const MONTHS = 12;
const FIRST_OF_VEGETATION = 6;

export interface Run {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/** A shipped scenario of the basin, with positions of levers, on the figures of a party. */
export async function loadAral(
  id: string,
  positions: Record<string, string> = {},
  data?: string,
): Promise<Scenario> {
  const loaded = await loadScenario(`${root}/scenarios/aral/${id}.yaml`, { positions, data });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value.scenario;
}

export async function runAral(
  id: string,
  positions: Record<string, string> = {},
  data?: string,
): Promise<Run> {
  const scenario = await loadAral(id, positions, data);
  return { scenario, outcome: run(scenario) };
}

/** Sum of a series in each water year. */
export function byYear({ outcome }: Run, of: string, variable: string): number[] {
  const steps = values(outcome, of, variable);
  return Array.from({ length: YEARS }, (_, year) => sum(steps.slice(MONTHS * year, MONTHS * year + MONTHS)));
}

/** Mean of a year over the run; a list of places or riparians is added up. */
export function yearly(of: Run, places: string | readonly string[], variable: string): number {
  return sum([places].flat().map((place) => sum(byYear(of, place, variable)))) / YEARS;
}

export const yearly_km3 = (of: Run, places: string | readonly string[], variable: string): number =>
  yearly(of, places, variable) / 1e9;

/** Steps of the vegetation season (April to September), or of the other half of the year. */
export function inSeason(steps: readonly number[], season: 'vegetation' | 'non-vegetation'): number[] {
  return steps.filter((_, step) => step % MONTHS >= FIRST_OF_VEGETATION === (season === 'vegetation'));
}

/** Part of the series that falls in the vegetation season. */
export function vegetationShare({ outcome }: Run, of: string, variable: string): number {
  const steps = values(outcome, of, variable);
  return sum(inSeason(steps, 'vegetation')) / sum(steps);
}

/** Mean of a season over the run. */
export function seasonal(of: Run, place: string, variable: string, season: 'vegetation' | 'non-vegetation') {
  return sum(inSeason(values(of.outcome, place, variable), season)) / YEARS;
}

/** Anomaly z of each water year of the run. */
export function anomalies({ scenario }: Run): number[] {
  const { sequences, use } = scenario.hydrology;
  return [...sequences[use].anomalies];
}
