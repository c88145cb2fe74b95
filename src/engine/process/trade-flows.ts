/**
 * TradeFlows : what the trades move in one step      (by trade, but `shift_m3` by reservoir)
 */
import type { BasinModel } from '../model/basin-model.ts';

export interface TradeFlows {
  readonly shift_m3: Float64Array;
  readonly asked_m3: Float64Array;
  readonly held_m3: Float64Array;
  readonly firstDue_MWh: Float64Array;
  readonly firstSent_MWh: Float64Array;
  readonly replyDue_MWh: Float64Array;
  readonly replySent_MWh: Float64Array;
  readonly payment_USD: Float64Array;
}

export function makeTradeFlows(model: BasinModel): TradeFlows {
  const byTrade = () => new Float64Array(model.trades.length);
  return {
    shift_m3: new Float64Array(model.reservoirs.count),
    asked_m3: byTrade(),
    held_m3: byTrade(),
    firstDue_MWh: byTrade(),
    firstSent_MWh: byTrade(),
    replyDue_MWh: byTrade(),
    replySent_MWh: byTrade(),
    payment_USD: byTrade(),
  };
}
