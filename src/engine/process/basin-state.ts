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
  /** Volume allowed and used since the start of the season, by limit, and by split of a measured flow. */
  readonly capAllowed_m3: Float64Array;
  readonly capUsed_m3: Float64Array;
  readonly splitAllowed_m3: Float64Array;
  readonly splitUsed_m3: Float64Array;
  /** Released so far in the months of a volume bound, 2 x release clause + (0 floor, 1 ceiling). */
  readonly boundReleased_m3: Float64Array;
  /** Water kept for each trade: release without it less release with it, summed. */
  readonly account_m3: Float64Array;
  /** Water kept so far less what was spilt of it, what of it has fallen due, and what is due and not handed over, by trade. */
  readonly waterKept_m3: Float64Array;
  readonly waterDueTotal_m3: Float64Array;
  readonly waterCarried_m3: Float64Array;
  /** Delivered by the first leg over the run, in the unit in which it is stated, and reply that fell due, by trade. */
  readonly firstTotal: Float64Array;
  readonly replyDueTotal_MWh: Float64Array;
  /** Energy that is due and could not be given yet, by leg. */
  readonly legCarried_MWh: Float64Array;
}

export function initialState(model: BasinModel): BasinState {
  const tradeCount = model.trades.length;
  const { limits, splits, releases } = model.clauses;
  return {
    storage_m3: model.reservoirs.initial_m3.slice(),
    lake_m3: model.lakes.initial_m3.slice(),
    store_m3: model.demands.initialStore_m3.slice(),
    transit_m3: Array.from(model.reaches.lagSteps, (steps, reach) =>
      initialTransit(steps, model.reaches.initialTransit_m3[reach]),
    ),
    capAllowed_m3: new Float64Array(limits.length),
    capUsed_m3: new Float64Array(limits.length),
    splitAllowed_m3: new Float64Array(splits.length),
    splitUsed_m3: new Float64Array(splits.length),
    boundReleased_m3: new Float64Array(2 * releases.length),
    account_m3: new Float64Array(tradeCount),
    waterKept_m3: new Float64Array(tradeCount),
    waterDueTotal_m3: new Float64Array(tradeCount),
    waterCarried_m3: new Float64Array(tradeCount),
    firstTotal: new Float64Array(tradeCount),
    replyDueTotal_MWh: new Float64Array(tradeCount),
    legCarried_MWh: new Float64Array(2 * tradeCount),
  };
}

/** Slot j holds the water due in j steps; water on its way at the start arrives evenly over the whole steps of the lag. */
function initialTransit(lagSteps: number, volume_m3: number): Float64Array {
  const due_m3 = new Float64Array(lagSteps + 2);
  due_m3.fill(volume_m3 / (lagSteps + 1), 0, lagSteps + 1);
  return due_m3;
}
