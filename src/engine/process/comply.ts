/**
 * comply : caps in force, compliance -> water that each demand may claim; clauses -> orders that operators honour
 *
 * Cap of the step v = [volume of the season so far x clip(F / norm, 0.5, 1.1) - used so far]+; what is not used is carried
 * inside the season. Allowed = v + (1 - c) [wanted - v]+, shared among the demands that count in proportion to what
 * they want (SEMANTICS.md, "Clauses").
 */
import { clamp, min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { CapColumns, MinimumFlowColumns } from '../model/clause-columns.ts';
import type { BasinState } from './basin-state.ts';
import type { StepColumns } from './step-columns.ts';

const LEAST_SCALE = 0.5;
const MOST_SCALE = 1.1;

/** Writes `allowed_m3`; starts the accounts of the caps anew in the first step of a season. */
export function capDemands(model: BasinModel, step: number, state: BasinState, columns: StepColumns): void {
  columns.allowed_m3.set(columns.wanted_m3);
  const { season } = model.forecast;
  const newSeason = step === 0 || season[step] !== season[step - 1];
  model.clauses.caps.forEach((cap, index) => {
    if (newSeason) {
      state.capAllowed_m3[index] = 0;
      state.capUsed_m3[index] = 0;
    }
    if (cap.holds[step] === 0) return;
    state.capAllowed_m3[index] += capOfStep_m3(model, cap, step);
    const left_m3 = positive(state.capAllowed_m3[index] - state.capUsed_m3[index]);
    limitDemands(cap, left_m3, columns);
  });
}

/** Cap of one step before carry-over, in m3. */
export function capOfStep_m3(model: BasinModel, cap: CapColumns, step: number): number {
  const { calendar, forecast } = model;
  const partOfMonth = calendar.step_s[step] / calendar.month_s[step];
  const ratio = cap.scaled ? forecast.ratio[forecast.season[step] * model.riverIds.length + cap.river] : 1;
  return cap.month_m3[calendar.month[step] - 1] * clamp(ratio, LEAST_SCALE, MOST_SCALE) * partOfMonth;
}

function limitDemands(cap: CapColumns, left_m3: number, columns: StepColumns): void {
  let wanted_m3 = 0;
  for (let item = 0; item < cap.demands.length; item++)
    wanted_m3 += columns.wanted_m3[cap.demands[item]] * cap.weight[item];
  const granted_m3 = left_m3 + (1 - cap.compliance) * positive(wanted_m3 - left_m3);
  if (granted_m3 >= wanted_m3) return;
  const share = granted_m3 / wanted_m3;
  for (const demand of cap.demands) {
    columns.allowed_m3[demand] = min(columns.allowed_m3[demand], columns.wanted_m3[demand] * share);
  }
}

/** Counts the withdrawals of the step against the caps; what goes beyond a cap is not taken off the next step's. */
export function countWithdrawals(
  model: BasinModel,
  step: number,
  state: BasinState,
  columns: StepColumns,
): void {
  model.clauses.caps.forEach((cap, index) => {
    if (cap.holds[step] === 0) return;
    const left_m3 = positive(state.capAllowed_m3[index] - state.capUsed_m3[index]);
    state.capUsed_m3[index] += min(countedWithdrawal_m3(model, cap, columns), left_m3);
  });
}

/** Withdrawal of the demands that a cap names, gross or net as it says, in m3. */
export function countedWithdrawal_m3(model: BasinModel, cap: CapColumns, columns: StepColumns): number {
  let used_m3 = 0;
  for (let item = 0; item < cap.demands.length; item++) {
    used_m3 += columns.received_m3[model.demands.node[cap.demands[item]]] * cap.weight[item];
  }
  return used_m3;
}

/** Writes `honour`: own orders whole, those that a clause binds by its compliance. */
export function bindOperators(model: BasinModel, step: number, honour: Float64Array): void {
  honour.set(model.honours);
  const { entries } = model;
  for (const clause of model.clauses.releases) {
    if (clause.holds[step] === 0) continue;
    for (let entry = 0; entry < entries.count; entry++) {
      const cell = clause.reservoir * entries.count + entry;
      if (clause.serves.includes(entries.riparian[entry]) && clause.compliance > honour[cell])
        honour[cell] = clause.compliance;
    }
  }
}

/** Flow that a clause keeps at its point in one step, before compliance, in m3; 0 where it does not hold. */
export function minimumFlow_m3(model: BasinModel, step: number, clause: MinimumFlowColumns): number {
  const { calendar } = model;
  return clause.holds[step] === 0 ? 0 : clause.rate_m3s[calendar.month[step] - 1] * calendar.step_s[step];
}
