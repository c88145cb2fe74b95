/**
 * supplies, salinities, limits -> mean salinity of the water that some demands received, and how much of it was too salty
 *
 * Mean = sum of supply x salinity / sum of supply, by season. Water counts as above the limit with its whole volume.
 */
import type { Scenario } from '../scenario/schema/scenario.ts';
import { seasonOfStep, seriesOrZeros } from './indicators-time.ts';
import { type Outcome, seriesOf } from './outcome.ts';

export interface DeliveredSalinity {
  /** Mean of the water received; absent in a season without water. */
  readonly mean_kgperm3?: number;
  /** Water received above the limit of its use; absent where no use has a limit. */
  readonly aboveLimit_m3?: number;
}

/** @returns by season of the run; nothing where salt is not modelled or there are no demands */
export function deliveredSalinity(
  outcome: Outcome,
  scenario: Scenario,
  demands: readonly string[],
): ((season: number) => DeliveredSalinity) | undefined {
  if (outcome.salt === undefined || demands.length === 0) return undefined;
  const seasonCount = 2 * outcome.calendar.waterYearCount;
  const water_m3 = new Float64Array(seasonCount);
  const salt_kg = new Float64Array(seasonCount);
  const above_m3 = new Float64Array(seasonCount);
  let limited = false;
  for (const id of demands) {
    const limit_kgperm3 = salinityLimitOf(scenario, id);
    if (limit_kgperm3 !== undefined) limited = true;
    const supply_m3 = seriesOrZeros(outcome, id, 'supply_m3');
    seriesOf(outcome, id, 'salinity_kgperm3')?.forEach((salinity_kgperm3, step) => {
      const season = seasonOfStep(outcome.calendar, step);
      water_m3[season] += supply_m3[step];
      salt_kg[season] += supply_m3[step] * salinity_kgperm3;
      if (limit_kgperm3 !== undefined && salinity_kgperm3 > limit_kgperm3)
        above_m3[season] += supply_m3[step];
    });
  }
  return (season) => ({
    ...(water_m3[season] > 0 ? { mean_kgperm3: salt_kg[season] / water_m3[season] } : {}),
    ...(limited ? { aboveLimit_m3: above_m3[season] } : {}),
  });
}

export function salinityLimitOf(scenario: Scenario, id: string): number | undefined {
  const node = scenario.nodes[id];
  return node.kind === 'demand' ? node.salinityLimit : undefined;
}
