/**
 * entitle : caps and shares in force, volume used -> what is left of each riparian's entitlement in this step
 *
 * A riparian that no cap and no share in force names is not bound by an agreement: its entitlement has no limit.
 */
import { positive } from '../base/number.ts';
import { countedWithdrawal_m3, limitGoverns } from './comply.ts';
import type { Operation } from './operate.ts';
import { splitGoverns, splitTaken_m3 } from './split.ts';

/** Writes the entitlement left, by riparian, in m3; Infinity where nothing binds. Other doctrines do not read it. */
export function entitledNow(operation: Operation, entitlement_m3: Float64Array): void {
  const { model, step, state, columns } = operation;
  if (model.doctrine.between !== 'entitlement') return;
  entitlement_m3.fill(Infinity);
  model.clauses.limits.forEach((limit, index) => {
    if (!limitGoverns(model, limit, step)) return;
    const left_m3 = state.capAllowed_m3[index] - state.capUsed_m3[index];
    addEntitlement(entitlement_m3, limit.bound, left_m3 - countedWithdrawal_m3(model, limit, columns));
  });
  model.clauses.splits.forEach((split, index) => {
    if (!splitGoverns(operation, split)) return;
    const left_m3 = state.splitAllowed_m3[index] - state.splitUsed_m3[index];
    addEntitlement(entitlement_m3, split.bound, left_m3 - splitTaken_m3(operation, split));
  });
}

function addEntitlement(entitlement_m3: Float64Array, riparian: number, left_m3: number): void {
  const known_m3 = entitlement_m3[riparian];
  entitlement_m3[riparian] = known_m3 === Infinity ? positive(left_m3) : known_m3 + positive(left_m3);
}
