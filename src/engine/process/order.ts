/**
 * order : wants, free flow -> what each node asks of the water above it      (outlets to headwaters)
 *
 * Order at the head of a node = [(offtakes + orders from below, less what local inflow covers)] / (1 - loss), kept apart by
 * riparian and class. Local inflow cancels claims as the doctrine would share it; a capacity cuts the lowest class first.
 * Water in transit is not subtracted (SEMANTICS.md, "Free flow, then orders").
 */
import { min, positive } from '../base/number.ts';
import { askBranches } from './ask-branches.ts';
import { clipOrder } from './claims-at.ts';
import type { Desk } from './desk.ts';
import { gatherClaims } from './gather-claims.ts';
import type { Operation } from './operate.ts';
import { orderReservoir } from './order-reservoir.ts';
import { shareWater } from './share.ts';
import { stands } from './storage-limits.ts';

/** Writes `placed_m3` and `asked_m3` for all nodes. */
export function passOrders(operation: Operation, desk: Desk): void {
  const { model, columns } = operation;
  const { network, within } = model;
  columns.placed_m3.fill(0);
  columns.asked_m3.fill(0);
  for (let place = network.order.length - 1; place >= 0; place--) {
    const node = network.order[place];
    const demand = within.demand[node];
    if (demand >= 0) {
      desk.head_m3[model.demands.entry[demand]] = columns.allowed_m3[demand];
      placeAtHeads(operation, node, desk.head_m3);
    } else if (within.canal[node] >= 0) {
      orderCanal(operation, node, desk);
    } else {
      orderInLine(operation, node, desk);
    }
  }
}

/**
 * Order of a user: at its earlier heads what the free flow gives, the rest at the last, each within its intake.
 *
 * @param order_m3 - by entry; only those of the user are read
 */
function placeAtHeads({ model, step, columns }: Operation, user: number, order_m3: Float64Array): void {
  const { network, entries, calendar } = model;
  const own = model.userEntries[user];
  let total_m3 = 0;
  for (let place = 0; place < own.length; place++) total_m3 += order_m3[own[place]];
  if (total_m3 <= 0) return;
  let left_m3 = total_m3;
  const offtakes = network.offtakesOf[user];
  for (let rank = 0; rank < offtakes.length; rank++) {
    const index = offtakes[rank];
    const offtake = network.offtakes[index];
    const capacity_m3 = offtake.capacity_m3s[calendar.month[step] - 1] * calendar.step_s[step];
    const here_m3 = min(left_m3, offtake.last ? capacity_m3 : columns.expected_m3[index]);
    const share = here_m3 / total_m3;
    for (let place = 0; place < own.length; place++)
      columns.placed_m3[index * entries.count + own[place]] = order_m3[own[place]] * share;
    left_m3 -= here_m3;
  }
}

function orderCanal(operation: Operation, node: number, desk: Desk): void {
  const { model, step, columns } = operation;
  const { calendar, canals, entries, network } = model;
  const canal = model.within.canal[node];
  desk.head_m3.fill(0);
  for (const offtake of network.offtakesAt[node]) {
    for (let entry = 0; entry < entries.count; entry++)
      desk.head_m3[entry] += columns.placed_m3[offtake * entries.count + entry];
  }
  for (let entry = 0; entry < entries.count; entry++) desk.head_m3[entry] /= 1 - canals.seepage[canal];
  clipOrder(
    model,
    desk.head_m3,
    canals.capacity_m3s[canal * 12 + calendar.month[step] - 1] * calendar.step_s[step],
  );
  placeAtHeads(operation, node, desk.head_m3);
}

function orderInLine(operation: Operation, node: number, desk: Desk): void {
  const { model, step, columns } = operation;
  const reservoir = model.within.reservoir[node];
  if (reservoir >= 0 && stands(columns, reservoir)) {
    orderReservoir(operation, node, desk);
    return;
  }
  const { claims, head_m3 } = desk;
  gatherClaims(operation, node, claims);
  if (claims.count === 0) return;
  const reach = model.within.reach[node];
  const passing = reach >= 0 ? 1 - model.reaches.loss[reach] : 1;
  addNetClaims(operation, columns.local_m3[node] * passing, desk);
  if (reach >= 0) {
    const { calendar, reaches } = model;
    for (let entry = 0; entry < model.entries.count; entry++) head_m3[entry] /= passing;
    clipOrder(
      model,
      head_m3,
      reaches.capacity_m3s[reach * 12 + calendar.month[step] - 1] * calendar.step_s[step],
    );
  }
  askBranches(operation, node, desk);
}

/** Writes into `desk.head_m3` what local inflow, shared among the claims, does not cover. */
function addNetClaims({ model }: Operation, local_m3: number, desk: Desk): void {
  const { claims, head_m3 } = desk;
  for (let entry = 0; entry < head_m3.length; entry++) head_m3[entry] = 0;
  if (local_m3 <= 0) {
    for (let claim = 0; claim < claims.count; claim++)
      head_m3[claims.entry[claim]] += claims.amount_m3[claim];
    return;
  }
  desk.entitlement_m3.fill(Infinity);
  shareWater(claims, local_m3, model.doctrine, desk.entitlement_m3);
  for (let claim = 0; claim < claims.count; claim++)
    head_m3[claims.entry[claim]] += positive(claims.amount_m3[claim] - claims.given_m3[claim]);
}
