/**
 * gather-claims : offtakes, orders from below, minimum flow, own wants of a place -> claims at a node in the order pass
 */
import { max, min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { addClaim, addEntries } from './claims-at.ts';
import type { Operation } from './operate.ts';
import type { Claims } from './share.ts';
import type { StepColumns } from './step-columns.ts';

/** Claims at a point: its offtakes, orders from below, a minimum flow, and what a wetland or lake wants for itself. */
export function gatherClaims({ model, step, columns }: Operation, node: number, claims: Claims): void {
  const { entries, network } = model;
  claims.count = 0;
  for (const offtake of network.offtakesAt[node]) {
    addEntries(model, claims, { from: columns.placed_m3, at: offtake * entries.count, local: 1 });
  }
  addEntries(model, claims, { from: columns.asked_m3, at: node * entries.count, local: 0 });
  addMinimumFlow(model, step, columns, node, claims);
  addOwnWants(model, step, columns, node, claims);
}

/** A minimum flow is an order of class 0 for what orders from below leave open. */
function addMinimumFlow(
  model: BasinModel,
  step: number,
  columns: StepColumns,
  node: number,
  claims: Claims,
): void {
  for (const clause of model.clauses.minimumFlows) {
    if (clause.node !== node || clause.holds[step] === 0) continue;
    const due_m3 =
      clause.rate_m3s[model.calendar.month[step] - 1] * model.calendar.step_s[step] * clause.compliance;
    addClaimAt(model, claims, clause.entry, positive(due_m3 - orderFromBelow_m3(model, columns, node)));
  }
}

function addClaimAt(model: BasinModel, claims: Claims, entry: number, amount_m3: number): void {
  const before = claims.count;
  addClaim(claims, {
    amount_m3,
    class: model.entries.class[entry],
    riparian: model.entries.riparian[entry],
    local: 0,
  });
  if (claims.count > before) claims.entry[before] = entry;
}

/**
 * Own order of a place that wants inflow W, of which it consumes the part k: with B ordered from below, it asks
 * [W - B]+ + k min(W, B), so that max(W, B) arrives and at least B passes.
 */
function addOwnWants(
  model: BasinModel,
  step: number,
  columns: StepColumns,
  node: number,
  claims: Claims,
): void {
  const wetland = model.within.wetland[node];
  const lake = model.within.lake[node];
  if (wetland < 0 && lake < 0) return;
  const wants = wetland >= 0 ? model.wetlands.wants : model.lakes.wants;
  const place = wetland >= 0 ? wetland : lake;
  if (wants.entry[place] < 0) return;
  const { calendar } = model;
  const wanted_m3 =
    (wants.month_m3[place * 12 + calendar.month[step] - 1] * calendar.step_s[step]) / calendar.month_s[step];
  const below_m3 = orderFromBelow_m3(model, columns, node);
  const consumption = wetland >= 0 ? model.wetlands.consumption[wetland] : 0;
  addClaimAt(
    model,
    claims,
    wants.entry[place],
    max(wanted_m3 - below_m3, 0) + consumption * min(wanted_m3, below_m3),
  );
}

function orderFromBelow_m3(model: BasinModel, columns: StepColumns, node: number): number {
  let below_m3 = 0;
  for (let entry = 0; entry < model.entries.count; entry++)
    below_m3 += columns.asked_m3[node * model.entries.count + entry];
  return below_m3;
}
