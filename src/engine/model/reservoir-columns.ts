/**
 * reservoirs : schema -> columns by reservoir      (limits, fillings, curves, regime, turbines)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Program } from '../expression/program.ts';
import type { Reservoir } from '../scenario/schema/reservoir.ts';
import { buildCurve, type Curve } from './curve.ts';
import { buildFillings, type FillingColumns } from './filling-columns.ts';
import { monthRows, type Places } from './places.ts';

export const REGIMES = ['target', 'rule-curve', 'energy', 'irrigation'] as const;
export type RegimeName = (typeof REGIMES)[number];

export interface TurbineColumns {
  readonly present: Uint8Array;
  readonly tailwater_m: Float64Array;
  readonly efficiency: Float64Array;
  readonly capacity_MW: Float64Array;
  readonly limit_m3s: Float64Array;
}

export interface ReservoirColumns {
  readonly count: number;
  readonly node: Int32Array;
  readonly riparian: Int32Array;
  readonly river: Int32Array;
  readonly curve: readonly Curve[];
  readonly dead_m3: Float64Array;
  readonly full_m3: Float64Array;
  /** Storage above which water leaves as spill: the crest, or the trigger of a second way out. */
  readonly crest_m3: Float64Array;
  /** Of the dams that are built in the run or still fill. */
  readonly fillings: readonly FillingColumns[];
  readonly initial_m3: Float64Array;
  /** reservoirs x 12. */
  readonly outlet_m3s: Float64Array;
  /** reservoirs x 12. */
  readonly minimum_m3s: Float64Array;
  /** Net evaporation depth of a month, reservoirs x 12. */
  readonly evaporation_m: Float64Array;
  readonly regime: readonly RegimeName[];
  /** reservoirs x 12; used by `target`. */
  readonly target_m3s: Float64Array;
  readonly targetProgram: readonly (Program | undefined)[];
  /** reservoirs x 12; used by `rule-curve`. */
  readonly ruleCurve_m3: Float64Array;
  readonly zones: readonly { readonly below_m3: Float64Array; readonly factor: Float64Array }[];
  readonly turbines: TurbineColumns;
  /** Node that receives spill. */
  readonly spillNode: Int32Array;
}

export function buildReservoirs(places: Places, calendar: Calendar): ReservoirColumns {
  const reservoirs = places.of('reservoir');
  const column = (value: (reservoir: Reservoir) => number) => Float64Array.from(reservoirs, value);
  const rows = (row: (reservoir: Reservoir) => readonly number[] | undefined) =>
    monthRows(reservoirs.map(row), 0);
  return {
    count: reservoirs.length,
    node: Int32Array.from(reservoirs, (reservoir) => reservoir.index),
    riparian: Int32Array.from(reservoirs, (reservoir) => places.riparian(reservoir.riparian)),
    river: Int32Array.from(reservoirs, (reservoir) =>
      reservoir.river ? places.riverIds.indexOf(reservoir.river) : -1,
    ),
    curve: reservoirs.map((reservoir) => buildCurve(reservoir.curve)),
    dead_m3: column((reservoir) => reservoir.dead),
    full_m3: column((reservoir) => reservoir.full),
    crest_m3: column((reservoir) => reservoir.spillTo?.above ?? reservoir.crest ?? reservoir.full),
    fillings: buildFillings(reservoirs, calendar),
    initial_m3: column((reservoir) => reservoir.initial),
    outlet_m3s: rows((reservoir) => reservoir.outlet),
    minimum_m3s: rows((reservoir) => reservoir.minimum),
    evaporation_m: rows((reservoir) => reservoir.evaporation?.depth),
    regime: reservoirs.map((reservoir) => reservoir.regime.kind),
    target_m3s: rows(({ regime }) => (regime.kind === 'target' ? regime.rate.months : undefined)),
    targetProgram: reservoirs.map(({ regime }) =>
      regime.kind === 'target' ? regime.rate.program : undefined,
    ),
    ruleCurve_m3: rows(({ regime }) => (regime.kind === 'rule-curve' ? regime.storage : undefined)),
    zones: reservoirs.map((reservoir) => ({
      below_m3: Float64Array.from(reservoir.zones ?? [], (zone) => zone.below),
      factor: Float64Array.from(reservoir.zones ?? [], (zone) => zone.factor),
    })),
    turbines: buildTurbines(reservoirs),
    spillNode: Int32Array.from(reservoirs, (reservoir) =>
      places.node(reservoir.spillTo?.node ?? reservoir.to),
    ),
  };
}

function buildTurbines(reservoirs: readonly Reservoir[]): TurbineColumns {
  const column = (value: (turbines: NonNullable<Reservoir['turbines']>) => number) =>
    Float64Array.from(reservoirs, (reservoir) => (reservoir.turbines ? value(reservoir.turbines) : 0));
  return {
    present: Uint8Array.from(reservoirs, (reservoir) => (reservoir.turbines ? 1 : 0)),
    tailwater_m: column((turbines) => turbines.tailwater),
    efficiency: column((turbines) => turbines.efficiency),
    capacity_MW: column((turbines) => turbines.capacity),
    limit_m3s: column((turbines) => turbines.turbineFlow),
  };
}
