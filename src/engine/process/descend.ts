/**
 * descend : orders, releases, allocation, routing, node by node      (headwaters to outlets: the water itself)
 *
 * Arrival = natural inflow + returns due + outflow of the branches + spill sent here; what leaves is known when the next
 * node downstream is reached, so one pass moves all the water of a step.
 */
import type { BasinModel } from '../model/basin-model.ts';
import { allocateAt } from './allocate.ts';
import type { Desk } from './desk.ts';
import { damPassage, plantPassage, turbineFlow_m3 } from './generate.ts';
import { type Operation, situationOf } from './operate.ts';
import { passAtMost, reserveAt, reserveHere } from './protect.ts';
import { DECISION_STAGES, decideRelease } from './release.ts';
import { conveyThroughCanal, routeReach, wetWetland } from './route.ts';
import { splitAt } from './split.ts';
import type { StepColumns } from './step-columns.ts';
import { stands } from './storage-limits.ts';
import { fillLake } from './terminal-lake.ts';
import { keepAccounts } from './trade.ts';

/** Moves the water of one step; writes arrivals, takes, outflows, storages and energy of all nodes. */
export function descend(operation: Operation, desk: Desk): void {
  const { model, columns } = operation;
  clearFlows(columns);
  const splits = model.clauses.splits.length > 0;
  const protects = model.trades.some(({ water }) => water !== undefined && water.handover >= 0);
  for (const node of model.network.order) {
    columns.arrival_m3[node] = arrivalAt_m3(model, columns, node);
    if (splits) splitAt(operation, node);
    if (protects) reserveAt(operation, node);
    passNode(operation, node, desk);
  }
}

function clearFlows(columns: StepColumns): void {
  for (const column of [columns.taken_m3, columns.received_m3, columns.outflow_m3, columns.spill_m3])
    column.fill(0);
  for (const column of [columns.evaporation_m3, columns.loss_m3, columns.consumed_m3, columns.energy_MWh])
    column.fill(0);
}

/** Inflows in the order of their headwaters, spills by file position: the order of the sum is part of the result. */
function arrivalAt_m3(model: BasinModel, columns: StepColumns, node: number): number {
  let arrival_m3 = columns.local_m3[node];
  const branches = model.network.branches[node];
  for (let place = 0; place < branches.length; place++) arrival_m3 += columns.outflow_m3[branches[place]];
  const spillers = model.network.spillers[node];
  for (let place = 0; place < spillers.length; place++) arrival_m3 += columns.spill_m3[spillers[place]];
  return arrival_m3;
}

function passNode(operation: Operation, node: number, desk: Desk): void {
  const { model, columns } = operation;
  switch (model.network.kinds[node]) {
    case 'reservoir':
      passReservoir(operation, node, desk);
      break;
    case 'reach':
      routeReach(operation, node, desk);
      break;
    case 'wetland':
      wetWetland(operation, node, desk);
      break;
    case 'canal':
      conveyThroughCanal(operation, node, desk);
      break;
    case 'lake':
      fillLake(operation, node);
      break;
    case 'hydropower':
      columns.outflow_m3[node] = allocateAt(operation, node, columns.arrival_m3[node], desk);
      generateAtPlant(operation, node);
      break;
    case 'catchment':
    case 'junction':
    case 'gauge':
      columns.outflow_m3[node] = allocateAt(operation, node, columns.arrival_m3[node], desk);
      break;
    case 'demand':
    case 'outlet':
      break;
  }
}

function passReservoir(operation: Operation, node: number, desk: Desk): void {
  const { model, state, columns, step, flows } = operation;
  const reservoir = model.within.reservoir[node];
  if (!stands(columns, reservoir)) {
    passUnbuilt(operation, node, reservoir, desk);
    return;
  }
  const through_m3 = passThrough_m3(operation, reservoir, node);
  const situation = situationOf(operation, reservoir, columns.arrival_m3[node] - through_m3);
  situation.outlet_m3 -= through_m3;
  situation.honoured_m3 = columns.honoured_m3[reservoir];
  const { decision, without } = operation.hand;
  const row = reservoir * DECISION_STAGES.length;
  decideRelease(situation, columns.decision_m3, row, decision);
  without.release_m3 = decision.release_m3;
  without.spill_m3 = decision.spill_m3;
  without.storage_m3 = decision.storage_m3;
  if (flows.shift_m3[reservoir] !== 0) {
    situation.shift_m3 = flows.shift_m3[reservoir];
    decideRelease(situation, columns.decision_m3, row, decision);
  }
  keepAccounts(operation, reservoir, { without, with: decision });
  if (model.trades.length > 0) reserveHere(operation, node);
  columns.evaporation_m3[node] = situation.evaporation_m3;
  columns.release_m3[node] = decision.release_m3 + through_m3;
  const passing_m3 = allocateAt(operation, node, columns.release_m3[node], desk);
  const twoWays = model.reservoirs.spillNode[reservoir] !== model.network.to[node];
  columns.spill_m3[node] = decision.spill_m3;
  columns.outflow_m3[node] = twoWays ? passing_m3 : passing_m3 + decision.spill_m3;
  const seconds = model.calendar.step_s[step];
  const passage = damPassage(model, reservoir, {
    flow_m3: passing_m3,
    start_m3: state.storage_m3[reservoir],
    end_m3: decision.storage_m3,
    seconds,
  });
  columns.turbine_m3[node] = turbineFlow_m3(passage);
  columns.energy_MWh[node] = columns.turbine_m3[node] * passage.yield_MWhperm3;
  state.storage_m3[reservoir] = decision.storage_m3;
  columns.stored_m3[node] = decision.storage_m3;
}

/** Before the dam is built its place is a junction: no storage, no evaporation, no power, and no limit to the flow. */
function passUnbuilt(operation: Operation, node: number, reservoir: number, desk: Desk): void {
  const { columns } = operation;
  const arrival_m3 = columns.arrival_m3[node];
  const row = reservoir * DECISION_STAGES.length;
  columns.decision_m3.fill(0, row, row + DECISION_STAGES.length);
  columns.decision_m3[row + DECISION_STAGES.indexOf('released')] = arrival_m3;
  columns.release_m3[node] = arrival_m3;
  columns.outflow_m3[node] = allocateAt(operation, node, arrival_m3, desk);
}

/** Protected water that a reservoir on the way lets pass beside its own decision, within its outlets. */
function passThrough_m3(operation: Operation, reservoir: number, node: number): number {
  const { model, columns, step } = operation;
  if (columns.reserved_m3[node] <= 0) return 0;
  const { calendar, reservoirs } = model;
  const outlet_m3s = reservoirs.outlet_m3s[reservoir * 12 + calendar.month[step] - 1];
  passAtMost(operation, node, outlet_m3s * calendar.step_s[step]);
  return columns.reserved_m3[node];
}

function generateAtPlant({ model, step, columns }: Operation, node: number): void {
  const plant = model.within.hydropower[node];
  const passage = plantPassage(model, plant, columns.outflow_m3[node], model.calendar.step_s[step]);
  columns.turbine_m3[node] = turbineFlow_m3(passage);
  columns.energy_MWh[node] = columns.turbine_m3[node] * passage.yield_MWhperm3;
}
