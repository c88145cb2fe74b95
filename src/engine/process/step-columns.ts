/**
 * StepColumns : what the processes of one step write for each other, for the record and for explanations
 *
 * All arrays are made once and keep their identity; each step writes over the last. After a step they tell the whole
 * chain of its decisions, so an explanation is a reading of these columns, not a second code path.
 */
import type { BasinModel } from '../model/basin-model.ts';
import { DECISION_STAGES } from './release.ts';

export interface StepColumns {
  /** Natural inflow, and inflow with returns due, at the head of each node. */
  readonly natural_m3: Float64Array;
  readonly local_m3: Float64Array;
  /** Natural inflow of all catchments above a node: the flow that would pass without any use. */
  readonly naturalFlow_m3: Float64Array;
  /** Return flow that leaves the store of each demand. */
  readonly returned_m3: Float64Array;
  readonly wanted_m3: Float64Array;
  /** What clauses leave of the water wanted, by demand. */
  readonly allowed_m3: Float64Array;
  /** Part of each entry's orders that each reservoir honours in this step, reservoirs x entries. */
  readonly honour: Float64Array;
  /** Free flow that leaves each node; arriving free flow at reservoirs. */
  readonly free_m3: Float64Array;
  readonly freeInflow_m3: Float64Array;
  /** Water that each user would want if it stood alone; what is left of it while the free flow passes. */
  readonly nominal_m3: Float64Array;
  /** Take that the free flow allows, by offtake. */
  readonly expected_m3: Float64Array;
  /** Storage above dead of the nearest reservoirs that honour an entry, nodes x entries. */
  readonly weight_m3: Float64Array;
  /** Water beyond the free flow that a branch can bring. */
  readonly room_m3: Float64Array;
  /** Orders placed at each offtake, offtakes x entries. */
  readonly placed_m3: Float64Array;
  /** Order that the outflow of each node is to carry, nodes x entries. */
  readonly asked_m3: Float64Array;
  readonly honoured_m3: Float64Array;
  /** Orders of riparians that a clause makes the operator serve, by release clause. */
  readonly served_m3: Float64Array;
  /** Decisions of each reservoir, reservoirs x DECISION_STAGES. */
  readonly decision_m3: Float64Array;
  /** Limits of storage in this step, by reservoir; those of a dam that fills move (storage-limits.ts). */
  readonly dead_m3: Float64Array;
  readonly full_m3: Float64Array;
  readonly crest_m3: Float64Array;
  /** Share of the inflow that passes at least while a dam fills; 0 where none does. */
  readonly leastPassed: Float64Array;
  readonly base_m3: Float64Array;
  readonly energyPerVolume_MWhperm3: Float64Array;
  readonly arrival_m3: Float64Array;
  readonly outflow_m3: Float64Array;
  /** Spill of reservoirs and lakes by their second way out, seepage of canals to a node. */
  readonly spill_m3: Float64Array;
  readonly taken_m3: Float64Array;
  /** Part of its order that a split of a measured flow lets each offtake take. */
  readonly takeShare: Float64Array;
  /** What is left of each split in the step; Infinity until the water has passed its control point. */
  readonly splitLeft_m3: Float64Array;
  /** Water at each node that is withheld for a trade. */
  readonly reserved_m3: Float64Array;
  readonly received_m3: Float64Array;
  readonly evaporation_m3: Float64Array;
  readonly loss_m3: Float64Array;
  readonly consumed_m3: Float64Array;
  /** Storage at the end of the step of every node that stores: reservoirs, lakes, transit, return stores. */
  readonly stored_m3: Float64Array;
  readonly release_m3: Float64Array;
  readonly turbine_m3: Float64Array;
  /** Energy made at each node. */
  readonly energy_MWh: Float64Array;
  readonly residual_m3: Float64Array;
}

export function makeStepColumns(model: BasinModel): StepColumns {
  const nodeCount = model.network.ids.length;
  const entryCount = model.entries.count;
  const reservoirCount = model.reservoirs.count;
  const byNode = () => new Float64Array(nodeCount);
  return {
    natural_m3: byNode(),
    local_m3: byNode(),
    naturalFlow_m3: byNode(),
    returned_m3: new Float64Array(model.demands.count),
    wanted_m3: new Float64Array(model.demands.count),
    allowed_m3: new Float64Array(model.demands.count),
    honour: new Float64Array(reservoirCount * entryCount),
    free_m3: byNode(),
    freeInflow_m3: byNode(),
    nominal_m3: byNode(),
    expected_m3: new Float64Array(model.network.offtakes.length),
    weight_m3: new Float64Array(nodeCount * entryCount),
    room_m3: byNode(),
    placed_m3: new Float64Array(model.network.offtakes.length * entryCount),
    asked_m3: new Float64Array(nodeCount * entryCount),
    honoured_m3: new Float64Array(reservoirCount),
    served_m3: new Float64Array(model.clauses.releases.length),
    decision_m3: new Float64Array(reservoirCount * DECISION_STAGES.length),
    dead_m3: model.reservoirs.dead_m3.slice(),
    full_m3: model.reservoirs.full_m3.slice(),
    crest_m3: model.reservoirs.crest_m3.slice(),
    leastPassed: new Float64Array(reservoirCount),
    base_m3: new Float64Array(reservoirCount),
    energyPerVolume_MWhperm3: new Float64Array(reservoirCount),
    arrival_m3: byNode(),
    outflow_m3: byNode(),
    spill_m3: byNode(),
    taken_m3: new Float64Array(model.network.offtakes.length),
    takeShare: new Float64Array(model.network.offtakes.length).fill(1),
    splitLeft_m3: new Float64Array(model.clauses.splits.length),
    reserved_m3: byNode(),
    received_m3: byNode(),
    evaporation_m3: byNode(),
    loss_m3: byNode(),
    consumed_m3: byNode(),
    stored_m3: byNode(),
    release_m3: byNode(),
    turbine_m3: byNode(),
    energy_MWh: byNode(),
    residual_m3: byNode(),
  };
}
