/**
 * simulate : BasinModel -> Outcome      (one member on the reference engine)
 */
import { BALANCE_TOLERANCE } from '../base/constants.ts';
import { failure, type Result, success } from '../base/result.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { ENGINE_VERSION } from '../model/version.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { seal, type UnsealedOutcome } from '../outcome/seal.ts';
import { bookBalance, openBalanceBook, reportBalance } from './balance-book.ts';
import { openLedgerBook, postLedger } from './ledger-book.ts';
import { planRecord } from './record.ts';
import { runStep } from './step.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/**
 * Runs all steps of a model.
 *
 * @returns the outcome, or the rules that gave no number with node and step
 * @throws Defect - where a water balance does not close, which is a fault of the engine
 */
export function simulate(model: BasinModel): Result<Outcome> {
  const run = simulateUnsealed(model);
  return run.ok ? success(seal(run.value)) : run;
}

/** The same without the digest, for a thread that hands the outcome over. */
export function simulateUnsealed(model: BasinModel): Result<UnsealedOutcome> {
  const workspace = makeWorkspace(model);
  const record = planRecord(workspace);
  const balance = openBalanceBook(workspace);
  const ledger = openLedgerBook(model);
  const worst = { ratio: 0, node: 0, step: 0 };
  for (let step = 0; step < model.calendar.stepCount; step++) {
    const operation = runStep(workspace, step, worst);
    if (operation.faults.length > 0) return failure(operation.faults);
    record.write(step);
    bookBalance(balance, workspace);
    postLedger(ledger, operation);
  }
  return success({
    schema: 'mirab-outcome/1',
    scenario: { id: model.scenarioId, title: model.title, story: model.story, data: model.data },
    engineVersion: ENGINE_VERSION,
    runId: model.runId,
    calendar: model.calendar,
    riparianIds: model.riparianIds,
    series: record.series(),
    ledger: ledger.rows(),
    balance: {
      tolerance: BALANCE_TOLERANCE,
      worst: { ratio: worst.ratio, node: model.network.ids[worst.node], step: worst.step },
      ...reportBalance(balance, model.riparianIds),
    },
    ...(workspace.salt === null ? {} : { salt: { ...workspace.salt.account } }),
  });
}

/** Runs up to and including one step and leaves the workspace open, for explanations. */
export function replay(model: BasinModel, lastStep: number): Workspace {
  const workspace = makeWorkspace(model);
  const worst = { ratio: 0, node: 0, step: 0 };
  for (let step = 0; step <= lastStep; step++) runStep(workspace, step, worst);
  return workspace;
}
