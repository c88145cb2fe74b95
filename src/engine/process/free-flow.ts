/**
 * free-flow : natural inflow + returns due + base releases - offtakes -> free flow of each branch
 *
 * Headwaters to outlets, before any order is placed. A base release here holds what the operator would release for its
 * own ends and by floors, with no order honoured. Lag is left out on both sides (SEMANTICS.md, "Free flow, then orders").
 */
import { clamp, min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { cascadeYield_MWhperm3 } from './generate.ts';
import { type Operation, situationOf } from './operate.ts';
import { DECISION_STAGES, decideRelease } from './release.ts';
import type { StepColumns } from './step-columns.ts';
import { stands } from './storage-limits.ts';
import { wantedInflow_m3 } from './wants.ts';

/** Energy of a unit of release at the head of the start of the step, for each reservoir. */
export function readHeads(operation: Operation): void {
  const { model, state, columns } = operation;
  for (let reservoir = 0; reservoir < model.reservoirs.count; reservoir++) {
    columns.energyPerVolume_MWhperm3[reservoir] = stands(columns, reservoir)
      ? cascadeYield_MWhperm3(model, reservoir, state.storage_m3[reservoir])
      : 0;
  }
}

/** Whether reservoirs of the regime `energy` release, or stand still so that the load left to them can be found. */
export type EnergyRelease = 'running' | 'idle';

/** Writes free flows, expected takes, and what regulated branches could bring, for each node. */
export function passFreeFlow(operation: Operation, energyRelease: EnergyRelease): void {
  const { model, columns } = operation;
  const wanted_m3 = nominalWants(model, columns);
  for (const node of model.network.order) {
    const kind = model.network.kinds[node];
    if (kind === 'demand' || kind === 'canal') continue;
    let arriving_m3 = columns.local_m3[node];
    const branches = model.network.branches[node];
    for (let place = 0; place < branches.length; place++) arriving_m3 += columns.free_m3[branches[place]];
    columns.freeInflow_m3[node] = arriving_m3;
    if (energyRelease === 'running') gatherSupport(model, columns, node);
    const passing_m3 = freePassage(operation, node, arriving_m3, energyRelease);
    columns.free_m3[node] = takeExpected(operation, node, passing_m3, wanted_m3);
  }
}

/** Free water past the losses of a node, or released by base rules, before offtakes. */
function freePassage(
  operation: Operation,
  node: number,
  arriving_m3: number,
  energyRelease: EnergyRelease,
): number {
  const { model, step, columns } = operation;
  const { within, calendar } = model;
  const reach = within.reach[node];
  if (reach >= 0) {
    const passing_m3 = arriving_m3 - arriving_m3 * model.reaches.loss[reach];
    const capacity_m3 =
      model.reaches.capacity_m3s[reach * 12 + calendar.month[step] - 1] * calendar.step_s[step];
    columns.room_m3[node] = min(columns.room_m3[node], positive(capacity_m3 - arriving_m3));
    return passing_m3;
  }
  const wetland = within.wetland[node];
  if (wetland >= 0) {
    const wanted_m3 = wantedInflow_m3(model, step, model.wetlands.wants, wetland);
    return arriving_m3 - model.wetlands.consumption[wetland] * min(arriving_m3, wanted_m3);
  }
  const reservoir = within.reservoir[node];
  if (reservoir < 0) return arriving_m3;
  if (!stands(columns, reservoir)) {
    columns.base_m3[reservoir] = 0;
    return arriving_m3;
  }
  if (energyRelease === 'running' || model.reservoirs.regime[reservoir] !== 'energy')
    return baseOf(operation, reservoir, node, arriving_m3);
  columns.base_m3[reservoir] = 0;
  return 0;
}

function baseOf(operation: Operation, reservoir: number, node: number, arriving_m3: number): number {
  const { model, columns } = operation;
  const situation = situationOf(operation, reservoir, arriving_m3);
  const { decision } = operation.hand;
  decideRelease(situation, columns.decision_m3, reservoir * DECISION_STAGES.length, decision);
  const water_m3 = situation.storage_m3 + arriving_m3 - situation.evaporation_m3;
  const most_m3 = min(situation.outlet_m3, positive(water_m3 - situation.dead_m3));
  columns.base_m3[reservoir] = decision.release_m3;
  columns.evaporation_m3[node] = situation.evaporation_m3;
  columns.room_m3[node] = positive(most_m3 - decision.release_m3);
  const above_m3 = positive(situation.storage_m3 - situation.dead_m3);
  const { count } = model.entries;
  for (let entry = 0; entry < count; entry++) {
    columns.weight_m3[node * count + entry] = columns.honour[reservoir * count + entry] > 0 ? above_m3 : 0;
  }
  return decision.release_m3;
}

/** What the branches above a node hold in reserve, summed; a reservoir then writes its own instead. */
function gatherSupport(model: BasinModel, columns: StepColumns, node: number): void {
  const { count } = model.entries;
  const branches = model.network.branches[node];
  if (branches.length === 1) {
    columns.room_m3[node] = columns.room_m3[branches[0]];
    const from = branches[0] * count;
    for (let entry = 0; entry < count; entry++)
      columns.weight_m3[node * count + entry] = columns.weight_m3[from + entry];
    return;
  }
  let room_m3 = 0;
  for (let place = 0; place < branches.length; place++) room_m3 += columns.room_m3[branches[place]];
  columns.room_m3[node] = room_m3;
  for (let entry = 0; entry < count; entry++) {
    let weight_m3 = 0;
    for (let place = 0; place < branches.length; place++)
      weight_m3 += columns.weight_m3[branches[place] * count + entry];
    columns.weight_m3[node * count + entry] = weight_m3;
  }
}

/** What each user would want if it stood alone: demands as allowed, canals by the demands along them. */
function nominalWants(model: BasinModel, columns: StepColumns): Float64Array {
  const { network, within } = model;
  const wanted_m3 = columns.nominal_m3;
  wanted_m3.fill(0);
  for (let place = network.order.length - 1; place >= 0; place--) {
    const node = network.order[place];
    const demand = within.demand[node];
    const canal = within.canal[node];
    if (demand >= 0) wanted_m3[node] = columns.allowed_m3[demand];
    if (canal < 0) continue;
    for (const offtake of network.offtakesAt[node]) {
      if (network.offtakes[offtake].last) wanted_m3[node] += wanted_m3[network.offtakes[offtake].user];
    }
    wanted_m3[node] /= 1 - model.canals.seepage[canal];
  }
  return wanted_m3;
}

function takeExpected(
  operation: Operation,
  node: number,
  passing_m3: number,
  wanted_m3: Float64Array,
): number {
  const { model, step, columns } = operation;
  const { calendar, network } = model;
  let left_m3 = passing_m3;
  const offtakes = network.offtakesAt[node];
  for (let place = 0; place < offtakes.length; place++) {
    const index = offtakes[place];
    const offtake = network.offtakes[index];
    const capacity_m3 = offtake.capacity_m3s[calendar.month[step] - 1] * calendar.step_s[step];
    const expected_m3 = clamp(min(wanted_m3[offtake.user], capacity_m3), 0, left_m3);
    columns.expected_m3[index] = expected_m3;
    wanted_m3[offtake.user] -= expected_m3;
    left_m3 -= expected_m3;
  }
  return left_m3;
}
