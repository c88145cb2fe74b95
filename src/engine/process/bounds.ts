/**
 * bounds : release clauses -> floor, ceiling and storage to be kept at a reservoir in a step
 *
 * rate: floor = rate x step. volume: floor = [volume - released in its months so far]+ x step / time left of them. Several
 * floors: the highest x compliance; each ceiling binds by its compliance; a clause that a later one replaces does not count. Against a later clause that binds the other way a floor is cut, a ceiling raised (docs/clauses/release.md).
 */
import { max, min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Bound, ReleaseColumns } from '../model/release-columns.ts';
import type { BasinState } from './basin-state.ts';
import { forecastScale } from './forecast-scale.ts';
import type { Ceiling } from './release.ts';

export type Side = 'floor' | 'ceiling';
const SIDES: readonly Side[] = ['floor', 'ceiling'];

type Moment = { readonly model: BasinModel; readonly step: number; readonly state: BasinState };

/** What one side of a clause binds in a step, in m3 and before compliance; undefined where it does not bind. */
export function boundOfStep_m3(moment: Moment, index: number, side: Side): number | undefined {
  const own_m3 = governingBound_m3(moment, index, side);
  return own_m3 === undefined ? undefined : againstLater_m3(moment, index, side, own_m3);
}

/** The bound of a clause that no later one of the same side replaces in the step. */
function governingBound_m3(moment: Moment, index: number, side: Side): number | undefined {
  const own_m3 = statedBound_m3(moment, index, side);
  if (own_m3 === undefined) return undefined;
  for (const later of moment.model.clauses.releases[index].yieldsTo)
    if (statedBound_m3(moment, later, side) !== undefined) return undefined;
  return own_m3;
}

/** A floor cut by later ceilings, a ceiling raised by later floors. */
function againstLater_m3(moment: Moment, index: number, side: Side, own_m3: number): number {
  let bound_m3 = own_m3;
  for (const later of moment.model.clauses.releases[index].opposedBy) {
    const other_m3 = governingBound_m3(moment, later, side === 'floor' ? 'ceiling' : 'floor');
    if (other_m3 === undefined) continue;
    bound_m3 = side === 'floor' ? min(bound_m3, other_m3) : max(bound_m3, other_m3);
  }
  return bound_m3;
}

function statedBound_m3({ model, step, state }: Moment, index: number, side: Side): number | undefined {
  const clause = model.clauses.releases[index];
  const bound = clause[side];
  if (!bound || clause.holds[step] === 0) return undefined;
  if (bound.volume_m3 < 0) {
    const rate_m3s = bound.rate_m3s[step];
    return rate_m3s < 0
      ? undefined
      : rate_m3s * model.calendar.step_s[step] * scaleOf(model, step, clause, bound);
  }
  if (bound.partOfWhole[step] === 0) return undefined;
  const released_m3 = state.boundReleased_m3[account(index, side)];
  const left_m3 = positive(bound.volume_m3 * scaleOf(model, step, clause, bound) - released_m3);
  return left_m3 * bound.partOfRest[step];
}

function scaleOf(model: BasinModel, step: number, clause: ReleaseColumns, bound: Bound): number {
  if (!bound.scaled) return 1;
  return forecastScale(model, step, model.reservoirs.river[clause.reservoir]);
}

/** The amount that is newly due in a step: for a volume its part by time, whatever earlier months made up for. */
export function dueOfStep_m3(moment: Moment, index: number, side: Side, bound_m3: number): number {
  const { model, step } = moment;
  const clause = model.clauses.releases[index];
  const bound = clause[side];
  if (!bound || bound.volume_m3 < 0) return bound_m3;
  const part_m3 = bound.volume_m3 * scaleOf(model, step, clause, bound) * bound.partOfWhole[step];
  return againstLater_m3(moment, index, side, part_m3);
}

/** The highest floor among the clauses that govern, each times its compliance, in m3. */
export function highestFloor_m3(moment: Moment, reservoir: number): number {
  const { releases } = moment.model.clauses;
  let floor_m3 = 0;
  for (let index = 0; index < releases.length; index++) {
    if (releases[index].reservoir !== reservoir) continue;
    const bound_m3 = boundOfStep_m3(moment, index, 'floor');
    if (bound_m3 !== undefined) floor_m3 = max(floor_m3, bound_m3 * releases[index].compliance);
  }
  return floor_m3;
}

const NONE: readonly Ceiling[] = [];

/**
 * Ceilings among the clauses that govern, storage to be filled included, each with its compliance.
 *
 * @param water_m3 - storage, inflow and evaporation of the step: what could be released at most
 */
export function ceilingsOf(moment: Moment, reservoir: number, water_m3: number): readonly Ceiling[] {
  const { releases } = moment.model.clauses;
  let ceilings: Ceiling[] | undefined;
  for (let index = 0; index < releases.length; index++) {
    const clause = releases[index];
    if (clause.reservoir !== reservoir) continue;
    const bound_m3 = boundOfStep_m3(moment, index, 'ceiling');
    if (bound_m3 !== undefined) {
      ceilings ??= [];
      ceilings.push({ ceiling_m3: bound_m3, compliance: clause.compliance });
    }
    if (!clause.storage || !storageGoverns(moment, index)) continue;
    ceilings ??= [];
    ceilings.push({
      ceiling_m3: positive(water_m3 - clause.storage.volume_m3),
      compliance: clause.compliance,
    });
  }
  return ceilings ?? NONE;
}

/** Whether a storage is to be filled in a step and no later clause states another. */
export function storageGoverns({ model, step }: Moment, index: number): boolean {
  const { releases } = model.clauses;
  if (releases[index].storage?.binds[step] !== 1) return false;
  for (const later of releases[index].yieldsTo) if (releases[later].storage?.binds[step] === 1) return false;
  return true;
}

/** Brings the accounts of volume bounds up to the start of the step: what the step before released in their months. */
export function openBounds({ model, step, state }: Moment, release_m3: Float64Array): void {
  model.clauses.releases.forEach((clause, index) => {
    for (const side of SIDES) {
      const bound = clause[side];
      if (!bound || bound.volume_m3 < 0) continue;
      const at = account(index, side);
      if (bound.begins[step] === 1) state.boundReleased_m3[at] = 0;
      else if (step > 0 && bound.partOfWhole[step - 1] > 0)
        state.boundReleased_m3[at] += release_m3[model.reservoirs.node[clause.reservoir]];
    }
  });
}

function account(index: number, side: Side): number {
  return 2 * index + SIDES.indexOf(side);
}
