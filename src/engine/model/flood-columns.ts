/**
 * floods : nodes with `flood.damage` -> columns      (a flood without a damage counts in the judge only, not in money)
 */

import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Places } from './places.ts';

export interface FloodColumns {
  readonly count: number;
  readonly node: Int32Array;
  /** Riparian that is harmed. */
  readonly riparian: Int32Array;
  readonly capacity_m3s: Float64Array;
  /** Cost of a unit of water above the capacity. */
  readonly damage_USDperm3: Float64Array;
}

/** Rows in the order of the file. */
export function buildFloods(scenario: Scenario, places: Places): FloodColumns {
  const floods = Object.values(scenario.nodes).flatMap((node, index) => {
    const flood = node.kind === 'reservoir' || node.kind === 'reach' ? node.flood : undefined;
    return flood?.damage === undefined ? [] : [{ ...flood, damage: flood.damage, index }];
  });
  return {
    count: floods.length,
    node: Int32Array.from(floods, (flood) => flood.index),
    riparian: Int32Array.from(floods, (flood) => places.riparian(flood.riparian)),
    capacity_m3s: Float64Array.from(floods, (flood) => flood.capacity),
    damage_USDperm3: Float64Array.from(floods, (flood) => flood.damage),
  };
}
