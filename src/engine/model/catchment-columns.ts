/**
 * catchments : annual mean x share of the month x (1 + CV z_y) x (1 + delta) -> natural inflow of each month
 *
 * Monthly volumes are spread evenly over the steps of the month. A climate delta grows linearly from its first water
 * year to its horizon. A dated series takes the place of the first three factors.
 */
import { positive } from '../base/number.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Catchment } from '../scenario/schema/catchment.ts';
import type { Climate } from '../scenario/schema/forcing.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Places } from './places.ts';

export interface CatchmentColumns {
  readonly node: Int32Array;
  readonly river: Int32Array;
  /** Whether the inflow counts in the natural flow of its river, by catchment. */
  readonly counted: Uint8Array;
  /** steps x catchments, row by row. */
  readonly inflow_m3: Float64Array;
  /** The same in the mean year without climate change: the norm of forecasts. */
  readonly norm_m3: Float64Array;
}

export function buildCatchments(scenario: Scenario, places: Places, calendar: Calendar): CatchmentColumns {
  const catchments = places.of('catchment') as readonly (Catchment & { index: number })[];
  const count = catchments.length;
  const inflow_m3 = new Float64Array(calendar.stepCount * count);
  const norm_m3 = new Float64Array(calendar.stepCount * count);
  const anomalies = scenario.hydrology.sequences[scenario.hydrology.use].anomalies;
  for (let step = 0; step < calendar.stepCount; step++) {
    const partOfMonth = calendar.step_s[step] / calendar.month_s[step];
    const z = anomalies[calendar.waterYearIndex[step] % anomalies.length];
    catchments.forEach((catchment, column) => {
      const mean_m3 = monthMean_m3(catchment, step, calendar);
      const actual_m3 = catchment.series ? mean_m3 : mean_m3 * positive(1 + catchment.variability * z);
      const delta = climateDelta(scenario.climate, catchment.climate, calendar, step);
      norm_m3[step * count + column] = mean_m3 * partOfMonth;
      inflow_m3[step * count + column] = actual_m3 * (1 + delta) * partOfMonth;
    });
  }
  return {
    node: Int32Array.from(catchments, (catchment) => catchment.index),
    river: Int32Array.from(catchments, (catchment) => places.riverIds.indexOf(catchment.river)),
    counted: Uint8Array.from(catchments, (catchment) => (catchment.feeds === 'river' ? 1 : 0)),
    inflow_m3,
    norm_m3,
  };
}

function monthMean_m3(catchment: Catchment, step: number, calendar: Calendar): number {
  const month = calendar.month[step] - 1;
  if (!catchment.series) return (catchment.annual ?? 0) * (catchment.shape?.[month] ?? 0);
  const [year, first] = catchment.series.start.split('-').map(Number);
  const row = (calendar.year[step] - year) * 12 + month - (first - 1);
  return catchment.series.values[row] * calendar.month_s[step];
}

/** Fraction added to the inflow in the month of a step; 0 without a climate set. */
function climateDelta(
  climate: Climate | undefined,
  name: string | undefined,
  calendar: Calendar,
  step: number,
): number {
  if (!climate?.use || !name) return 0;
  const set = climate.sets[climate.use];
  const deltas = set.classes[name];
  if (!deltas) return 0;
  return (
    deltas[calendar.month[step] - 1] *
    climateProgress(set, calendar.firstWaterYear + calendar.waterYearIndex[step])
  );
}

/** How far the deltas have grown: 0 at `fromYear`, 1 from the horizon on. */
export function climateProgress(set: { fromYear: number; horizon: number }, waterYear: number): number {
  if (waterYear >= set.horizon) return 1;
  return positive(waterYear - set.fromYear) / (set.horizon - set.fromYear);
}
