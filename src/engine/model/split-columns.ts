/**
 * shares of a measured flow -> one split a riparian      (control point, fraction, intakes below it that count)
 *
 * What arrives at the point is known only when the water is there, so intakes count, not demands, and the takes of one step
 * are limited by the flow of that step.
 */
import type { ShareClause } from '../scenario/schema/clause.ts';
import { type ClauseHead, headOf, type Surroundings } from './clause-head.ts';
import type { Network } from './network.ts';

export interface SplitColumns extends ClauseHead {
  readonly node: number;
  readonly share: number;
  /** Offtakes of the named users at points below the control point, by index. */
  readonly offtakes: Int32Array;
}

export function buildSplits(
  id: string,
  clause: ShareClause,
  around: Surroundings & { readonly network: Network },
): SplitColumns[] {
  const { places, network } = around;
  const node = places.node(clause.node);
  const below = nodesFrom(network, node);
  return Object.entries(clause.shares).map(([riparian, part]) => {
    const users = new Set(part.takes.map((take) => places.node(take)));
    return {
      ...headOf(id, clause, riparian, around),
      compliance: part.compliance ?? clause.compliance,
      node,
      share: part.share,
      offtakes: Int32Array.from(
        network.offtakes.flatMap((offtake, index) =>
          users.has(offtake.user) && below.has(offtake.point) ? [index] : [],
        ),
      ),
    };
  });
}

/** A node and all that lie in line below it. */
function nodesFrom(network: Pick<Network, 'to'>, node: number): Set<number> {
  const below = new Set<number>();
  for (let next = node; next >= 0 && !below.has(next); next = network.to[next]) below.add(next);
  return below;
}
