/**
 * power systems -> columns by riparian      (load, other plants, contracts, lines; riparians without one are left out)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Power } from '../scenario/schema/riparian.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { valueIn } from './trajectory.ts';

export interface PlantColumns {
  readonly name: string;
  /** Energy available in a calendar month (12). */
  readonly month_MWh: Float64Array;
  readonly cost_USDperMWh: number;
}

export interface PowerColumns {
  readonly riparian: number;
  /** Load of each step, pumping excluded. */
  readonly load_MWh: Float64Array;
  /** Energy under contract in each calendar month (12). */
  readonly contracted_MWh: Float64Array;
  readonly contractPrice_USDperMWh: number;
  /** Other plants by rising cost, then by place in the file. */
  readonly plants: readonly PlantColumns[];
  readonly importLine_MW: number;
  readonly importPrice_USDperMWh: number;
  readonly exportLine_MW: number;
  readonly exportPrice_USDperMWh: number;
  readonly unserved_USDperMWh: number;
}

/** Share of a mean year in each calendar month. */
const EVEN_SHARES = [31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days) => days / 365.2425);

export function buildPowerSystems(
  scenario: Scenario,
  riparianIds: readonly string[],
  calendar: Calendar,
): PowerColumns[] {
  return riparianIds.flatMap((id, riparian) => {
    const power = scenario.riparians[id].power;
    return power ? [buildPowerSystem(power, riparian, calendar)] : [];
  });
}

function buildPowerSystem(power: Power, riparian: number, calendar: Calendar): PowerColumns {
  const plants = Object.entries(power.plants ?? {}).map(([name, plant]) => ({
    name,
    month_MWh: monthly(plant.annual, plant.shape),
    cost_USDperMWh: plant.cost,
  }));
  return {
    riparian,
    load_MWh: loadOf(power, calendar),
    contracted_MWh: monthly(power.contracted?.annual ?? 0, power.contracted?.shape),
    contractPrice_USDperMWh: power.contracted?.price ?? 0,
    plants: plants.sort((a, b) => a.cost_USDperMWh - b.cost_USDperMWh),
    importLine_MW: power.imports?.capacity ?? 0,
    importPrice_USDperMWh: power.imports?.price ?? 0,
    exportLine_MW: power.exports?.capacity ?? 0,
    exportPrice_USDperMWh: power.exports?.price ?? 0,
    unserved_USDperMWh: power.unserved,
  };
}

function monthly(annual_MWh: number, shape: readonly number[] | undefined): Float64Array {
  return Float64Array.from(shape ?? EVEN_SHARES, (share) => share * annual_MWh);
}

function loadOf(power: Power, calendar: Calendar): Float64Array {
  const annual_MWh = Float64Array.from({ length: calendar.waterYearCount }, (_, year) =>
    valueIn(power.load, calendar.firstWaterYear + year, calendar.firstWaterYear),
  );
  return Float64Array.from(
    calendar.step_s,
    (seconds, step) =>
      (annual_MWh[calendar.waterYearIndex[step]] * power.shape[calendar.month[step] - 1] * seconds) /
      calendar.month_s[step],
  );
}
