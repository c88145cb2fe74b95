/** Laws of years, runs and gaps: P6, P25 and P29 of METHOD, section 13. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSeason } from '../../src/engine/risk/assess.ts';
import { assessHistory } from '../../src/engine/risk/history.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { RiskReport, Score } from '../../src/engine/risk/report.ts';
import { anyHistory, anySeason, inHistory, LAW, linkOf, seasonWithGaps, withoutInputs } from './inputs.ts';

const TOLERANCE = 1e-12;

/** Every score of a report, wherever it stands. */
function everyScore(part: unknown): Score[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'score' in part ? [part as Score] : [];
  return [...own, ...Object.values(part).flatMap(everyScore)];
}

function statisticsOf({ run }: RiskReport): Score[] {
  return everyScore(run);
}

describe('a history', () => {
  it('P6 has no score in it that is not the sum of its contributions', () => {
    const drawn = fc.property(anyHistory, (inputs) => {
      const scores = everyScore(assessHistory(inputs, RISK_PARAMETERS));
      for (const { score, contributions } of scores) {
        const sum = contributions.reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - score)).toBeLessThanOrEqual(TOLERANCE);
      }
    });
    fc.assert(drawn, LAW);
  });

  it('P6 opens the year of each dyad into its seasons', () => {
    const drawn = fc.property(anyHistory, (inputs) => {
      for (const year of assessHistory(inputs, RISK_PARAMETERS).years) {
        for (const { score, seasons } of Object.values(year.dyads)) {
          const sum = Object.values(seasons).reduce((total, value) => total + value, 0);
          expect(Math.abs(sum - score)).toBeLessThanOrEqual(TOLERANCE);
        }
      }
    });
    fc.assert(drawn, LAW);
  });

  it('has no score in it without contributions, what is missing, and its bands', () => {
    const drawn = fc.property(anyHistory, (inputs) => {
      const report = assessHistory(inputs, RISK_PARAMETERS);
      expect(statisticsOf(report).length).toBeGreaterThan(0);
      for (const score of everyScore(report)) {
        expect(score).toMatchObject({ bands: null, incomplete: false, missingBand: null });
        expect(Array.isArray(score.contributions)).toBe(true);
      }
      for (const part of [report, ...report.seasons, ...report.years]) {
        expect(part).toMatchObject({ isProbability: false, validation: { status: 'not validated' } });
        expect(part.paramsHash).toBe(report.paramsHash);
      }
    });
    fc.assert(drawn, { ...LAW, numRuns: 300 });
  });

  it('P29 is not changed in its year by a season without harms', () => {
    const drawn = fc.property(anySeason, fc.boolean(), (input, first) => {
      const quiet = { ...input, links: input.links.map(({ from, to }) => linkOf(from, to, {})) };
      const [nonveg, veg] = first ? [input, quiet] : [quiet, input];
      const report = assessHistory(
        [inHistory(nonveg, 2030, 'nonveg'), inHistory(veg, 2030, 'veg')],
        RISK_PARAMETERS,
      );
      const season = report.seasons[first ? 0 : 1];
      const year = report.years[0];
      for (const id of Object.keys(year.dyads)) {
        expect(Math.abs(year.dyads[id].score - season.dyads[id].score)).toBeLessThanOrEqual(TOLERANCE);
      }
      expect(Math.abs(year.basin.score - season.basin.score)).toBeLessThanOrEqual(TOLERANCE);
    });
    fc.assert(drawn, LAW);
  });
});

describe('missing inputs', () => {
  it('P25 leave a band that holds the central value and the value with everything known', () => {
    const drawn = fc.property(seasonWithGaps, ({ complete, gappy }) => {
      const known = everyScore(assessSeason(complete, RISK_PARAMETERS));
      everyScore(assessSeason(gappy, RISK_PARAMETERS)).forEach(
        ({ score, missingBand, incomplete }, index) => {
          expect(incomplete).toBe(missingBand !== null);
          const [low, high] = missingBand ?? [score, score];
          for (const value of [score, known[index].score]) {
            expect(value).toBeGreaterThanOrEqual(low - TOLERANCE);
            expect(value).toBeLessThanOrEqual(high + TOLERANCE);
          }
        },
      );
    });
    fc.assert(drawn, LAW);
  });

  it('P25 leave such a band over a whole run too, practice included', () => {
    const history = fc.tuple(anyHistory, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }));
    const drawn = fc.property(history, ([inputs, missing]) => {
      const gappy = inputs.map((input, index) =>
        missing[index]
          ? { ...input, links: input.links.map((link) => withoutInputs(link, ['breach', 'need', 'flood'])) }
          : input,
      );
      const known = everyScore(assessHistory(inputs, RISK_PARAMETERS));
      everyScore(assessHistory(gappy, RISK_PARAMETERS)).forEach(({ score, missingBand }, index) => {
        const [low, high] = missingBand ?? [score, score];
        for (const value of [score, known[index].score]) {
          expect(value).toBeGreaterThanOrEqual(low - TOLERANCE);
          expect(value).toBeLessThanOrEqual(high + TOLERANCE);
        }
      });
    });
    fc.assert(drawn, LAW);
  });
});
