/**
 * curve : storage -> stage, area        (piecewise linear, slopes computed once)
 *
 * y = y0 + (x - x0) x slope on the segment found by exact compare, clamped to the segment; outside the curve the end
 * points hold.
 */
import { clamp } from '../base/number.ts';

export interface Curve {
  readonly storage_m3: Float64Array;
  readonly stage_m: Float64Array;
  readonly area_m2: Float64Array;
  readonly stageSlope: Float64Array;
  readonly areaSlope: Float64Array;
}

interface CurvePoint {
  readonly stage: number;
  readonly storage: number;
  readonly area: number;
}

export function buildCurve(points: readonly CurvePoint[]): Curve {
  const storage_m3 = Float64Array.from(points, (point) => point.storage);
  const stage_m = Float64Array.from(points, (point) => point.stage);
  const area_m2 = Float64Array.from(points, (point) => point.area);
  return {
    storage_m3,
    stage_m,
    area_m2,
    stageSlope: slopes(storage_m3, stage_m),
    areaSlope: slopes(storage_m3, area_m2),
  };
}

function slopes(x: Float64Array, y: Float64Array): Float64Array {
  return Float64Array.from(
    { length: x.length - 1 },
    (_, segment) => (y[segment + 1] - y[segment]) / (x[segment + 1] - x[segment]),
  );
}

/** Water level at a storage. Units: m3 -> m above datum. */
export function stageAt(curve: Curve, storage_m3: number): number {
  return interpolate(curve.storage_m3, curve.stage_m, curve.stageSlope, storage_m3);
}

/** Water surface at a storage. Units: m3 -> m2. */
export function areaAt(curve: Curve, storage_m3: number): number {
  return interpolate(curve.storage_m3, curve.area_m2, curve.areaSlope, storage_m3);
}

function interpolate(x: Float64Array, y: Float64Array, slope: Float64Array, value: number): number {
  const last = x.length - 1;
  if (value <= x[0]) return y[0];
  if (value >= x[last]) return y[last];
  let segment = 0;
  while (value >= x[segment + 1]) segment++;
  return clamp(y[segment] + (value - x[segment]) * slope[segment], y[segment], y[segment + 1]);
}
