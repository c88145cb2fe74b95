/**
 * power : load, must-run hydropower, trades, other plants, lines -> what is served, bought, sold and not served
 *
 * Need = load + pumping + trades out - hydropower - trades in - contracts; met by other plants in order of cost, then by
 * imports up to the line; the rest is unserved. A surplus goes to trades out, then to exports up to the line; the rest
 * is unused. There are no hours, so peaks are underestimated (SEMANTICS.md, "Power").
 */
import { min, positive } from '../base/number.ts';
import type { PowerColumns } from '../model/power-columns.ts';
import type { Operation } from './operate.ts';
import { lineEnergy_MWh } from './trade.ts';
import type { TradeFlows } from './trade-flows.ts';

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
  exports_MWh: number;
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
    exports_MWh: 0,
    unserved_MWh: 0,
    unused_MWh: 0,
  };
}

/** Sends the replies that fall due, then balances each power system. */
export function balancePower(operation: Operation, flows: TradeFlows, systems: readonly PowerFlows[]): void {
  const { model } = operation;
  model.power.forEach((system, index) => {
    openBalance(operation, system, systems[index]);
  });
  model.trades.forEach((trade, index) => {
    book(operation, { from: trade.first, to: trade.second, energy_MWh: flows.firstSent_MWh[index] }, systems);
    flows.replySent_MWh[index] = wantedReply_MWh(operation, index, flows);
  });
  if (model.trades.length > 0) limitReplies(operation, flows, systems);
  model.trades.forEach((trade, index) => {
    book(operation, { from: trade.second, to: trade.first, energy_MWh: flows.replySent_MWh[index] }, systems);
    flows.payment_USD[index] =
      (flows.firstSent_MWh[index] - flows.replySent_MWh[index]) * trade.price_USDperMWh;
  });
  model.power.forEach((system, index) => {
    closeBalance(operation, system, systems[index]);
  });
}

function openBalance({ model, step, columns }: Operation, system: PowerColumns, flows: PowerFlows): void {
  const { calendar, demands, network } = model;
  Object.assign(flows, makePowerFlows());
  flows.load_MWh = system.load_MWh[step];
  flows.contracted_MWh =
    (system.contracted_MWh[calendar.month[step] - 1] * calendar.step_s[step]) / calendar.month_s[step];
  for (let node = 0; node < network.ids.length; node++) {
    if (model.riparianOf[node] === system.riparian) flows.hydropower_MWh += columns.energy_MWh[node];
  }
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

/** Reply due = what was received x ratio, less what fell due before, spread over the time left; wanted within the line. */
function wantedReply_MWh(operation: Operation, index: number, flows: TradeFlows): number {
  const { model, step, state } = operation;
  const trade = model.trades[index];
  flows.replyDue_MWh[index] = 0;
  if (trade.replyLeg[step] === 0) return 0;
  const part = model.calendar.step_s[step] / trade.replyLeft_s[step];
  const due_MWh =
    positive(state.firstSentTotal_MWh[index] * trade.ratio - state.replyDueTotal_MWh[index]) * part;
  state.replyDueTotal_MWh[index] += due_MWh;
  flows.replyDue_MWh[index] = due_MWh;
  return min(
    due_MWh * trade.replyCompliance + state.replyMissed_MWh[index],
    lineEnergy_MWh(operation, trade),
  );
}

/** Partners of one riparian share its spare energy in proportion to what they are to get: no place in the file is favoured. */
function limitReplies(operation: Operation, flows: TradeFlows, systems: readonly PowerFlows[]): void {
  const { trades } = operation.model;
  const wanted_MWh = flows.replySent_MWh.slice();
  trades.forEach((trade, index) => {
    let total_MWh = 0;
    trades.forEach((other, place) => {
      if (other.second === trade.second) total_MWh += wanted_MWh[place];
    });
    const spare_MWh = spareAfterRelease_MWh(operation, trade.second, systems);
    if (total_MWh > spare_MWh) flows.replySent_MWh[index] = (wanted_MWh[index] * spare_MWh) / total_MWh;
    if (trade.replyLeg[operation.step] === 0) return;
    const meant_MWh = flows.replyDue_MWh[index] * trade.replyCompliance;
    operation.state.replyMissed_MWh[index] += meant_MWh - flows.replySent_MWh[index];
  });
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

/** Books energy that goes from one riparian to another; a riparian without a power system has no books. */
function book(
  { model }: Operation,
  leg: { from: number; to: number; energy_MWh: number },
  systems: readonly PowerFlows[],
): void {
  model.power.forEach((system, place) => {
    if (system.riparian === leg.from) systems[place].tradesOut_MWh += leg.energy_MWh;
    if (system.riparian === leg.to) systems[place].tradesIn_MWh += leg.energy_MWh;
  });
}

function closeBalance(operation: Operation, system: PowerColumns, flows: PowerFlows): void {
  const hours = operation.model.calendar.step_s[operation.step] / SECONDS_PER_HOUR;
  const need_MWh = flows.load_MWh + flows.pumping_MWh + flows.tradesOut_MWh;
  const mustRun_MWh = flows.hydropower_MWh + flows.tradesIn_MWh + flows.contracted_MWh;
  let open_MWh = positive(need_MWh - mustRun_MWh);
  const available_MWh = plantsOfStep_MWh(operation, system);
  system.plants.forEach((plant, index) => {
    const made_MWh = min(open_MWh, available_MWh[index]);
    flows.plants_MWh += made_MWh;
    flows.plantCost_USD += made_MWh * plant.cost_USDperMWh;
    open_MWh -= made_MWh;
  });
  flows.imports_MWh = min(open_MWh, system.importLine_MW * hours);
  flows.unserved_MWh = open_MWh - flows.imports_MWh;
  const surplus_MWh = positive(mustRun_MWh - need_MWh);
  flows.exports_MWh = min(surplus_MWh, system.exportLine_MW * hours);
  flows.unused_MWh = surplus_MWh - flows.exports_MWh;
}
