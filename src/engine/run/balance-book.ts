/**
 * balance-book : flows of steps -> water accounts of each riparian and of the basin
 *
 * natural + arriving = leaving + consumed + evaporation + loss + terminal + change of storage + residual. For the basin
 * nothing arrives or leaves but by nature, losses and terminals, so the account is an independent check of the nodes'.
 */
import { assert } from '../base/assert.ts';
import { BALANCE_TOLERANCE } from '../base/constants.ts';
import { max } from '../base/number.ts';
import type { BalanceReport, WaterAccount } from '../outcome/outcome.ts';
import type { Workspace } from './workspace.ts';

type Sums = { -readonly [K in keyof Omit<WaterAccount, 'of'>]: number };

export interface BalanceBook {
  readonly basin: Sums;
  readonly riparians: readonly Sums[];
  worstBasinRatio: number;
  report(): Omit<BalanceReport, 'tolerance' | 'worst'>;
}

const EMPTY: Sums = {
  natural_m3: 0,
  arriving_m3: 0,
  leaving_m3: 0,
  consumed_m3: 0,
  evaporation_m3: 0,
  loss_m3: 0,
  terminal_m3: 0,
  storageChange_m3: 0,
  residual_m3: 0,
};

export function openBalanceBook({ model }: Workspace): BalanceBook {
  const basin = { ...EMPTY };
  const riparians = model.riparianIds.map(() => ({ ...EMPTY }));
  const book: BalanceBook = {
    basin,
    riparians,
    worstBasinRatio: 0,
    report: () => ({
      worstBasinRatio: book.worstBasinRatio,
      basin: { of: 'basin', ...basin },
      riparians: riparians.map((sums, riparian) => ({ of: model.riparianIds[riparian], ...sums })),
    }),
  };
  return book;
}

/** Adds one step and asserts that the basin closes. */
export function bookBalance(book: BalanceBook, workspace: Workspace): void {
  const { model, columns, before_m3 } = workspace;
  const step: Sums = { ...EMPTY };
  let stored_m3 = 0;
  for (let node = 0; node < model.network.ids.length; node++) {
    const flows = nodeFlows(workspace, node);
    add(step, flows);
    stored_m3 += before_m3[node];
    const riparian = model.riparianOf[node];
    if (riparian >= 0) addCrossing(book.riparians[riparian], flows, columns.arrival_m3[node] + columns.received_m3[node], flows.leaving_m3);
  }
  step.arriving_m3 = 0;
  step.leaving_m3 = 0;
  step.residual_m3 =
    step.natural_m3 - step.consumed_m3 - step.evaporation_m3 - step.loss_m3 - step.terminal_m3 - step.storageChange_m3;
  const ratio = (step.residual_m3 < 0 ? -step.residual_m3 : step.residual_m3) / max(step.natural_m3 + stored_m3, 1);
  assert(ratio <= BALANCE_TOLERANCE, `the water balance of the basin misses ${step.residual_m3} m3`);
  book.worstBasinRatio = max(book.worstBasinRatio, ratio);
  add(book.basin, step);
}

/** What one node took in and gave in the step; `leaving_m3` is what went on to other nodes. */
function nodeFlows({ model, columns, before_m3 }: Workspace, node: number): Sums {
  const terminal_m3 = model.network.kinds[node] === 'outlet' ? columns.arrival_m3[node] : 0;
  const storageChange_m3 = columns.stored_m3[node] - before_m3[node];
  const staying_m3 = columns.consumed_m3[node] + columns.evaporation_m3[node] + columns.loss_m3[node] + terminal_m3 + storageChange_m3;
  return {
    natural_m3: columns.natural_m3[node],
    arriving_m3: columns.arrival_m3[node] + columns.received_m3[node] - columns.natural_m3[node],
    leaving_m3: columns.arrival_m3[node] + columns.received_m3[node] - staying_m3 - columns.residual_m3[node],
    consumed_m3: columns.consumed_m3[node],
    evaporation_m3: columns.evaporation_m3[node],
    loss_m3: columns.loss_m3[node],
    terminal_m3,
    storageChange_m3,
    residual_m3: columns.residual_m3[node],
  };
}

function add(sums: Sums, flows: Sums): void {
  for (const key of Object.keys(EMPTY) as (keyof Sums)[]) sums[key] += flows[key];
}

function addCrossing(sums: Sums, flows: Sums, inflow_m3: number, leaving_m3: number): void {
  add(sums, { ...flows, arriving_m3: inflow_m3 - flows.natural_m3, leaving_m3 });
}
