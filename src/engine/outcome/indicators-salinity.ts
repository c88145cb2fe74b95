/**
 * Outcome x Scenario -> mean salinity of every node by season over the run, and what uses made of it
 *
 * Means are weighted by the water of each step: what passes a node, what a use receives, what a lake holds.
 */
import type { NodeKind } from '../scenario/schema/node.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { deliveredSalinity, salinityLimitOf } from './delivered-salinity.ts';
import { M3_PER_KM3 } from './indicators-riparian.ts';
import { seriesOrZeros, yearsOfRun } from './indicators-time.ts';
import { type Outcome, seriesOf } from './outcome.ts';

/** Means over the run; absent where there never was water. */
export interface NodeSalinity {
  readonly mean_kgperm3?: number;
  readonly vegetation_kgperm3?: number;
  readonly nonVegetation_kgperm3?: number;
  /** Of the return flow of a use. */
  readonly drainage_kgperm3?: number;
  /** Where a use has a limit: the limit, the share of its steps with water that were above, and their water a year. */
  readonly limit_kgperm3?: number;
  readonly stepsAbove?: number;
  readonly aboveLimit_km3?: number;
}

/** Water that the salinity of a node is that of, by kind; in a wetland, what of it is not consumed. */
const WATER: Record<NodeKind, string> = {
  catchment: 'inflow_m3',
  reservoir: 'outflow_m3',
  hydropower: 'flow_m3',
  demand: 'supply_m3',
  canal: 'intake_m3',
  reach: 'inflow_m3',
  junction: 'flow_m3',
  gauge: 'flow_m3',
  wetland: 'inflow_m3',
  lake: 'storage_m3',
  outlet: 'inflow_m3',
};

/** By id of the node; nothing where salt is not modelled. */
export function salinityIndicators(
  outcome: Outcome,
  scenario: Scenario,
): Readonly<Record<string, NodeSalinity>> | undefined {
  if (outcome.salt === undefined) return undefined;
  return Object.fromEntries(
    Object.keys(scenario.nodes).map((id) => [
      id,
      { ...meansOf(outcome, scenario, id), ...useOf(outcome, scenario, id) },
    ]),
  );
}

function meansOf(outcome: Outcome, { nodes }: Scenario, id: string): NodeSalinity {
  const consumed_m3 = seriesOrZeros(outcome, id, 'consumption_m3');
  const water_m3 = seriesOrZeros(outcome, id, WATER[nodes[id].kind]).map(
    (volume_m3, step) => volume_m3 - consumed_m3[step],
  );
  const salinity_kgperm3 = seriesOrZeros(outcome, id, 'salinity_kgperm3');
  const { seasonIndex } = outcome.calendar;
  const mean = weightedMean(water_m3, salinity_kgperm3, () => true);
  const dry = weightedMean(water_m3, salinity_kgperm3, (step) => seasonIndex[step] === 0);
  const vegetation = weightedMean(water_m3, salinity_kgperm3, (step) => seasonIndex[step] === 1);
  return {
    ...(mean === undefined ? {} : { mean_kgperm3: mean }),
    ...(vegetation === undefined ? {} : { vegetation_kgperm3: vegetation }),
    ...(dry === undefined ? {} : { nonVegetation_kgperm3: dry }),
  };
}

function useOf(outcome: Outcome, scenario: Scenario, id: string): NodeSalinity {
  const drainage_kgperm3 = seriesOf(outcome, id, 'drainage_kgperm3');
  const drained =
    drainage_kgperm3 && weightedMean(seriesOrZeros(outcome, id, 'return_m3'), drainage_kgperm3, () => true);
  return {
    ...(drained === undefined ? {} : { drainage_kgperm3: drained }),
    ...limitOf(outcome, scenario, id),
  };
}

function limitOf(outcome: Outcome, scenario: Scenario, id: string): NodeSalinity {
  const limit_kgperm3 = salinityLimitOf(scenario, id);
  const delivered = deliveredSalinity(outcome, scenario, [id]);
  if (limit_kgperm3 === undefined || delivered === undefined) return {};
  const supply_m3 = seriesOrZeros(outcome, id, 'supply_m3');
  const salinity_kgperm3 = seriesOrZeros(outcome, id, 'salinity_kgperm3');
  let wet = 0;
  let above = 0;
  supply_m3.forEach((supplied_m3, step) => {
    if (supplied_m3 <= 0) return;
    wet++;
    if (salinity_kgperm3[step] > limit_kgperm3) above++;
  });
  let above_m3 = 0;
  for (let season = 0; season < 2 * outcome.calendar.waterYearCount; season++)
    above_m3 += delivered(season).aboveLimit_m3 ?? 0;
  return {
    limit_kgperm3,
    stepsAbove: wet > 0 ? above / wet : 0,
    aboveLimit_km3: above_m3 / M3_PER_KM3 / yearsOfRun(outcome.calendar),
  };
}

/** Mean of the values of some steps by their water; nothing where they have none. */
function weightedMean(
  water_m3: Float64Array,
  values: Float64Array,
  counts: (step: number) => boolean,
): number | undefined {
  let sum = 0;
  let weight_m3 = 0;
  values.forEach((value, step) => {
    if (!counts(step)) return;
    sum += value * water_m3[step];
    weight_m3 += water_m3[step];
  });
  return weight_m3 > 0 ? sum / weight_m3 : undefined;
}
