/**
 * settle-trades : energy sent, water let go and handed over -> what is carried and in default, who pays whom
 *
 * Water is carried as energy is: what could not be let go x carry goes on; what was not meant to be let go is a default.
 * Water that others took on its way was let go, and is not held against the keeper (docs/clauses/trade.md).
 */
import { positive } from '../base/number.ts';
import type { TradeColumns } from '../model/trade-columns.ts';
import { FIRST, REPLY } from './leg.ts';
import type { Operation } from './operate.ts';

/** Books the water and the money of all trades; both legs have been sent by now. */
export function settleTrades(operation: Operation): void {
  const { model, state, flows } = operation;
  for (let index = 0; index < model.trades.length; index++) {
    const trade = model.trades[index];
    const { water } = trade;
    if (water) settleWater(operation, trade, index);
    const [first, reply] = [2 * index + FIRST, 2 * index + REPLY];
    const { legs } = flows;
    flows.waterPrice_USD[index] = (water?.price_USDperm3 ?? 0) * flows.handed_m3[index];
    state.firstTotal[index] += water?.statedInWater ? flows.handed_m3[index] : legs.sent_MWh[first];
    flows.payment_USD[index] =
      legs.price_USD[first] -
      legs.penalty_USD[first] -
      (legs.price_USD[reply] - legs.penalty_USD[reply]) +
      (water?.releasesFirst ? flows.waterPrice_USD[index] : -flows.waterPrice_USD[index]);
  }
}

function settleWater({ step, state, flows }: Operation, trade: TradeColumns, index: number): void {
  const leg = trade.water?.releasesFirst ? trade.first : trade.reply;
  if (!leg) return;
  const carriedIn_m3 = flows.waterCarriedIn_m3[index];
  const owed_m3 = carriedIn_m3 + flows.waterDue_m3[index];
  const promised_m3 = carriedIn_m3 + flows.waterDue_m3[index] * leg.compliance;
  const missed_m3 = positive(promised_m3 - flows.let_m3[index]) * leg.carry;
  const carried_m3 = leg.active[step] === 0 ? owed_m3 : step === leg.lastStep ? 0 : missed_m3;
  flows.waterCarriedOver_m3[index] = carried_m3;
  flows.waterDefaulted_m3[index] = positive(owed_m3 - flows.let_m3[index] - carried_m3);
  state.waterCarried_m3[index] = carried_m3;
}
