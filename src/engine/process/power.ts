/**
 * power : load, must-run hydropower, trades, other plants, lines -> what is served, bought, sold and not served
 *
 * Need = load + pumping + trades out - hydropower - trades in - contracts; met by other plants and imports
 * in one order of rising cost, each up to what it can give; the rest is unserved. A surplus goes to trades out, then to
 * exports, the best price first, each up to its line; the rest is unused. There are no hours, so peaks are underestimated
 * (SEMANTICS.md, "Power").
 */
import { min, positive } from '../base/number.ts';
import type { PowerColumns } from '../model/power-columns.ts';
import { shareOf } from './generate.ts';
import { aheadLeg, FIRST, legOf, REPLY, sendLegs } from './leg.ts';
import type { Operation } from './operate.ts';

/** Power balance of one riparian in one step, in MWh. */
export interface PowerFlows {
  load_MWh: number;
  pumping_MWh: number;
  hydropower_MWh: number;
  contracted_MWh: number;
  tradesIn_MWh: number;
  tradesOut_MWh: number;
  plants_MWh: number;
  plantCost_USD: number;
  imports_MWh: number;
  importCost_USD: number;
  exports_MWh: number;
  exportIncome_USD: number;
  unserved_MWh: number;
  unused_MWh: number;
}

const SECONDS_PER_HOUR = 3600;

export function makePowerFlows(): PowerFlows {
  return {
    load_MWh: 0,
    pumping_MWh: 0,
    hydropower_MWh: 0,
    contracted_MWh: 0,
    tradesIn_MWh: 0,
    tradesOut_MWh: 0,
    plants_MWh: 0,
    plantCost_USD: 0,
    imports_MWh: 0,
    importCost_USD: 0,
    exports_MWh: 0,
    exportIncome_USD: 0,
    unserved_MWh: 0,
    unused_MWh: 0,
  };
}

const NOTHING = makePowerFlows();

/** Books the legs of trades sent ahead, sends those that waited for the releases, and balances each power system. */
export function balancePower(operation: Operation, systems: readonly PowerFlows[]): void {
  const { model } = operation;
  model.power.forEach((system, index) => {
    openBalance(operation, system, systems[index]);
  });
  bookLegs(operation, systems, 'ahead');
  if (model.trades.length > 0)
    sendLegs(operation, 'after', (riparian) => spareAfterRelease_MWh(operation, riparian, systems));
  bookLegs(operation, systems, 'after');
  model.power.forEach((system, index) => {
    closeBalance(operation, system, systems[index]);
  });
}

function openBalance({ model, step, columns }: Operation, system: PowerColumns, flows: PowerFlows): void {
  const { calendar, demands } = model;
  Object.assign(flows, NOTHING);
  flows.load_MWh = system.load_MWh[step];
  flows.contracted_MWh =
    (system.contracted_MWh[calendar.month[step] - 1] * calendar.step_s[step]) / calendar.month_s[step];
  for (const node of system.stations)
    flows.hydropower_MWh += columns.energy_MWh[node] * shareOf(model, node, system.riparian);
  for (let demand = 0; demand < demands.count; demand++) {
    if (demands.riparian[demand] !== system.riparian) continue;
    flows.pumping_MWh += columns.received_m3[demands.node[demand]] * demands.pumping_MWhperm3[demand];
  }
}

function plantsOfStep_MWh({ model, step }: Operation, system: PowerColumns): number[] {
  const { calendar } = model;
  const partOfMonth = calendar.step_s[step] / calendar.month_s[step];
  return system.plants.map((plant) => plant.month_MWh[calendar.month[step] - 1] * partOfMonth);
}

/** Surplus, and contracted imports or own plants that the reply displaces; a riparian without a system is not limited. */
function spareAfterRelease_MWh(
  operation: Operation,
  riparian: number,
  systems: readonly PowerFlows[],
): number {
  const index = operation.model.power.findIndex((candidate) => candidate.riparian === riparian);
  if (index < 0) return Infinity;
  const flows = systems[index];
  let supply_MWh = flows.hydropower_MWh + flows.contracted_MWh + flows.tradesIn_MWh;
  for (const plant_MWh of plantsOfStep_MWh(operation, operation.model.power[index])) supply_MWh += plant_MWh;
  return positive(supply_MWh - flows.load_MWh - flows.pumping_MWh - flows.tradesOut_MWh);
}

/** Books energy that goes from one riparian to another. Fuel is no output of the sender's power system. */
function bookLegs(
  { model, flows }: Operation,
  systems: readonly PowerFlows[],
  moment: 'ahead' | 'after',
): void {
  model.trades.forEach((trade, index) => {
    const ahead = aheadLeg(trade);
    const place = moment === 'ahead' ? ahead : ahead === FIRST ? REPLY : FIRST;
    const leg = legOf(trade, place);
    if (!leg) return;
    const sent_MWh = flows.legs.sent_MWh[2 * index + place];
    model.power.forEach((system, index) => {
      if (system.riparian === leg.from && !leg.fuel) systems[index].tradesOut_MWh += sent_MWh;
      if (system.riparian === leg.to) systems[index].tradesIn_MWh += sent_MWh;
    });
  });
}

function closeBalance(operation: Operation, system: PowerColumns, flows: PowerFlows): void {
  const need_MWh = flows.load_MWh + flows.pumping_MWh + flows.tradesOut_MWh;
  const mustRun_MWh = flows.hydropower_MWh + flows.tradesIn_MWh + flows.contracted_MWh;
  flows.unserved_MWh = dispatch_MWh(operation, system, flows, positive(need_MWh - mustRun_MWh));
  flows.unused_MWh = sell_MWh(operation, system, flows, positive(mustRun_MWh - need_MWh));
}

/** Meets what is open in merit order; gives what no source is left for. */
function dispatch_MWh(
  operation: Operation,
  system: PowerColumns,
  flows: PowerFlows,
  open_MWh: number,
): number {
  const { plants, imports, meritOrder } = system;
  const available_MWh = plantsOfStep_MWh(operation, system);
  const hours = hoursOf(operation);
  const month = operation.model.calendar.month[operation.step] - 1;
  let left_MWh = open_MWh;
  for (const place of meritOrder) {
    if (place < plants.length) {
      const made_MWh = min(left_MWh, available_MWh[place]);
      flows.plants_MWh += made_MWh;
      flows.plantCost_USD += made_MWh * plants[place].cost_USDperMWh;
      left_MWh -= made_MWh;
      continue;
    }
    const line = imports[place - plants.length];
    const bought_MWh = min(left_MWh, line.capacity_MW[month] * hours);
    flows.imports_MWh += bought_MWh;
    flows.importCost_USD += bought_MWh * line.price_USDperMWh;
    left_MWh -= bought_MWh;
  }
  return left_MWh;
}

/** Sells a surplus over the lines, the best price first; gives what no line is left for. */
function sell_MWh(
  operation: Operation,
  system: PowerColumns,
  flows: PowerFlows,
  surplus_MWh: number,
): number {
  const hours = hoursOf(operation);
  const month = operation.model.calendar.month[operation.step] - 1;
  let left_MWh = surplus_MWh;
  for (const line of system.exports) {
    const sold_MWh = min(left_MWh, line.capacity_MW[month] * hours);
    flows.exports_MWh += sold_MWh;
    flows.exportIncome_USD += sold_MWh * line.price_USDperMWh;
    left_MWh -= sold_MWh;
  }
  return left_MWh;
}

function hoursOf({ model, step }: Operation): number {
  return model.calendar.step_s[step] / SECONDS_PER_HOUR;
}
