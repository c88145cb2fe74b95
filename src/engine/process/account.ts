/**
 * account : flows, storages before and after -> residual of the water balance of each node      (must be zero)
 *
 * residual = arrival + received - takes here - outflow - spill - evaporation - loss - consumption - change of storage.
 * It is asserted in each step against BALANCE_TOLERANCE x the water that the node turned over (DESIGN.md section 6).
 */
import { assert } from '../base/assert.ts';
import { BALANCE_TOLERANCE } from '../base/constants.ts';
import { max } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { StepColumns } from './step-columns.ts';

/** The worst residual so far, relative to the water turned over. */
export interface WorstResidual {
  ratio: number;
  node: number;
  step: number;
}

/** Writes `residual_m3` by node and asserts it. `before_m3`: storage of each node at the start of the step. */
export function closeBalance(
  model: BasinModel,
  step: number,
  columns: StepColumns,
  before_m3: Float64Array,
  worst: WorstResidual,
): void {
  const { network } = model;
  for (let node = 0; node < network.ids.length; node++) {
    const inflow_m3 = columns.arrival_m3[node] + columns.received_m3[node];
    const residual_m3 =
      inflow_m3 - leaving_m3(model, columns, node) - (columns.stored_m3[node] - before_m3[node]);
    columns.residual_m3[node] = residual_m3;
    const turned_m3 = max(inflow_m3 + before_m3[node], 1);
    const ratio = residual_m3 < 0 ? -residual_m3 / turned_m3 : residual_m3 / turned_m3;
    if (ratio > BALANCE_TOLERANCE)
      assert(false, `water balance of "${network.ids[node]}" misses ${residual_m3} m3 in step ${step}`);
    if (ratio > worst.ratio) Object.assign(worst, { ratio, node, step });
  }
}

/** All that leaves a node in a step; a reservoir's spill by its only way out is part of its outflow. */
function leaving_m3(model: BasinModel, columns: StepColumns, node: number): number {
  const kind = model.network.kinds[node];
  let leaving_m3 =
    columns.outflow_m3[node] +
    columns.evaporation_m3[node] +
    columns.loss_m3[node] +
    columns.consumed_m3[node];
  const offtakes = model.network.offtakesAt[node];
  for (let place = 0; place < offtakes.length; place++) leaving_m3 += columns.taken_m3[offtakes[place]];
  const reservoir = model.within.reservoir[node];
  const oneWay = reservoir >= 0 && model.reservoirs.spillNode[reservoir] === model.network.to[node];
  if (!oneWay) leaving_m3 += columns.spill_m3[node];
  if (kind === 'demand') leaving_m3 += columns.returned_m3[model.within.demand[node]];
  if (kind === 'outlet') leaving_m3 += columns.arrival_m3[node];
  return leaving_m3;
}
