/**
 * comply : limits in force, compliance -> water that each demand may claim; clauses -> orders that operators honour
 *
 * Limit of the step v = [volume of the season so far - used so far]+, where the volume is a cap x clip(F / norm, 0.5, 1.1) or
 * a fraction of the natural flow; what is not used is carried inside the season. Allowed = v + (1 - c) [wanted - v]+, shared
 * among the demands that count in proportion to what they want (SEMANTICS.md, "Clauses").
 */
import { min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { MinimumFlowColumns } from '../model/clause-columns.ts';
import type { LimitColumns } from '../model/limit-columns.ts';
import type { ReleaseColumns } from '../model/release-columns.ts';
import type { BasinState } from './basin-state.ts';
import { forecastScale } from './forecast-scale.ts';
import type { StepColumns } from './step-columns.ts';

/** Writes `allowed_m3`; starts the accounts of the limits anew in the first step of a season. */
export function capDemands(model: BasinModel, step: number, state: BasinState, columns: StepColumns): void {
  columns.allowed_m3.set(columns.wanted_m3);
  const { season } = model.forecast;
  const newSeason = step === 0 || season[step] !== season[step - 1];
  model.clauses.limits.forEach((limit, index) => {
    if (newSeason) {
      state.capAllowed_m3[index] = 0;
      state.capUsed_m3[index] = 0;
    }
    if (!limitGoverns(model, limit, step)) return;
    state.capAllowed_m3[index] += limitOfStep_m3(model, limit, step, columns);
    const left_m3 = positive(state.capAllowed_m3[index] - state.capUsed_m3[index]);
    limitDemands(limit, left_m3, columns);
  });
}

/** Whether a limit holds in a step and no later one governs in its place. */
export function limitGoverns({ clauses }: BasinModel, limit: LimitColumns, step: number): boolean {
  if (limit.holds[step] === 0) return false;
  for (const later of limit.yieldsTo) if (clauses.limits[later].holds[step] === 1) return false;
  return true;
}

/** Limit of one step before carry-over, in m3. */
export function limitOfStep_m3(
  model: BasinModel,
  { volume }: LimitColumns,
  step: number,
  columns: Pick<StepColumns, 'naturalFlow_m3'>,
): number {
  if (volume.kind === 'natural') return columns.naturalFlow_m3[volume.node] * volume.share;
  const { calendar } = model;
  const partOfMonth = calendar.step_s[step] / calendar.month_s[step];
  const scale = volume.scaled ? forecastScale(model, step, volume.river) : 1;
  return volume.month_m3[calendar.month[step] - 1] * scale * partOfMonth;
}

function limitDemands(limit: LimitColumns, left_m3: number, columns: StepColumns): void {
  let wanted_m3 = 0;
  for (let item = 0; item < limit.demands.length; item++)
    wanted_m3 += columns.wanted_m3[limit.demands[item]] * limit.weight[item];
  const granted_m3 = left_m3 + (1 - limit.compliance) * positive(wanted_m3 - left_m3);
  if (granted_m3 >= wanted_m3) return;
  const share = granted_m3 / wanted_m3;
  for (const demand of limit.demands) {
    columns.allowed_m3[demand] = min(columns.allowed_m3[demand], columns.wanted_m3[demand] * share);
  }
}

/** Counts the withdrawals of the step against the limits; what goes beyond a limit is not taken off the next step's. */
export function countWithdrawals(
  model: BasinModel,
  step: number,
  state: BasinState,
  columns: StepColumns,
): void {
  model.clauses.limits.forEach((limit, index) => {
    if (!limitGoverns(model, limit, step)) return;
    const left_m3 = positive(state.capAllowed_m3[index] - state.capUsed_m3[index]);
    state.capUsed_m3[index] += min(countedWithdrawal_m3(model, limit, columns), left_m3);
  });
}

/** Withdrawal of the demands that a limit names, gross or net as it says, in m3. */
export function countedWithdrawal_m3(model: BasinModel, limit: LimitColumns, columns: StepColumns): number {
  let used_m3 = 0;
  for (let item = 0; item < limit.demands.length; item++) {
    used_m3 += columns.received_m3[model.demands.node[limit.demands[item]]] * limit.weight[item];
  }
  return used_m3;
}

/** Writes `honour`: own orders whole, those that a clause binds by its compliance. */
export function bindOperators(model: BasinModel, step: number, honour: Float64Array): void {
  honour.set(model.honours);
  const { entries, clauses } = model;
  for (const clause of clauses.releases) {
    if (!servesNow(model, clause, step)) continue;
    for (let entry = 0; entry < entries.count; entry++) {
      const cell = clause.reservoir * entries.count + entry;
      if (clause.serves.includes(entries.riparian[entry]) && clause.compliance > honour[cell])
        honour[cell] = clause.compliance;
    }
  }
}

/** Whether a clause makes its operator serve others in a step, and no later one governs in its place. */
export function servesNow({ clauses }: BasinModel, clause: ReleaseColumns, step: number): boolean {
  if (clause.servesIn[step] === 0 || clause.serves.length === 0) return false;
  for (const later of clause.yieldsTo) {
    const { serves, servesIn } = clauses.releases[later];
    if (serves.length > 0 && servesIn[step] === 1) return false;
  }
  return true;
}

/** Flow that a clause keeps at its point in one step, before compliance, in m3; 0 where it does not govern. */
export function minimumFlow_m3(model: BasinModel, step: number, clause: MinimumFlowColumns): number {
  const { calendar, clauses } = model;
  if (clause.holds[step] === 0) return 0;
  if (clause.yieldsTo.some((later) => clauses.minimumFlows[later].holds[step] === 1)) return 0;
  const flow_m3 = clause.rate_m3s[calendar.month[step] - 1] * calendar.step_s[step];
  return clause.river < 0 ? flow_m3 : flow_m3 * forecastScale(model, step, clause.river);
}

/**
 * The minimum flow that is kept at a node, times compliance: of several that bind the largest, under the entry of its
 * clause; -1 for a node without one.
 */
export function minimumAt(
  model: BasinModel,
  step: number,
  node: number,
): { readonly kept_m3: number; readonly entry: number } {
  let largest = NO_MINIMUM;
  for (const clause of model.clauses.minimumFlows) {
    if (clause.node !== node) continue;
    const kept_m3 = minimumFlow_m3(model, step, clause) * clause.compliance;
    if (kept_m3 > largest.kept_m3) largest = { kept_m3, entry: clause.entry };
  }
  return largest;
}

const NO_MINIMUM = { kept_m3: 0, entry: -1 };
