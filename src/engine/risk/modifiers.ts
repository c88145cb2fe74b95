/**
 * a_V = v0 + (1 − v0) V        Res = c Σ ω q        a_I = 1 − (1 − i0) Res
 *
 * Vulnerability at most halves a harm and institutions at most halve a pressure: neither removes it.
 * Source: METHOD, section 6; De Stefano et al. (2012), Dinar et al. (2015).
 */
import { assert } from '../base/assert.ts';
import { clamp, orderedSum, positive } from '../base/number.ts';
import type { Harm } from './names.ts';
import type { RiskParameters } from './parameters.ts';

/** How far an affected riparian depends on water, on winter energy, and on dry river banks; each in [0, 1]. */
export interface Vulnerability {
  readonly water: number;
  readonly energy: number;
  readonly flood: number;
}

/** The terms of a vulnerability, each in [0, 1]. */
export interface Dependence {
  readonly inflowDependency: number;
  readonly agriculturalEmployment: number;
  /** Own live storage over own demand, at most 1. */
  readonly storageBuffer: number;
  readonly winterHydropowerShare: number;
  /** Import capacity over peak load, at most 1. */
  readonly importCapacity: number;
  /** Share of the winter's thermal need in stock. */
  readonly fuelStock: number;
  /** Share of the population that lives on the reach. */
  readonly exposedPopulation: number;
}

export function vulnerability(dependence: Dependence): Vulnerability {
  const inRange = Object.values(dependence).every((term: number) => term >= 0 && term <= 1);
  assert(inRange, 'Terms of a vulnerability lie in [0, 1].');
  const { inflowDependency, agriculturalEmployment, storageBuffer } = dependence;
  const { winterHydropowerShare, importCapacity, fuelStock, exposedPopulation } = dependence;
  return {
    water: (inflowDependency + agriculturalEmployment + (1 - storageBuffer)) / 3,
    energy: (winterHydropowerShare + (1 - importCapacity) + (1 - fuelStock)) / 3,
    flood: exposedPopulation,
  };
}

/** Which of the vulnerabilities weighs a harm. */
export function vulnerabilityTo(harm: Harm, of: Vulnerability): number {
  if (harm === 'energy') return of.energy;
  return harm === 'flood' ? of.flood : of.water;
}

/** a_V: what a harm is multiplied by. */
export function vulnerabilityFactor(value: number, floors: RiskParameters['floors']): number {
  const floor = floors.vulnerability.default;
  return floor + (1 - floor) * value;
}

/**
 * Res: six institutional items of a dyad, as far as they are practised.
 *
 * @param items - q by item, each one of the levels 0, ½ and 1
 * @param practice - c, from `practice`
 */
export function resilience(
  items: Readonly<Record<string, number>>,
  practice: number,
  institutions: RiskParameters['institutions'],
): number {
  const names = Object.keys(items);
  assert(names.length === institutions.items.length, 'A dyad has each institutional item once.');
  const terms = institutions.items.map((item) => {
    assert(
      institutions.levels.includes(items[item]),
      `The item ${item} has none of the levels 0, 1/2 and 1.`,
    );
    return institutions.weight.default * items[item];
  });
  return clamp(practice * orderedSum(terms), 0, 1);
}

/** c = 1 − mean x_breach of the dyad in the seasons given; 1 where there are none. */
export function practice(breaches: readonly number[]): number {
  return breaches.length === 0 ? 1 : positive(1 - orderedSum(breaches) / breaches.length);
}

/** a_I: what the harms of a link together are multiplied by. */
export function dampingFactor(resilienceOfDyad: number, floors: RiskParameters['floors']): number {
  return 1 - (1 - floors.institutions.default) * resilienceOfDyad;
}
