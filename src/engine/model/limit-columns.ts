/**
 * caps, shares of a natural flow -> one limit of takes a riparian      (volume of each step, demands that count)
 *
 * A cap spreads its annual volume over the months by the shape of the demands that it names, weighted by their volumes
 * of the first water year. A canal that is named stands for the demands along it.
 */
import type { CapClause, ShareClause } from '../scenario/schema/clause.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type ClauseHead, headOf, type Surroundings } from './clause-head.ts';
import type { DemandColumns } from './demand-columns.ts';

export interface LimitColumns extends ClauseHead {
  readonly part: 'cap' | 'share';
  readonly demands: Int32Array;
  /** 1 for gross withdrawals; 1 less the return share for net ones; by demand of the list. */
  readonly weight: Float64Array;
  readonly volume: LimitVolume;
}

/** Volume of a calendar month in a year of normal flow, or a fraction of the natural flow at a node. */
export type LimitVolume =
  | {
      readonly kind: 'months';
      readonly month_m3: Float64Array;
      readonly river: number;
      readonly scaled: boolean;
    }
  | { readonly kind: 'natural'; readonly node: number; readonly share: number };

type AroundDemands = Surroundings & { readonly demands: DemandColumns };

/** Days of each calendar month in a mean Gregorian year. */
const MONTH_DAYS = [31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function buildCap(id: string, clause: CapClause, around: AroundDemands): LimitColumns {
  const { places, demands } = around;
  const counted = demandsOf(clause.nodes, around);
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
    ...headOf(id, clause, clause.riparian, around),
    part: 'cap',
    demands: counted,
    weight: Float64Array.from(counted, (demand) =>
      clause.counts === 'net' ? 1 - demands.returnShare[demand] : 1,
    ),
    volume: {
      kind: 'months',
      month_m3,
      river: places.riverIds.indexOf(clause.river),
      scaled: clause.scaled,
    },
  };
}

/** One limit a riparian, on gross withdrawals. */
export function buildNaturalShares(id: string, clause: ShareClause, around: AroundDemands): LimitColumns[] {
  return Object.entries(clause.shares).map(([riparian, part]) => {
    const counted = demandsOf(part.takes, around);
    return {
      ...headOf(id, clause, riparian, around),
      compliance: part.compliance ?? clause.compliance,
      part: 'share',
      demands: counted,
      weight: new Float64Array(counted.length).fill(1),
      volume: { kind: 'natural', node: around.places.node(clause.node), share: part.share },
    };
  });
}

function demandsOf(ids: readonly string[], { scenario, places, demands }: AroundDemands): Int32Array {
  const nodes = new Set(ids.flatMap((node) => demandsAlong(scenario, node)).map((node) => places.node(node)));
  return Int32Array.from(demands.node.keys()).filter((demand) => nodes.has(demands.node[demand]));
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
