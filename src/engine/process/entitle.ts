/**
 * entitle : caps in force, volume used -> what is left of each riparian's entitlement in this step
 *
 * A riparian that no cap in force names is not bound by an agreement: its entitlement has no limit.
 */
import { positive } from '../base/number.ts';
import { countedWithdrawal_m3 } from './comply.ts';
import type { Operation } from './operate.ts';

/** Writes the entitlement left, by riparian, in m3; Infinity where no cap binds. */
export function entitledNow({ model, step, state, columns }: Operation, entitlement_m3: Float64Array): void {
  entitlement_m3.fill(Infinity);
  if (model.doctrine.between !== 'entitlement') return;
  model.clauses.caps.forEach((cap, index) => {
    if (cap.holds[step] === 0) return;
    const left_m3 = positive(
      state.capAllowed_m3[index] - state.capUsed_m3[index] - countedWithdrawal_m3(model, cap, columns),
    );
    const known_m3 = entitlement_m3[cap.bound];
    entitlement_m3[cap.bound] = known_m3 === Infinity ? left_m3 : known_m3 + left_m3;
  });
}
