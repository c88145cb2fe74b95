/**
 * The words of an assessment: harms, claim baselines, seasons, and the ids of links and dyads
 *
 * A link `A>B` reads "from A, felt by B"; a dyad `A|B` is two linked riparians in alphabetical order.
 */

/** Always in this order (METHOD, section 2). */
export const HARMS = ['shortage', 'nature', 'flood', 'energy', 'breach', 'change'] as const;
export type Harm = (typeof HARMS)[number];

/** Entitlement, need, counterfactual without upstream development, fair share of the season's water. */
export const BASELINES = ['ent', 'need', 'cf', 'fair'] as const;
export type Baseline = (typeof BASELINES)[number];

/** What cooperation of a pair is made of, in this order (METHOD, section 11.1). */
export const COOPERATION_COMPONENTS = [
  'swap',
  'obligations',
  'relief',
  'jointStorage',
  'dataExchange',
] as const;
export type CooperationComponent = (typeof COOPERATION_COMPONENTS)[number];

/** In the order of a water year: October to March, then April to September. */
export const SEASONS = ['nonveg', 'veg'] as const;
export type Season = (typeof SEASONS)[number];

export function linkId(from: string, to: string): string {
  return `${from}>${to}`;
}

export function dyadId(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/** Order by code units, which is the same on every machine; locales are not. */
export function alphabetical(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A table by harm, filled in the order of the harms. */
export function byHarm<T>(entry: (harm: Harm) => T): Readonly<Record<Harm, T>> {
  return {
    shortage: entry('shortage'),
    nature: entry('nature'),
    flood: entry('flood'),
    energy: entry('energy'),
    breach: entry('breach'),
    change: entry('change'),
  };
}
