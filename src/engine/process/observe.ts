/**
 * observe : step -> natural inflow at each node, natural flow past each node      (what everyone sees before anything is decided)
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { StepColumns } from './step-columns.ts';

/** Writes `natural_m3` and `naturalFlow_m3`, and starts `local_m3` with the natural inflow. */
export function observe(model: BasinModel, step: number, columns: StepColumns): void {
  const { catchments, network } = model;
  const count = catchments.node.length;
  columns.natural_m3.fill(0);
  for (let catchment = 0; catchment < count; catchment++) {
    columns.natural_m3[catchments.node[catchment]] = catchments.inflow_m3[step * count + catchment];
  }
  columns.local_m3.set(columns.natural_m3);
  for (const node of network.order) {
    let natural_m3 = columns.natural_m3[node];
    const branches = network.branches[node];
    for (let place = 0; place < branches.length; place++)
      natural_m3 += columns.naturalFlow_m3[branches[place]];
    columns.naturalFlow_m3[node] = natural_m3;
  }
}
