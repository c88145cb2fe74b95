/**
 * SeasonInput : what one season of one run says about every link        checkSeasonInput : → nothing, or a Defect
 *
 * An absent field is not known and makes the result incomplete; 0 means that there is none.
 */
import { assert } from '../base/assert.ts';
import type { AttributionShares } from './attribution.ts';
import type { CooperationInput } from './cooperation.ts';
import { isAmount } from './indicators.ts';
import type { Vulnerability } from './modifiers.ts';
import { BASELINES, type Baseline, dyadId, linkId, SEASONS, type Season } from './names.ts';
import type { SharedIndicator, ShortageInput } from './shortage.ts';

/** A link of the basin file: its set does not depend on the scenario. */
export interface LinkInput {
  readonly from: string;
  readonly to: string;
  readonly shortage: ShortageInput;
  /** x_nat, the same on every link into a riparian. */
  readonly nature?: number | undefined;
  readonly flood?: SharedIndicator | undefined;
  readonly energy?: SharedIndicator | undefined;
  readonly breach?: number | undefined;
  /** 1/yr. */
  readonly change?: number | undefined;
  /** How the shortfall of `to` is shared out, for each baseline; carried beside the shortage. */
  readonly split?: Readonly<Partial<Record<Baseline, AttributionShares>>> | undefined;
  /** Part of the need of `to` that departures of `from` relieve, in [0, 1]; it counts as cooperation and lowers nothing. */
  readonly relief?: number | undefined;
}

export interface DyadInput {
  readonly riparians: readonly [string, string];
  /** q by institutional item; absent where no instrument is known, which counts as no resilience. */
  readonly items?: Readonly<Record<string, number>> | undefined;
  /** c, 1 when absent. In a history it is found from the seasons before, and may not be given. */
  readonly practice?: number | undefined;
  /** Components of cooperation but relief, which the links carry; without it the pair has no cooperation score. */
  readonly cooperation?: Omit<CooperationInput, 'relief'> | undefined;
}

export interface SeasonInput {
  /** Water year. */
  readonly year: number;
  readonly season: Season;
  /** ISO-3 codes, in any order. */
  readonly riparians: readonly string[];
  readonly links: readonly LinkInput[];
  readonly dyads: readonly DyadInput[];
  /** By riparian, each term in [0, 1]. */
  readonly vulnerabilities: Readonly<Record<string, Readonly<Partial<Vulnerability>>>>;
}

const SHARE_TOLERANCE = 1e-9;

/** Refuses what no run can say: not finite, negative, a share above 1, a name twice, a link to nowhere. */
export function checkSeasonInput(input: SeasonInput): void {
  const { riparians, links, dyads, vulnerabilities } = input;
  assert(
    Number.isInteger(input.year) && SEASONS.includes(input.season),
    'A season has a water year and a name.',
  );
  assertDistinct(riparians, 'riparian');
  assertDistinct(
    links.map(({ from, to }) => linkId(from, to)),
    'link',
  );
  assertDistinct(
    dyads.map((dyad) => dyadId(...dyad.riparians)),
    'dyad',
  );
  const linked = new Set(links.map(({ from, to }) => dyadId(from, to)));
  for (const link of links) checkLink(link, riparians);
  for (const dyad of dyads) {
    assert(linked.has(dyadId(...dyad.riparians)), `The dyad ${dyadId(...dyad.riparians)} has no link.`);
    assert(isShare(dyad.practice ?? 1), 'Practice lies in [0, 1].');
  }
  for (const [riparian, { water, energy, flood }] of Object.entries(vulnerabilities)) {
    assert(
      [water, energy, flood].every((term) => isShare(term ?? 0)),
      `A vulnerability of ${riparian} is not in [0, 1].`,
    );
  }
}

function checkLink(link: LinkInput, riparians: readonly string[]): void {
  const id = linkId(link.from, link.to);
  assert(link.from !== link.to, `The link ${id} runs from a riparian to itself.`);
  assert(
    riparians.includes(link.from) && riparians.includes(link.to),
    `The link ${id} names an unknown riparian.`,
  );
  const shared = [...BASELINES.map((baseline) => link.shortage[baseline]), link.flood, link.energy];
  for (const indicator of shared) {
    const known = indicator === undefined || (isAmount(indicator.x) && isShare(indicator.share));
    assert(known, `An indicator of the link ${id} is not finite or negative, or its share is not in [0, 1].`);
  }
  const plain = [link.nature, link.breach, link.change];
  assert(
    plain.every((x) => isAmount(x ?? 0)),
    `An indicator of the link ${id} is not finite, or negative.`,
  );
  assert(isShare(link.relief ?? 0), `The relief of the link ${id} is not in [0, 1].`);
  assert((link.breach ?? 0) <= 1, `The breach of the link ${id} is above 1.`);
  for (const baseline of BASELINES) checkSplit(link, baseline);
}

/** The share that a link is charged with and the split that is shown beside it are one number. */
function checkSplit(link: LinkInput, baseline: Baseline): void {
  const share = link.shortage[baseline]?.share;
  const shown = link.split?.[baseline]?.partners[link.from];
  if (share === undefined || shown === undefined) return;
  assert(
    Math.abs(share - shown) < SHARE_TOLERANCE,
    `The split of the link ${linkId(link.from, link.to)} shows another share.`,
  );
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function assertDistinct(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    assert(!seen.has(name), `The ${what} ${name} is given twice.`);
    seen.add(name);
  }
}
