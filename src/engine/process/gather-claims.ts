/**
 * gather-claims : offtakes, orders from below, minimum flow, own wants of a place -> claims at a node in the order pass
 */
import { min, positive } from '../base/number.ts';
import { addEntry, addFromBelow, addOwn, orderFromBelow_m3, shrinkBelow } from './claims-at.ts';
import { minimumAt } from './comply.ts';
import type { Operation } from './operate.ts';
import type { Claims } from './share.ts';
import { wantedInflow_m3 } from './wants.ts';

/** Claims at a point: its offtakes, orders from below, a minimum flow, and what a wetland or lake wants for itself. */
export function gatherClaims(operation: Operation, node: number, claims: Claims): void {
  const { model, columns } = operation;
  const { entries, network } = model;
  claims.count = 0;
  const offtakes = network.offtakesAt[node];
  for (let place = 0; place < offtakes.length; place++) {
    const { user } = network.offtakes[offtakes[place]];
    addOwn(model, claims, user, columns.placed_m3, offtakes[place] * entries.count);
  }
  addFromBelow(model, claims, columns.asked_m3, node);
  if (model.clauses.minimumFlows.length > 0) addMinimumFlow(operation, node, claims);
  addOwnWants(operation, node, claims);
}

/**
 * A minimum flow is ordered whole, in class 0, which every operator honours; the orders from below that it carries are not
 * ordered twice. Left to orders from below it would be gone where the operator above does not honour them.
 */
function addMinimumFlow({ model, step, columns }: Operation, node: number, claims: Claims): void {
  const { kept_m3, entry } = minimumAt(model, step, node);
  if (kept_m3 <= 0) return;
  const below_m3 = orderFromBelow_m3(model, columns.asked_m3, node);
  shrinkBelow(claims, below_m3 > 0 ? positive(1 - kept_m3 / below_m3) : 0);
  addEntry(model, claims, entry, kept_m3);
}

/**
 * Own order of a place that wants inflow W, of which it consumes the part k: with B ordered from below, it asks
 * [W - B]+ + k min(W, B), so that max(W, B) arrives and at least B passes.
 */
function addOwnWants({ model, step, columns }: Operation, node: number, claims: Claims): void {
  const wetland = model.within.wetland[node];
  const lake = model.within.lake[node];
  if (wetland < 0 && lake < 0) return;
  const wants = wetland >= 0 ? model.wetlands.wants : model.lakes.wants;
  const place = wetland >= 0 ? wetland : lake;
  if (wants.entry[place] < 0) return;
  const wanted_m3 = wantedInflow_m3(model, step, wants, place);
  const below_m3 = orderFromBelow_m3(model, columns.asked_m3, node);
  const consumption = wetland >= 0 ? model.wetlands.consumption[wetland] : 0;
  const own_m3 = positive(wanted_m3 - below_m3) + consumption * min(wanted_m3, below_m3);
  addEntry(model, claims, wants.entry[place], own_m3);
}
