/**
 * packHistory : seasons of a run → columns        (what thousands of draws read; the judge of one draw is `score-history`)
 *
 * A missing baseline has weight 0, another missing harm is 0, a missing vulnerability ½, a missing resilience 0, as for the
 * central value. Resilience holds the practice of the seasons before. Source: METHOD, sections 5 and 6.
 */
import { assert } from '../base/assert.ts';
import { fillResilience, fillVulnerability } from './gaps.ts';
import { resilience } from './modifiers.ts';
import { alphabetical, BASELINES, dyadId, linkId } from './names.ts';
import type { RiskParameters } from './parameter-types.ts';
import { practiceAfter } from './practice-window.ts';
import type { LinkInput, SeasonInput } from './season-input.ts';

export const BASELINE_COUNT = BASELINES.length;
/** Of the harms after the shortage: nature, flood, energy, breach, change. */
export const PLAIN_COUNT = 5;

export interface PackedHistory {
  /** Alphabetical, as are all names here. */
  readonly linkIds: readonly string[];
  readonly dyadIds: readonly string[];
  readonly riparianIds: readonly string[];
  /** Index of the dyad, and of the riparians that a link runs from and to, by link. */
  readonly dyad: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly years: readonly number[];
  /** Seasons of a year follow one another: entry y is the first season of year y, one entry more than years. */
  readonly firstSeason: readonly number[];
  /** seasons x links x baselines: x, share, and 1 where the baseline is present. */
  readonly claim_x: Float64Array;
  readonly claimShare: Float64Array;
  readonly claimPresent: Uint8Array;
  /** seasons x links x plain harms: x and share (1 where a harm is not shared out). */
  readonly plain_x: Float64Array;
  readonly plainShare: Float64Array;
  /** seasons x links: vulnerability of the affected riparian to water, energy and flood, resilience of the dyad. */
  readonly water: Float64Array;
  readonly energy: Float64Array;
  readonly flood: Float64Array;
  readonly resilience: Float64Array;
}

/** @param inputs - as of `assessHistory`: one a season, in order, all with the same links */
export function packHistory(inputs: readonly SeasonInput[], parameters: RiskParameters): PackedHistory {
  assert(inputs.length > 0, 'A history has a season.');
  const links = [...inputs[0].links].sort(byId);
  const dyadIds = [...new Set(links.map(({ from, to }) => dyadId(from, to)))].sort(alphabetical);
  const riparianIds = [...inputs[0].riparians].sort(alphabetical);
  const years = [...new Set(inputs.map(({ year }) => year))];
  const size = inputs.length * links.length;
  const packed: PackedHistory = {
    linkIds: links.map(({ from, to }) => linkId(from, to)),
    dyadIds,
    riparianIds,
    dyad: Int32Array.from(links, ({ from, to }) => dyadIds.indexOf(dyadId(from, to))),
    from: Int32Array.from(links, ({ from }) => riparianIds.indexOf(from)),
    to: Int32Array.from(links, ({ to }) => riparianIds.indexOf(to)),
    years,
    firstSeason: [...years.map((year) => inputs.findIndex((input) => input.year === year)), inputs.length],
    claim_x: new Float64Array(size * BASELINE_COUNT),
    claimShare: new Float64Array(size * BASELINE_COUNT),
    claimPresent: new Uint8Array(size * BASELINE_COUNT),
    plain_x: new Float64Array(size * PLAIN_COUNT),
    plainShare: new Float64Array(size * PLAIN_COUNT).fill(1),
    water: new Float64Array(size),
    energy: new Float64Array(size),
    flood: new Float64Array(size),
    resilience: new Float64Array(size),
  };
  inputs.forEach((input, season) => {
    packSeason(packed, input, season);
    packModifiers(packed, { inputs, season }, parameters);
  });
  return packed;
}

function packSeason(packed: PackedHistory, input: SeasonInput, season: number): void {
  const links = [...input.links].sort(byId);
  assert(links.length === packed.linkIds.length, 'Seasons of a history have the same links.');
  links.forEach((link, place) => {
    const at = season * links.length + place;
    BASELINES.forEach((baseline, index) => {
      const claim = link.shortage[baseline];
      if (claim === undefined) return;
      packed.claim_x[at * BASELINE_COUNT + index] = claim.x;
      packed.claimShare[at * BASELINE_COUNT + index] = claim.share;
      packed.claimPresent[at * BASELINE_COUNT + index] = 1;
    });
    const plain = [link.nature, link.flood?.x, link.energy?.x, link.breach, link.change];
    plain.forEach((x = 0, index) => {
      packed.plain_x[at * PLAIN_COUNT + index] = x;
    });
    packed.plainShare[at * PLAIN_COUNT + 1] = link.flood?.share ?? 0;
    packed.plainShare[at * PLAIN_COUNT + 2] = link.energy?.share ?? 0;
  });
}

function packModifiers(
  packed: PackedHistory,
  { inputs, season }: { readonly inputs: readonly SeasonInput[]; readonly season: number },
  { institutions }: RiskParameters,
): void {
  const input = inputs[season];
  const length = institutions.practiceWindowSeasons.default;
  const window = inputs.slice(season > length ? season - length : 0, season);
  const items = new Map(input.dyads.map((dyad) => [dyadId(...dyad.riparians), dyad.items]));
  const ofDyads = packed.dyadIds.map((id) => {
    const known = items.get(id);
    const practice = known && practiceAfter(window, id).central;
    return fillResilience(known && resilience(known, practice ?? 1, institutions), 'central');
  });
  packed.linkIds.forEach((_, place) => {
    const at = season * packed.linkIds.length + place;
    const affected = fillVulnerability(
      input.vulnerabilities[packed.riparianIds[packed.to[place]]] ?? {},
      'central',
    );
    packed.water[at] = affected.water;
    packed.energy[at] = affected.energy;
    packed.flood[at] = affected.flood;
    packed.resilience[at] = ofDyads[packed.dyad[place]];
  });
}

function byId(a: LinkInput, b: LinkInput): number {
  return alphabetical(linkId(a.from, a.to), linkId(b.from, b.to));
}
