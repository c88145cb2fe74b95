/**
 * Outcome x Scenario -> water, energy and money of each riparian, season by season
 *
 * demand = sum of what its demands wanted; delivered = what they received; shortfall = [demand - delivered]+.
 * Entitlement = what its caps in force allowed in the season, beside what was delivered at the nodes that they name.
 * Volumes in km3, energy in GWh, money in million USD. What is not modelled (no cap, no power system) is absent.
 */
import { positive } from '../base/number.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type DeliveredSalinity, deliveredSalinity } from './delivered-salinity.ts';
import { type SeasonOfRun, seasonsOfRun, seriesOrZeros, sumBySeason } from './indicators-time.ts';
import { type LedgerRow, type Outcome, seriesOf } from './outcome.ts';

export const M3_PER_KM3 = 1e9;
export const MWH_PER_GWH = 1e3;
export const USD_PER_MUSD = 1e6;

export interface WaterUse {
  readonly demand_km3: number;
  readonly delivered_km3: number;
  readonly shortfall_km3: number;
}

export interface Entitlement {
  readonly entitlement_km3: number;
  readonly delivered_km3: number;
}

export interface PowerBalance {
  readonly load_GWh: number;
  readonly hydropower_GWh: number;
  readonly imports_GWh: number;
  readonly unserved_GWh: number;
}

export interface Money {
  readonly benefit_MUSD: number;
  readonly energy_MUSD: number;
  readonly payments_MUSD: number;
  /** Damage of floods, negative; absent where no flood has a price. */
  readonly flood_MUSD?: number;
}

export interface RiparianSeason extends Omit<SeasonOfRun, 'index'> {
  readonly water: WaterUse;
  /** By river of the demands; demands without one are in `water` only. */
  readonly rivers: Readonly<Record<string, WaterUse>>;
  readonly entitlement?: Entitlement;
  readonly power?: PowerBalance;
  /** Absent where salt is not modelled. */
  readonly salinity?: DeliveredSalinity;
  readonly money: Money;
}

/** One row a season of the run. Load includes the pumping of water. */
export function riparianSeasons(outcome: Outcome, scenario: Scenario, riparian: string): RiparianSeason[] {
  const water = waterBySeason(outcome, demandsOf(scenario, riparian));
  const rivers = riversOf(scenario, riparian).map(
    (river) => [river, waterBySeason(outcome, demandsOf(scenario, riparian, river))] as const,
  );
  const power = powerBySeason(outcome, riparian);
  const salinity = deliveredSalinity(outcome, scenario, demandsOf(scenario, riparian));
  const money = moneyBySeason(outcome, riparian);
  const caps = outcome.ledger.filter(
    (row) => (row.part === 'cap' || row.part === 'share') && row.riparian === riparian,
  );
  return seasonsOfRun(outcome.calendar).map(({ index, waterYear, season }) => {
    const entitlement = entitlementOf(
      caps.filter((row) => row.waterYear === waterYear && row.season === season),
    );
    return {
      waterYear,
      season,
      water: water(index),
      rivers: Object.fromEntries(rivers.map(([river, use]) => [river, use(index)])),
      ...(entitlement === undefined ? {} : { entitlement }),
      ...(power === undefined ? {} : { power: power(index) }),
      ...(salinity === undefined ? {} : { salinity: salinity(index) }),
      money: money(index),
    };
  });
}

/** Ids of the demands of a riparian, on one river where one is named. */
export function demandsOf(scenario: Scenario, riparian: string, river?: string): string[] {
  return Object.entries(scenario.nodes).flatMap(([id, node]) =>
    node.kind === 'demand' && node.riparian === riparian && (river === undefined || node.river === river)
      ? [id]
      : [],
  );
}

/** Rivers that a riparian has demands on, in the order of the file. */
function riversOf(scenario: Scenario, riparian: string): string[] {
  return Object.keys(scenario.rivers).filter((river) => demandsOf(scenario, riparian, river).length > 0);
}

/** Sum of one variable over several nodes or riparians, by season. */
export function seasonSum(outcome: Outcome, ids: readonly string[], variable: string): Float64Array {
  const sums = new Float64Array(2 * outcome.calendar.waterYearCount);
  for (const id of ids) {
    const part = sumBySeason(outcome.calendar, seriesOrZeros(outcome, id, variable));
    for (let season = 0; season < sums.length; season++) sums[season] += part[season];
  }
  return sums;
}

function waterBySeason(outcome: Outcome, demands: readonly string[]): (season: number) => WaterUse {
  const wanted_m3 = seasonSum(outcome, demands, 'demand_m3');
  const supply_m3 = seasonSum(outcome, demands, 'supply_m3');
  return (season) => ({
    demand_km3: wanted_m3[season] / M3_PER_KM3,
    delivered_km3: supply_m3[season] / M3_PER_KM3,
    shortfall_km3: positive(wanted_m3[season] - supply_m3[season]) / M3_PER_KM3,
  });
}

function entitlementOf(rows: readonly LedgerRow[]): Entitlement | undefined {
  if (rows.length === 0) return undefined;
  return {
    entitlement_km3: rows.reduce((sum, row) => sum + row.due, 0) / M3_PER_KM3,
    delivered_km3: rows.reduce((sum, row) => sum + row.delivered, 0) / M3_PER_KM3,
  };
}

function powerBySeason(outcome: Outcome, riparian: string): ((season: number) => PowerBalance) | undefined {
  if (seriesOf(outcome, riparian, 'load_MWh') === undefined) return undefined;
  const sum = (variable: string) => seasonSum(outcome, [riparian], variable);
  const [load, pumping, hydropower] = [sum('load_MWh'), sum('pumping_MWh'), sum('hydropower_MWh')];
  const [imports, unserved] = [sum('imports_MWh'), sum('unserved_MWh')];
  return (season) => ({
    load_GWh: (load[season] + pumping[season]) / MWH_PER_GWH,
    hydropower_GWh: hydropower[season] / MWH_PER_GWH,
    imports_GWh: imports[season] / MWH_PER_GWH,
    unserved_GWh: unserved[season] / MWH_PER_GWH,
  });
}

function moneyBySeason(outcome: Outcome, riparian: string): (season: number) => Money {
  const sum = (variable: string) => seasonSum(outcome, [riparian], variable);
  const [benefit, energy, payments] = [sum('benefit_USD'), sum('energy_USD'), sum('payments_USD')];
  const flood = seriesOf(outcome, riparian, 'flood_USD') && sum('flood_USD');
  return (season) => ({
    benefit_MUSD: benefit[season] / USD_PER_MUSD,
    energy_MUSD: energy[season] / USD_PER_MUSD,
    payments_MUSD: payments[season] / USD_PER_MUSD,
    ...(flood === undefined ? {} : { flood_MUSD: flood[season] / USD_PER_MUSD }),
  });
}
