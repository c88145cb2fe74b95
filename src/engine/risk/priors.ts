/**
 * Priors : the numbers that draws vary        default parameters, or a point of the unit cube → Priors
 *
 * Weights are the caps, the floors v0 and i0 and the exponent p; the anchors of the ramps and κ join them in the band of
 * parameters. Source: METHOD, section 9, "Draws", and the ranges of section 15.
 */
import { HARMS, type Harm } from './names.ts';
import type { Prior, RiskParameters } from './parameter-types.ts';

export interface Priors {
  /** w by harm, in the order of the harms. */
  readonly caps: ArrayLike<number>;
  /** v0, i0 and the exponent of the baselines. */
  readonly vulnerability: number;
  readonly institutions: number;
  readonly p: number;
  /** a and b of the ramp, by harm. */
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly kappa: number;
  /** ω by baseline, in the order of the baselines. */
  readonly baselines: ArrayLike<number>;
}

/** In the order of the dimensions: the six harms, v0, i0, p. */
export const WEIGHT_NAMES = [...HARMS, 'v0', 'i0', 'p'] as const;
/** Dimensions of the band of parameters: the weights, a and b of each harm, κ. */
export const PARAMETER_COUNT = WEIGHT_NAMES.length + 2 * HARMS.length + 1;

export function defaultPriors({ caps, floors, baselines, ramps, kappa }: RiskParameters): Priors {
  const { ent, need, cf, fair } = baselines.weights;
  return {
    caps: HARMS.map((harm) => caps[harm].default),
    vulnerability: floors.vulnerability.default,
    institutions: floors.institutions.default,
    p: baselines.p.default,
    a: HARMS.map((harm) => ramps[harm].a),
    b: HARMS.map((harm) => ramps[harm].b),
    kappa: kappa.default,
    baselines: [ent, need, cf, fair],
  };
}

/** The same anchors, with weights from the nine coordinates of a point. */
export function drawnWeights(parameters: RiskParameters, point: ArrayLike<number>): Priors {
  const { caps, floors, baselines } = parameters;
  return {
    ...defaultPriors(parameters),
    caps: HARMS.map((harm, index) => within(caps[harm], point[index])),
    vulnerability: within(floors.vulnerability, point[HARMS.length]),
    institutions: within(floors.institutions, point[HARMS.length + 1]),
    p: within(baselines.p, point[HARMS.length + 2]),
  };
}

/** Weights and anchors, from the twenty-two coordinates of a point; an anchor of 0 stays 0. */
export function drawnParameters(parameters: RiskParameters, point: ArrayLike<number>): Priors {
  const { ramps, kappa } = parameters;
  const anchor = (harm: Harm, end: 'a' | 'b', place: number) =>
    around(
      ramps[harm][end],
      ramps[harm].vary,
      point[WEIGHT_NAMES.length + 2 * place + (end === 'a' ? 0 : 1)],
    );
  return {
    ...drawnWeights(parameters, point),
    a: HARMS.map((harm, place) => anchor(harm, 'a', place)),
    b: HARMS.map((harm, place) => anchor(harm, 'b', place)),
    kappa: around(kappa.default, kappa.vary ?? 0, point[PARAMETER_COUNT - 1]),
  };
}

/** By the names of the dimensions of weights. */
export function namedWeights(priors: Priors): Record<string, number> {
  const values = [...Array.from(priors.caps), priors.vulnerability, priors.institutions, priors.p];
  return Object.fromEntries(WEIGHT_NAMES.map((name, index) => [name, values[index]]));
}

function within({ default: value, range = [value, value] }: Prior, z: number): number {
  return range[0] + (range[1] - range[0]) * z;
}

function around(value: number, vary: number, z: number): number {
  return value * (1 - vary + 2 * vary * z);
}
