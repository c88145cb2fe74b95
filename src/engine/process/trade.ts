/**
 * trade : energy of the legs, water account -> shift of releases, and the books of the water
 *
 * A keeper that receives E wants less release by E / e, with e the energy of a unit of its release. It lets go what it
 * means to give: carried + due x compliance. A keeper that stores first owes what it kept, spread over the reply; one that
 * releases first owes what is stated, and stores only what its account lacks. Account: release without the trade less
 * release with it, from the same state, after all limits; spill counts against it first (SEMANTICS.md, "Trades").
 */
import { clamp, min, positive } from '../base/number.ts';
import type { TradeColumns, WaterColumns } from '../model/trade-columns.ts';
import { aheadLeg, FIRST, openLegs, sendLegs } from './leg.ts';
import { spareAtFreeFlow_MWh } from './must-run.ts';
import type { Operation } from './operate.ts';
import type { ReleaseDecision } from './release.ts';

/** Sends the legs that do not wait for a release, and writes the shift each reservoir is asked for, in m3. */
export function openTrades(operation: Operation): void {
  const { model, flows, state } = operation;
  if (model.trades.length === 0) return;
  for (const column of [flows.shift_m3, flows.held_m3, flows.handed_m3, flows.onWay_m3, flows.let_m3])
    column.fill(0);
  openLegs(operation);
  sendLegs(operation, 'ahead', (riparian) => spareAtFreeFlow_MWh(operation, riparian));
  for (let index = 0; index < model.trades.length; index++) {
    const trade = model.trades[index];
    if (!trade.water) continue;
    flows.waterCarriedIn_m3[index] = state.waterCarried_m3[index];
    if (trade.water.releasesFirst) wantReleaseFirst(operation, trade, trade.water, index);
    else wantStoreFirst(operation, trade, index);
    flows.asked_m3[index] = flows.meant_m3[index] - flows.kept_m3[index];
    flows.shift_m3[trade.water.reservoir] += flows.asked_m3[index];
  }
}

/** Water that matches the energy received ahead, in m3. */
function matching_m3({ columns, flows }: Operation, trade: TradeColumns, index: number): number {
  const yield_MWhperm3 = trade.water ? columns.energyPerVolume_MWhperm3[trade.water.reservoir] : 0;
  const received_MWh = flows.legs.sent_MWh[2 * index + aheadLeg(trade)];
  return yield_MWhperm3 > 0 ? received_MWh / yield_MWhperm3 : 0;
}

/** What a keeper stored falls due over the reply; it lets go no more than its account holds. */
function wantStoreFirst(operation: Operation, trade: TradeColumns, index: number): void {
  const { step, state, flows } = operation;
  const { reply } = trade;
  const part = reply?.partOfRest[step] ?? 0;
  const due_m3 = positive(state.waterKept_m3[index] - state.waterDueTotal_m3[index]) * part;
  state.waterDueTotal_m3[index] += due_m3;
  flows.waterDue_m3[index] = due_m3;
  flows.kept_m3[index] = matching_m3(operation, trade, index);
  const meant_m3 = state.waterCarried_m3[index] + due_m3 * (reply?.compliance ?? 0);
  flows.meant_m3[index] = reply?.active[step] === 1 ? min(meant_m3, positive(state.account_m3[index])) : 0;
}

/** What is stated, down to the overdraft; the keeper then stores until its account is level again. */
function wantReleaseFirst(
  operation: Operation,
  trade: TradeColumns,
  water: WaterColumns,
  index: number,
): void {
  const { step, state, flows, columns } = operation;
  const { first } = trade;
  const yield_MWhperm3 = columns.energyPerVolume_MWhperm3[water.reservoir];
  flows.waterDue_m3[index] = water.stated_m3[step];
  let meant_m3 = 0;
  if (water.statedInWater) {
    if (first.active[step] === 1)
      meant_m3 = state.waterCarried_m3[index] + water.stated_m3[step] * first.compliance;
  } else if (yield_MWhperm3 > 0) meant_m3 = flows.legs.meant_MWh[2 * index + FIRST] / yield_MWhperm3;
  const account_m3 = state.account_m3[index];
  flows.meant_m3[index] = min(meant_m3, positive(account_m3 + water.overdraft_m3));
  flows.kept_m3[index] = min(matching_m3(operation, trade, index), positive(-account_m3));
}

/**
 * Books the water that each trade of a reservoir kept or let go. What trades ask against each other they exchange first,
 * within what would have been released; the change of release is shared by those that asked for it, in proportion.
 */
export function keepAccounts(
  operation: Operation,
  reservoir: number,
  decisions: { without: ReleaseDecision; with: ReleaseDecision },
): void {
  const { model, state, flows } = operation;
  let toLet_m3 = 0;
  let toKeep_m3 = 0;
  for (let index = 0; index < model.trades.length; index++) {
    if (model.trades[index].water?.reservoir !== reservoir) continue;
    toLet_m3 += positive(flows.asked_m3[index]);
    toKeep_m3 += positive(-flows.asked_m3[index]);
  }
  if (toLet_m3 + toKeep_m3 > 0) {
    const held_m3 = decisions.without.release_m3 - decisions.with.release_m3;
    const exchanged_m3 = min(min(toLet_m3, toKeep_m3), decisions.without.release_m3);
    const letShare = toLet_m3 > 0 ? (exchanged_m3 + positive(-held_m3)) / toLet_m3 : 0;
    const keepShare = toKeep_m3 > 0 ? (exchanged_m3 + positive(held_m3)) / toKeep_m3 : 0;
    for (let index = 0; index < model.trades.length; index++) {
      const { water } = model.trades[index];
      if (water?.reservoir !== reservoir) continue;
      const asked_m3 = flows.asked_m3[index];
      flows.held_m3[index] = -asked_m3 * (asked_m3 > 0 ? letShare : keepShare);
      state.account_m3[index] += flows.held_m3[index];
      flows.let_m3[index] = clamp(flows.kept_m3[index] - flows.held_m3[index], 0, flows.meant_m3[index]);
      state.waterKept_m3[index] += positive(flows.held_m3[index] + flows.let_m3[index]);
      if (water.handover >= 0) flows.onWay_m3[index] = positive(-flows.held_m3[index]);
      else flows.handed_m3[index] = flows.let_m3[index];
    }
  }
  if (decisions.with.spill_m3 > 0) shareSpill(operation, reservoir, decisions.with.spill_m3);
}

/** Trades share a spill in proportion to their accounts; what it takes of water that is not due yet will not fall due. */
function shareSpill({ model, state }: Operation, reservoir: number, spill_m3: number): void {
  let accounts_m3 = 0;
  for (let index = 0; index < model.trades.length; index++) {
    if (model.trades[index].water?.reservoir === reservoir) accounts_m3 += positive(state.account_m3[index]);
  }
  if (accounts_m3 <= 0) return;
  const lost = min(1, spill_m3 / accounts_m3);
  for (let index = 0; index < model.trades.length; index++) {
    const account_m3 = state.account_m3[index];
    if (model.trades[index].water?.reservoir !== reservoir || account_m3 <= 0) continue;
    const notDue_m3 = positive(state.waterKept_m3[index] - state.waterDueTotal_m3[index]);
    state.account_m3[index] -= account_m3 * lost;
    state.waterKept_m3[index] -= min(notDue_m3, account_m3) * lost;
  }
}
