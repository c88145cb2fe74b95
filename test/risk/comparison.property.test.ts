/** Laws of comparing and of plain data: P7 to P9, P31 and P32 of METHOD, section 13. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/engine/risk/difference.ts';
import { assessHistory } from '../../src/engine/risk/history.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { RiskReport, Score } from '../../src/engine/risk/report.ts';
import { inHistory, LAW, network, seasonOn } from './inputs.ts';

const TOLERANCE = 1e-12;

/** Three runs on one network, of one year each. */
const threeRuns = network.chain((drawn) => {
  const season = seasonOn(drawn);
  const run = fc.tuple(season, season).map(([first, second]) => {
    const inputs = [inHistory(first, 2030, 'nonveg'), inHistory(second, 2030, 'veg')];
    return assessHistory(inputs, RISK_PARAMETERS);
  });
  return fc.tuple(run, run, run);
});

function scopes(report: RiskReport): Score[] {
  const { dyads, riparians, basin } = report.run;
  return [
    ...Object.values(report.seasons[0].links),
    ...Object.values(dyads).map((scope) => scope.mean),
    ...Object.values(riparians).map((scope) => scope.received.conditionalTail),
    basin.mean,
  ];
}

const eachScope = (reports: readonly RiskReport[], holds: (scores: Score[]) => void) => {
  const lists = reports.map(scopes);
  lists[0].forEach((_, index) => {
    holds(lists.map((list) => list[index]));
  });
};

describe('a comparison', () => {
  it('P7 of a run with itself is exactly zero', () => {
    const drawn = fc.property(threeRuns, ([a]) =>
      eachScope([a], ([score]) => {
        const { delta, contributions } = difference(score, score);
        expect(
          [delta, ...contributions.map(({ value }) => value)].every((value) => Object.is(value, 0)),
        ).toBe(true);
      }),
    );
    fc.assert(drawn, LAW);
  });

  it('P8 turned round changes its sign and nothing else', () => {
    const drawn = fc.property(threeRuns, ([a, b]) =>
      eachScope([a, b], ([one, other]) => {
        const forth = difference(one, other);
        const back = difference(other, one);
        expect(forth.delta + back.delta).toBe(0);
        forth.contributions.forEach(({ value }, index) => {
          expect(value + back.contributions[index].value).toBe(0);
        });
      }),
    );
    fc.assert(drawn, LAW);
  });

  it('P9 of a with c is that of a with b and of b with c', () => {
    const drawn = fc.property(threeRuns, ([a, b, c]) =>
      eachScope([a, b, c], ([first, second, third]) => {
        const steps = difference(first, second).delta + difference(second, third).delta;
        expect(Math.abs(difference(first, third).delta - steps)).toBeLessThanOrEqual(TOLERANCE);
      }),
    );
    fc.assert(drawn, LAW);
  });

  it('is opened into differences that sum to it', () => {
    const drawn = fc.property(threeRuns, ([a, b]) =>
      eachScope([a, b], ([one, other]) => {
        const { delta, contributions } = difference(one, other);
        const sum = contributions.reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - delta)).toBeLessThanOrEqual(2 * TOLERANCE);
      }),
    );
    fc.assert(drawn, LAW);
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
  it('P31 has the same keys in every run on one network', () => {
    const keys = (report: RiskReport) =>
      scopes(report).flatMap(({ contributions }) => contributions.map(({ id }) => id));
    const drawn = fc.property(threeRuns, ([a, b]) => {
      expect(keys(a)).toEqual(keys(b));
    });
    fc.assert(drawn, LAW);
  });

  it('P32 is the same after a journey through JSON', () => {
    const drawn = fc.property(threeRuns, ([report]) => {
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
    });
    fc.assert(drawn, LAW);
  });
});
