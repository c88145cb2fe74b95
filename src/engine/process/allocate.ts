/**
 * allocate : water at a point, offtakes, orders from below, doctrine -> takes and the water that passes
 *
 * What an earlier offtake could not give passes on to the next one of the same user in the same step.
 */
import { min, positive } from '../base/number.ts';
import { addEntry, addFromBelow, addOwn, orderFromBelow_m3, shrinkBelow } from './claims-at.ts';
import { minimumAt } from './comply.ts';
import type { Desk } from './desk.ts';
import { entitledNow } from './entitle.ts';
import type { Operation } from './operate.ts';
import { offerToPartner } from './protect.ts';
import { shareWater } from './share.ts';
import { countTake, limitTakes } from './split.ts';

/**
 * Takes the water of all offtakes at a node.
 *
 * @param available_m3 - water at the point in the step
 * @returns the water that passes, in m3
 */
export function allocateAt(operation: Operation, node: number, available_m3: number, desk: Desk): number {
  const { model, columns } = operation;
  const offtakes = model.network.offtakesAt[node];
  if (offtakes.length === 0) return available_m3;
  const { claims } = desk;
  const splits = model.clauses.splits.length > 0;
  claims.count = 0;
  for (let place = 0; place < offtakes.length; place++) {
    desk.firstClaim[place] = claims.count;
    addOfftake(operation, offtakes[place], desk);
    if (splits && model.clauses.splitsOf[offtakes[place]].length > 0)
      limitTakes(operation, offtakes[place], desk, place);
  }
  desk.firstClaim[offtakes.length] = claims.count;
  addBelow(operation, node, desk);
  entitledNow(operation, desk.entitlement_m3);
  const reserved_m3 = columns.reserved_m3[node];
  shareWater(claims, positive(available_m3 - reserved_m3), model.doctrine, desk.entitlement_m3);
  if (reserved_m3 > 0) offerToPartner(operation, node, claims);
  let passing_m3 = available_m3;
  for (let place = 0; place < offtakes.length; place++) {
    let taken_m3 = 0;
    for (let claim = desk.firstClaim[place]; claim < desk.firstClaim[place + 1]; claim++)
      taken_m3 += claims.given_m3[claim];
    taken_m3 = min(taken_m3, passing_m3);
    columns.taken_m3[offtakes[place]] = taken_m3;
    columns.received_m3[model.network.offtakes[offtakes[place]].user] += taken_m3;
    passing_m3 -= taken_m3;
    if (splits) countTake(operation, offtakes[place], taken_m3);
  }
  return positive(passing_m3);
}

/** The order placed here, with what earlier offtakes of the user fell short of, up to the intake's capacity. */
function addOfftake(operation: Operation, index: number, desk: Desk): void {
  const { model, columns } = operation;
  const { user } = model.network.offtakes[index];
  if (model.network.offtakesOf[user].length > 1) addLaterOfftake(operation, index, desk);
  else addOwn(model, desk.claims, user, columns.placed_m3, index * model.entries.count);
}

/** One of several offtakes of a user. */
function addLaterOfftake({ model, step, columns }: Operation, index: number, desk: Desk): void {
  const { network, entries, calendar } = model;
  const offtake = network.offtakes[index];
  const own = model.userEntries[offtake.user];
  const placed_m3 = desk.free_m3;
  for (let place = 0; place < own.length; place++) placed_m3[own[place]] = 0;
  let earlierShort_m3 = 0;
  let earlierOrders_m3 = 0;
  let here_m3 = 0;
  for (const other of network.offtakesOf[offtake.user]) {
    if (network.offtakes[other].rank > offtake.rank) continue;
    for (let place = 0; place < own.length; place++) {
      const order_m3 = columns.placed_m3[other * entries.count + own[place]];
      if (other === index) here_m3 += order_m3;
      else earlierOrders_m3 += order_m3;
      placed_m3[own[place]] += order_m3;
    }
    if (other !== index) earlierShort_m3 -= columns.taken_m3[other];
  }
  earlierShort_m3 += earlierOrders_m3;
  const open_m3 = positive(here_m3 + earlierOrders_m3 - columns.received_m3[offtake.user]);
  const wanted_m3 = min(here_m3 + positive(earlierShort_m3), open_m3);
  let total_m3 = 0;
  for (let place = 0; place < own.length; place++) total_m3 += placed_m3[own[place]];
  const capacity_m3 = offtake.capacity_m3s[calendar.month[step] - 1] * calendar.step_s[step];
  const share = total_m3 > 0 ? min(wanted_m3, capacity_m3) / total_m3 : 0;
  for (let place = 0; place < own.length; place++) placed_m3[own[place]] *= share;
  addOwn(model, desk.claims, offtake.user, placed_m3, 0);
}

function addBelow({ model, step, columns }: Operation, node: number, desk: Desk): void {
  addFromBelow(model, desk.claims, columns.asked_m3, node);
  if (model.clauses.minimumFlows.length === 0) return;
  const { kept_m3, entry } = minimumAt(model, step, node);
  if (kept_m3 <= 0) return;
  const below_m3 = orderFromBelow_m3(model, columns.asked_m3, node);
  shrinkBelow(desk.claims, below_m3 > 0 ? positive(1 - kept_m3 / below_m3) : 0);
  addEntry(model, desk.claims, entry, kept_m3);
}
