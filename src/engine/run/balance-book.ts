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

/** The items of an account, in the order of its columns. */
const ITEMS = [
  'natural_m3',
  'arriving_m3',
  'leaving_m3',
  'consumed_m3',
  'evaporation_m3',
  'loss_m3',
  'terminal_m3',
  'storageChange_m3',
  'residual_m3',
] as const satisfies readonly (keyof WaterAccount)[];
const RESIDUAL = ITEMS.indexOf('residual_m3');

export interface BalanceBook {
  /** ITEMS entries: sums over the run, and those of the step at hand. */
  readonly basin: Float64Array;
  readonly step: Float64Array;
  /** ITEMS entries of the node at hand. */
  readonly node: Float64Array;
  readonly riparians: readonly Float64Array[];
  worstBasinRatio: number;
}

export function openBalanceBook({ model }: Workspace): BalanceBook {
  const account = () => new Float64Array(ITEMS.length);
  return {
    basin: account(),
    step: account(),
    node: account(),
    riparians: model.riparianIds.map(account),
    worstBasinRatio: 0,
  };
}

/** Adds one step and asserts that the basin closes. */
export function bookBalance(book: BalanceBook, workspace: Workspace): void {
  const { model, before_m3 } = workspace;
  let stored_m3 = 0;
  book.step.fill(0);
  for (let node = 0; node < model.network.ids.length; node++) {
    writeNodeFlows(book.node, workspace, node);
    add(book.step, book.node);
    stored_m3 += before_m3[node];
    const riparian = model.riparianOf[node];
    if (riparian >= 0) add(book.riparians[riparian], book.node);
  }
  closeStep(book, stored_m3);
}

/** What moved between nodes cancels out in the basin; what is left must be zero. */
function closeStep(book: BalanceBook, stored_m3: number): void {
  const [natural_m3, , , consumed_m3, evaporation_m3, loss_m3, terminal_m3, storageChange_m3] = book.step;
  const residual_m3 = natural_m3 - consumed_m3 - evaporation_m3 - loss_m3 - terminal_m3 - storageChange_m3;
  const ratio = (residual_m3 < 0 ? -residual_m3 : residual_m3) / max(natural_m3 + stored_m3, 1);
  assert(ratio <= BALANCE_TOLERANCE, `the water balance of the basin misses ${residual_m3} m3`);
  book.worstBasinRatio = max(book.worstBasinRatio, ratio);
  book.step[1] = 0;
  book.step[2] = 0;
  book.step[RESIDUAL] = residual_m3;
  add(book.basin, book.step);
}

/** What one node took in and gave in the step; `leaving` is what went on to other nodes. */
function writeNodeFlows(account: Float64Array, { model, columns, before_m3 }: Workspace, node: number): void {
  const inflow_m3 = columns.arrival_m3[node] + columns.received_m3[node];
  const natural_m3 = columns.natural_m3[node];
  const terminal_m3 = model.network.kinds[node] === 'outlet' ? columns.arrival_m3[node] : 0;
  const storageChange_m3 = columns.stored_m3[node] - before_m3[node];
  const kept_m3 =
    columns.consumed_m3[node] +
    columns.evaporation_m3[node] +
    columns.loss_m3[node] +
    terminal_m3 +
    storageChange_m3;
  account[0] = natural_m3;
  account[1] = inflow_m3 - natural_m3;
  account[2] = inflow_m3 - kept_m3 - columns.residual_m3[node];
  account[3] = columns.consumed_m3[node];
  account[4] = columns.evaporation_m3[node];
  account[5] = columns.loss_m3[node];
  account[6] = terminal_m3;
  account[7] = storageChange_m3;
  account[8] = columns.residual_m3[node];
}

function add(sums: Float64Array, flows: Float64Array): void {
  for (let item = 0; item < sums.length; item++) sums[item] += flows[item];
}

/** The accounts of the run so far. */
export function reportBalance(
  book: BalanceBook,
  riparianIds: readonly string[],
): Omit<BalanceReport, 'tolerance' | 'worst'> {
  return {
    worstBasinRatio: book.worstBasinRatio,
    basin: accountOf('basin', book.basin),
    riparians: riparianIds.map((of, riparian) => accountOf(of, book.riparians[riparian])),
  };
}

function accountOf(of: string, sums: Float64Array): WaterAccount {
  const [
    natural_m3,
    arriving_m3,
    leaving_m3,
    consumed_m3,
    evaporation_m3,
    loss_m3,
    terminal_m3,
    storageChange_m3,
    residual_m3,
  ] = sums;
  return {
    of,
    natural_m3,
    arriving_m3,
    leaving_m3,
    consumed_m3,
    evaporation_m3,
    loss_m3,
    terminal_m3,
    storageChange_m3,
    residual_m3,
  };
}
