/**
 * storage-limits : water year, storage at the start -> dead, full and crest storage of a dam that fills
 *
 * full = what the dam has reached in the water year; crest = full until the dam is complete; dead = min(dead, S), so that
 * inflow can pass below dead storage and what was kept stays kept. While it fills at least (1 - most kept) I passes.
 * The limits of a dam that has always stood are those of the model, written once.
 */
import { min } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { BasinState } from './basin-state.ts';
import type { StepColumns } from './step-columns.ts';

/** Writes `dead_m3`, `full_m3`, `crest_m3` and `leastPassed` of the reservoirs that have a filling. */
export function limitStorages(
  model: BasinModel,
  step: number,
  state: BasinState,
  columns: StepColumns,
): void {
  const { reservoirs, calendar } = model;
  const year = calendar.waterYearIndex[step];
  for (const { reservoir, full_m3, fills, leastPassed } of reservoirs.fillings) {
    const storage_m3 = state.storage_m3[reservoir];
    const complete = full_m3[year] >= reservoirs.full_m3[reservoir];
    const below = storage_m3 < reservoirs.dead_m3[reservoir];
    columns.full_m3[reservoir] = full_m3[year];
    columns.crest_m3[reservoir] = complete ? reservoirs.crest_m3[reservoir] : full_m3[year];
    columns.dead_m3[reservoir] = min(reservoirs.dead_m3[reservoir], storage_m3);
    columns.leastPassed[reservoir] = fills[year] === 1 || below ? leastPassed : 0;
  }
}

/** Whether a dam stands in this step; before it is built water passes its place as it passes a junction. */
export function stands(columns: StepColumns, reservoir: number): boolean {
  return columns.full_m3[reservoir] > 0;
}
