/**
 * salt : schema -> salt of the inflow by month, leaching, and a first guess of the salinity of every node
 *
 * First guess of a node = mean of the catchments above it, by their volumes of a mean year; of a place without, that of
 * the nodes that feed it by intakes, spill, seepage or return flow; where these are not known either, that of the basin.
 * Drainage on its way at the start has the salinity that this water would reach: guess x (1 - kept) / return share +
 * leaching.
 */
import { SATURATION_kgperm3 } from '../base/constants.ts';
import { max, min, orderedSum } from '../base/number.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CatchmentColumns } from './catchment-columns.ts';
import type { DemandColumns } from './demand-columns.ts';
import type { Network } from './network.ts';
import { monthRows, type Places } from './places.ts';

export interface SaltSources {
  /** catchments x 12. */
  readonly catchment_kgperm3: Float64Array;
  /** Salt that drainage takes up from the ground, by demand. */
  readonly leaching_kgperm3: Float64Array;
  /** Share of the salt received that stays on the land, by demand. */
  readonly kept: Float64Array;
  /** Share of the loss that seeps and takes its salt along, by node; the rest evaporates. */
  readonly seeping: Float64Array;
  /** Salinity at the start of the run, by node: what the file says, else the first guess. */
  readonly initial_kgperm3: Float64Array;
  /** The same of the return water on its way, by demand. */
  readonly initialDrainage_kgperm3: Float64Array;
}

interface Salted {
  readonly places: Places;
  readonly network: Network;
  readonly calendar: Calendar;
  readonly catchments: CatchmentColumns;
  readonly demands: DemandColumns;
}

/** @returns null where no catchment has a salinity; validation has seen that then all or none have one */
export function buildSaltSources(salted: Salted): SaltSources | null {
  const { places, network, demands } = salted;
  const catchments = places.of('catchment');
  if (!catchments.some(({ salinity }) => salinity !== undefined)) return null;
  const catchment_kgperm3 = monthRows(
    catchments.map(({ salinity }) => salinity),
    0,
  );
  const leaching_kgperm3 = Float64Array.from(places.of('demand'), ({ leaching }) => leaching ?? 0);
  const kept = Float64Array.from(places.of('demand'), ({ saltKept }) => saltKept ?? 0);
  const seeping = new Float64Array(network.ids.length).fill(1);
  for (const way of [...places.of('reach'), ...places.of('canal')])
    seeping[way.index] = 1 - (way.evaporatingLoss ?? 0);
  const initial_kgperm3 = guessSalinity(salted, catchment_kgperm3);
  const initialDrainage_kgperm3 = Float64Array.from(demands.node, (node, demand) =>
    demands.returnShare[demand] > 0
      ? min(
          (initial_kgperm3[node] * (1 - kept[demand])) / demands.returnShare[demand] +
            leaching_kgperm3[demand],
          SATURATION_kgperm3,
        )
      : 0,
  );
  for (const place of [...places.of('reservoir'), ...places.of('lake'), ...places.of('reach')])
    initial_kgperm3[place.index] = place.initialSalinity ?? initial_kgperm3[place.index];
  return { catchment_kgperm3, leaching_kgperm3, kept, seeping, initial_kgperm3, initialDrainage_kgperm3 };
}

function guessSalinity(salted: Salted, catchment_kgperm3: Float64Array): Float64Array {
  const { network } = salted;
  const water_m3 = new Float64Array(network.ids.length);
  const salt_kg = new Float64Array(network.ids.length);
  const guess_kgperm3 = new Float64Array(network.ids.length).fill(Number.NaN);
  addMeanYear(salted, catchment_kgperm3, water_m3, salt_kg);
  const basin_kgperm3 = orderedSum(salt_kg) / max(orderedSum(water_m3), 1);
  for (const node of network.order) {
    for (const branch of network.branches[node]) {
      water_m3[node] += water_m3[branch];
      salt_kg[node] += salt_kg[branch];
    }
    const known = feeders(salted, node).filter((feeder) => !Number.isNaN(guess_kgperm3[feeder]));
    if (water_m3[node] > 0) guess_kgperm3[node] = salt_kg[node] / water_m3[node];
    else guess_kgperm3[node] = known.length > 0 ? meanOf(known, guess_kgperm3) : basin_kgperm3;
  }
  return guess_kgperm3;
}

/** Volume and salt of the first twelve months of the mean year, at each catchment. */
function addMeanYear(
  { calendar, catchments }: Salted,
  catchment_kgperm3: Float64Array,
  water_m3: Float64Array,
  salt_kg: Float64Array,
): void {
  const count = catchments.node.length;
  for (let step = 0; step < calendar.stepCount && calendar.monthIndex[step] < 12; step++) {
    catchments.node.forEach((node, catchment) => {
      const volume_m3 = catchments.norm_m3[step * count + catchment];
      water_m3[node] += volume_m3;
      salt_kg[node] += volume_m3 * catchment_kgperm3[catchment * 12 + calendar.month[step] - 1];
    });
  }
}

/** Nodes that a place takes water from, whose spill or seepage comes to it, or whose users drain to it. */
function feeders({ network, demands }: Salted, node: number): number[] {
  const points = (user: number): number[] =>
    Array.from(network.offtakesOf[user], (offtake) => network.offtakes[offtake].point);
  const drained = demands.returns
    .filter((path) => path.node === node)
    .flatMap(({ demand }) => points(demands.node[demand]));
  return [...points(node), ...network.spillers[node], ...drained];
}

function meanOf(nodes: readonly number[], values: Float64Array): number {
  return nodes.reduce((total, node) => total + values[node], 0) / nodes.length;
}
