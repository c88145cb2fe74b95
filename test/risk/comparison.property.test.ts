/** Laws of comparing and of plain data: P7 to P9, P31 and P32 of METHOD, section 13. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSeason } from '../../src/engine/risk/assess.ts';
import { difference } from '../../src/engine/risk/difference.ts';
import { assessHistory } from '../../src/engine/risk/history.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { Score, SeasonReport } from '../../src/engine/risk/report.ts';
import { anyHistory, LAW, network, seasonOn } from './inputs.ts';

const TOLERANCE = 1e-12;

/** Three scenarios of one season on one network. */
const threeReports = network.chain((drawn) => {
  const report = seasonOn(drawn).map((input) => assessSeason(input, RISK_PARAMETERS));
  return fc.tuple(report, report, report);
});

function scopes(report: SeasonReport): Score[] {
  const received = Object.values(report.riparians).map((scores) => scores.received);
  return [...Object.values(report.links), ...Object.values(report.dyads), ...received, report.basin];
}

const law = (holds: (reports: readonly [SeasonReport, SeasonReport, SeasonReport]) => void) =>
  fc.assert(fc.property(threeReports, holds), LAW);

describe('a comparison', () => {
  it('P7 of a run with itself is exactly zero', () => {
    law(([a]) => {
      for (const score of scopes(a)) {
        const { delta, contributions } = difference(score, score);
        const all = [delta, ...contributions.map(({ value }) => value)];
        expect(all.every((value) => Object.is(value, 0))).toBe(true);
      }
    });
  });

  it('P8 turned round changes its sign and nothing else', () => {
    law(([a, b]) => {
      scopes(a).forEach((one, scope) => {
        const forth = difference(one, scopes(b)[scope]);
        const back = difference(scopes(b)[scope], one);
        const same = forth.contributions.every(
          ({ value }, index) => value === -back.contributions[index].value,
        );
        expect(forth.delta === -back.delta && same).toBe(true);
      });
    });
  });

  it('P9 of a with c is that of a with b and of b with c', () => {
    law(([a, b, c]) => {
      const [middle, last] = [scopes(b), scopes(c)];
      scopes(a).forEach((first, scope) => {
        const whole = difference(first, last[scope]);
        const steps = [difference(first, middle[scope]), difference(middle[scope], last[scope])];
        const misses = whole.contributions.map(({ value }, index) =>
          Math.abs(value - steps[0].contributions[index].value - steps[1].contributions[index].value),
        );
        misses.push(Math.abs(whole.delta - steps[0].delta - steps[1].delta));
        expect(Math.max(...misses)).toBeLessThanOrEqual(TOLERANCE);
      });
    });
  });

  it('is opened into differences that sum to it', () => {
    law(([a, b]) => {
      scopes(a).forEach((one, scope) => {
        const { delta, contributions } = difference(one, scopes(b)[scope]);
        const sum = contributions.reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - delta)).toBeLessThanOrEqual(2 * TOLERANCE);
      });
    });
  });

  it('refuses scores of unlike scopes', () => {
    const one = { score: 0.1, contributions: [{ id: 'A>B:shortage', value: 0.1 }] };
    expect(() =>
      difference(one, { score: 0.1, contributions: [{ id: 'B>A:shortage', value: 0.1 }] }),
    ).toThrow();
    expect(() => difference(one, { score: 0, contributions: [] })).toThrow();
    expect(() => difference({ score: 0, contributions: [] }, one)).toThrow();
  });
});

describe('a report', () => {
  it('P31 has the same keys in every scenario on one network', () => {
    law(([a, b]) => {
      const keys = (report: SeasonReport) =>
        scopes(report).map(({ contributions }) => contributions.map(({ id }) => id));
      expect(keys(a)).toEqual(keys(b));
    });
  });

  it('P32 is the same after a journey through JSON', () => {
    const drawn = fc.property(anyHistory, (inputs) => {
      const report = assessHistory(inputs, RISK_PARAMETERS);
      expect(sameData(JSON.parse(JSON.stringify(report)), report)).toBe(true);
    });
    fc.assert(drawn, LAW);
  });
});

/** Equal down to signed zeros and to keys that are there without a value, which JSON drops. */
function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  const [entries, others] = [Object.entries(one), Object.entries(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === others.length &&
    entries.every(([key, value], index) => others[index][0] === key && sameData(value, others[index][1]))
  );
}
