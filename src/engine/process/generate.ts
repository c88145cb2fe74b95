/**
 * generate : turbine flow x head -> energy
 *
 * P = rho g Q H eta. Head at the mean of start and end stage; turbine flow = min(water past the offtakes, turbine limit,
 * flow at installed capacity). Energy in MWh, volumes in m3 (Chow, Maidment & Mays 1988; constants in base/).
 */
import { min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { FALL_MWhperm4 } from '../model/conveyance-columns.ts';
import { stageAt } from '../model/curve.ts';

const SECONDS_PER_HOUR = 3600;

/** Energy of a unit of water at a dam whose stage is given; 0 without turbines or without head. Units: MWh/m3. */
function damYield_MWhperm3(model: BasinModel, reservoir: number, stage_m: number): number {
  const { turbines } = model.reservoirs;
  if (turbines.present[reservoir] === 0) return 0;
  return FALL_MWhperm4 * positive(stage_m - turbines.tailwater_m[reservoir]) * turbines.efficiency[reservoir];
}

/**
 * Energy that a unit of release brings to the operator's own power system: its share of the dam at the head of a storage,
 * and of the plants down to the next reservoir.
 */
export function cascadeYield_MWhperm3(model: BasinModel, reservoir: number, storage_m3: number): number {
  const { reservoirs, hydropower } = model;
  const operator = reservoirs.riparian[reservoir];
  const stage_m = stageAt(reservoirs.curve[reservoir], storage_m3);
  let yield_MWhperm3 =
    damYield_MWhperm3(model, reservoir, stage_m) * shareOf(model, reservoirs.node[reservoir], operator);
  for (const plant of model.plantsBelow[reservoir]) {
    yield_MWhperm3 += hydropower.yield_MWhperm3[plant] * shareOf(model, hydropower.node[plant], operator);
  }
  return yield_MWhperm3;
}

/** Part of the energy of a node that a riparian earns; 1 for the operator of works that are not joint. */
export function shareOf(model: BasinModel, node: number, riparian: number): number {
  return model.energyShare[node * model.riparianIds.length + riparian];
}

interface Passage {
  readonly flow_m3: number;
  readonly yield_MWhperm3: number;
  readonly limit_m3s: number;
  readonly capacity_MW: number;
  readonly seconds: number;
}

/** Water that passes the turbines in one step, in m3. */
export function turbineFlow_m3(passage: Passage): number {
  if (passage.yield_MWhperm3 <= 0) return 0;
  const capacity_MWh = (passage.capacity_MW * passage.seconds) / SECONDS_PER_HOUR;
  return min(
    min(passage.flow_m3, passage.limit_m3s * passage.seconds),
    capacity_MWh / passage.yield_MWhperm3,
  );
}

/** Passage of water at the dam, with the head at the mean of start and end stage. */
export function damPassage(
  model: BasinModel,
  reservoir: number,
  water: { flow_m3: number; start_m3: number; end_m3: number; seconds: number },
): Passage {
  const { turbines, curve } = model.reservoirs;
  const stage_m = (stageAt(curve[reservoir], water.start_m3) + stageAt(curve[reservoir], water.end_m3)) / 2;
  return {
    flow_m3: water.flow_m3,
    yield_MWhperm3: damYield_MWhperm3(model, reservoir, stage_m),
    limit_m3s: turbines.limit_m3s[reservoir],
    capacity_MW: turbines.capacity_MW[reservoir],
    seconds: water.seconds,
  };
}

/** Passage of water at a plant that stores none. */
export function plantPassage(model: BasinModel, plant: number, flow_m3: number, seconds: number): Passage {
  const { hydropower } = model;
  return {
    flow_m3,
    yield_MWhperm3: hydropower.yield_MWhperm3[plant],
    limit_m3s: hydropower.limit_m3s[plant],
    capacity_MW: hydropower.capacity_MW[plant],
    seconds,
  };
}
