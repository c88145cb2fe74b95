/**
 * step : observe -> order -> release and allocate -> account      (the four parts of DESIGN.md section 5, in order)
 */
import { closeBalance, type WorstResidual } from '../process/account.ts';
import { openBounds } from '../process/bounds.ts';
import { bindOperators, capDemands, countWithdrawals } from '../process/comply.ts';
import { descend } from '../process/descend.ts';
import { passFreeFlow, readHeads } from '../process/free-flow.ts';
import { growDemand } from '../process/grow-demand.ts';
import { shareLoads } from '../process/must-run.ts';
import { observe } from '../process/observe.ts';
import type { Operation } from '../process/operate.ts';
import { passOrders } from '../process/order.ts';
import { balancePower } from '../process/power.ts';
import { returnWater, storeReturns } from '../process/return-flow.ts';
import { moveSalt } from '../process/salt.ts';
import { closeSalt } from '../process/salt-balance.ts';
import type { SaltStep } from '../process/salt-columns.ts';
import { settle } from '../process/settle.ts';
import { settleTrades } from '../process/settle-trades.ts';
import { countSplits, openSplits } from '../process/split.ts';
import { limitStorages } from '../process/storage-limits.ts';
import { openTrades } from '../process/trade.ts';
import type { Workspace } from './workspace.ts';

/** Runs one step; afterwards the columns of the workspace tell all that was decided and moved. */
export function runStep(workspace: Workspace, step: number, worst: WorstResidual): Operation {
  const { model, state, columns, desk, trades, systems, money, before_m3 } = workspace;
  const { load_MWh, hand } = workspace;
  const operation: Operation = { model, step, state, columns, flows: trades, hand, load_MWh, faults: [] };
  before_m3.set(columns.stored_m3);

  openBounds(operation, columns.release_m3);
  limitStorages(model, step, state, columns);
  observe(model, step, columns);
  returnWater(model, step, state, columns);
  growDemand(model, step, columns.wanted_m3);
  capDemands(model, step, state, columns);
  bindOperators(model, step, columns.honour);
  readHeads(operation);
  shareLoads(operation);

  passFreeFlow(operation, 'running');
  passOrders(operation, desk);

  openTrades(operation);
  openSplits(operation);
  descend(operation, desk);
  storeReturns(model, state, columns);
  countWithdrawals(model, step, state, columns);
  countSplits(operation);
  const salting = saltStepOf(workspace, step);
  if (salting !== null) moveSalt(salting);

  balancePower(operation, systems);
  settleTrades(operation);
  settle(operation, systems, money);
  closeBalance(model, step, columns, before_m3, worst);
  if (salting !== null && workspace.salt !== null) closeSalt(salting, workspace.salt.account);
  return operation;
}

function saltStepOf({ model, columns, salt }: Workspace, step: number): SaltStep | null {
  return salt === null ? null : { model, sources: salt.sources, step, columns, salt: salt.columns };
}
