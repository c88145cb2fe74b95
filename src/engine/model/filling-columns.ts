/**
 * fillings : schema, years -> storage that each new dam can hold, by water year
 *
 * full(y) = min(full, trajectory(y)), and 0 before the dam is built. It fills from the first year in which it holds water
 * to the year in which the trajectory reaches `full`, that year included: its last part is filled then.
 */
import { min, positive } from '../base/number.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Reservoir } from '../scenario/schema/reservoir.ts';
import { valueIn } from '../scenario/trajectory-value.ts';

/** The filling of one reservoir; reservoirs that have always stood have none. */
export interface FillingColumns {
  readonly reservoir: number;
  /** Operating full storage that the dam has reached, by water year. */
  readonly full_m3: Float64Array;
  /** Whether the dam fills, by water year. */
  readonly fills: Uint8Array;
  /** Share of the inflow that passes at least while the dam fills. */
  readonly leastPassed: number;
}

export function buildFillings(reservoirs: readonly Reservoir[], calendar: Calendar): FillingColumns[] {
  return reservoirs.flatMap(({ filling, full }, reservoir) => {
    if (!filling) return [];
    const first = calendar.firstWaterYear;
    const reached_m3 = (year: number) => positive(min(full, valueIn(filling.storage, first + year, first)));
    const years = Array.from({ length: calendar.waterYearCount }, (_, year) => year);
    return [
      {
        reservoir,
        full_m3: Float64Array.from(years, reached_m3),
        fills: Uint8Array.from(years, (year) =>
          reached_m3(year) > 0 && reached_m3(year - 1) < full ? 1 : 0,
        ),
        leastPassed: 1 - filling.mostKept,
      },
    ];
  });
}
