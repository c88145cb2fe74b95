/**
 * salt : water moved, salt of the sources -> salt of every flow and storage      (a conservative tracer)
 *
 * Complete mixing in each node and step: c = min((S + arrival + received) / (water that leaves + water that stays), 350 g/L).
 * Every way out carries c. What evaporates carries none, and stays as salt: S' = c x storage, and what does not dissolve.
 */
import { SATURATION_kgperm3 } from '../base/constants.ts';
import { columnSum, min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { delay } from './route.ts';
import type { SaltColumns, SaltStep } from './salt-columns.ts';
import { drainLand, returnSalt } from './salt-drainage.ts';
import type { StepColumns } from './step-columns.ts';

/** Moves the salt of one step, headwaters to outlets; changes nothing of the water. */
export function moveSalt(operation: SaltStep): void {
  const { model, salt } = operation;
  const { order, kinds } = model.network;
  salt.before_kg.set(salt.stored_kg);
  salt.received_kg.fill(0);
  saltOfCatchments(operation);
  returnSalt(operation);
  for (let place = 0; place < order.length; place++) {
    const node = order[place];
    salt.arrival_kg[node] = arrivalAt_kg(model, salt, node);
    const kind = kinds[node];
    if (kind === 'demand') drainLand(operation, node);
    else if (kind === 'outlet') keepAtOutlet(operation, node);
    else if (kind === 'reach') mixReach(operation, node);
    else mixNode(operation, node);
  }
}

function saltOfCatchments({ model, sources, step, columns, salt }: SaltStep): void {
  const month = model.calendar.month[step] - 1;
  const { node } = model.catchments;
  for (let catchment = 0; catchment < node.length; catchment++)
    salt.natural_kg[node[catchment]] =
      columns.natural_m3[node[catchment]] * sources.catchment_kgperm3[catchment * 12 + month];
}

/** In the order in which arrivals of water are summed. */
function arrivalAt_kg({ network }: BasinModel, salt: SaltColumns, node: number): number {
  let arrival_kg = salt.natural_kg[node] + salt.returning_kg[node];
  const branches = network.branches[node];
  for (let place = 0; place < branches.length; place++) arrival_kg += salt.outflow_kg[branches[place]];
  const spillers = network.spillers[node];
  for (let place = 0; place < spillers.length; place++) arrival_kg += salt.spill_kg[spillers[place]];
  return arrival_kg;
}

/** Reservoirs, lakes and whatever water passes: one tank each, which may hold nothing. */
function mixNode({ model, sources, columns, salt }: SaltStep, node: number): void {
  const mass_kg = salt.before_kg[node] + salt.arrival_kg[node] + salt.received_kg[node];
  const spill_m3 = spillsApart(model, node) ? columns.spill_m3[node] : 0;
  const seeping_m3 = columns.loss_m3[node] * sources.seeping[node];
  const leaving_m3 = columns.outflow_m3[node] + spill_m3 + seeping_m3 + takenAt_m3(model, columns, node);
  const water_m3 = leaving_m3 + columns.stored_m3[node];
  if (water_m3 > 0) salt.salinity_kgperm3[node] = min(mass_kg / water_m3, SATURATION_kgperm3);
  const salinity_kgperm3 = salt.salinity_kgperm3[node];
  salt.outflow_kg[node] = columns.outflow_m3[node] * salinity_kgperm3;
  salt.spill_kg[node] = spill_m3 * salinity_kgperm3;
  salt.loss_kg[node] = seeping_m3 * salinity_kgperm3;
  takeSalt(model, columns, salt, node);
  const full = salinity_kgperm3 >= SATURATION_kgperm3 || water_m3 <= 0;
  salt.stored_kg[node] = full
    ? mass_kg - leaving_m3 * salinity_kgperm3
    : columns.stored_m3[node] * salinity_kgperm3;
}

/**
 * Seepage and offtakes at the head have the salinity there; what passes keeps its own salt slot by slot, as its water. The
 * part of the loss that evaporates leaves its salt.
 */
function mixReach({ model, sources, columns, salt }: SaltStep, node: number): void {
  const reach = model.within.reach[node];
  const loss_m3 = columns.loss_m3[node];
  const seeping_m3 = loss_m3 * sources.seeping[node];
  const water_m3 = columns.arrival_m3[node] - (loss_m3 - seeping_m3);
  const mass_kg = salt.arrival_kg[node] + salt.bed_kg[reach];
  if (water_m3 > 0) salt.salinity_kgperm3[node] = min(mass_kg / water_m3, SATURATION_kgperm3);
  const salinity_kgperm3 = salt.salinity_kgperm3[node];
  const full = salinity_kgperm3 >= SATURATION_kgperm3 || water_m3 <= 0;
  salt.bed_kg[reach] = full ? mass_kg - water_m3 * salinity_kgperm3 : 0;
  salt.loss_kg[node] = seeping_m3 * salinity_kgperm3;
  takeSalt(model, columns, salt, node);
  const due_kg = salt.transit_kg[reach];
  salt.outflow_kg[node] = delay(
    due_kg,
    passingAt_m3(model, columns, node) * salinity_kgperm3,
    model.reaches.lagSteps[reach],
    model.reaches.lagFraction[reach],
  );
  salt.stored_kg[node] = columnSum(due_kg) + salt.bed_kg[reach];
}

/** By the same subtractions as in `allocate`: the last drop that passes must not lose its salt to rounding. */
function passingAt_m3({ network }: BasinModel, columns: StepColumns, node: number): number {
  const offtakes = network.offtakesAt[node];
  let passing_m3 = columns.arrival_m3[node] - columns.loss_m3[node];
  for (let place = 0; place < offtakes.length; place++) passing_m3 -= columns.taken_m3[offtakes[place]];
  return positive(passing_m3);
}

/** An outlet keeps all salt that ever came, as a sea does; its salinity is that of what comes. */
function keepAtOutlet({ columns, salt }: SaltStep, node: number): void {
  const arrival_m3 = columns.arrival_m3[node];
  if (arrival_m3 > 0)
    salt.salinity_kgperm3[node] = min(salt.arrival_kg[node] / arrival_m3, SATURATION_kgperm3);
  salt.stored_kg[node] = salt.before_kg[node] + salt.arrival_kg[node];
}

/** Spill of a reservoir by its only way out is part of its outflow. */
function spillsApart({ within, reservoirs, network }: BasinModel, node: number): boolean {
  const reservoir = within.reservoir[node];
  return reservoir < 0 || reservoirs.spillNode[reservoir] !== network.to[node];
}

function takenAt_m3({ network }: BasinModel, columns: StepColumns, node: number): number {
  const offtakes = network.offtakesAt[node];
  let taken_m3 = 0;
  for (let place = 0; place < offtakes.length; place++) taken_m3 += columns.taken_m3[offtakes[place]];
  return taken_m3;
}

function takeSalt({ network }: BasinModel, columns: StepColumns, salt: SaltColumns, node: number): void {
  const offtakes = network.offtakesAt[node];
  for (let place = 0; place < offtakes.length; place++) {
    const offtake = offtakes[place];
    salt.taken_kg[offtake] = columns.taken_m3[offtake] * salt.salinity_kgperm3[node];
    salt.received_kg[network.offtakes[offtake].user] += salt.taken_kg[offtake];
  }
}
