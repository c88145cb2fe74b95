/**
 * runs -> flood and energy of the non-vegetation season: the fraction of the scenario, and the loss of every run
 *
 * Flood: flow above the capacity of the channel at nodes with `flood` (reservoirs: outflow and spill; reaches: inflow at
 * the head). Energy: load and pumping left unserved. In the vegetation season, and for a riparian without such a node
 * or a power system, the harm does not apply and is 0, which is known and not missing. Source: METHOD, section 4.
 */
import { SECONDS_PER_DAY } from '../base/constants.ts';
import { max, positive } from '../base/number.ts';
import { seasonSum } from '../outcome/indicators-riparian.ts';
import { seasonOfStep, seriesOrZeros } from '../outcome/indicators-time.ts';
import { seriesOf } from '../outcome/outcome.ts';
import { energyDeficitFraction, floodFraction } from '../risk/indicators.ts';
import { RISK_PARAMETERS } from '../risk/parameters.ts';
import type { Run } from './bundle.ts';

/** What one riparian suffers in one run: fraction and amount, by season of the run. */
export interface HarmOfRun {
  readonly fraction: Float64Array;
  /** m3 above capacity, or MWh unserved. */
  readonly loss: Float64Array;
}

export function floodOf(run: Run, riparian: string): HarmOfRun {
  const seasonCount = 2 * run.outcome.calendar.waterYearCount;
  const harm = { fraction: new Float64Array(seasonCount), loss: new Float64Array(seasonCount) };
  for (const [id, node] of Object.entries(run.scenario.nodes)) {
    if ((node.kind !== 'reservoir' && node.kind !== 'reach') || node.flood?.riparian !== riparian) continue;
    addFlood(harm, run, id, node.flood.capacity);
  }
  return harm;
}

export function energyOf({ outcome }: Run, riparian: string): HarmOfRun {
  const seasonCount = 2 * outcome.calendar.waterYearCount;
  const harm = { fraction: new Float64Array(seasonCount), loss: new Float64Array(seasonCount) };
  if (seriesOf(outcome, riparian, 'load_MWh') === undefined) return harm;
  const sum = (variable: string) => seasonSum(outcome, [riparian], variable);
  const [load, pumping, unserved] = [sum('load_MWh'), sum('pumping_MWh'), sum('unserved_MWh')];
  for (let season = 0; season < seasonCount; season += 2) {
    const need_MWh = load[season] + pumping[season];
    harm.loss[season] = unserved[season];
    harm.fraction[season] = energyDeficitFraction(need_MWh, positive(need_MWh - unserved[season]), 0);
  }
  return harm;
}

/** The fraction of a riparian with several such reaches is that of the worst; the loss is the volume of all. */
function addFlood(harm: HarmOfRun, run: Run, id: string, capacity_m3s: number): void {
  const { calendar } = run.outcome;
  const flow_m3 = channelFlow_m3(run, id);
  const steps = Array.from(
    { length: harm.loss.length },
    (): { flow_m3s: number; duration_days: number }[] => [],
  );
  for (let step = 0; step < flow_m3.length; step++) {
    if (calendar.seasonIndex[step] !== 0) continue;
    const season = seasonOfStep(calendar, step);
    const seconds = calendar.step_s[step];
    harm.loss[season] += positive(flow_m3[step] - capacity_m3s * seconds);
    steps[season].push({ flow_m3s: flow_m3[step] / seconds, duration_days: seconds / SECONDS_PER_DAY });
  }
  steps.forEach((ofSeason, season) => {
    harm.fraction[season] = max(
      harm.fraction[season],
      floodFraction(ofSeason, capacity_m3s, RISK_PARAMETERS.flood),
    );
  });
}

/** Outflow holds the spill already where a reservoir has one way out only. */
function channelFlow_m3({ scenario, outcome }: Run, id: string): Float64Array {
  const node = scenario.nodes[id];
  if (node.kind === 'reach') return seriesOrZeros(outcome, id, 'inflow_m3');
  const outflow_m3 = seriesOrZeros(outcome, id, 'outflow_m3');
  if (node.kind !== 'reservoir' || node.spillTo === undefined || node.spillTo.node === node.to)
    return outflow_m3;
  const spill_m3 = seriesOrZeros(outcome, id, 'spill_m3');
  return outflow_m3.map((flow, step) => flow + spill_m3[step]);
}
