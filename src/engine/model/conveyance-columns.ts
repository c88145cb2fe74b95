/**
 * conveyance : reaches, canals, hydropower plants -> columns
 *
 * A lag of L holds water for k whole steps and gives the part f of each step's water one step later, with
 * L = (k + f) x mean step: a translation, whatever the step.
 */
import { GRAVITY_m_s2, JOULES_PER_MWH, WATER_DENSITY_kg_m3 } from '../base/constants.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Hydropower } from '../scenario/schema/hydropower.ts';
import { monthRows, type Places } from './places.ts';

export interface ReachColumns {
  readonly count: number;
  readonly node: Int32Array;
  readonly loss: Float64Array;
  /** reaches x 12; Infinity where no capacity is stated. */
  readonly capacity_m3s: Float64Array;
  readonly lagSteps: Int32Array;
  readonly lagFraction: Float64Array;
  readonly initialTransit_m3: Float64Array;
}

export interface CanalColumns {
  readonly count: number;
  readonly node: Int32Array;
  readonly seepage: Float64Array;
  /** canals x 12; Infinity where no capacity is stated. */
  readonly capacity_m3s: Float64Array;
  /** Node that receives the seepage; -1 when it leaves the basin. */
  readonly seepageNode: Int32Array;
}

export interface HydropowerColumns {
  readonly count: number;
  readonly node: Int32Array;
  readonly riparian: Int32Array;
  readonly yield_MWhperm3: Float64Array;
  readonly capacity_MW: Float64Array;
  readonly limit_m3s: Float64Array;
}

/** Energy of a unit of water that falls one metre: rho g / 3.6e9. */
export const FALL_MWhperm4 = (WATER_DENSITY_kg_m3 * GRAVITY_m_s2) / JOULES_PER_MWH;

/** Mean length of a step: a month is 30.4375 days, as in units/. */
const MEAN_STEP_s = { month: 2_629_800, dekad: 876_600, day: 86_400 };

export function buildReaches(places: Places, calendar: Calendar): ReachColumns {
  const reaches = places.of('reach');
  const meanStep_s = MEAN_STEP_s[calendar.step];
  const lag = Float64Array.from(reaches, (reach) => reach.lag / meanStep_s);
  return {
    count: reaches.length,
    node: Int32Array.from(reaches, (reach) => reach.index),
    loss: Float64Array.from(reaches, (reach) => reach.loss),
    capacity_m3s: monthRows(
      reaches.map((reach) => reach.capacity),
      Infinity,
    ),
    lagSteps: Int32Array.from(lag, Math.floor),
    lagFraction: Float64Array.from(lag, (steps) => steps - Math.floor(steps)),
    initialTransit_m3: Float64Array.from(reaches, (reach) => (reach.lag > 0 ? reach.transit : 0)),
  };
}

export function buildCanals(places: Places): CanalColumns {
  const canals = places.of('canal');
  return {
    count: canals.length,
    node: Int32Array.from(canals, (canal) => canal.index),
    seepage: Float64Array.from(canals, (canal) => canal.seepage),
    capacity_m3s: monthRows(
      canals.map((canal) => canal.capacity),
      Infinity,
    ),
    seepageNode: Int32Array.from(canals, (canal) => (canal.seepageTo ? places.node(canal.seepageTo) : -1)),
  };
}

export function buildHydropower(places: Places): HydropowerColumns {
  const plants = places.of('hydropower');
  return {
    count: plants.length,
    node: Int32Array.from(plants, (plant) => plant.index),
    riparian: Int32Array.from(plants, (plant) => places.riparian(plant.riparian)),
    yield_MWhperm3: Float64Array.from(plants, plantYield_MWhperm3),
    capacity_MW: Float64Array.from(plants, (plant) => plant.capacity),
    limit_m3s: Float64Array.from(plants, (plant) => plant.turbineFlow ?? Infinity),
  };
}

/** Stated yield, or rho g H eta. */
function plantYield_MWhperm3(plant: Hydropower): number {
  return plant.yield ?? FALL_MWhperm4 * (plant.head ?? 0) * (plant.efficiency ?? 1);
}
