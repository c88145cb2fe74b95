/**
 * flood : flow in the non-vegetation season x capacity of the channel -> damage in money
 *
 * damage = [flow - capacity x step]+ x cost of a unit of water. The flow is that which the judge reads (METHOD.md, x_flood):
 * at a reservoir outflow and spill by a second way, at a reach the inflow at its head. A linear cost, after Penning-Rowsell
 * et al., Flood and Coastal Erosion Risk Management (2013): one figure a place, for want of a curve.
 */
import { positive } from '../base/number.ts';
import { NON_VEGETATION } from '../calendar/calendar.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Operation } from './operate.ts';
import type { StepColumns } from './step-columns.ts';

/** Writes what floods cost each riparian in the step, as a negative income. */
export function writeFloodDamage({ model, step, columns }: Operation, flood_USD: Float64Array): void {
  const { calendar, floods } = model;
  flood_USD.fill(0);
  if (calendar.seasonIndex[step] !== NON_VEGETATION) return;
  for (let flood = 0; flood < floods.count; flood++) {
    const carried_m3 = floods.capacity_m3s[flood] * calendar.step_s[step];
    const above_m3 = positive(channelFlow_m3(model, columns, floods.node[flood]) - carried_m3);
    flood_USD[floods.riparian[flood]] -= above_m3 * floods.damage_USDperm3[flood];
  }
}

/** The outflow of a reservoir with one way out holds its spill already. */
function channelFlow_m3(
  { network, within, reservoirs }: BasinModel,
  columns: StepColumns,
  node: number,
): number {
  const reservoir = within.reservoir[node];
  if (reservoir < 0) return columns.arrival_m3[node];
  const oneWay = reservoirs.spillNode[reservoir] === network.to[node];
  return oneWay ? columns.outflow_m3[node] : columns.outflow_m3[node] + columns.spill_m3[node];
}
