/**
 * Outcome x Scenario -> what happened at reservoirs, seas, wetlands and gauges, by water year
 *
 * Vegetation share = release of April to September / release of the year. Spill to a second way out is counted apart.
 */
import type { Scenario } from '../scenario/schema/scenario.ts';
import { M3_PER_KM3 } from './indicators-riparian.ts';
import { lastOfYear, seriesOrZeros, sumBySeason, sumByYear, yearsOfRun } from './indicators-time.ts';
import type { Outcome } from './outcome.ts';

/** Lists have one entry a water year. */
export interface ReservoirIndicators {
  readonly release_km3: readonly number[];
  /** 0 in a year without release. */
  readonly vegetationShare: readonly number[];
  readonly storageAtEnd_km3: readonly number[];
  readonly spill_km3: readonly number[];
}

export interface FlowIndicators {
  /** By water year. */
  readonly flow_km3: readonly number[];
  readonly mean_km3: number;
}

export interface PlaceIndicators {
  readonly reservoirs: Readonly<Record<string, ReservoirIndicators>>;
  /** Lakes and outlets that count as seas: what reaches them. */
  readonly seas: Readonly<Record<string, FlowIndicators>>;
  /** What reaches each wetland. */
  readonly wetlands: Readonly<Record<string, FlowIndicators>>;
  readonly gauges: Readonly<Record<string, FlowIndicators>>;
}

export function placeIndicators(outcome: Outcome, scenario: Scenario): PlaceIndicators {
  const idsOf = (wanted: (node: Scenario['nodes'][string]) => boolean) =>
    Object.keys(scenario.nodes).filter((id) => wanted(scenario.nodes[id]));
  const flows = (ids: readonly string[], variable: string) =>
    Object.fromEntries(ids.map((id) => [id, flowOf(outcome, id, variable)]));
  const reservoirs = idsOf((node) => node.kind === 'reservoir');
  const seas = idsOf((node) => (node.kind === 'lake' || node.kind === 'outlet') && node.sea);
  return {
    reservoirs: Object.fromEntries(reservoirs.map((id) => [id, reservoirOf(outcome, id)])),
    seas: flows(seas, 'inflow_m3'),
    wetlands: flows(
      idsOf((node) => node.kind === 'wetland'),
      'inflow_m3',
    ),
    gauges: flows(
      idsOf((node) => node.kind === 'gauge'),
      'flow_m3',
    ),
  };
}

function flowOf(outcome: Outcome, id: string, variable: string): FlowIndicators {
  const years = km3(sumByYear(outcome.calendar, seriesOrZeros(outcome, id, variable)));
  return {
    flow_km3: years,
    mean_km3: years.reduce((sum, year) => sum + year, 0) / yearsOfRun(outcome.calendar),
  };
}

function reservoirOf(outcome: Outcome, id: string): ReservoirIndicators {
  const { calendar } = outcome;
  const release_m3 = seriesOrZeros(outcome, id, 'release_m3');
  const seasons_m3 = sumBySeason(calendar, release_m3);
  return {
    release_km3: km3(sumByYear(calendar, release_m3)),
    vegetationShare: Array.from({ length: calendar.waterYearCount }, (_, year) => {
      const whole_m3 = seasons_m3[2 * year] + seasons_m3[2 * year + 1];
      return whole_m3 > 0 ? seasons_m3[2 * year + 1] / whole_m3 : 0;
    }),
    storageAtEnd_km3: km3(lastOfYear(calendar, seriesOrZeros(outcome, id, 'storage_m3'))),
    spill_km3: km3(sumByYear(calendar, seriesOrZeros(outcome, id, 'spill_m3'))),
  };
}

function km3(values_m3: Float64Array): number[] {
  return Array.from(values_m3, (value) => value / M3_PER_KM3);
}
