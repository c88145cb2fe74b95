/**
 * wetlands, lakes, outlets -> columns      (places that want water, keep it or count it)
 */
import type { Scenario } from '../scenario/schema/scenario.ts';
import { buildCurve, type Curve } from './curve.ts';
import { type Entries, entryOf } from './entries.ts';
import { monthRows, type Places } from './places.ts';

/** Orders of wetlands and lakes: inflow wanted in a month, and the entry it is placed under (-1: none). */
export interface WantsColumns {
  readonly entry: Int32Array;
  /** places x 12, volume of the month. */
  readonly month_m3: Float64Array;
}

export interface WetlandColumns {
  readonly count: number;
  readonly node: Int32Array;
  readonly consumption: Float64Array;
  readonly wants: WantsColumns;
}

export interface LakeColumns {
  readonly count: number;
  readonly node: Int32Array;
  readonly curve: readonly Curve[];
  readonly initial_m3: Float64Array;
  /** lakes x 12. */
  readonly evaporation_m: Float64Array;
  readonly seepage_m3s: Float64Array;
  /** Volume above which the lake spills; Infinity without a sill. */
  readonly sill_m3: Float64Array;
  readonly spillNode: Int32Array;
  readonly wants: WantsColumns;
}

interface Wants {
  readonly annual: number;
  readonly shape: readonly number[];
  readonly class: number;
}

function buildWants(
  rows: readonly { wants: Wants | undefined; riparian: number }[],
  entries: Entries,
): WantsColumns {
  return {
    entry: Int32Array.from(rows, ({ wants, riparian }) =>
      wants ? entryOf(entries, riparian, wants.class) : -1,
    ),
    month_m3: monthRows(
      rows.map(({ wants }) => wants?.shape.map((share) => share * wants.annual)),
      0,
    ),
  };
}

export function buildWetlands(places: Places, entries: Entries): WetlandColumns {
  const wetlands = places.of('wetland');
  return {
    count: wetlands.length,
    node: Int32Array.from(wetlands, (wetland) => wetland.index),
    consumption: Float64Array.from(wetlands, (wetland) => wetland.consumption),
    wants: buildWants(
      wetlands.map((wetland) => ({ wants: wetland.wants, riparian: places.riparian(wetland.riparian) })),
      entries,
    ),
  };
}

export function buildLakes(places: Places, entries: Entries): LakeColumns {
  const lakes = places.of('lake');
  return {
    count: lakes.length,
    node: Int32Array.from(lakes, (lake) => lake.index),
    curve: lakes.map((lake) => buildCurve(lake.curve)),
    initial_m3: Float64Array.from(lakes, (lake) => lake.initial),
    evaporation_m: monthRows(
      lakes.map((lake) => lake.evaporation?.depth),
      0,
    ),
    seepage_m3s: Float64Array.from(lakes, (lake) => lake.seepage),
    sill_m3: Float64Array.from(lakes, (lake) => lake.sill?.storage ?? Infinity),
    spillNode: Int32Array.from(lakes, (lake) => (lake.sill ? places.node(lake.sill.to) : -1)),
    wants: buildWants(
      lakes.map((lake) => ({
        wants: lake.wants,
        riparian: lake.riparian ? places.riparian(lake.riparian) : 0,
      })),
      entries,
    ),
  };
}

/** Nodes that count as seas. */
export function listSeas(scenario: Scenario, places: Places): Int32Array {
  return Int32Array.from(
    places.nodeIds.flatMap((id, index) => {
      const node = scenario.nodes[id];
      return (node.kind === 'lake' || node.kind === 'outlet') && node.sea ? [index] : [];
    }),
  );
}
