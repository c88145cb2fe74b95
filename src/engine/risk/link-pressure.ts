/**
 * Link × Dyad × Vulnerability → directed pressure with its ends, its contributions and its workings
 */
import { type DirectedPressure, directedPressure } from './directed.ts';
import {
  type End,
  fillLink,
  fillResilience,
  fillVulnerability,
  linkHasGaps,
  vulnerabilityHasGaps,
} from './gaps.ts';
import { resilience, type Vulnerability } from './modifiers.ts';
import { HARMS, type Harm, linkId } from './names.ts';
import { changeHarm, ramp } from './normalise.ts';
import type { RiskParameters } from './parameters.ts';
import type { Contribution, LinkPressure } from './pressure.ts';
import type { DyadInput, LinkInput } from './season-input.ts';
import { type Shortage, sharedHarm, shortageHarm } from './shortage.ts';
import { averageSplit, type Split } from './split.ts';

/** c of a dyad, for the central value and for the ends of the band. */
export type Practice = Readonly<Record<End, number>>;

/** What a link needs besides itself. */
export interface LinkSetting {
  readonly items: DyadInput['items'];
  readonly practice: Practice;
  /** Of the riparian that the link runs to. */
  readonly vulnerability: Readonly<Partial<Vulnerability>>;
}

export interface LinkAssessment extends LinkPressure {
  readonly directed: DirectedPressure;
  readonly resilience: number;
  readonly baselines: Shortage['baselines'];
  readonly split: Split | null;
}

export function linkPressure(
  link: LinkInput,
  setting: LinkSetting,
  parameters: RiskParameters,
): LinkAssessment {
  const id = linkId(link.from, link.to);
  const central = workings(link, setting, 'central', parameters);
  const incomplete = hasGaps(link, setting);
  const end = (which: End): number =>
    (incomplete ? workings(link, setting, which, parameters) : central).directed.T;
  return {
    id,
    from: link.from,
    to: link.to,
    value: central.directed.T,
    low: end('low'),
    high: end('high'),
    incomplete,
    contributions: contributions(id, central.directed),
    directed: central.directed,
    resilience: central.resilience,
    baselines: central.shortage.baselines,
    split: averageSplit(central.shortage.baselines, link.split),
  };
}

/** Practice has unlike ends where the obligations of an earlier season are not known. */
function hasGaps(link: LinkInput, { items, practice, vulnerability }: LinkSetting): boolean {
  if (linkHasGaps(link) || vulnerabilityHasGaps(vulnerability)) return true;
  return items === undefined || practice.low !== practice.high;
}

interface Workings {
  readonly directed: DirectedPressure;
  readonly shortage: Shortage;
  readonly resilience: number;
}

function workings(given: LinkInput, setting: LinkSetting, end: End, parameters: RiskParameters): Workings {
  const { items, practice, vulnerability } = setting;
  const link = fillLink(given, end, parameters);
  const known = items === undefined ? undefined : resilience(items, practice[end], parameters.institutions);
  const ofDyad = fillResilience(known, end);
  const shortage = shortageHarm(link.shortage, parameters);
  const harms = harmsOf(link, shortage.u, ofDyad, parameters);
  const directed = directedPressure(harms, fillVulnerability(vulnerability, end), ofDyad, parameters);
  return { directed, shortage, resilience: ofDyad };
}

function harmsOf(
  link: LinkInput,
  shortage: number,
  ofDyad: number,
  { ramps, kappa }: RiskParameters,
): Readonly<Record<Harm, number>> {
  return {
    shortage,
    nature: ramp(link.nature ?? 0, ramps.nature),
    flood: sharedHarm(link.flood, ramps.flood),
    energy: sharedHarm(link.energy, ramps.energy),
    breach: ramp(link.breach ?? 0, ramps.breach),
    change: changeHarm(link.change ?? 0, ofDyad, kappa.default, ramps.change),
  };
}

function contributions(id: string, directed: DirectedPressure): Contribution[] {
  const harms = HARMS.map((harm) => ({ id: `${id}:${harm}`, value: directed.harms[harm].c }));
  return [...harms, { id: `${id}:institutions`, value: directed.institutions }];
}
