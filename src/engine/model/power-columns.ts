/**
 * power systems -> columns by riparian      (load, other plants, contracts, lines; riparians without one are left out)
 *
 * Merit order: plants and imports in one order of rising cost; at the same cost plants come first, then the order of the file.
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Power } from '../scenario/schema/riparian.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { valueIn } from '../scenario/trajectory-value.ts';

export interface PlantColumns {
  readonly name: string;
  /** Energy available in a calendar month (12). */
  readonly month_MWh: Float64Array;
  readonly cost_USDperMWh: number;
}

export interface ExchangeColumns {
  readonly name: string;
  /** By calendar month (12); 0 in months in which the line is shut. */
  readonly capacity_MW: Float64Array;
  readonly price_USDperMWh: number;
}

export interface PowerColumns {
  readonly riparian: number;
  /** Nodes whose energy it earns a part of, by file position. */
  readonly stations: Int32Array;
  /** Load of each step, pumping excluded. */
  readonly load_MWh: Float64Array;
  /** Energy under contract in each calendar month (12). */
  readonly contracted_MWh: Float64Array;
  readonly contractPrice_USDperMWh: number;
  /** Other plants by rising cost, then by place in the file. */
  readonly plants: readonly PlantColumns[];
  /** Lines in the order of the file. */
  readonly imports: readonly ExchangeColumns[];
  /** Lines by falling price, then by place in the file. */
  readonly exports: readonly ExchangeColumns[];
  /** Places among the plants, and after them among the imports, by rising cost. */
  readonly meritOrder: Int32Array;
  readonly unserved_USDperMWh: number;
}

/** Share of a mean year in each calendar month. */
const EVEN_SHARES = [31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days) => days / 365.2425);

export function buildPowerSystems(
  scenario: Scenario,
  riparianIds: readonly string[],
  calendar: Calendar,
  earns: (node: number, riparian: number) => boolean,
): PowerColumns[] {
  const nodes = Int32Array.from(Object.keys(scenario.nodes).keys());
  return riparianIds.flatMap((id, riparian) => {
    const power = scenario.riparians[id].power;
    if (!power) return [];
    const stations = nodes.filter((node) => earns(node, riparian));
    return [{ riparian, stations, ...buildPowerSystem(power, calendar) }];
  });
}

function buildPowerSystem(power: Power, calendar: Calendar): Omit<PowerColumns, 'riparian' | 'stations'> {
  const plants = Object.entries(power.plants ?? {}).map(([name, plant]) => ({
    name,
    month_MWh: monthly(plant.annual, plant.shape),
    cost_USDperMWh: plant.cost,
  }));
  plants.sort((a, b) => a.cost_USDperMWh - b.cost_USDperMWh);
  const imports = exchangesOf(power.imports);
  return {
    load_MWh: loadOf(power, calendar),
    contracted_MWh: monthly(power.contracted?.annual ?? 0, power.contracted?.shape),
    contractPrice_USDperMWh: power.contracted?.price ?? 0,
    plants,
    imports,
    exports: exchangesOf(power.exports).sort((a, b) => b.price_USDperMWh - a.price_USDperMWh),
    meritOrder: meritOrderOf(plants, imports),
    unserved_USDperMWh: power.unserved,
  };
}

function exchangesOf(exchanges: Power['imports']): ExchangeColumns[] {
  return Object.entries(exchanges ?? {}).map(([name, { capacity, price, months }]) => ({
    name,
    capacity_MW: Float64Array.from({ length: 12 }, (_, month) =>
      months === undefined || months.includes(month + 1) ? capacity : 0,
    ),
    price_USDperMWh: price,
  }));
}

function meritOrderOf(plants: readonly PlantColumns[], imports: readonly ExchangeColumns[]): Int32Array {
  const cost_USDperMWh = [
    ...plants.map((plant) => plant.cost_USDperMWh),
    ...imports.map((line) => line.price_USDperMWh),
  ];
  return Int32Array.from(cost_USDperMWh.keys()).sort(
    (a, b) => cost_USDperMWh[a] - cost_USDperMWh[b] || a - b,
  );
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
