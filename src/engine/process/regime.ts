/**
 * regime : calendar, storage, natural inflow, power load -> base release
 *
 * target = the rate of the month, or a rule; rule-curve = [S + I - E - curve at the end of the step]+;
 * energy = load left to the reservoir / energy of a unit of its water; irrigation = 0, for all its orders are honoured.
 */
import { assert } from '../base/assert.ts';
import { SECONDS_PER_DAY } from '../base/constants.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { positive } from '../base/number.ts';
import { labelOf } from '../calendar/date.ts';
import { isFault } from '../expression/arithmetic.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { BasinModel } from '../model/basin-model.ts';

/** What an operator knows when it decides: nothing that is computed later in the step. */
export interface Known {
  step: number;
  storage_m3: number;
  inflow_m3: number;
  evaporation_m3: number;
  /** Natural inflow of the step above the reservoir, as a rule expression sees it. */
  natural_m3: number;
  /** Load left to this reservoir (regime `energy`), and energy of a unit of its water. */
  load_MWh: number;
  yield_MWhperm3: number;
  /** Rules that gave no number: the run ends with them after the step, so the 0 that stands in is never shown. */
  faults: Diagnostic[];
}

/** Base release of one reservoir in one step, in m3, before orders and limits. */
export function baseRelease_m3(model: BasinModel, reservoir: number, known: Known): number {
  const { reservoirs, calendar } = model;
  switch (reservoirs.regime[reservoir]) {
    case 'target':
      return targetRate_m3s(model, reservoir, known) * calendar.step_s[known.step];
    case 'rule-curve': {
      const water_m3 = known.storage_m3 + known.inflow_m3 - known.evaporation_m3;
      return positive(water_m3 - curveAtEnd_m3(model, reservoir, known.step));
    }
    case 'energy':
      return known.yield_MWhperm3 > 0 ? positive(known.load_MWh) / known.yield_MWhperm3 : 0;
    case 'irrigation':
      return 0;
  }
}

function targetRate_m3s(model: BasinModel, reservoir: number, known: Known): number {
  const { reservoirs, calendar } = model;
  const program = reservoirs.targetProgram[reservoir];
  if (!program) return reservoirs.target_m3s[reservoir * 12 + calendar.month[known.step] - 1];
  const rate_m3s = evaluate(
    program,
    program.slots.map((slot) => slotValue(model, reservoir, known, slot)),
  );
  if (isFault(rate_m3s)) {
    reportFault(model, reservoir, known, `its rule divides by zero or leaves the numbers: ${program.text}`);
    return 0;
  }
  return positive(rate_m3s);
}

function reportFault(model: BasinModel, reservoir: number, known: Known, message: string): void {
  const id = model.network.ids[model.reservoirs.node[reservoir]];
  const path = `nodes.${id}.regime.rate`;
  if (known.faults.some((fault) => fault.path === path)) return;
  const when = labelOf(model.calendar, known.step);
  known.faults.push({
    code: 'MIRAB_EXPRESSION_RESULT_INVALID',
    severity: 'error',
    path,
    message: `In ${when}, at "${id}", ${message}`,
  });
}

function slotValue(model: BasinModel, reservoir: number, known: Known, slot: string): number {
  const { reservoirs, calendar, forecast } = model;
  const river = reservoirs.river[reservoir];
  switch (slot) {
    case 'storage':
      return known.storage_m3;
    case 'dead':
      return reservoirs.dead_m3[reservoir];
    case 'full':
      return reservoirs.full_m3[reservoir];
    case 'inflow':
      return known.natural_m3 / calendar.step_s[known.step];
    case 'forecast':
      return river < 0 ? 1 : forecast.ratio[forecast.season[known.step] * model.riverIds.length + river];
    case 'calendar_month':
      return calendar.month[known.step];
    case 'water_year':
      return calendar.firstWaterYear + calendar.waterYearIndex[known.step];
  }
  assert(false, `rule slot "${slot}" passed validation and is unknown`);
}

/** The curve gives storages at the ends of months; inside a month it is linear. */
function curveAtEnd_m3(model: BasinModel, reservoir: number, step: number): number {
  const { calendar, reservoirs } = model;
  const month = calendar.month[step] - 1;
  const end_m3 = reservoirs.ruleCurve_m3[reservoir * 12 + month];
  const passed = (calendar.day[step] - 1) * SECONDS_PER_DAY + calendar.step_s[step];
  if (passed >= calendar.month_s[step]) return end_m3;
  const start_m3 = reservoirs.ruleCurve_m3[reservoir * 12 + ((month + 11) % 12)];
  return start_m3 + ((end_m3 - start_m3) * passed) / calendar.month_s[step];
}
