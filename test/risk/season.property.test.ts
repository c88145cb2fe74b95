/** Laws of one season: P1 to P6, P10 to P16, P27 and P30 of METHOD, section 13. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSeason } from '../../src/engine/risk/assess.ts';
import { barClass } from '../../src/engine/risk/bar.ts';
import { BASELINES, HARMS, linkId } from '../../src/engine/risk/names.ts';
import { ramp, smoothstep } from '../../src/engine/risk/normalise.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { Score, SeasonReport } from '../../src/engine/risk/report.ts';
import type { LinkInput, SeasonInput } from '../../src/engine/risk/season-input.ts';
import { anySeason, ITEMS, LAW, linkOf, renamed, share, withLink } from './inputs.ts';

const TOLERANCE = 1e-12;
const assess = (input: SeasonInput): SeasonReport => assessSeason(input, RISK_PARAMETERS);

function scoresOf(report: SeasonReport): [name: string, score: Score][] {
  const of = (kind: string, table: Readonly<Record<string, Score>>): [string, Score][] =>
    Object.entries(table).map(([id, score]) => [`${kind} ${id}`, score]);
  const riparians = Object.entries(report.riparians);
  return [
    ...of('link', report.links),
    ...of('dyad', report.dyads),
    ...of('received', Object.fromEntries(riparians.map(([id, both]) => [id, both.received]))),
    ...of('transmitted', Object.fromEntries(riparians.map(([id, both]) => [id, both.transmitted]))),
    ['basin', report.basin],
  ];
}

function expectNowhereLower(raised: SeasonReport, base: SeasonReport) {
  const after = scoresOf(raised);
  scoresOf(base).forEach(([name, score], index) => {
    expect(after[index][1].score, name).toBeGreaterThanOrEqual(score.score - TOLERANCE);
  });
}

const sum = (score: Score) => score.contributions.reduce((total, { value }) => total + value, 0);
const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (drawn: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), LAW);

/** A season, one of its links, and one indicator to be raised. */
const raise = fc.record({
  input: anySeason,
  at: fc.nat(),
  harm: fc.constantFrom(...BASELINES, 'nature', 'flood', 'energy', 'breach', 'change'),
  by: share,
});

function raisedLink(link: LinkInput, harm: string, by: number): LinkInput {
  const up = (x: number | undefined) => Math.min(1, (x ?? 0) + by);
  const shared = (of: LinkInput['flood']) => ({ x: up(of?.x), share: of?.share ?? 0 });
  if (harm === 'flood' || harm === 'energy') return { ...link, [harm]: shared(link[harm]) };
  if (harm === 'nature' || harm === 'breach' || harm === 'change') return { ...link, [harm]: up(link[harm]) };
  const baseline = BASELINES.find((name) => name === harm) ?? 'ent';
  return { ...link, shortage: { ...link.shortage, [baseline]: shared(link.shortage[baseline]) } };
}

