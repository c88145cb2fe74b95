/**
 * ledger of trades : due and carried of each leg -> delivered, carried over, defaulted, money      (each step, so that
 * what is carried is known at the end of every season)
 */
import { min, positive } from '../base/number.ts';
import { FIRST, type LegPlace, REPLY } from './leg.ts';
import type { Operation } from './operate.ts';
import type { Post } from './posting.ts';

/** Posts both legs and the water of each trade; `first` is the place of the first trade in the list of obligations. */
export function postTrades(operation: Operation, first: number, post: Post): void {
  let obligation = first;
  operation.model.trades.forEach((trade, index) => {
    postLeg(operation, { obligation: obligation++, trade: index, place: FIRST }, post);
    if (trade.reply) postLeg(operation, { obligation: obligation++, trade: index, place: REPLY }, post);
    if (trade.water) postWater(operation, obligation++, index, post);
  });
}

function postLeg(
  { flows: { legs } }: Operation,
  { obligation, trade, place }: { obligation: number; trade: number; place: LegPlace },
  post: Post,
): void {
  const at = 2 * trade + place;
  post({
    obligation,
    due: legs.due_MWh[at],
    carriedIn: legs.carriedIn_MWh[at],
    delivered: legs.sent_MWh[at],
    carriedOver: legs.carriedOver_MWh[at],
    defaulted: legs.defaulted_MWh[at],
    price_USD: legs.price_USD[at],
    penalty_USD: legs.penalty_USD[at],
  });
}

/**
 * Water that was let go and did not arrive, for others took it on its way, is `forced`; what was let go beyond what was
 * owed is an excess. Water that only carries stated energy is not owed, and has no row.
 */
function postWater({ model, flows }: Operation, obligation: number, trade: number, post: Post): void {
  const { water } = model.trades[trade];
  if (water?.releasesFirst && !water.statedInWater) return;
  const carriedIn = flows.waterCarriedIn_m3[trade];
  const owed = carriedIn + flows.waterDue_m3[trade];
  const done = min(flows.let_m3[trade], owed);
  const delivered = min(flows.handed_m3[trade], done);
  post({
    obligation,
    due: flows.waterDue_m3[trade],
    carriedIn,
    delivered,
    forced: done - delivered,
    excess: positive(flows.handed_m3[trade] - delivered),
    carriedOver: flows.waterCarriedOver_m3[trade],
    defaulted: flows.waterDefaulted_m3[trade],
    price_USD: flows.waterPrice_USD[trade],
  });
}
