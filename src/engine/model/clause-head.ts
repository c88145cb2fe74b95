/**
 * clauseHead : what all clauses say      (instrument, who is bound to whom, from when to when, how far it is kept)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Clause } from '../scenario/schema/clause.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Places } from './places.ts';

export interface ClauseHead {
  readonly id: string;
  readonly instrument: string;
  readonly article?: string;
  /** Date of the instrument; empty where none is given, which sorts before all dates. */
  readonly signed: string;
  readonly parties: readonly number[];
  /** Riparian that is bound, by index. */
  readonly bound: number;
  readonly owedTo: readonly number[];
  readonly compliance: number;
  /** Whether the clause holds, by step. */
  readonly holds: Uint8Array;
  /** Clauses of the same list that govern in its place in the steps in which they bind. */
  readonly yieldsTo: readonly number[];
}

export interface Surroundings {
  readonly scenario: Scenario;
  readonly places: Places;
  readonly calendar: Calendar;
}

export function headOf(
  id: string,
  clause: Clause,
  boundId: string,
  { places, calendar }: Surroundings,
): ClauseHead {
  const owedTo = clause.owedTo ?? clause.parties.filter((party) => party !== boundId);
  return {
    id,
    instrument: clause.instrument,
    ...(clause.article === undefined ? {} : { article: clause.article }),
    signed: clause.signed ?? '',
    parties: clause.parties.map((party) => places.riparian(party)),
    bound: places.riparian(boundId),
    owedTo: owedTo.filter((party) => party !== boundId).map((party) => places.riparian(party)),
    compliance: clause.compliance,
    holds: stepsBetween(calendar, clause.from, clause.until),
    yieldsTo: [],
  };
}

/** 1 for each step whose first day lies between two dates (`YYYY-MM-DD`), both included; texts of one form sort as days do. */
export function stepsBetween(
  calendar: Calendar,
  from: string | undefined,
  until: string | undefined,
): Uint8Array {
  const first = from === undefined ? 0 : stepsWhile(calendar, (day) => day < from);
  const last = until === undefined ? calendar.stepCount : stepsWhile(calendar, (day) => day <= until);
  return new Uint8Array(calendar.stepCount).fill(1, first, last);
}

/** How many steps at the start have days that fulfil what none fulfils after one that does not; found by halving. */
function stepsWhile(calendar: Calendar, fulfils: (day: string) => boolean): number {
  let fulfilled = 0;
  let end = calendar.stepCount;
  while (fulfilled < end) {
    const middle = Math.floor((fulfilled + end) / 2);
    if (fulfils(dateText(calendar, middle))) fulfilled = middle + 1;
    else end = middle;
  }
  return fulfilled;
}

function dateText({ year, month, day }: Calendar, step: number): string {
  return `${pad(year[step], 4)}-${pad(month[step], 2)}-${pad(day[step], 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
