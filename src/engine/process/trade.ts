/**
 * trade : energy of the legs, water account -> shift of releases, water handed over, payments
 *
 * A keeper that receives E wants less release by E / e; with e the energy of a unit of its release. It lets go
 * (account + overdraft) x part of the reply that falls in the step x compliance; a keeper that moves first lets go what is
 * stated, within account + overdraft, and stores only what the account lacks. Account: release without the trade less
 * release with it, from the same state, after all limits; spill counts against it first (SEMANTICS.md, "Trades").
 */
import { min, positive } from '../base/number.ts';
import type { TradeColumns, WaterColumns } from '../model/trade-columns.ts';
import { aheadLeg, FIRST, openLegs, REPLY, sendLegs } from './leg.ts';
import { spareAtFreeFlow_MWh } from './must-run.ts';
import type { Operation } from './operate.ts';
import type { ReleaseDecision } from './release.ts';

/** Sends the legs that do not wait for a release, and writes the shift each reservoir is asked for, in m3. */
export function openTrades(operation: Operation): void {
  const { model, flows, state } = operation;
  flows.shift_m3.fill(0);
  flows.held_m3.fill(0);
  flows.handed_m3.fill(0);
  flows.onWay_m3.fill(0);
  openLegs(operation);
  sendLegs(operation, 'ahead', (riparian) => spareAtFreeFlow_MWh(operation, riparian));
  model.trades.forEach((trade, index) => {
    flows.asked_m3[index] = 0;
    flows.waterDue_m3[index] = 0;
    flows.waterCarriedIn_m3[index] = state.waterCarried_m3[index];
    if (!trade.water) return;
    flows.asked_m3[index] = trade.water.releasesFirst
      ? releaseFirst_m3(operation, trade, trade.water, index)
      : storeFirst_m3(operation, trade, trade.water, index);
    flows.shift_m3[trade.water.reservoir] += flows.asked_m3[index];
  });
}

/** Water that matches the energy received ahead, in m3. */
function matching_m3({ columns, flows }: Operation, trade: TradeColumns, index: number): number {
  const yield_MWhperm3 = trade.water ? columns.energyPerVolume_MWhperm3[trade.water.reservoir] : 0;
  const received_MWh = flows.legs.sent_MWh[2 * index + aheadLeg(trade)];
  return yield_MWhperm3 > 0 ? received_MWh / yield_MWhperm3 : 0;
}

/** Shift asked by a keeper that stores first. What it kept falls due over the reply. */
function storeFirst_m3(
  operation: Operation,
  trade: TradeColumns,
  { overdraft_m3 }: WaterColumns,
  index: number,
): number {
  const { step, state, flows } = operation;
  const keep_m3 = matching_m3(operation, trade, index);
  if (!trade.reply || trade.reply.partOfRest[step] === 0) return -keep_m3;
  const part = trade.reply.partOfRest[step];
  const due_m3 = positive(state.waterKept_m3[index] - state.waterDueTotal_m3[index]) * part;
  state.waterDueTotal_m3[index] += due_m3;
  flows.waterDue_m3[index] = due_m3;
  return positive(state.account_m3[index] + overdraft_m3) * part * trade.reply.compliance - keep_m3;
}

/** Shift asked by a keeper that releases first, down to the overdraft; it stores until the account is level again. */
function releaseFirst_m3(
  operation: Operation,
  trade: TradeColumns,
  water: WaterColumns,
  index: number,
): number {
  const { step, state, flows, columns } = operation;
  const account_m3 = state.account_m3[index];
  const keep_m3 = min(matching_m3(operation, trade, index), positive(-account_m3));
  let wanted_m3 = 0;
  if (water.statedInWater) {
    flows.waterDue_m3[index] = water.stated_m3[step];
    if (trade.first.active[step] === 1)
      wanted_m3 = state.waterCarried_m3[index] + water.stated_m3[step] * trade.first.compliance;
  } else {
    const yield_MWhperm3 = columns.energyPerVolume_MWhperm3[water.reservoir];
    if (yield_MWhperm3 > 0) wanted_m3 = flows.legs.meant_MWh[2 * index + FIRST] / yield_MWhperm3;
  }
  return min(wanted_m3, positive(account_m3 + water.overdraft_m3)) - keep_m3;
}

/** Books the water that each trade of a reservoir kept or let go, in proportion to what it asked. */
export function keepAccounts(
  { model, state, flows }: Operation,
  reservoir: number,
  decisions: { without: ReleaseDecision; with: ReleaseDecision },
): void {
  const shift_m3 = flows.shift_m3[reservoir];
  const held_m3 = decisions.without.release_m3 - decisions.with.release_m3;
  model.trades.forEach((trade, index) => {
    if (trade.water?.reservoir !== reservoir) return;
    if (shift_m3 !== 0) flows.held_m3[index] = (held_m3 * flows.asked_m3[index]) / shift_m3;
    state.account_m3[index] += flows.held_m3[index];
    const spilt_m3 = min(decisions.with.spill_m3, positive(state.account_m3[index]));
    state.account_m3[index] -= spilt_m3;
    state.waterKept_m3[index] += positive(flows.held_m3[index]) - spilt_m3;
    const let_m3 = positive(-flows.held_m3[index]);
    if (trade.water.handover >= 0) flows.onWay_m3[index] = let_m3;
    else flows.handed_m3[index] = let_m3;
  });
}

/** Books what was handed over and who pays whom; energy of both legs and all water are known by now. */
export function settleTrades({ model, step, state, flows }: Operation): void {
  model.trades.forEach((trade, index) => {
    const [first, reply] = [2 * index + FIRST, 2 * index + REPLY];
    const { legs } = flows;
    const { water } = trade;
    flows.waterPrice_USD[index] = (water?.price_USDperm3 ?? 0) * flows.handed_m3[index];
    settleWater(trade, index);
    state.firstTotal[index] += water?.statedInWater ? flows.handed_m3[index] : legs.sent_MWh[first];
    flows.payment_USD[index] =
      legs.price_USD[first] -
      legs.penalty_USD[first] -
      (legs.price_USD[reply] - legs.penalty_USD[reply]) +
      (water?.releasesFirst ? flows.waterPrice_USD[index] : -flows.waterPrice_USD[index]);
  });

  /** What is still owed goes on as long as the leg that lets the water go has a next month. */
  function settleWater(trade: TradeColumns, index: number): void {
    const owed_m3 = flows.waterCarriedIn_m3[index] + flows.waterDue_m3[index];
    const left_m3 = positive(owed_m3 - flows.handed_m3[index]);
    const ends = step === (trade.water?.releasesFirst ? trade.first : trade.reply)?.lastStep;
    flows.waterCarriedOver_m3[index] = ends ? 0 : left_m3;
    flows.waterDefaulted_m3[index] = ends ? left_m3 : 0;
    state.waterCarried_m3[index] = flows.waterCarriedOver_m3[index];
  }
}
