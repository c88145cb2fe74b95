/**
 * fillLink, fillVulnerability, fillResilience : input with gaps × end → input taken for the central value,
 * or for the lowest or highest pressure that the missing inputs allow
 *
 * Central: a missing baseline is left out, another missing harm is 0, a missing vulnerability ½, a
 * missing resilience 0. Band: harms at 0 and saturated, vulnerability at 0 and 1, resilience at 1
 * and 0. Source: METHOD, section 5, "Missing inputs".
 */
import { max } from '../base/number.ts';
import type { Vulnerability } from './modifiers.ts';
import { BASELINES } from './names.ts';
import type { RiskParameters } from './parameters.ts';
import type { LinkInput } from './season-input.ts';
import type { SharedIndicator } from './shortage.ts';

export type End = 'central' | 'low' | 'high';

/** Whether a link lacks any input of its own. */
export function linkHasGaps(link: LinkInput): boolean {
  const { shortage, nature, flood, energy, breach, change } = link;
  const inputs = [...BASELINES.map((baseline) => shortage[baseline]), nature, flood, energy, breach, change];
  return inputs.some((input) => input === undefined);
}

export function vulnerabilityHasGaps(vulnerability: Readonly<Partial<Vulnerability>>): boolean {
  const { water, energy, flood } = vulnerability;
  return [water, energy, flood].some((term) => term === undefined);
}

/** For the central value gaps stay, because a missing baseline is not the same as one of 0. */
export function fillLink(link: LinkInput, end: End, { ramps, kappa }: RiskParameters): LinkInput {
  if (end === 'central') return link;
  const saturated = end === 'high';
  const shared = (b: number): SharedIndicator => (saturated ? { x: b, share: 1 } : { x: 0, share: 0 });
  const plain = (b: number): number => (saturated ? b : 0);
  const shortage = shared(ramps.shortage.b);
  return {
    from: link.from,
    to: link.to,
    shortage: { ent: shortage, need: shortage, cf: shortage, fair: shortage, ...withoutGaps(link.shortage) },
    nature: link.nature ?? plain(ramps.nature.b),
    flood: link.flood ?? shared(ramps.flood.b),
    energy: link.energy ?? shared(ramps.energy.b),
    breach: link.breach ?? plain(max(1, ramps.breach.b)),
    change: link.change ?? plain(ramps.change.b + kappa.default),
  };
}

export function fillVulnerability(known: Readonly<Partial<Vulnerability>>, end: End): Vulnerability {
  const missing = { central: 0.5, low: 0, high: 1 }[end];
  return {
    water: known.water ?? missing,
    energy: known.energy ?? missing,
    flood: known.flood ?? missing,
  };
}

/** Resilience lowers pressure, so its ends are the other way round. */
export function fillResilience(known: number | undefined, end: End): number {
  return known ?? (end === 'low' ? 1 : 0);
}

function withoutGaps(shortage: LinkInput['shortage']): LinkInput['shortage'] {
  const known = BASELINES.filter((baseline) => shortage[baseline] !== undefined);
  return Object.fromEntries(known.map((baseline) => [baseline, shortage[baseline]]));
}
