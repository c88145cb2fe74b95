/**
 * energy shares : operators, shares of joint works -> part of the energy of each node that each riparian earns
 *
 * Without `shares` the operator earns all. Shares are brought to a sum of exactly 1, so that no energy is lost to their last
 * digit.
 */
import { orderedSum } from '../base/number.ts';
import type { Node } from '../scenario/schema/node.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

/** Nodes x riparians, row by row; a node that makes no energy has a row of zeros. */
export function buildEnergyShares(scenario: Scenario, riparianIds: readonly string[]): Float64Array {
  return Float64Array.from(
    Object.values(scenario.nodes).flatMap((node) => {
      const shares = sharesOf(node);
      const whole = orderedSum(Object.values(shares));
      return riparianIds.map((id) => (id in shares ? shares[id] / whole : 0));
    }),
  );
}

function sharesOf(node: Node): Readonly<Record<string, number>> {
  if (node.kind !== 'reservoir' && node.kind !== 'hydropower') return {};
  return node.shares ?? { [node.riparian]: 1 };
}
