/**
 * clauses in force -> columns by kind      (cap, release, minimum-flow; each with its days and its compliance)
 *
 * A cap spreads its annual volume over the months by the shape of the demands that it names, weighted by their volumes
 * of the first water year. A canal named by a cap stands for the demands along it.
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { CapClause, Clause, MinimumFlowClause, ReleaseClause } from '../scenario/schema/clause.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { DemandColumns } from './demand-columns.ts';
import { type Entries, entryOf, MINIMUM_FLOW_CLASS } from './entries.ts';
import { monthRows, type Places } from './places.ts';

export interface ClauseHead {
  readonly id: string;
  readonly instrument: string;
  /** Riparian that is bound, by index. */
  readonly bound: number;
  readonly owedTo: readonly number[];
  readonly compliance: number;
  /** Whether the clause holds, by step. */
  readonly holds: Uint8Array;
}

export interface CapColumns extends ClauseHead {
  readonly kind: 'cap';
  readonly river: number;
  readonly demands: Int32Array;
  /** 1 for gross withdrawals; 1 less the return share for net ones; by demand of the list. */
  readonly weight: Float64Array;
  /** Volume of each calendar month in a year of normal flow (12). */
  readonly month_m3: Float64Array;
  readonly scaled: boolean;
}

export interface Bound {
  /** Rate of each calendar month (12); NaN-free: -1 where the month is not bound. */
  readonly rate_m3s: Float64Array;
}

export interface ReleaseColumns extends ClauseHead {
  readonly kind: 'release';
  readonly reservoir: number;
  readonly floor?: Bound;
  readonly ceiling?: Bound;
  readonly serves: readonly number[];
}

export interface MinimumFlowColumns extends ClauseHead {
  readonly kind: 'minimum-flow';
  readonly node: number;
  readonly entry: number;
  readonly rate_m3s: Float64Array;
}

export interface ClauseColumns {
  readonly caps: readonly CapColumns[];
  readonly releases: readonly ReleaseColumns[];
  readonly minimumFlows: readonly MinimumFlowColumns[];
}

interface Surroundings {
  readonly scenario: Scenario;
  readonly places: Places;
  readonly calendar: Calendar;
  readonly demands: DemandColumns;
  readonly entries: Entries;
}

/** Days of each calendar month in a mean Gregorian year. */
const MONTH_DAYS = [31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_s = 86_400;

export function buildClauses(around: Surroundings): ClauseColumns {
  const listed = Object.entries(around.scenario.clauses ?? {}).filter(([, clause]) => clause.inForce);
  const ofKind = <K extends Clause['kind']>(kind: K) =>
    listed.filter((entry): entry is [string, Extract<Clause, { kind: K }>] => entry[1].kind === kind);
  return {
    caps: ofKind('cap').map(([id, clause]) => buildCap(id, clause, around)),
    releases: ofKind('release').map(([id, clause]) => buildRelease(id, clause, around)),
    minimumFlows: ofKind('minimum-flow').map(([id, clause]) => buildMinimumFlow(id, clause, around)),
  };
}

function head(id: string, clause: Clause, boundId: string, { places, calendar }: Surroundings): ClauseHead {
  const owedTo = clause.owedTo ?? clause.parties.filter((party) => party !== boundId);
  return {
    id,
    instrument: clause.instrument,
    bound: places.riparian(boundId),
    owedTo: owedTo.map((party) => places.riparian(party)),
    compliance: clause.compliance,
    holds: stepsBetween(calendar, clause.from, clause.until),
  };
}

/** 1 for each step whose first day lies between two dates (`YYYY-MM-DD`), both included; texts of one form sort as days do. */
export function stepsBetween(
  calendar: Calendar,
  from: string | undefined,
  until: string | undefined,
): Uint8Array {
  return Uint8Array.from({ length: calendar.stepCount }, (_, step) => {
    const day = dateText(calendar, step);
    return (from === undefined || day >= from) && (until === undefined || day <= until) ? 1 : 0;
  });
}

function dateText({ year, month, day }: Calendar, step: number): string {
  return `${pad(year[step], 4)}-${pad(month[step], 2)}-${pad(day[step], 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function buildCap(id: string, clause: CapClause, around: Surroundings): CapColumns {
  const { places, demands, scenario } = around;
  const nodes = new Set(
    clause.nodes.flatMap((node) => demandsAlong(scenario, node)).map((node) => places.node(node)),
  );
  const counted = Int32Array.from(demands.node.keys()).filter((demand) => nodes.has(demands.node[demand]));
  const wanted_m3 = counted.reduce((sum, demand) => sum + demands.annual_m3[demand], 0);
  const month_m3 = Float64Array.from({ length: 12 }, (_, month) => {
    if (wanted_m3 <= 0) return (clause.annual * MONTH_DAYS[month]) / 365.2425;
    return (
      counted.reduce(
        (sum, demand) => sum + demands.annual_m3[demand] * demands.monthShare[demand * 12 + month],
        0,
      ) *
      (clause.annual / wanted_m3)
    );
  });
  return {
    ...head(id, clause, clause.riparian, around),
    kind: 'cap',
    river: places.riverIds.indexOf(clause.river),
    demands: counted,
    weight: Float64Array.from(counted, (demand) =>
      clause.counts === 'net' ? 1 - demands.returnShare[demand] : 1,
    ),
    month_m3,
    scaled: clause.scaled,
  };
}

/** A demand itself, or the demands that draw from a canal, canals of canals included. */
function demandsAlong(scenario: Scenario, id: string): string[] {
  if (scenario.nodes[id].kind === 'demand') return [id];
  return Object.entries(scenario.nodes).flatMap(([user, node]) =>
    (node.kind === 'demand' || node.kind === 'canal') && node.from.some((from) => from.node === id)
      ? demandsAlong(scenario, user)
      : [],
  );
}

function buildRelease(id: string, clause: ReleaseClause, around: Surroundings): ReleaseColumns {
  const { places, scenario } = around;
  const reservoir = scenario.nodes[clause.reservoir];
  const operator = reservoir.riparian ?? clause.parties[0];
  return {
    ...head(id, clause, operator, around),
    kind: 'release',
    reservoir: places
      .of('reservoir')
      .findIndex((candidate) => candidate.index === places.node(clause.reservoir)),
    ...(clause.floor ? { floor: bound(clause.floor) } : {}),
    ...(clause.ceiling ? { ceiling: bound(clause.ceiling) } : {}),
    serves: (clause.serves ?? []).map((party) => places.riparian(party)),
  };
}

/** A volume over named months becomes one rate in all of them. */
function bound(stated: { rate?: readonly number[]; volume?: number; months: readonly number[] }): Bound {
  const days = stated.months.reduce((sum, month) => sum + MONTH_DAYS[month - 1], 0);
  const rate_m3s = new Float64Array(12).fill(-1);
  for (const month of stated.months) {
    rate_m3s[month - 1] = stated.rate ? stated.rate[month - 1] : (stated.volume ?? 0) / (days * DAY_s);
  }
  return { rate_m3s };
}

function buildMinimumFlow(id: string, clause: MinimumFlowClause, around: Surroundings): MinimumFlowColumns {
  const { places, scenario, entries } = around;
  const boundId = scenario.nodes[clause.node].riparian ?? clause.parties[0];
  return {
    ...head(id, clause, boundId, around),
    kind: 'minimum-flow',
    node: places.node(clause.node),
    entry: entryOf(entries, places.riparian(clause.parties[0]), MINIMUM_FLOW_CLASS),
    rate_m3s: monthRows([clause.rate], 0),
  };
}
