/**
 * BasinState : what one step hands to the next      (storages, water on its way, obligations so far)
 */
import type { BasinModel } from '../model/basin-model.ts';

export interface BasinState {
  readonly storage_m3: Float64Array;
  readonly lake_m3: Float64Array;
  /** Return water on its way, by demand. */
  readonly store_m3: Float64Array;
  /** Water due now and in later steps, one array a reach. */
  readonly transit_m3: readonly Float64Array[];
  /** Volume allowed and used since the start of the season, by cap. */
  readonly capAllowed_m3: Float64Array;
  readonly capUsed_m3: Float64Array;
  /** Water kept for each trade: release without it less release with it, summed. */
  readonly account_m3: Float64Array;
  /** Energy of the first leg due and delivered in this water year, and of the reply over the run, by trade. */
  readonly firstDue_MWh: Float64Array;
  readonly firstSentTotal_MWh: Float64Array;
  readonly replyDueTotal_MWh: Float64Array;
  /** Reply that could not be given so far in this water year for want of spare energy: it is made up as soon as it can. */
  readonly replyMissed_MWh: Float64Array;
}

export function initialState(model: BasinModel): BasinState {
  const tradeCount = model.trades.length;
  const capCount = model.clauses.caps.length;
  return {
    storage_m3: model.reservoirs.initial_m3.slice(),
    lake_m3: model.lakes.initial_m3.slice(),
    store_m3: model.demands.initialStore_m3.slice(),
    transit_m3: Array.from(model.reaches.lagSteps, (steps, reach) =>
      initialTransit(steps, model.reaches.initialTransit_m3[reach]),
    ),
    capAllowed_m3: new Float64Array(capCount),
    capUsed_m3: new Float64Array(capCount),
    account_m3: new Float64Array(tradeCount),
    firstDue_MWh: new Float64Array(tradeCount),
    firstSentTotal_MWh: new Float64Array(tradeCount),
    replyDueTotal_MWh: new Float64Array(tradeCount),
    replyMissed_MWh: new Float64Array(tradeCount),
  };
}

/** Slot j holds the water due in j steps; water on its way at the start arrives evenly over the whole steps of the lag. */
function initialTransit(lagSteps: number, volume_m3: number): Float64Array {
  const due_m3 = new Float64Array(lagSteps + 2);
  due_m3.fill(volume_m3 / (lagSteps + 1), 0, lagSteps + 1);
  return due_m3;
}
