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
    const at = branches[0] * count;
    for (let entry = 0; entry < count; entry++) columns.asked_m3[at + entry] = desk.head_m3[entry];
    return;
  }
  let free_m3 = 0;
  for (let place = 0; place < branches.length; place++) free_m3 += columns.free_m3[branches[place]];
  const ordered_m3 = columnSum(desk.head_m3);
  if (branches.length === 0 || ordered_m3 <= 0) return;
  const onFreeFlow_m3 = min(ordered_m3, free_m3);
  if (onFreeFlow_m3 > 0)
    claimFreeFlow(operation, branches, desk, { claimed_m3: onFreeFlow_m3, ordered_m3, free_m3 });
  if (ordered_m3 > free_m3) askReservoirs(operation, branches, desk);
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
function askReservoirs({ model, columns }: Operation, branches: Int32Array, desk: Desk): void {
  const { count } = model.entries;
  const { head_m3, room_m3, open } = desk;
  for (let place = 0; place < branches.length; place++) room_m3[place] = columns.room_m3[branches[place]];
  for (let entry = 0; entry < count; entry++) {
    let left_m3 = head_m3[entry];
    open.fill(1, 0, branches.length);
    while (left_m3 > 0) {
      const weights_m3 = openWeights_m3(columns.weight_m3, branches, count, entry, open);
      if (weights_m3 <= 0) break;
      const asked_m3 = left_m3;
      let closed = false;
      for (let place = 0; place < branches.length; place++) {
        const cell = branches[place] * count + entry;
        const weight_m3 = columns.weight_m3[cell];
        if (open[place] === 0 || weight_m3 <= 0) continue;
        const part_m3 = (asked_m3 * weight_m3) / weights_m3;
        const given_m3 = min(part_m3, room_m3[place]);
        if (part_m3 >= room_m3[place]) {
          open[place] = 0;
          closed = true;
        }
        columns.asked_m3[cell] += given_m3;
        room_m3[place] -= given_m3;
        left_m3 -= given_m3;
      }
      if (!closed) break;
    }
  }
}

/** Storage that honours an entry, of the branches that still have room. */
function openWeights_m3(
  weight_m3: Float64Array,
  branches: Int32Array,
  entryCount: number,
  entry: number,
  open: Uint8Array,
): number {
  let weights_m3 = 0;
  for (let place = 0; place < branches.length; place++)
    if (open[place] === 1) weights_m3 += weight_m3[branches[place] * entryCount + entry];
  return weights_m3;
}
