/**
 * clauses in force -> columns by kind      (limits of takes, splits of a measured flow, bounds of releases, minimum flows)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Clause } from '../scenario/schema/clause.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { ClauseHead, Surroundings } from './clause-head.ts';
import { headOf } from './clause-head.ts';
import type { DemandColumns } from './demand-columns.ts';
import { type Entries, entryOf, MINIMUM_FLOW_CLASS } from './entries.ts';
import { buildCap, buildNaturalShares, type LimitColumns } from './limit-columns.ts';
import type { Network } from './network.ts';
import { monthRows, type Places } from './places.ts';
import { buildRelease, type ReleaseColumns, yieldToOpposite } from './release-columns.ts';
import { buildSplits, type SplitColumns } from './split-columns.ts';
import { yieldToLater } from './yield-to.ts';

export interface MinimumFlowColumns extends ClauseHead {
  readonly kind: 'minimum-flow';
  readonly node: number;
  readonly entry: number;
  readonly rate_m3s: Float64Array;
  /** River whose forecast scales the flow; -1 where it is not scaled. */
  readonly river: number;
}

export interface ClauseColumns {
  /** Caps, and shares of a natural flow. */
  readonly limits: readonly LimitColumns[];
  /** Shares of a flow as it is measured. */
  readonly splits: readonly SplitColumns[];
  /** Splits that count each offtake, by offtake. */
  readonly splitsOf: readonly Int32Array[];
  readonly releases: readonly ReleaseColumns[];
  readonly minimumFlows: readonly MinimumFlowColumns[];
}

export function buildClauses(around: {
  readonly scenario: Scenario;
  readonly places: Places;
  readonly network: Network;
  readonly calendar: Calendar;
  readonly demands: DemandColumns;
  readonly entries: Entries;
}): ClauseColumns {
  const listed = Object.entries(around.scenario.clauses ?? {}).filter(([, clause]) => clause.inForce);
  const ofKind = <K extends Clause['kind']>(kind: K) =>
    listed.filter((entry): entry is [string, Extract<Clause, { kind: K }>] => entry[1].kind === kind);
  const shares = ofKind('share');
  const limits = [
    ...ofKind('cap').map(([id, clause]) => buildCap(id, clause, around)),
    ...shares.flatMap(([id, clause]) =>
      clause.of === 'natural' ? buildNaturalShares(id, clause, around) : [],
    ),
  ];
  const stated = shares.flatMap(([id, clause]) =>
    clause.of === 'measured' ? buildSplits(id, clause, around) : [],
  );
  const splits = yieldToLater(
    stated,
    (earlier, later) =>
      earlier.node === later.node &&
      earlier.bound === later.bound &&
      earlier.offtakes.every((offtake) => later.offtakes.includes(offtake)),
  );
  const releases = ofKind('release').map(([id, clause]) => buildRelease(id, clause, around));
  const minimumFlows = ofKind('minimum-flow').map(([id, clause]) => buildMinimumFlow(id, clause, around));
  return {
    limits: yieldToLater(
      limits,
      (earlier, later) =>
        earlier.bound === later.bound && earlier.demands.every((demand) => later.demands.includes(demand)),
    ),
    splits,
    splitsOf: around.network.offtakes.map((_, offtake) =>
      Int32Array.from(splits.keys()).filter((split) => splits[split].offtakes.includes(offtake)),
    ),
    releases: yieldToOpposite(
      yieldToLater(releases, (earlier, later) => earlier.reservoir === later.reservoir),
    ),
    minimumFlows: yieldToLater(minimumFlows, (earlier, later) => earlier.node === later.node),
  };
}

function buildMinimumFlow(
  id: string,
  clause: Extract<Clause, { kind: 'minimum-flow' }>,
  around: Surroundings & { readonly entries: Entries },
): MinimumFlowColumns {
  const { places, scenario, entries } = around;
  const node = scenario.nodes[clause.node];
  const river = clause.scaled && node.river ? places.riverIds.indexOf(node.river) : -1;
  return {
    ...headOf(id, clause, node.riparian ?? clause.parties[0], around),
    kind: 'minimum-flow',
    node: places.node(clause.node),
    entry: entryOf(entries, places.riparian(clause.parties[0]), MINIMUM_FLOW_CLASS),
    rate_m3s: monthRows([clause.rate], 0),
    river,
  };
}
