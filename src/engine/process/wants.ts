/**
 * wants : volume of a month x step / month -> inflow that a wetland or lake wants in the step
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { WantsColumns } from '../model/terminal-columns.ts';

/** Inflow wanted by one place in one step, in m3. */
export function wantedInflow_m3(model: BasinModel, step: number, wants: WantsColumns, place: number): number {
  const { calendar } = model;
  const month_m3 = wants.month_m3[place * 12 + calendar.month[step] - 1];
  return (month_m3 * calendar.step_s[step]) / calendar.month_s[step];
}
