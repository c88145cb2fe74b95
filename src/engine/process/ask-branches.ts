/**
 * ask-branches : order at a node -> orders to its branches
 *
 * One branch carries the whole order. At a confluence the order claims the free flow of all branches in proportion to
 * it; the rest is asked, entry by entry, of branches whose reservoirs honour that entry, in proportion to their
 * storage above dead, each up to what its outlets and reaches can bring, the excess moving to the others.
 */
import { columnSum, min, positive } from '../base/number.ts';
import { coverByClass } from './claims-at.ts';
import type { Desk } from './desk.ts';
import type { Operation } from './operate.ts';

/** Sends the order of `desk.head_m3` up, on free flow first. */
export function askBranches(operation: Operation, node: number, desk: Desk): void {
  const { model, columns } = operation;
  const branches = model.network.branches[node];
  const { count } = model.entries;
  if (branches.length === 1) {
    columns.asked_m3.set(desk.head_m3, branches[0] * count);
    return;
  }
  let free_m3 = 0;
  for (const branch of branches) free_m3 += columns.free_m3[branch];
  const ordered_m3 = columnSum(desk.head_m3);
  if (branches.length === 0 || ordered_m3 <= 0) return;
  const onFreeFlow_m3 = min(ordered_m3, free_m3);
  if (onFreeFlow_m3 > 0)
    claimFreeFlow(operation, branches, desk, { claimed_m3: onFreeFlow_m3, ordered_m3, free_m3 });
  if (ordered_m3 > free_m3) askReservoirs(operation, branches, desk.head_m3);
}

/** Splits the part of the order that free flow covers; leaves the rest in `desk.head_m3`. */
function claimFreeFlow(
  { model, columns }: Operation,
  branches: Int32Array,
  desk: Desk,
  claim: { claimed_m3: number; ordered_m3: number; free_m3: number },
): void {
  const { count } = model.entries;
  const { head_m3, free_m3 } = desk;
  free_m3.set(head_m3);
  if (claim.claimed_m3 >= claim.ordered_m3) head_m3.fill(0);
  else if (model.doctrine.between === 'priority') coverByClass(model, head_m3, claim.claimed_m3);
  else
    for (let entry = 0; entry < count; entry++)
      head_m3[entry] = positive(head_m3[entry] - (head_m3[entry] * claim.claimed_m3) / claim.ordered_m3);
  for (const branch of branches) {
    const share = columns.free_m3[branch] / claim.free_m3;
    for (let entry = 0; entry < count; entry++)
      columns.asked_m3[branch * count + entry] += (free_m3[entry] - head_m3[entry]) * share;
  }
}

/** Highest class first, each entry in proportion to the storage that honours it, up to the room of each branch. */
function askReservoirs({ model, columns }: Operation, branches: Int32Array, order_m3: Float64Array): void {
  const { count } = model.entries;
  const room_m3 = Float64Array.from(branches, (branch) => columns.room_m3[branch]);
  const open = new Uint8Array(branches.length);
  for (let entry = 0; entry < count; entry++) {
    let left_m3 = order_m3[entry];
    open.fill(1);
    while (left_m3 > 0) {
      const weights_m3 = openWeights_m3(
        branches,
        open,
        (branch) => columns.weight_m3[branch * count + entry],
      );
      if (weights_m3 <= 0) break;
      const asked_m3 = left_m3;
      let closed = false;
      branches.forEach((branch, index) => {
        const weight_m3 = columns.weight_m3[branch * count + entry];
        if (open[index] === 0 || weight_m3 <= 0) return;
        const part_m3 = (asked_m3 * weight_m3) / weights_m3;
        const given_m3 = min(part_m3, room_m3[index]);
        if (part_m3 >= room_m3[index]) {
          open[index] = 0;
          closed = true;
        }
        columns.asked_m3[branch * count + entry] += given_m3;
        room_m3[index] -= given_m3;
        left_m3 -= given_m3;
      });
      if (!closed) break;
    }
  }
}

function openWeights_m3(
  branches: Int32Array,
  open: Uint8Array,
  weightOf: (branch: number) => number,
): number {
  let weights_m3 = 0;
  branches.forEach((branch, index) => {
    if (open[index] === 1) weights_m3 += weightOf(branch);
  });
  return weights_m3;
}
