/**
 * evaporate : area at the start x net depth -> evaporation, never more than the water there is
 *
 * E = min(area(S) x (evaporation - rain), S + I). A negative depth is rain in excess: E is then a gain.
 */
import { min } from '../base/number.ts';
import { areaAt, type Curve } from '../model/curve.ts';

interface Surface {
  readonly curve: Curve;
  readonly storage_m3: number;
  readonly inflow_m3: number;
  /** Net depth in the step, in m. */
  readonly depth_m: number;
}

/** Evaporation of one step in m3, from the storage of its start. */
export function evaporation_m3(surface: Surface): number {
  const open_m3 = areaAt(surface.curve, surface.storage_m3) * surface.depth_m;
  return min(open_m3, surface.storage_m3 + surface.inflow_m3);
}
