/**
 * split : flow that arrives at a control point, fractions -> part of its orders that each intake below may take
 *
 * v = [share x flow of the season so far - taken so far]+; taken at most v + (1 - c) [ordered - v]+, the same part of each
 * order of the riparian. Known when the water passes the point, so it limits takes and not orders.
 */
import { min, positive } from '../base/number.ts';
import type { SplitColumns } from '../model/split-columns.ts';
import type { Desk } from './desk.ts';
import type { Operation } from './operate.ts';

/** Whether a split holds in a step and no later one governs in its place. */
export function splitGoverns({ model, step }: Operation, split: SplitColumns): boolean {
  const { splits } = model.clauses;
  return split.holds[step] === 1 && !split.yieldsTo.some((later) => splits[later].holds[step] === 1);
}

/** Starts the accounts anew in the first step of a season, and lets every intake take its whole order. */
export function openSplits({ model, step, state, columns }: Operation): void {
  if (model.clauses.splits.length === 0) return;
  columns.takeShare.fill(1);
  columns.splitLeft_m3.fill(Infinity);
  const { season } = model.forecast;
  if (step > 0 && season[step] === season[step - 1]) return;
  state.splitAllowed_m3.fill(0);
  state.splitUsed_m3.fill(0);
}

/** Limits the intakes of the splits whose control point is this node, by what arrives here. */
export function splitAt(operation: Operation, node: number): void {
  const { splits } = operation.model.clauses;
  for (let index = 0; index < splits.length; index++) {
    if (splits[index].node === node && splitGoverns(operation, splits[index]))
      limitIntakes(operation, splits[index], index);
  }
}

function limitIntakes(operation: Operation, split: SplitColumns, index: number): void {
  const { state, columns } = operation;
  const { node } = split;
  state.splitAllowed_m3[index] += columns.arrival_m3[node] * split.share;
  const left_m3 = positive(state.splitAllowed_m3[index] - state.splitUsed_m3[index]);
  let ordered_m3 = 0;
  for (const offtake of split.offtakes) ordered_m3 += orderAt_m3(operation, offtake);
  const granted_m3 = left_m3 + (1 - split.compliance) * positive(ordered_m3 - left_m3);
  columns.splitLeft_m3[index] = granted_m3;
  if (granted_m3 >= ordered_m3) return;
  for (const offtake of split.offtakes)
    columns.takeShare[offtake] = min(columns.takeShare[offtake], granted_m3 / ordered_m3);
}

/**
 * Cuts the claims of one intake to its part, and to what earlier intakes left of the riparian's share: an order that an
 * earlier intake of the user could not fill stands here a second time.
 */
export function limitTakes({ model, columns }: Operation, offtake: number, desk: Desk, place: number): void {
  const { claims, firstClaim } = desk;
  let total_m3 = 0;
  for (let claim = firstClaim[place]; claim < claims.count; claim++) total_m3 += claims.amount_m3[claim];
  if (total_m3 <= 0) return;
  let most_m3 = total_m3 * columns.takeShare[offtake];
  const splits = model.clauses.splitsOf[offtake];
  for (let place = 0; place < splits.length; place++)
    most_m3 = min(most_m3, columns.splitLeft_m3[splits[place]]);
  if (most_m3 >= total_m3) return;
  for (let claim = firstClaim[place]; claim < claims.count; claim++) {
    claims.amount_m3[claim] *= most_m3 / total_m3;
    claims.limit_m3[claim] *= most_m3 / total_m3;
  }
}

/** Takes the water of one intake off what is left of the shares that count it. */
export function countTake({ model, columns }: Operation, offtake: number, taken_m3: number): void {
  for (const split of model.clauses.splitsOf[offtake])
    columns.splitLeft_m3[split] = positive(columns.splitLeft_m3[split] - taken_m3);
}

function orderAt_m3({ model, columns }: Operation, offtake: number): number {
  const { count } = model.entries;
  let order_m3 = 0;
  for (let entry = 0; entry < count; entry++) order_m3 += columns.placed_m3[offtake * count + entry];
  return order_m3;
}

/** Water taken by the intakes that a split names, in m3. */
export function splitTaken_m3({ columns }: Operation, split: SplitColumns): number {
  let taken_m3 = 0;
  for (const offtake of split.offtakes) taken_m3 += columns.taken_m3[offtake];
  return taken_m3;
}

/** Counts the takes of the step; what goes beyond the share is not taken off the next step's. */
export function countSplits(operation: Operation): void {
  const { model, state } = operation;
  model.clauses.splits.forEach((split, index) => {
    if (!splitGoverns(operation, split)) return;
    const left_m3 = positive(state.splitAllowed_m3[index] - state.splitUsed_m3[index]);
    state.splitUsed_m3[index] += min(splitTaken_m3(operation, split), left_m3);
  });
}
