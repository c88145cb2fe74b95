/**
 * observe : step -> natural inflow at each node      (what everyone sees before anything is decided)
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { StepColumns } from './step-columns.ts';

/** Writes `natural_m3` and starts `local_m3` with it. */
export function observe(model: BasinModel, step: number, columns: StepColumns): void {
  const { catchments } = model;
  const count = catchments.node.length;
  columns.natural_m3.fill(0);
  for (let catchment = 0; catchment < count; catchment++) {
    columns.natural_m3[catchments.node[catchment]] = catchments.inflow_m3[step * count + catchment];
  }
  columns.local_m3.set(columns.natural_m3);
}
