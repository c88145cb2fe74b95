/**
 * settle : supply, power balance, trades -> money of each riparian
 *
 * Irrigation benefit = value x (wanted - Ky (wanted - supply)) in each step, linear in the deficit (Doorenbos & Kassam 1979,
 * FAO 33). Energy = exports - plants - contracts - imports - value of lost load x unserved. Payments of trades sum to zero.
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { PowerFlows } from './power.ts';
import type { StepColumns } from './step-columns.ts';
import type { TradeFlows } from './trade-flows.ts';

/** Money of one step by riparian, in USD. */
export interface MoneyColumns {
  readonly benefit_USD: Float64Array;
  readonly energy_USD: Float64Array;
  readonly payments_USD: Float64Array;
}

export function makeMoneyColumns(model: BasinModel): MoneyColumns {
  const byRiparian = () => new Float64Array(model.riparianIds.length);
  return { benefit_USD: byRiparian(), energy_USD: byRiparian(), payments_USD: byRiparian() };
}

export function settle(
  model: BasinModel,
  columns: StepColumns,
  trades: TradeFlows,
  systems: readonly PowerFlows[],
  money: MoneyColumns,
): void {
  money.benefit_USD.fill(0);
  money.energy_USD.fill(0);
  money.payments_USD.fill(0);
  const { demands } = model;
  for (let demand = 0; demand < demands.count; demand++) {
    const wanted_m3 = columns.wanted_m3[demand];
    const short_m3 = wanted_m3 - columns.received_m3[demands.node[demand]];
    const served_m3 = wanted_m3 - demands.yieldResponse[demand] * short_m3;
    money.benefit_USD[demands.riparian[demand]] += demands.value_USDperm3[demand] * served_m3;
  }
  model.power.forEach((system, index) => {
    const flows = systems[index];
    const cost_USD =
      flows.plantCost_USD +
      flows.contracted_MWh * system.contractPrice_USDperMWh +
      flows.imports_MWh * system.importPrice_USDperMWh +
      flows.unserved_MWh * system.unserved_USDperMWh;
    money.energy_USD[system.riparian] = flows.exports_MWh * system.exportPrice_USDperMWh - cost_USD;
  });
  model.trades.forEach((trade, index) => {
    money.payments_USD[trade.second] -= trades.payment_USD[index];
    money.payments_USD[trade.first] += trades.payment_USD[index];
  });
}
