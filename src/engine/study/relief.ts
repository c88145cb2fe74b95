/**
 * reliefRows : what riparians receive -> relief that departures bring to others      (the cooperation ledger)
 *
 * A negative part of a loss, [-phi(i>j)]+, is no pressure and lowers none: it is booked here, harm by harm.
 * Source: METHOD, sections 4.1 and 11.1.
 */
import { M3_PER_KM3, MWH_PER_GWH } from '../outcome/indicators-riparian.ts';
import type { SeasonOfRun } from '../outcome/indicators-time.ts';
import type { AttributionShares } from '../risk/attribution.ts';
import type { Baseline } from '../risk/names.ts';
import type { Received } from './received-harms.ts';
import type { ReceivedBySeason } from './risk-input.ts';

interface Relief {
  readonly from: string;
  readonly to: string;
  readonly waterYear: number;
  readonly season: SeasonOfRun['season'];
}

/** m3 or MWh: sums of a basin's volumes and energies round to less than this. */
const LEAST_RELIEF = 1e-3;

/** Less shortfall against a claim baseline, or less water above the capacity of a channel. */
interface WaterRelief extends Relief {
  readonly harm: Baseline | 'flood';
  readonly relief_km3: number;
}

interface EnergyRelief extends Relief {
  readonly harm: 'energy';
  readonly relief_GWh: number;
}

export type ReliefRow = WaterRelief | EnergyRelief;

/** Rows above rounding, by riparian that receives, season, harm and partner. */
export function reliefRows(received: ReceivedBySeason, seasons: readonly SeasonOfRun[]): ReliefRow[] {
  return Object.entries(received).flatMap(([to, ofSeasons]) =>
    ofSeasons.flatMap((harms, place) => rowsOfSeason(to, seasons[place], harms)),
  );
}

function rowsOfSeason(to: string, { waterYear, season }: SeasonOfRun, harms: Received): ReliefRow[] {
  const givers = ({ relief }: AttributionShares) =>
    Object.entries(relief).filter(([from, amount]) => from !== to && amount > LEAST_RELIEF);
  const head = (from: string) => ({ from, to, waterYear, season });
  const water = [...Object.entries(harms.shortage), ['flood', harms.flood] as const];
  return [
    ...water.flatMap(([harm, { shares }]) =>
      givers(shares).map(([from, relief_m3]) => ({
        ...head(from),
        harm: harm as WaterRelief['harm'],
        relief_km3: relief_m3 / M3_PER_KM3,
      })),
    ),
    ...givers(harms.energy.shares).map(([from, relief_MWh]) => ({
      ...head(from),
      harm: 'energy' as const,
      relief_GWh: relief_MWh / MWH_PER_GWH,
    })),
  ];
}
