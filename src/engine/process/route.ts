/**
 * route : inflow at the head -> loss, offtakes, outflow after the lag      (reach); intake -> seepage, demands (canal)
 *
 * A percent loss is taken of the inflow at the head, before offtakes. Past the offtakes a lag of k + f steps gives
 * (1 - f) of the water k steps later and f of it one step after that; water that has not arrived is storage of the reach.
 */
import { columnSum, min, positive } from '../base/number.ts';
import { allocateAt } from './allocate.ts';
import type { Desk } from './desk.ts';
import type { Operation } from './operate.ts';
import { wantedInflow_m3 } from './wants.ts';

export function routeReach(operation: Operation, node: number, desk: Desk): void {
  const { model, state, columns } = operation;
  const reach = model.within.reach[node];
  columns.loss_m3[node] = columns.arrival_m3[node] * model.reaches.loss[reach];
  const passing_m3 = allocateAt(operation, node, columns.arrival_m3[node] - columns.loss_m3[node], desk);
  const due_m3 = state.transit_m3[reach];
  columns.outflow_m3[node] = delay(
    due_m3,
    passing_m3,
    model.reaches.lagSteps[reach],
    model.reaches.lagFraction[reach],
  );
  columns.stored_m3[node] = columnSum(due_m3);
}

/**
 * Puts the water of a step into the slots of a lag and takes out what is due now.
 *
 * @param due_m3 - slot j holds the water due in j steps; lagSteps + 2 entries, shifted by one here
 */
export function delay(
  due_m3: Float64Array,
  passing_m3: number,
  lagSteps: number,
  lagFraction: number,
): number {
  const late_m3 = passing_m3 * lagFraction;
  due_m3[lagSteps] += passing_m3 - late_m3;
  due_m3[lagSteps + 1] += late_m3;
  const now_m3 = due_m3[0];
  due_m3.copyWithin(0, 1);
  due_m3[due_m3.length - 1] = 0;
  return now_m3;
}

/** A wetland in line: after its offtakes it consumes its share of the water it receives, up to what it wants. */
export function wetWetland(operation: Operation, node: number, desk: Desk): void {
  const { model, step, columns } = operation;
  const { wetlands } = model;
  const wetland = model.within.wetland[node];
  const passing_m3 = allocateAt(operation, node, columns.arrival_m3[node], desk);
  const wanted_m3 = wantedInflow_m3(model, step, wetlands.wants, wetland);
  columns.consumed_m3[node] =
    wetlands.consumption[wetland] * min(positive(passing_m3 - columns.reserved_m3[node]), wanted_m3);
  columns.outflow_m3[node] = passing_m3 - columns.consumed_m3[node];
}

/** A canal holds nothing: what its demands do not take at the end of the line seeps with the rest. */
export function conveyThroughCanal(operation: Operation, node: number, desk: Desk): void {
  const { model, columns } = operation;
  const canal = model.within.canal[node];
  const intake_m3 = columns.arrival_m3[node] + columns.received_m3[node];
  const passing_m3 = intake_m3 - intake_m3 * model.canals.seepage[canal];
  const left_m3 = allocateAt(operation, node, passing_m3, desk);
  const seeped_m3 = intake_m3 - passing_m3 + left_m3;
  if (model.canals.seepageNode[canal] >= 0) columns.spill_m3[node] = seeped_m3;
  else columns.loss_m3[node] = seeped_m3;
}
