/**
 * demands : schema, years -> annual volume by water year, share by month, return paths
 *
 * volume(y) = trajectory(y), or sum over months of area(y) x depth / efficiency(y); both times scale x (1 + growth)^years.
 * Irrigation also grows with the climate set. The return store starts at the equilibrium of a mean year of the first
 * water year's demand, fully supplied (SEMANTICS.md, "Network").
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Demand } from '../scenario/schema/demand.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { compound, valueIn } from '../scenario/trajectory-value.ts';
import { climateProgress } from './catchment-columns.ts';
import { type Entries, entryOf } from './entries.ts';
import type { Places } from './places.ts';
import { equilibriumStore_m3 } from './return-store.ts';

export interface DemandColumns {
  readonly count: number;
  readonly node: Int32Array;
  readonly riparian: Int32Array;
  readonly entry: Int32Array;
  /** Volume wanted in a year, water years x demands. */
  readonly annual_m3: Float64Array;
  /** Share of it in a calendar month, demands x 12. */
  readonly monthShare: Float64Array;
  /** Share of the withdrawal that returns somewhere. */
  readonly returnShare: Float64Array;
  readonly returnDelay_s: Float64Array;
  readonly initialStore_m3: Float64Array;
  /** One row a return path, by file position of the demand. */
  readonly returns: readonly { readonly demand: number; readonly node: number; readonly share: number }[];
  readonly pumping_MWhperm3: Float64Array;
  /** Benefit of a unit of the water wanted, water years x demands: what a crop is worth, whatever water it needs that year. */
  readonly value_USDperm3: Float64Array;
  readonly yieldResponse: Float64Array;
}

export function buildDemands(
  scenario: Scenario,
  places: Places,
  calendar: Calendar,
  entries: Entries,
): DemandColumns {
  const demands = places.of('demand');
  const count = demands.length;
  const annual_m3 = new Float64Array(calendar.waterYearCount * count);
  const value_USDperm3 = new Float64Array(calendar.waterYearCount * count);
  const monthShare = new Float64Array(count * 12);
  demands.forEach((demand, column) => {
    monthShare.set(sharesOf(demand), column * 12);
    for (let year = 0; year < calendar.waterYearCount; year++) {
      annual_m3[year * count + column] = annualVolume_m3(demand, scenario, calendar, year);
      value_USDperm3[year * count + column] = valueOfWater_USDperm3(demand, scenario, calendar, year);
    }
  });
  const returnShare = Float64Array.from(demands, (demand) =>
    (demand.returns ?? []).reduce((sum, path) => sum + path.share, 0),
  );
  return {
    count,
    node: Int32Array.from(demands, (demand) => demand.index),
    riparian: Int32Array.from(demands, (demand) => places.riparian(demand.riparian)),
    entry: Int32Array.from(demands, (demand) =>
      entryOf(entries, places.riparian(demand.riparian), demand.class),
    ),
    annual_m3,
    monthShare,
    returnShare,
    returnDelay_s: Float64Array.from(demands, (demand) => demand.returnDelay),
    initialStore_m3: Float64Array.from(demands, (demand, column) =>
      equilibriumStore_m3({
        inflow_m3: monthShare
          .slice(column * 12, column * 12 + 12)
          .map((share) => share * annual_m3[column] * returnShare[column]),
        delay_s: demand.returnDelay,
        firstMonth: calendar.month[0],
      }),
    ),
    returns: demands.flatMap((demand, column) =>
      (demand.returns ?? []).map((path) => ({
        demand: column,
        node: places.node(path.to),
        share: path.share / returnShare[column],
      })),
    ),
    pumping_MWhperm3: Float64Array.from(demands, (demand) => demand.pumping),
    value_USDperm3,
    yieldResponse: Float64Array.from(demands, (demand) => demand.benefit?.yieldResponse ?? 1),
  };
}

function annualVolume_m3(demand: Demand, scenario: Scenario, calendar: Calendar, year: number): number {
  const first = calendar.firstWaterYear;
  const waterYear = first + year;
  const crop_m3 = demand.volume
    ? valueIn(demand.volume, waterYear, first)
    : areaVolume_m3(demand, waterYear, first);
  return crop_m3 * demand.scale * compound(demand.growth, year) * climateFactor(demand, scenario, waterYear);
}

/** The same crop in a warmer year, or behind a better canal, needs another volume and is worth as much. */
function valueOfWater_USDperm3(demand: Demand, scenario: Scenario, calendar: Calendar, year: number): number {
  const first = calendar.firstWaterYear;
  const value = (demand.benefit?.value ?? 0) / climateFactor(demand, scenario, first + year);
  if (demand.volume || !demand.efficiency) return value;
  return (value * valueIn(demand.efficiency, first + year, first)) / valueIn(demand.efficiency, first, first);
}

function climateFactor(demand: Demand, scenario: Scenario, waterYear: number): number {
  const set = scenario.climate?.use ? scenario.climate.sets[scenario.climate.use] : undefined;
  return set && demand.use === 'irrigation' ? 1 + set.irrigation * climateProgress(set, waterYear) : 1;
}

function areaVolume_m3(demand: Demand, waterYear: number, first: number): number {
  if (!demand.area || !demand.depth || !demand.efficiency) return 0;
  const depth_m = demand.depth.reduce((sum, month) => sum + month, 0);
  return (valueIn(demand.area, waterYear, first) * depth_m) / valueIn(demand.efficiency, waterYear, first);
}

function sharesOf(demand: Demand): readonly number[] {
  if (demand.shape) return demand.shape;
  const depth = demand.depth ?? [];
  const year_m = depth.reduce((sum, month) => sum + month, 0);
  return depth.map((month) => (year_m > 0 ? month / year_m : 0));
}
