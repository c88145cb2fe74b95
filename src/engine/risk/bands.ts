/**
 * Bands : what is not known for sure -> where a score lies, as three separate bands of [P10, P50, P90]
 *
 * They are never merged: hydrology over members of an ensemble, parameters over draws of the priors, structure over the
 * twelve forms of the index. Source: METHOD, section 9.
 */
import { quantileOf } from './statistics.ts';

export type Band = readonly [p10: number, p50: number, p90: number];

/** A band is null where its runs were not made. */
export interface Bands {
  readonly hydro: Band | null;
  readonly param: Band | null;
  readonly structure: Band | null;
}

/** @param values - at least one, in any order; `shares` - the three shares of the band, from the parameters */
export function bandOf(values: ArrayLike<number>, shares: readonly [number, number, number]): Band {
  const sorted = Float64Array.from(values).sort();
  return [quantileOf(sorted, shares[0]), quantileOf(sorted, shares[1]), quantileOf(sorted, shares[2])];
}