describe('every score of a season', () => {
  it('P1 lies from 0 to below 1', () => {
    law(anySeason, (input) => {
      for (const [name, { score }] of scoresOf(assess(input))) {
        expect(score, name).toBeGreaterThanOrEqual(0);
        expect(score, name).toBeLessThan(1);
      }
    });
  });

  it('P2 is exactly 0, of class 0, where no harm is done', () => {
    law(anySeason, (input) => {
      const quiet = { ...input, links: input.links.map(({ from, to }) => linkOf(from, to, {})) };
      for (const [name, score] of scoresOf(assess(quiet))) {
        const zeros = [
          score.score,
          score.barStar,
          score.barClass,
          ...score.contributions.map(({ value }) => value),
        ];
        expect(
          zeros.every((value) => Object.is(value, 0)),
          name,
        ).toBe(true);
      }
    });
  });

  it('P3 is not lowered by a harm that is raised', () => {
    law(raise, ({ input, at, harm, by }) => {
      const worse = withLink(input, at % input.links.length, (link) => raisedLink(link, harm, by));
      expectNowhereLower(assess(worse), assess(input));
    });
  });

  it('P4 is not lowered by a vulnerability that is raised', () => {
    law(
      fc.record({
        input: anySeason,
        at: fc.nat(),
        term: fc.constantFrom('water', 'energy', 'flood'),
        by: share,
      }),
      ({ input, at, term, by }) => {
        const name = input.riparians[at % input.riparians.length];
        const old = input.vulnerabilities[name];
        const raised = { ...old, [term]: Math.min(1, Number(old[term as 'water']) + by) };
        const vulnerabilities = { ...input.vulnerabilities, [name]: raised };
        expectNowhereLower(assess({ ...input, vulnerabilities }), assess(input));
      },
    );
  });

  it('P5 is not raised by a resilience that is raised', () => {
    law(fc.record({ input: anySeason, by: share }), ({ input, by }) => {
      const dyads = input.dyads.map((dyad) => ({
        ...dyad,
        practice: Math.min(1, (dyad.practice ?? 1) + by),
      }));
      expectNowhereLower(assess(input), assess({ ...input, dyads }));
    });
  });

  it('P30 is not lowered where an institution is taken from all dyads', () => {
    law(fc.record({ input: anySeason, item: fc.constantFrom(...ITEMS) }), ({ input, item }) => {
      const dyads = input.dyads.map((dyad) => ({ ...dyad, items: { ...dyad.items, [item]: 0 } }));
      expectNowhereLower(assess({ ...input, dyads }), assess(input));
    });
  });

  it('P6 is the sum of its contributions', () => {
    law(anySeason, (input) => {
      for (const [name, score] of scoresOf(assess(input))) {
        expect(Math.abs(sum(score) - score.score), name).toBeLessThanOrEqual(TOLERANCE);
      }
    });
  });

  it('P10 keeps its value when riparians are renamed', () => {
    const other = (name: string) =>
      ({ AFG: 'UZB', KAZ: 'TKM', KGZ: 'KAZ', TJK: 'AFG', TKM: 'TJK', UZB: 'KGZ' })[name] ?? '';
    law(anySeason, (input) => {
      const [before, after] = [assess(input), assess(renamed(input, other))];
      for (const { from, to } of input.links) {
        const moved = after.links[linkId(other(from), other(to))].score;
        expect(moved).toBe(before.links[linkId(from, to)].score);
      }
      for (const name of input.riparians) {
        const moved = after.riparians[other(name)];
        expect(Math.abs(moved.received.score - before.riparians[name].received.score)).toBeLessThanOrEqual(
          TOLERANCE,
        );
        expect(
          Math.abs(moved.transmitted.score - before.riparians[name].transmitted.score),
        ).toBeLessThanOrEqual(TOLERANCE);
      }
      expect(Math.abs(after.basin.score - before.basin.score)).toBeLessThanOrEqual(TOLERANCE);
    });
  });

  it('P11 of a dyad stays the same when its two directions change places', () => {
    law(anySeason, (input) => {
      const name = input.riparians[0];
      const partner = input.riparians[1];
      const swap = (old: string) => (old === name ? partner : old === partner ? name : old);
      const id = name < partner ? `${name}|${partner}` : `${partner}|${name}`;
      expect(assess(renamed(input, swap)).dyads[id]?.score).toBe(assess(input).dyads[id]?.score);
    });
  });

  it('P12 has the same bits for any order of the input', () => {
    law(anySeason, (input) => {
      const shuffled: SeasonInput = {
        vulnerabilities: Object.fromEntries(Object.entries(input.vulnerabilities).reverse()),
        dyads: [...input.dyads]
          .reverse()
          .map(({ riparians: [a, b], ...rest }) => ({ ...rest, riparians: [b, a] })),
        links: [...input.links].reverse().map((link) => ({
          ...link,
          shortage: Object.fromEntries(Object.entries(link.shortage).reverse()),
        })),
        riparians: [...input.riparians].reverse(),
        season: input.season,
        year: input.year,
      };
      expect(JSON.stringify(assess(shuffled))).toBe(JSON.stringify(assess(input)));
    });
  });

  it('P13 of a dyad is untouched by what happens in another', () => {
    law(raise, ({ input, at, harm, by }) => {
      const index = at % input.links.length;
      const { from, to } = input.links[index];
      const before = assess(input).dyads;
      const after = assess(withLink(input, index, (link) => raisedLink(link, harm, by))).dyads;
      for (const id of Object.keys(before)) {
        if (id.includes(from) && id.includes(to)) continue;
        expect(JSON.stringify(after[id])).toBe(JSON.stringify(before[id]));
      }
    });
  });

  it('P27 is untouched by a riparian without links', () => {
    law(anySeason, (input) => {
      const more = assess({ ...input, riparians: [...input.riparians, 'XXX'] });
      const { XXX: _, ...riparians } = more.riparians;
      expect({ ...more, riparians }).toEqual(assess(input));
    });
  });
});

describe('harms', () => {
  it('P14 within their tolerance count for nothing', () => {
    law(fc.record({ harm: fc.constantFrom(...HARMS), part: share }), ({ harm, part }) => {
      const anchors = RISK_PARAMETERS.ramps[harm];
      expect(ramp(anchors.a * part, anchors)).toBe(0);
      expect(smoothstep(anchors.a * part, anchors)).toBe(0);
    });
  });

  it('P15 move a directed pressure no faster than cap over width of the ramp', () => {
    law(raise, ({ input, at, harm, by }) => {
      const index = at % input.links.length;
      const id = linkId(input.links[index].from, input.links[index].to);
      const worse = withLink(input, index, (link) => raisedLink(link, harm, by));
      const rise = assess(worse).links[id].score - assess(input).links[id].score;
      const kind = HARMS.find((name) => name === harm) ?? 'shortage';
      const { a, b } = RISK_PARAMETERS.ramps[kind];
      const { weights, p } = RISK_PARAMETERS.baselines;
      const weight = kind === 'shortage' ? weights.ent ** (1 / p.default) : 1;
      const slope = (RISK_PARAMETERS.caps[kind].default / (b - a)) * weight;
      expect(rise).toBeLessThanOrEqual(slope * by + TOLERANCE);
    });
  });
});

describe('the class on the scale of event intensity', () => {
  it('P16 never rises with the score', () => {
    const cuts = fc.constantFrom(0.0019, 0.0379, 0.152, 0.379, 0.751);
    const score = fc.oneof(share, cuts);
    law(fc.tuple(score, score), ([one, other]) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(barClass(high, RISK_PARAMETERS.bar)).toBeLessThanOrEqual(barClass(low, RISK_PARAMETERS.bar));
    });
  });
});
