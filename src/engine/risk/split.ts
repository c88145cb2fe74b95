/**
 * split of a link = Σ_b (share of baseline b inside the shortage) · (attribution under b)
 *
 * Hydrology, own decisions and partners still sum to 1. Source: METHOD, section 16.
 */
import type { AttributionShares } from './attribution.ts';
import { alphabetical, BASELINES, type Baseline } from './names.ts';

export interface Split {
  readonly hydrology: number;
  readonly own: number;
  /** By riparian, alphabetical. */
  readonly partners: Readonly<Record<string, number>>;
  readonly approximate: boolean;
}

type ByBaseline<T> = Readonly<Partial<Record<Baseline, T>>>;

/** Null where the link has no shortage, or where a baseline that counts has no attribution. */
export function averageSplit(
  shares: ByBaseline<number>,
  attributions: ByBaseline<AttributionShares> | undefined,
): Split | null {
  const terms: { weight: number; of: AttributionShares }[] = [];
  for (const baseline of BASELINES) {
    const weight = shares[baseline] ?? 0;
    if (weight === 0) continue;
    const of = attributions?.[baseline];
    if (of === undefined) return null;
    terms.push({ weight, of });
  }
  if (terms.length === 0) return null;
  const average = (part: (of: AttributionShares) => number): number =>
    terms.reduce((sum, term) => sum + term.weight * part(term.of), 0);
  const partners = [...new Set(terms.flatMap((term) => Object.keys(term.of.partners)))].sort(alphabetical);
  return {
    hydrology: average((of) => of.hydrology),
    own: average((of) => of.own),
    partners: Object.fromEntries(partners.map((name) => [name, average((of) => of.partners[name] ?? 0)])),
    approximate: terms.some((term) => term.of.approximate),
  };
}
