/**
 * order at a reservoir : [honoured orders - (S + local inflow - E - dead)]+ goes on upstream      (others stop here)
 *
 * The water at hand serves the highest classes first, so it is the lowest classes that go on. The order that goes on
 * claims the free flow above first and asks other reservoirs for the rest only: left out, that free flow would be counted
 * twice at the next confluence, and more inflow would raise the deficit (docs/adr/0005 has the counterexample).
 */
import { columnSum, positive } from '../base/number.ts';
import { askBranches } from './ask-branches.ts';
import { coverByClass } from './claims-at.ts';
import type { Desk } from './desk.ts';
import { gatherClaims } from './gather-claims.ts';
import type { Operation } from './operate.ts';

export function orderReservoir(operation: Operation, node: number, desk: Desk): void {
  const { model, columns } = operation;
  const { entries } = model;
  const reservoir = model.within.reservoir[node];
  const { claims, head_m3 } = desk;
  gatherClaims(operation, node, claims);
  head_m3.fill(0);
  for (let claim = 0; claim < claims.count; claim++) head_m3[claims.entry[claim]] += claims.amount_m3[claim];
  writeServed(operation, reservoir, head_m3);
  for (let entry = 0; entry < entries.count; entry++)
    head_m3[entry] *= columns.honour[reservoir * entries.count + entry];
  columns.honoured_m3[reservoir] = columnSum(head_m3);
  const stored_m3 = operation.state.storage_m3[reservoir] - columns.evaporation_m3[node];
  const atHand_m3 = positive(stored_m3 + columns.local_m3[node] - columns.dead_m3[reservoir]);
  coverByClass(model, head_m3, atHand_m3);
  askBranches(operation, node, desk);
}

/** Orders, times compliance, of the riparians that each clause makes the operator serve. */
function writeServed({ model, columns }: Operation, reservoir: number, order_m3: Float64Array): void {
  const { entries } = model;
  model.clauses.releases.forEach((clause, index) => {
    if (clause.reservoir !== reservoir) return;
    columns.served_m3[index] = 0;
    for (let entry = 0; entry < entries.count; entry++) {
      if (clause.serves.includes(entries.riparian[entry])) columns.served_m3[index] += order_m3[entry];
    }
  });
}
