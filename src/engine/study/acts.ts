/**
 * actsOf : RunBundle -> log of coded acts, in order of time        (what parties do, beside what the index says)
 *
 * Read off the scenario and its ledger: exchange of data and contracts in force in each season, contracted energy that its
 * sender halts, treaties signed within the run, and agreements that end within it and would go on under the reference.
 * Complaints, talks and objections are not simulated. Source: METHOD, section 10.
 */

import { waterYearOf } from '../calendar/calendar.ts';
import { parseDate } from '../calendar/date.ts';
import { type SeasonOfRun, seasonsOfRun } from '../outcome/indicators-time.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import { type CodedAct, codeAct, type SimulatedAct } from '../risk/acts.ts';
import { alphabetical } from '../risk/names.ts';
import type { Clause } from '../scenario/schema/clause.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type RunBundle, wholeRun } from './bundle.ts';
import { decidersOfClause } from './deciders.ts';
import { linkedPairs } from './risk-input.ts';

export function actsOf(bundle: RunBundle): CodedAct[] {
  const { scenario, outcome } = wholeRun(bundle);
  const seasons = seasonsOfRun(outcome.calendar);
  return seasons
    .flatMap((season) => [
      ...endedAgreements(bundle, season),
      ...signedTreaties(scenario, season),
      ...contracts(scenario, outcome.ledger, season),
      ...dataExchange(scenario, season),
    ])
    .map(codeAct);
}

function at({ waterYear, season }: SeasonOfRun): Pick<SimulatedAct, 'year' | 'season'> {
  return { year: waterYear, season: season === 'vegetation' ? 'veg' : 'nonveg' };
}

/** In force until a day of the season, and longer in the reference. What was not in force to begin with is not ended. */
function endedAgreements({ scenario, reference }: RunBundle, season: SeasonOfRun): SimulatedAct[] {
  return Object.entries(scenario.clauses ?? {}).flatMap(([id, ours]) => {
    const theirs = reference.clauses?.[id];
    if (!ours.inForce || !theirs?.inForce || !isIn(ours.until, season)) return [];
    if (theirs.until !== undefined && theirs.until <= (ours.until ?? '')) return [];
    const riparians = [...decidersOfClause({ ours, theirs })].sort(alphabetical);
    return [{ ...at(season), riparians, kind: 'agreement-ended', about: ours.instrument }];
  });
}

/** One act for an instrument, whatever the number of its clauses. */
function signedTreaties({ clauses = {} }: Scenario, season: SeasonOfRun): SimulatedAct[] {
  const signed = new Map<string, Clause>();
  for (const clause of Object.values(clauses)) {
    if (clause.inForce && isIn(clause.signed, season)) signed.set(clause.instrument, clause);
  }
  return [...signed].map(([about, { parties }]) => ({
    ...at(season),
    riparians: [...parties].sort(alphabetical),
    kind: 'basin-treaty',
    about,
  }));
}

function isIn(day: string | undefined, { waterYear, season }: SeasonOfRun): boolean {
  const date = day === undefined ? undefined : parseDate(day);
  if (date === undefined || waterYearOf(date) !== waterYear) return false;
  return (date.month >= 4 && date.month <= 9) === (season === 'vegetation');
}

/** Trades of which something is due in the season; and energy due of which its sender gives nothing by its own decision. */
function contracts(
  { trades = {} }: Scenario,
  ledger: readonly LedgerRow[],
  season: SeasonOfRun,
): SimulatedAct[] {
  const due = ledger.filter(
    (row) => row.waterYear === season.waterYear && row.season === season.season && row.due > 0,
  );
  return Object.entries(trades).flatMap(([id, { first, reply, instrument }]) => {
    const rows = due.filter(({ clause }) => clause === id);
    if (rows.length === 0) return [];
    const riparians = [first.from, first.to].sort(alphabetical);
    const inForce: SimulatedAct = {
      ...at(season),
      riparians,
      kind: 'energy-for-water-contract',
      about: instrument,
    };
    const refuses = (sender: string) =>
      (sender === first.from ? first.compliance : (reply?.compliance ?? 1)) < 1;
    const halts = rows.some(
      ({ unit, riparian, delivered }) => unit === 'MWh' && delivered === 0 && refuses(riparian),
    );
    return halts ? [inForce, { ...inForce, kind: 'energy-halted' as const }] : [inForce];
  });
}

function dataExchange(scenario: Scenario, season: SeasonOfRun): SimulatedAct[] {
  return linkedPairs(scenario)
    .filter(([, , items]) => items['dataExchange'] > 0)
    .map(([one, other]) => ({
      ...at(season),
      riparians: [one, other],
      kind: 'data-exchange' as const,
      about: 'hydrological data',
    }));
}
