/**
 * measure : Outcome x Scenario -> Indicators      (seasons and years of riparians and places, and means over the run)
 *
 * Pure: it reads the series and the ledger, and from the scenario only who uses what and which node is what.
 */
import { orderedSum } from '../base/number.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type PlaceIndicators, placeIndicators } from './indicators-place.ts';
import { M3_PER_KM3, type RiparianSeason, riparianSeasons } from './indicators-riparian.ts';
import { type NodeSalinity, salinityIndicators } from './indicators-salinity.ts';
import { yearsOfRun } from './indicators-time.ts';
import type { Outcome } from './outcome.ts';

/** Means over the years of the run; each is a volume, an energy or a sum of money in a year. */
export interface RiparianMean {
  readonly demand_km3: number;
  readonly delivered_km3: number;
  readonly shortfall_km3: number;
  readonly vegetationShortfall_km3: number;
  readonly entitlement_km3?: number;
  readonly entitlementDelivered_km3?: number;
  readonly load_GWh?: number;
  readonly hydropower_GWh?: number;
  readonly imports_GWh?: number;
  readonly unserved_GWh?: number;
  /** Unserved and imports of October to March. */
  readonly nonVegetationGap_GWh?: number;
  /** Of the water delivered, weighted by volume; absent where salt is not modelled. */
  readonly salinity_kgperm3?: number;
  /** Delivered above the limit of its use; absent where no use has a limit. */
  readonly aboveLimit_km3?: number;
  readonly benefit_MUSD: number;
  readonly energy_MUSD: number;
  readonly payments_MUSD: number;
  /** Negative; absent where no flood has a price. */
  readonly flood_MUSD?: number;
}

export interface RiparianIndicators {
  readonly seasons: readonly RiparianSeason[];
  readonly mean: RiparianMean;
}

export interface Indicators extends PlaceIndicators {
  /** Alphabetical. */
  readonly riparians: Readonly<Record<string, RiparianIndicators>>;
  /** By node; absent where salt is not modelled. */
  readonly salinity?: Readonly<Record<string, NodeSalinity>>;
}

/** @param scenario - the one that the outcome was made from */
export function measure(outcome: Outcome, scenario: Scenario): Indicators {
  const ids = [...outcome.riparianIds].sort((a, b) => (a < b ? -1 : 1));
  const years = yearsOfRun(outcome.calendar);
  const salinity = salinityIndicators(outcome, scenario);
  return {
    riparians: Object.fromEntries(
      ids.map((id) => {
        const seasons = riparianSeasons(outcome, scenario, id);
        return [id, { seasons, mean: meanOf(seasons, years) }];
      }),
    ),
    ...(salinity === undefined ? {} : { salinity }),
    ...placeIndicators(outcome, scenario),
  };
}

function meanOf(seasons: readonly RiparianSeason[], years: number): RiparianMean {
  const mean = (value: (season: RiparianSeason) => number | undefined) =>
    orderedSum(seasons.map((season) => value(season) ?? 0)) / years;
  const vegetation = (season: RiparianSeason) => season.season === 'vegetation';
  return {
    demand_km3: mean(({ water }) => water.demand_km3),
    delivered_km3: mean(({ water }) => water.delivered_km3),
    shortfall_km3: mean(({ water }) => water.shortfall_km3),
    vegetationShortfall_km3: mean((season) => (vegetation(season) ? season.water.shortfall_km3 : 0)),
    ...(seasons.some((season) => season.entitlement)
      ? {
          entitlement_km3: mean(({ entitlement }) => entitlement?.entitlement_km3),
          entitlementDelivered_km3: mean(({ entitlement }) => entitlement?.delivered_km3),
        }
      : {}),
    ...(seasons.some((season) => season.power)
      ? {
          load_GWh: mean(({ power }) => power?.load_GWh),
          hydropower_GWh: mean(({ power }) => power?.hydropower_GWh),
          imports_GWh: mean(({ power }) => power?.imports_GWh),
          unserved_GWh: mean(({ power }) => power?.unserved_GWh),
          nonVegetationGap_GWh: mean((season) =>
            season.power && !vegetation(season) ? season.power.unserved_GWh + season.power.imports_GWh : 0,
          ),
        }
      : {}),
    ...salinityOf(seasons, years),
    benefit_MUSD: mean(({ money }) => money.benefit_MUSD),
    energy_MUSD: mean(({ money }) => money.energy_MUSD),
    payments_MUSD: mean(({ money }) => money.payments_MUSD),
    ...(seasons.some(({ money }) => money.flood_MUSD !== undefined)
      ? { flood_MUSD: mean(({ money }) => money.flood_MUSD) }
      : {}),
  };
}

function salinityOf(
  seasons: readonly RiparianSeason[],
  years: number,
): Pick<RiparianMean, 'salinity_kgperm3' | 'aboveLimit_km3'> {
  const sum = (value: (season: RiparianSeason) => number) => orderedSum(seasons.map(value));
  const delivered_km3 = sum(({ water }) => water.delivered_km3);
  const salted = seasons.some(({ salinity }) => salinity?.mean_kgperm3 !== undefined);
  const limited = seasons.some(({ salinity }) => salinity?.aboveLimit_m3 !== undefined);
  const salt_Mt = sum(({ water, salinity }) => water.delivered_km3 * (salinity?.mean_kgperm3 ?? 0));
  const above_m3 = sum(({ salinity }) => salinity?.aboveLimit_m3 ?? 0);
  return {
    ...(salted && delivered_km3 > 0 ? { salinity_kgperm3: salt_Mt / delivered_km3 } : {}),
    ...(limited ? { aboveLimit_km3: above_m3 / M3_PER_KM3 / years } : {}),
  };
}
