/**
 * SaltColumns : where the salt of the basin stands, and what moved of it in the step      (made once, written over)
 *
 * Salt is a mass beside the water of StepColumns: each flow of water has its salt here, under the same name.
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { SaltSources } from '../model/salt-sources.ts';
import type { StepColumns } from './step-columns.ts';

export interface SaltColumns {
  /** Salt of all kinds at each node at the start and at the end of the step: water, bed, transit, drainage, land. */
  readonly before_kg: Float64Array;
  readonly stored_kg: Float64Array;
  /** Salt in the water on its way, slot by slot as `transit_m3`, one array a reach. */
  readonly transit_kg: readonly Float64Array[];
  /** Salt that the water of a reach could not hold in solution, by reach. */
  readonly bed_kg: Float64Array;
  /** Salt of the return water on its way, and salt that no drainage took away, by demand. */
  readonly drainage_kg: Float64Array;
  readonly land_kg: Float64Array;

  /** Salt that comes with natural inflow and with return flow, by node. */
  readonly natural_kg: Float64Array;
  readonly returning_kg: Float64Array;
  readonly arrival_kg: Float64Array;
  readonly outflow_kg: Float64Array;
  readonly spill_kg: Float64Array;
  readonly loss_kg: Float64Array;
  /** By offtake, and summed by its user. */
  readonly taken_kg: Float64Array;
  readonly received_kg: Float64Array;
  /** By demand: salt that leaves with return flow, and salt that drainage took up from the ground. */
  readonly returned_kg: Float64Array;
  readonly leached_kg: Float64Array;

  /** Of the water that leaves and stays at a node, after mixing; the last one while there is no water. */
  readonly salinity_kgperm3: Float64Array;
  /** Of return flow, by demand, in the same way. */
  readonly drainage_kgperm3: Float64Array;
}

/** The water of a step, moved, and the salt to move with it. */
export interface SaltStep {
  readonly model: BasinModel;
  readonly sources: SaltSources;
  readonly step: number;
  readonly columns: StepColumns;
  readonly salt: SaltColumns;
}

/** Salt at the start of a run, in the water that stands in `stored_m3` and in the slots of reaches. */
export function makeSaltColumns(
  model: BasinModel,
  sources: SaltSources,
  stored_m3: Float64Array,
  transit_m3: readonly Float64Array[],
): SaltColumns {
  const { demands, network, reaches } = model;
  const byNode = () => new Float64Array(network.ids.length);
  const byDemand = () => new Float64Array(demands.count);
  const { initial_kgperm3, initialDrainage_kgperm3 } = sources;
  const stored_kg = stored_m3.map((volume_m3, node) => volume_m3 * initial_kgperm3[node]);
  const transit_kg = transit_m3.map((due_m3, reach) =>
    due_m3.map((volume_m3) => volume_m3 * initial_kgperm3[reaches.node[reach]]),
  );
  const drainage_kg = initialDrainage_kgperm3.map(
    (drainage_kgperm3, demand) => drainage_kgperm3 * stored_m3[demands.node[demand]],
  );
  demands.node.forEach((node, demand) => {
    stored_kg[node] = drainage_kg[demand];
  });
  return {
    before_kg: stored_kg.slice(),
    stored_kg,
    transit_kg,
    bed_kg: new Float64Array(reaches.count),
    drainage_kg,
    land_kg: byDemand(),
    natural_kg: byNode(),
    returning_kg: byNode(),
    arrival_kg: byNode(),
    outflow_kg: byNode(),
    spill_kg: byNode(),
    loss_kg: byNode(),
    taken_kg: new Float64Array(network.offtakes.length),
    received_kg: byNode(),
    returned_kg: byDemand(),
    leached_kg: byDemand(),
    salinity_kgperm3: initial_kgperm3.slice(),
    drainage_kgperm3: initialDrainage_kgperm3.slice(),
  };
}
