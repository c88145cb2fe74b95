/**
 * settle : supply, power balance, trades -> money of each riparian
 *
 * Irrigation benefit = value x (wanted - Ky (wanted - supply)) in each step, linear in the deficit (Doorenbos & Kassam 1979,
 * FAO 33). Energy = income of exports - cost of plants, contracts and imports - value of lost load x unserved.
 * Payments of trades sum to zero. Damage of floods is a cost (flood.ts).
 */
import type { BasinModel } from '../model/basin-model.ts';
import { writeFloodDamage } from './flood.ts';
import type { Operation } from './operate.ts';
import type { PowerFlows } from './power.ts';

/** Money of one step by riparian, in USD. */
export interface MoneyColumns {
  readonly benefit_USD: Float64Array;
  readonly energy_USD: Float64Array;
  readonly payments_USD: Float64Array;
  /** Damage of floods, negative; zero where no node has a `damage`. */
  readonly flood_USD: Float64Array;
}

export function makeMoneyColumns(model: BasinModel): MoneyColumns {
  const byRiparian = () => new Float64Array(model.riparianIds.length);
  return {
    benefit_USD: byRiparian(),
    energy_USD: byRiparian(),
    payments_USD: byRiparian(),
    flood_USD: byRiparian(),
  };
}

export function settle(operation: Operation, systems: readonly PowerFlows[], money: MoneyColumns): void {
  money.benefit_USD.fill(0);
  money.energy_USD.fill(0);
  money.payments_USD.fill(0);
  const { model, columns, flows: trades } = operation;
  const { demands } = model;
  const year = model.calendar.waterYearIndex[operation.step];
  for (let demand = 0; demand < demands.count; demand++) {
    const wanted_m3 = columns.wanted_m3[demand];
    const short_m3 = wanted_m3 - columns.received_m3[demands.node[demand]];
    const served_m3 = wanted_m3 - demands.yieldResponse[demand] * short_m3;
    money.benefit_USD[demands.riparian[demand]] +=
      demands.value_USDperm3[year * demands.count + demand] * served_m3;
  }
  model.power.forEach((system, index) => {
    const flows = systems[index];
    const cost_USD =
      flows.plantCost_USD +
      flows.contracted_MWh * system.contractPrice_USDperMWh +
      flows.importCost_USD +
      flows.unserved_MWh * system.unserved_USDperMWh;
    money.energy_USD[system.riparian] = flows.exportIncome_USD - cost_USD;
  });
  model.trades.forEach((trade, index) => {
    money.payments_USD[trade.first.to] -= trades.payment_USD[index];
    money.payments_USD[trade.first.from] += trades.payment_USD[index];
  });
  writeFloodDamage(operation, money.flood_USD);
}
