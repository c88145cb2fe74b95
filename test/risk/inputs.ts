/**
 * Inputs of the tests of risk/: the two vectors of METHOD, section 8, and random seasons
 */
import fc from 'fast-check';
import { BASELINES, type Baseline, dyadId, type Harm, SEASONS } from '../../src/engine/risk/names.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { DyadInput, LinkInput, SeasonInput } from '../../src/engine/risk/season-input.ts';

export const LAW = { seed: 1992, numRuns: 3000 };
export const ITEMS = RISK_PARAMETERS.institutions.items;

/** Four of the six items at 1, so that Res = c · 4/6. */
const FOUR_ITEMS = Object.fromEntries(ITEMS.map((item, index) => [item, index < 4 ? 1 : 0]));

type Row = Readonly<Record<Baseline | Exclude<Harm, 'shortage'>, number>>;

export function linkOf(from: string, to: string, row: Partial<Row>): LinkInput {
  const whole = (x = 0) => ({ x, share: 1 });
  return {
    from,
    to,
    shortage: { ent: whole(row.ent), need: whole(row.need), cf: whole(row.cf), fair: whole(row.fair) },
    nature: row.nature ?? 0,
    flood: whole(row.flood),
    energy: whole(row.energy),
    breach: row.breach ?? 0,
    change: row.change ?? 0,
  };
}

function vector(practice: number, upstream: Partial<Row>, downstream: Partial<Row>): SeasonInput {
  return {
    year: 2030,
    season: 'veg',
    riparians: ['D', 'U'],
    links: [linkOf('U', 'D', upstream), linkOf('D', 'U', downstream)],
    dyads: [{ riparians: ['D', 'U'], items: FOUR_ITEMS, practice }],
    vulnerabilities: {
      D: { water: 0.8, energy: 0.2, flood: 0.5 },
      U: { water: 0.1, energy: 0.9, flood: 0.1 },
    },
  };
}

/** Res = 0.6 · 4/6 = 0.4. */
export const VECTOR_1 = vector(
  0.6,
  { ent: 0.3, need: 0.25, cf: 0.2, fair: 0.15, nature: 0.12, flood: 0.2, breach: 0.25, change: 0.02 },
  { energy: 0.12, breach: 0.3 },
);

/** Res = 0.9 · 4/6 = 0.6. */
export const VECTOR_2 = vector(
  0.9,
  { ent: 0.12, need: 0.1, cf: 0.05, fair: 0.05, nature: 0.12, flood: 0.05, breach: 0.05, change: 0.02 },
  { energy: 0.04, breach: 0.05 },
);

/** A season without practice given, as a history takes it. */
export function inHistory(input: SeasonInput, year: number, season: SeasonInput['season']): SeasonInput {
  const dyads = input.dyads.map(({ riparians, items }) => ({ riparians, items }));
  return { ...input, year, season, dyads };
}

const NAMES = ['AFG', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];

/** In [0, 1]; the ends and the anchors come often, because that is where formulas break. */
export const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.02, 0.05, 0.1, 0.25, 0.5, 1e-12, 1e-300),
);
const rate = fc.oneof(fc.double({ min: 0, max: 0.2, noNaN: true }), fc.constantFrom(0, 0.03, 0.05));
const shared = fc.record({ x: share, share });
const level = fc.constantFrom(0, 0.5, 1);

const harms = fc.record({
  shortage: fc.record({ ent: shared, need: shared, cf: shared, fair: shared }),
  nature: share,
  flood: shared,
  energy: shared,
  breach: share,
  change: rate,
});

const items = fc.tuple(level, level, level, level, level, level).map((levels): Record<string, number> => {
  return Object.fromEntries(ITEMS.map((item, index) => [item, levels[index]]));
});

const terms = fc.record({ water: share, energy: share, flood: share });

