/**
 * terminal-lake : V' = max(0, V + inflow - evaporation(area(V)) - seepage), what stands above the sill spills
 *
 * Rain is in the net depth of evaporation. The spill enters its node in the same step.
 */
import { min, positive } from '../base/number.ts';
import { evaporation_m3 } from './evaporate.ts';
import type { Operation } from './operate.ts';

export function fillLake(operation: Operation, node: number): void {
  const { model, step, state, columns } = operation;
  const { calendar, lakes } = model;
  const lake = model.within.lake[node];
  const seconds = calendar.step_s[step];
  const storage_m3 = state.lake_m3[lake];
  const inflow_m3 = columns.arrival_m3[node];
  const depth_m =
    (lakes.evaporation_m[lake * 12 + calendar.month[step] - 1] * seconds) / calendar.month_s[step];
  const evaporated_m3 = evaporation_m3({ curve: lakes.curve[lake], storage_m3, inflow_m3, depth_m });
  const wet_m3 = storage_m3 + inflow_m3 - evaporated_m3;
  const seeped_m3 = min(lakes.seepage_m3s[lake] * seconds, positive(wet_m3));
  const full_m3 = positive(wet_m3 - seeped_m3);
  state.lake_m3[lake] = min(full_m3, lakes.sill_m3[lake]);
  columns.evaporation_m3[node] = evaporated_m3;
  columns.loss_m3[node] = seeped_m3;
  columns.spill_m3[node] = full_m3 - state.lake_m3[lake];
  columns.stored_m3[node] = state.lake_m3[lake];
}
