/**
 * forecast : natural inflow of a season, its norm, skill -> F / norm by season and river
 *
 * F = norm + skill x (actual - norm). A season here is one of the halves of a water year; both sums run over the same
 * steps, so a season cut by the end of the run is compared with the same part of the norm.
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { CatchmentColumns } from './catchment-columns.ts';

export interface ForecastColumns {
  /** Season of each step: 2 x water year index + (0 non-vegetation, 1 vegetation). */
  readonly season: Int32Array;
  /** F / norm, seasons x rivers; 1 for a river without inflow. */
  readonly ratio: Float64Array;
}

export function buildForecast(
  catchments: CatchmentColumns,
  calendar: Calendar,
  riverCount: number,
  skill: number,
): ForecastColumns {
  const season = Int32Array.from(
    calendar.waterYearIndex,
    (year, step) => 2 * year + calendar.seasonIndex[step],
  );
  const seasonCount = calendar.waterYearCount * 2;
  const actual_m3 = new Float64Array(seasonCount * riverCount);
  const norm_m3 = new Float64Array(seasonCount * riverCount);
  const count = catchments.node.length;
  for (let step = 0; step < calendar.stepCount; step++) {
    for (let catchment = 0; catchment < count; catchment++) {
      if (catchments.counted[catchment] === 0) continue;
      const cell = season[step] * riverCount + catchments.river[catchment];
      actual_m3[cell] += catchments.inflow_m3[step * count + catchment];
      norm_m3[cell] += catchments.norm_m3[step * count + catchment];
    }
  }
  const ratio = actual_m3.map((actual, cell) =>
    norm_m3[cell] > 0 ? 1 + skill * (actual / norm_m3[cell] - 1) : 1,
  );
  return { season, ratio };
}
