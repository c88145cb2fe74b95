/**
 * release clause -> floor, ceiling, storage to be filled, riparians served, by step
 *
 * A rate binds each step alone. A volume is spread over the time left of its months, less what was released in them
 * already, so a month may make up for another.
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { ReleaseClause } from '../scenario/schema/clause.ts';
import { type ClauseHead, headOf, type Surroundings } from './clause-head.ts';
import { runsOf } from './leg-months.ts';
import { governsOver } from './yield-to.ts';

export interface Bound {
  /** Rate of each step in m3/s; -1 where the step is not bound, and everywhere for a volume. */
  readonly rate_m3s: Float64Array;
  /** Volume over a run of months; -1 for a rate. */
  readonly volume_m3: number;
  /** By step, for a volume: part of what is left that falls in the step, part of the whole, whether a run begins. */
  readonly partOfRest: Float64Array;
  readonly partOfWhole: Float64Array;
  readonly begins: Uint8Array;
  readonly scaled: boolean;
}

export interface StorageBound {
  readonly volume_m3: number;
  readonly binds: Uint8Array;
  /** Steps at whose end the storage is judged. */
  readonly judged: Uint8Array;
}

export interface ReleaseColumns extends ClauseHead {
  readonly kind: 'release';
  readonly reservoir: number;
  readonly floor?: Bound;
  readonly ceiling?: Bound;
  readonly storage?: StorageBound;
  readonly serves: readonly number[];
  /** Steps in which orders are served. */
  readonly servesIn: Uint8Array;
  /** Later clauses of the list that bind the other way: a floor gives way to later ceilings, a ceiling to later floors. */
  readonly opposedBy: readonly number[];
}

export function buildRelease(id: string, clause: ReleaseClause, around: Surroundings): ReleaseColumns {
  const { places, scenario, calendar } = around;
  const operator = scenario.nodes[clause.reservoir].riparian ?? clause.parties[0];
  const { floor, ceiling, storage } = clause;
  const head = headOf(id, clause, operator, around);
  return {
    ...head,
    kind: 'release',
    reservoir: places
      .of('reservoir')
      .findIndex((candidate) => candidate.index === places.node(clause.reservoir)),
    ...(floor ? { floor: boundOf(floor, calendar, head.holds) } : {}),
    ...(ceiling ? { ceiling: boundOf(ceiling, calendar, head.holds) } : {}),
    ...(storage ? { storage: storageOf(storage, calendar, head.holds) } : {}),
    serves: (clause.serves ?? []).map((party) => places.riparian(party)),
    servesIn: clause.servesIn ? inMonths(clause.servesIn, calendar, head.holds) : head.holds,
    opposedBy: [],
  };
}

/** Lists, for each clause of a reservoir, the later ones that bind it the other way. */
export function yieldToOpposite(clauses: readonly ReleaseColumns[]): ReleaseColumns[] {
  return clauses.map((clause) => ({
    ...clause,
    opposedBy: clauses.flatMap((other, index) =>
      other.reservoir === clause.reservoir && governsOver(other, clause) ? [index] : [],
    ),
  }));
}

function boundOf(stated: NonNullable<ReleaseClause['floor']>, calendar: Calendar, holds: Uint8Array): Bound {
  const binds = inMonths(stated.months, calendar, holds);
  const { rate, volume } = stated;
  const runs = runsOf(binds, calendar.step_s, calendar.waterYearIndex);
  return {
    rate_m3s: Float64Array.from(binds, (binding, step) =>
      binding === 1 && rate ? rate[calendar.month[step] - 1] : -1,
    ),
    volume_m3: rate ? -1 : (volume ?? 0),
    ...runs,
    scaled: stated.scaled,
  };
}

function storageOf(
  stated: NonNullable<ReleaseClause['storage']>,
  calendar: Calendar,
  holds: Uint8Array,
): StorageBound {
  const binds = inMonths(stated.months, calendar, holds);
  return {
    volume_m3: stated.volume,
    binds,
    judged: binds.map((binding, step) => (binding === 1 && binds[step + 1] !== 1 ? 1 : 0)),
  };
}

/** 1 for each step of the named months in which the clause holds. */
function inMonths(months: readonly number[], calendar: Calendar, holds: Uint8Array): Uint8Array {
  return holds.map((holding, step) => (holding === 1 && months.includes(calendar.month[step]) ? 1 : 0));
}
