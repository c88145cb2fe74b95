/**
 * protect : water let go for a trade -> what of it passes each node on its way untouched, and what is handed over
 *
 * on its way' = on its way x (1 - loss of the node) x (1 - capture there). Offtakes and works of others are offered the rest
 * of the water only; the partner's own offtakes on the way may take it early, which hands it over. The captured part is
 * ordinary water from there on (SEMANTICS.md, "Trades").
 */
import { min } from '../base/number.ts';
import type { Operation } from './operate.ts';
import type { Claims } from './share.ts';

/** Moves protected water into a node; writes `reserved_m3` there, and hands over what has arrived. */
export function reserveAt({ model, columns, flows }: Operation, node: number): void {
  const reach = model.within.reach[node];
  const kept = reach >= 0 ? 1 - model.reaches.loss[reach] : 1;
  let reserved_m3 = 0;
  model.trades.forEach(({ water }, trade) => {
    if (!water || water.handover < 0 || water.passes[node] < 0) return;
    const passing_m3 = flows.onWay_m3[trade] * kept * water.passes[node];
    if (node === water.handover) {
      flows.handed_m3[trade] += passing_m3;
      flows.onWay_m3[trade] = 0;
      return;
    }
    flows.onWay_m3[trade] = passing_m3;
    reserved_m3 += passing_m3;
  });
  columns.reserved_m3[node] = reserved_m3;
}

/** Withholds the protected water that a keeper has just let go from the offtakes at its own dam. */
export function reserveHere({ model, columns, flows }: Operation, node: number): void {
  for (let trade = 0; trade < model.trades.length; trade++) {
    const { water } = model.trades[trade];
    if (water && water.handover >= 0 && model.reservoirs.node[water.reservoir] === node)
      columns.reserved_m3[node] += flows.onWay_m3[trade];
  }
}

/** Cuts the protected water at a node down to what the outlets of a work on the way can pass. */
export function passAtMost({ model, columns, flows }: Operation, node: number, most_m3: number): void {
  const reserved_m3 = columns.reserved_m3[node];
  if (reserved_m3 <= most_m3) return;
  model.trades.forEach(({ water }, trade) => {
    if (water && water.passes[node] >= 0 && water.handover >= 0 && node !== water.handover)
      flows.onWay_m3[trade] *= most_m3 / reserved_m3;
  });
  columns.reserved_m3[node] = most_m3;
}

/** Gives the partner's offtakes at a point what they still want of the water that is on its way to the partner. */
export function offerToPartner({ model, columns, flows }: Operation, node: number, claims: Claims): void {
  model.trades.forEach(({ water }, trade) => {
    if (!water || water.handover < 0 || water.passes[node] < 0 || node === water.handover) return;
    for (let claim = 0; claim < claims.count; claim++) {
      if (claims.local[claim] === 0 || claims.riparian[claim] !== water.partner) continue;
      const taken_m3 = min(claims.amount_m3[claim] - claims.given_m3[claim], flows.onWay_m3[trade]);
      claims.given_m3[claim] += taken_m3;
      flows.onWay_m3[trade] -= taken_m3;
      flows.handed_m3[trade] += taken_m3;
      columns.reserved_m3[node] -= taken_m3;
    }
  });
}
