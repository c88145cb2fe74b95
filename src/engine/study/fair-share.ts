/**
 * F_j = sum over rivers of N_j min(1, A / sum of N)      A = inflow + drawdown - wetlands - losses, of river and season
 *
 * The claims rule is the proportional one. A is the water of the scenario's season in the reference run: natural inflow
 * that counts in the river, plus what its reservoirs gave from storage (less what they kept), less what wetlands used,
 * less evaporation of reservoirs and losses of canals and reaches. Return flow is left out on both sides, so A is low
 * where water is used twice. Demands without a river are given what they want. Source: METHOD, sections 2 and 14.5.
 */
import { min, positive } from '../base/number.ts';
import { demandsOf, seasonSum } from '../outcome/indicators-riparian.ts';
import { seasonOfStep, seriesOrZeros } from '../outcome/indicators-time.ts';
import { type Run, type RunBundle, referenceRun } from './bundle.ts';

/** Water that a river has to share in the reference run, by river and season of the run, in m3. */
export function allocableWater(bundle: RunBundle): Readonly<Record<string, Float64Array>> {
  const reference = referenceRun(bundle);
  const rivers = Object.keys(reference.scenario.rivers);
  return Object.fromEntries(rivers.map((river) => [river, ofRiver(reference, river)]));
}

/** Fair share of each riparian on the needs of one run, by season, in m3. */
export function fairShares(
  { scenario, outcome }: Run,
  allocable: Readonly<Record<string, Float64Array>>,
): Readonly<Record<string, Float64Array>> {
  const riparians = Object.keys(scenario.riparians);
  const need = (of: string, river?: string) =>
    seasonSum(outcome, demandsOf(scenario, of, river), 'demand_m3');
  const shares_m3 = riparians.map((riparian) => need(riparian));
  for (const [river, available_m3] of Object.entries(allocable)) {
    const claims_m3 = riparians.map((riparian) => need(riparian, river));
    for (let season = 0; season < available_m3.length; season++) {
      let all_m3 = 0;
      for (const claim_m3 of claims_m3) all_m3 += claim_m3[season];
      const open = all_m3 > 0 ? 1 - min(1, available_m3[season] / all_m3) : 0;
      shares_m3.forEach((share_m3, riparian) => {
        share_m3[season] = positive(share_m3[season] - claims_m3[riparian][season] * open);
      });
    }
  }
  return Object.fromEntries(riparians.map((riparian, index) => [riparian, shares_m3[index]]));
}

function ofRiver({ scenario, outcome }: Run, river: string): Float64Array {
  const water_m3 = new Float64Array(2 * outcome.calendar.waterYearCount);
  for (const [id, node] of Object.entries(scenario.nodes)) {
    if (node.river !== river) continue;
    const add = (variable: string, sign: 1 | -1) => {
      const part_m3 = seasonSum(outcome, [id], variable);
      for (let season = 0; season < water_m3.length; season++) water_m3[season] += sign * part_m3[season];
    };
    if (node.kind === 'catchment' && node.feeds === 'river') add('inflow_m3', 1);
    if (node.kind === 'wetland') add('consumption_m3', -1);
    if (node.kind === 'reach' || node.kind === 'canal') add('loss_m3', -1);
    if (node.kind !== 'reservoir') continue;
    add('evaporation_m3', -1);
    addDrawdown(water_m3, { outcome, scenario }, id, node.initial);
  }
  return water_m3.map(positive);
}

function addDrawdown(water_m3: Float64Array, { outcome }: Run, id: string, initial_m3: number): void {
  const storage_m3 = seriesOrZeros(outcome, id, 'storage_m3');
  let before_m3 = initial_m3;
  for (let step = 0; step < storage_m3.length; step++) {
    water_m3[seasonOfStep(outcome.calendar, step)] += before_m3 - storage_m3[step];
    before_m3 = storage_m3[step];
  }
}
