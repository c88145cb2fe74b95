/**
 * return-flow : store x min(1, step / delay) -> water that comes back; withdrawal x return share -> store
 *
 * A linear store for each demand (Nash 1957, "The form of the instantaneous unit hydrograph", one reservoir, in
 * explicit steps). Every return leaves its store in the next step at the earliest.
 */
import type { BasinModel } from '../model/basin-model.ts';
import { releaseShare } from '../model/return-store.ts';
import type { BasinState } from './basin-state.ts';
import type { StepColumns } from './step-columns.ts';

/** Empties the stores by what is due in this step, into the local inflow of the nodes that receive it. */
export function returnWater(model: BasinModel, step: number, state: BasinState, columns: StepColumns): void {
  const { demands } = model;
  for (let demand = 0; demand < demands.count; demand++) {
    const due_m3 =
      state.store_m3[demand] * releaseShare(model.calendar.step_s[step], demands.returnDelay_s[demand]);
    state.store_m3[demand] -= due_m3;
    columns.returned_m3[demand] = due_m3;
  }
  for (const path of demands.returns)
    columns.local_m3[path.node] += columns.returned_m3[path.demand] * path.share;
}

/** Splits what a demand received into return water on its way and consumption. */
export function storeReturns(model: BasinModel, state: BasinState, columns: StepColumns): void {
  const { demands } = model;
  for (let demand = 0; demand < demands.count; demand++) {
    const node = demands.node[demand];
    const returning_m3 = columns.received_m3[node] * demands.returnShare[demand];
    state.store_m3[demand] += returning_m3;
    columns.consumed_m3[node] = columns.received_m3[node] - returning_m3;
    columns.stored_m3[node] = state.store_m3[demand];
  }
}
