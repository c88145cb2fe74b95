/**
 * grow-demand : water year, month -> water wanted by each demand
 *
 * wanted = annual volume of the water year x share of the month x step / month. Growth, scale, area, efficiency and climate
 * are in the annual volume (model/demand-columns.ts).
 */
import type { BasinModel } from '../model/basin-model.ts';

/** Writes `wanted_m3`, one entry a demand. */
export function growDemand(model: BasinModel, step: number, wanted_m3: Float64Array): void {
  const { calendar, demands } = model;
  const year = calendar.waterYearIndex[step];
  const month = calendar.month[step] - 1;
  const partOfMonth = calendar.step_s[step] / calendar.month_s[step];
  for (let demand = 0; demand < demands.count; demand++) {
    wanted_m3[demand] =
      demands.annual_m3[year * demands.count + demand] *
      demands.monthShare[demand * 12 + month] *
      partOfMonth;
  }
}
