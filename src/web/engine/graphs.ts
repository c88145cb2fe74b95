/**
 * graphsOf : scenario → what can be drawn over time        graphValues : graph × outcome → a value a step, and by water year
 *
 * Water in motion is a mean rate in m3/s, energy a mean power in MW, storage a volume in km3 at the end of the step, so
 * that months of different length stand on one scale.
 */
import { type Outcome, type Scenario, seriesOf } from '../../engine/live.ts';

export type GraphKind =
  | 'shortfall'
  | 'received'
  | 'unserved'
  | 'hydropower'
  | 'storage'
  | 'release'
  | 'inflow'
  | 'flow';

/** `shortfall:LOW`: what, and of which riparian or node. */
export type GraphId = `${GraphKind}:${string}`;

export type GraphUnit = 'm3s' | 'MW' | 'km3';

export interface GraphValues {
  readonly id: GraphId;
  readonly unit: GraphUnit;
  /** One entry a step. */
  readonly steps: Float64Array;
  /** One entry a water year. */
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const UNITS: Readonly<Record<GraphKind, GraphUnit>> = {
  ...{ shortfall: 'm3s', received: 'm3s', unserved: 'MW', hydropower: 'MW' },
  ...{ storage: 'km3', release: 'm3s', inflow: 'm3s', flow: 'm3s' },
};

export function graphsOf({ riparians, nodes }: Scenario): GraphId[] {
  const ids = Object.keys(riparians).sort();
  const using = ids.filter((id) => demandsOf(nodes, id).length > 0);
  const powered = ids.filter((id) => riparians[id].power !== undefined);
  const ofKind = (wanted: (node: Scenario['nodes'][string]) => boolean) =>
    Object.keys(nodes).filter((id) => wanted(nodes[id]));
  const reservoirs = ofKind(({ kind }) => kind === 'reservoir');
  const taking = ofKind((node) => node.kind === 'wetland' || ('sea' in node && node.sea === true));
  return [
    ...using.map((id): GraphId => `shortfall:${id}`),
    ...using.map((id): GraphId => `received:${id}`),
    ...powered.map((id): GraphId => `unserved:${id}`),
    ...powered.map((id): GraphId => `hydropower:${id}`),
    ...reservoirs.map((id): GraphId => `storage:${id}`),
    ...reservoirs.map((id): GraphId => `release:${id}`),
    ...taking.map((id): GraphId => `inflow:${id}`),
    ...ofKind(({ kind }) => kind === 'gauge').map((id): GraphId => `flow:${id}`),
  ];
}

/** @returns nothing where the outcome does not hold it */
export function graphValues(id: GraphId, outcome: Outcome, scenario: Scenario): GraphValues | undefined {
  const [kind, of] = partsOf(id);
  const steps = stepsOf(kind, of, outcome, scenario);
  return steps && { id, unit: UNITS[kind], steps, ...byYear(steps, outcome) };
}

export function partsOf(id: GraphId): [kind: GraphKind, of: string] {
  const at = id.indexOf(':');
  return [id.slice(0, at) as GraphKind, id.slice(at + 1)];
}

const SERIES: Readonly<Record<Exclude<GraphKind, 'shortfall' | 'received'>, string>> = {
  ...{ unserved: 'unserved_MWh', hydropower: 'hydropower_MWh', storage: 'storage_m3' },
  ...{ release: 'release_m3', inflow: 'inflow_m3', flow: 'flow_m3' },
};

const M3_PER_KM3 = 1e9;
const SECONDS_PER_HOUR = 3600;

function stepsOf(kind: GraphKind, of: string, outcome: Outcome, scenario: Scenario) {
  const { step_s } = outcome.calendar;
  if (kind === 'shortfall' || kind === 'received') {
    const water_m3 = usersWater_m3(kind, of, outcome, scenario);
    return water_m3.map((volume_m3, step) => volume_m3 / step_s[step]);
  }
  const values = seriesOf(outcome, of, SERIES[kind]);
  if (kind === 'storage') return values?.map((volume_m3) => volume_m3 / M3_PER_KM3);
  const perStep = UNITS[kind] === 'MW' ? SECONDS_PER_HOUR : 1;
  return values?.map((amount, step) => (amount * perStep) / step_s[step]);
}

/** What the demands of a riparian were given, or what they wanted and were not given. */
function usersWater_m3(
  kind: 'shortfall' | 'received',
  riparian: string,
  outcome: Outcome,
  { nodes }: Scenario,
): Float64Array {
  const sum_m3 = new Float64Array(outcome.calendar.stepCount);
  for (const demand of demandsOf(nodes, riparian)) {
    const supply_m3 = seriesOf(outcome, demand, 'supply_m3');
    const wanted_m3 = kind === 'shortfall' ? seriesOf(outcome, demand, 'demand_m3') : undefined;
    for (let step = 0; step < sum_m3.length; step++) {
      const given_m3 = supply_m3?.[step] ?? 0;
      sum_m3[step] += wanted_m3 === undefined ? given_m3 : Math.max(0, wanted_m3[step] - given_m3);
    }
  }
  return sum_m3;
}

function demandsOf(nodes: Scenario['nodes'], riparian: string): string[] {
  return Object.keys(nodes).filter((id) => nodes[id].kind === 'demand' && nodes[id].riparian === riparian);
}

/** Mean of the steps by their length, and the lowest and highest step. */
function byYear(steps: Float64Array, { calendar }: Outcome) {
  const { waterYearIndex, waterYearCount, step_s } = calendar;
  const years = Array.from({ length: waterYearCount }, () => ({
    sum: 0,
    time_s: 0,
    low: Infinity,
    high: -Infinity,
  }));
  for (let step = 0; step < steps.length; step++) {
    const year = years[waterYearIndex[step]];
    year.sum += steps[step] * step_s[step];
    year.time_s += step_s[step];
    year.low = Math.min(year.low, steps[step]);
    year.high = Math.max(year.high, steps[step]);
  }
  return {
    mean: years.map(({ sum, time_s }) => sum / time_s),
    low: years.map(({ low }) => low),
    high: years.map(({ high }) => high),
  };
}
