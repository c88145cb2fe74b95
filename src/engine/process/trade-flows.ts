/**
 * TradeFlows : what the trades move in one step      (by leg: 2 x trade + 0 first, 1 reply; by trade; by reservoir)
 */
import type { BasinModel } from '../model/basin-model.ts';

/** Energy and money of each leg. */
export interface LegFlows {
  /** Newly due, and left open by earlier steps. */
  readonly due_MWh: Float64Array;
  readonly carriedIn_MWh: Float64Array;
  /** What the sender means to give: what was carried, and of what is newly due the part that it keeps to. */
  readonly meant_MWh: Float64Array;
  readonly sent_MWh: Float64Array;
  readonly carriedOver_MWh: Float64Array;
  readonly defaulted_MWh: Float64Array;
  /** Paid to the sender for what it sent, and by it for what it defaulted. */
  readonly price_USD: Float64Array;
  readonly penalty_USD: Float64Array;
}

export interface TradeFlows {
  readonly legs: LegFlows;
  /** Change of release that all trades ask of a reservoir, by reservoir. */
  readonly shift_m3: Float64Array;
  /** By trade: change asked, release without it less release with it. */
  readonly asked_m3: Float64Array;
  readonly held_m3: Float64Array;
  /** By trade: water that matches energy received, wanted to be let go, and let go of it. */
  readonly kept_m3: Float64Array;
  readonly meant_m3: Float64Array;
  readonly let_m3: Float64Array;
  /** Water newly due, left open, handed over, still owed, and in default, by trade. */
  readonly waterDue_m3: Float64Array;
  readonly waterCarriedIn_m3: Float64Array;
  readonly handed_m3: Float64Array;
  readonly waterCarriedOver_m3: Float64Array;
  readonly waterDefaulted_m3: Float64Array;
  readonly waterPrice_USD: Float64Array;
  /** Protected water on its way, at the node at hand, by trade. */
  readonly onWay_m3: Float64Array;
  /** Net payment of the second party to the first mover, by trade. */
  readonly payment_USD: Float64Array;
}

export function makeTradeFlows(model: BasinModel): TradeFlows {
  const byTrade = () => new Float64Array(model.trades.length);
  const byLeg = () => new Float64Array(2 * model.trades.length);
  return {
    legs: {
      due_MWh: byLeg(),
      carriedIn_MWh: byLeg(),
      meant_MWh: byLeg(),
      sent_MWh: byLeg(),
      carriedOver_MWh: byLeg(),
      defaulted_MWh: byLeg(),
      price_USD: byLeg(),
      penalty_USD: byLeg(),
    },
    shift_m3: new Float64Array(model.reservoirs.count),
    asked_m3: byTrade(),
    held_m3: byTrade(),
    kept_m3: byTrade(),
    meant_m3: byTrade(),
    let_m3: byTrade(),
    waterDue_m3: byTrade(),
    waterCarriedIn_m3: byTrade(),
    handed_m3: byTrade(),
    waterCarriedOver_m3: byTrade(),
    waterDefaulted_m3: byTrade(),
    waterPrice_USD: byTrade(),
    onWay_m3: byTrade(),
    payment_USD: byTrade(),
  };
}
