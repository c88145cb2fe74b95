/**
 * q_h = w_h a_V(h) u_h        H = 1 − Π (1 − q_h)        T = a_I H
 * c_h = H l(q_h) / Σ l        c_institutions = −(1 − a_I) H        Σ c = T
 *
 * Directed pressure of one link: harms joined by a noisy-OR, damped by institutions, and opened
 * into contributions that add up to it. Source: METHOD, section 7.
 */
import { assert } from '../base/assert.ts';
import { dampingFactor, type Vulnerability, vulnerabilityFactor, vulnerabilityTo } from './modifiers.ts';
import { byHarm, HARMS, type Harm } from './names.ts';
import { intensity, noisyOr } from './noisy-or.ts';
import type { RiskParameters } from './parameters.ts';

/** One harm on its way to a contribution; the letters are those of METHOD, section 8. */
export interface HarmTerm {
  /** Normalised harm. */
  readonly u: number;
  /** Cap: the highest pressure that this harm alone can cause. */
  readonly w: number;
  /** Vulnerability factor of the affected riparian. */
  readonly aV: number;
  readonly q: number;
  /** −ln(1 − q). */
  readonly h: number;
  /** Contribution to T before damping. */
  readonly c: number;
}

export interface DirectedPressure {
  readonly T: number;
  readonly H: number;
  /** a_I. */
  readonly damping: number;
  readonly harms: Readonly<Record<Harm, HarmTerm>>;
  /** Contribution of the institutions, at most 0. */
  readonly institutions: number;
  /** −ln(1 − T). */
  readonly l: number;
}

/**
 * @param harms - u by harm, each in [0, 1]
 * @param affected - vulnerability of the riparian that the link runs to
 * @param resilience - Res of the dyad, in [0, 1]
 */
export function directedPressure(
  harms: Readonly<Record<Harm, number>>,
  affected: Vulnerability,
  resilience: number,
  parameters: RiskParameters,
): DirectedPressure {
  assertShares([
    ...HARMS.map((harm) => harms[harm]),
    affected.water,
    affected.energy,
    affected.flood,
    resilience,
  ]);
  const factor = byHarm((harm) => vulnerabilityFactor(vulnerabilityTo(harm, affected), parameters.floors));
  const q = byHarm((harm) => parameters.caps[harm].default * factor[harm] * harms[harm]);
  const combined = noisyOr(HARMS.map((harm) => q[harm]));
  const damping = dampingFactor(resilience, parameters.floors);
  const pressure = damping * combined.total;
  return {
    T: pressure,
    H: combined.total,
    damping,
    harms: byHarm((harm) => ({
      u: harms[harm],
      w: parameters.caps[harm].default,
      aV: factor[harm],
      q: q[harm],
      h: combined.intensities[HARMS.indexOf(harm)],
      c: combined.parts[HARMS.indexOf(harm)],
    })),
    institutions: 0 - (1 - damping) * combined.total,
    l: intensity(pressure),
  };
}

function assertShares(values: readonly number[]): void {
  assert(
    values.every((value) => value >= 0 && value <= 1),
    'Harms, vulnerabilities and resilience lie in [0, 1].',
  );
}