/** Which of the riparians are there and which links run between them; at least one. */
export const network = fc.subarray(NAMES, { minLength: 2, maxLength: 4 }).chain((riparians) => {
  const pairs = riparians.flatMap((from) =>
    riparians.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  return fc.record({
    riparians: fc.constant(riparians),
    pairs: fc.subarray(pairs, { minLength: 1 }),
  });
});

type Network = { readonly riparians: string[]; readonly pairs: readonly { from: string; to: string }[] };

/** A complete season on a network. */
export function seasonOn({ riparians, pairs }: Network): fc.Arbitrary<SeasonInput> {
  const dyads = [...new Set(pairs.map(({ from, to }) => dyadId(from, to)))];
  const list = <T>(entry: fc.Arbitrary<T>, count: number) =>
    fc.array(entry, { minLength: count, maxLength: count });
  return fc
    .record({
      season: fc.constantFrom(...SEASONS),
      links: list(harms, pairs.length),
      dyads: list(fc.record({ items, practice: share }), dyads.length),
      terms: list(terms, riparians.length),
    })
    .map((drawn) => ({
      year: 2030,
      season: drawn.season,
      riparians,
      links: drawn.links.map((link, index) => ({ ...pairs[index], ...link })),
      dyads: drawn.dyads.map((dyad, index) => ({ riparians: splitDyad(dyads[index]), ...dyad })),
      vulnerabilities: Object.fromEntries(drawn.terms.map((term, index) => [riparians[index], term])),
    }));
}

export const anySeason = network.chain(seasonOn);

/** Seasons of whole water years on one network. */
export const anyHistory = fc.tuple(network, fc.integer({ min: 1, max: 3 })).chain(([drawn, years]) =>
  fc.array(seasonOn(drawn), { minLength: years * 2, maxLength: years * 2 }).map((seasons) => {
    return seasons.map((input, index) => inHistory(input, 2030 + (index >> 1), SEASONS[index % 2]));
  }),
);

/** A season with some of its inputs taken away, beside the complete one. */
export const seasonWithGaps = anySeason.chain((complete) =>
  fc
    .record({
      links: fc.array(fc.subarray([...BASELINES, 'nature', 'flood', 'energy', 'breach', 'change']), {
        minLength: complete.links.length,
        maxLength: complete.links.length,
      }),
      dyads: fc.array(fc.boolean(), { minLength: complete.dyads.length, maxLength: complete.dyads.length }),
      vulnerable: fc.subarray([...complete.riparians]),
    })
    .map((missing) => ({
      complete,
      gappy: {
        ...complete,
        links: complete.links.map((link, index) => withoutInputs(link, missing.links[index])),
        dyads: complete.dyads.map((dyad, index) =>
          missing.dyads[index] ? { ...dyad, items: undefined } : dyad,
        ),
        vulnerabilities: Object.fromEntries(
          Object.entries(complete.vulnerabilities).filter(([name]) => !missing.vulnerable.includes(name)),
        ),
      },
    })),
);

export function withoutInputs(link: LinkInput, missing: readonly string[]): LinkInput {
  const kept = ([name]: [string, unknown]) => !missing.includes(name);
  const rest = Object.fromEntries(Object.entries(link).filter(kept)) as unknown as LinkInput;
  return { ...rest, shortage: Object.fromEntries(Object.entries(link.shortage).filter(kept)) };
}

function splitDyad(id: string): DyadInput['riparians'] {
  const [one, other] = id.split('|');
  return [one, other];
}

/** The season with one link changed. */
export function withLink(
  input: SeasonInput,
  index: number,
  change: (link: LinkInput) => LinkInput,
): SeasonInput {
  return { ...input, links: input.links.map((link, at) => (at === index ? change(link) : link)) };
}

/** The season with other names for its riparians. */
export function renamed(input: SeasonInput, name: (old: string) => string): SeasonInput {
  return {
    ...input,
    riparians: input.riparians.map(name),
    links: input.links.map((link) => ({ ...link, from: name(link.from), to: name(link.to) })),
    dyads: input.dyads.map((dyad) => ({
      ...dyad,
      riparians: [name(dyad.riparians[0]), name(dyad.riparians[1])],
    })),
    vulnerabilities: Object.fromEntries(
      Object.entries(input.vulnerabilities).map(([old, term]) => [name(old), term]),
    ),
  };
}
