/**
 * trade : energy of the first leg, water account -> shift of releases, energy of the reply, payments
 *
 * First leg of a step: due = (energy of the year - due so far) x step / time left of the leg; sent = min(due x compliance,
 * line, spare). Where it has a water leg, the receiver wants less by sent / energy of a unit of release. In the months of
 * the reply it wants more by (account + overdraft) x step / time left x compliance. Account: release without the trade less
 * release with it, from the same state, after all limits; spill counts against it first (SEMANTICS.md, "Trades").
 */
import { min, positive } from '../base/number.ts';
import type { TradeColumns } from '../model/trade-columns.ts';
import { spareAtFreeFlow_MWh } from './must-run.ts';
import type { Operation } from './operate.ts';
import type { ReleaseDecision } from './release.ts';
import type { TradeFlows } from './trade-flows.ts';

const SECONDS_PER_HOUR = 3600;

/** Sends the first legs and writes the shift each reservoir is asked for, in m3. */
export function openTrades(operation: Operation, flows: TradeFlows): void {
  const { model, step, state } = operation;
  flows.shift_m3.fill(0);
  model.trades.forEach((trade, index) => {
    const newYear =
      step === 0 || model.calendar.waterYearIndex[step] !== model.calendar.waterYearIndex[step - 1];
    if (newYear) {
      state.firstDue_MWh[index] = 0;
      state.replyMissed_MWh[index] = 0;
    }
    flows.asked_m3[index] = 0;
    flows.held_m3[index] = 0;
    flows.firstDue_MWh[index] = 0;
    flows.firstSent_MWh[index] = 0;
    if (trade.firstLeg[step] === 1) sendFirstLeg(operation, trade, index, flows);
    if (trade.reservoir < 0) return;
    flows.asked_m3[index] = askedShift_m3(operation, trade, index, flows);
    flows.shift_m3[trade.reservoir] += flows.asked_m3[index];
  });
}

function sendFirstLeg(operation: Operation, trade: TradeColumns, index: number, flows: TradeFlows): void {
  const { model, step, state } = operation;
  const part = model.calendar.step_s[step] / trade.firstLeft_s[step];
  const due_MWh = (trade.annual_MWh - state.firstDue_MWh[index]) * part;
  const sent_MWh = min(
    due_MWh * trade.firstCompliance,
    min(lineEnergy_MWh(operation, trade), spareAtFreeFlow_MWh(operation, trade.first)),
  );
  state.firstDue_MWh[index] += due_MWh;
  state.firstSentTotal_MWh[index] += sent_MWh;
  flows.firstDue_MWh[index] = due_MWh;
  flows.firstSent_MWh[index] = sent_MWh;
}

function askedShift_m3(
  { step, state, columns, model }: Operation,
  trade: TradeColumns,
  index: number,
  flows: TradeFlows,
): number {
  const yield_MWhperm3 = columns.energyPerVolume_MWhperm3[trade.reservoir];
  const keep_m3 = yield_MWhperm3 > 0 ? flows.firstSent_MWh[index] / yield_MWhperm3 : 0;
  if (trade.replyLeg[step] === 0) return -keep_m3;
  const part = model.calendar.step_s[step] / trade.replyLeft_s[step];
  return positive(state.account_m3[index] + trade.overdraft_m3) * part * trade.replyCompliance - keep_m3;
}

/** Energy that the line of a trade carries in one step; Infinity without a stated line. */
export function lineEnergy_MWh({ model, step }: Operation, trade: TradeColumns): number {
  return (trade.line_MW * model.calendar.step_s[step]) / SECONDS_PER_HOUR;
}

/** Books the water that each trade of a reservoir kept or let go, in proportion to what it asked. */
export function keepAccounts(
  { model, state }: Operation,
  reservoir: number,
  flows: TradeFlows,
  decisions: { without: ReleaseDecision; with: ReleaseDecision },
): void {
  const shift_m3 = flows.shift_m3[reservoir];
  const held_m3 = decisions.without.release_m3 - decisions.with.release_m3;
  model.trades.forEach((trade, index) => {
    if (trade.reservoir !== reservoir) return;
    if (shift_m3 !== 0) flows.held_m3[index] = (held_m3 * flows.asked_m3[index]) / shift_m3;
    state.account_m3[index] += flows.held_m3[index];
    const spilt_m3 = min(decisions.with.spill_m3, positive(state.account_m3[index]));
    state.account_m3[index] -= spilt_m3;
  });
}
