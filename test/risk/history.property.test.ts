/** Laws of years, runs and gaps: P6, P25 and P29 of METHOD, section 13. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSeason } from '../../src/engine/risk/assess.ts';
import { assessHistory } from '../../src/engine/risk/history.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { Score } from '../../src/engine/risk/report.ts';
import { anyHistory, anySeason, inHistory, LAW, linkOf, seasonWithGaps, withoutInputs } from './inputs.ts';

const TOLERANCE = 1e-12;

/** Every score of a report, wherever it stands. */
function everyScore(part: unknown): Score[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'score' in part ? [part as Score] : [];
  return [...own, ...Object.values(part).flatMap(everyScore)];
}

/** How far a score is from the sum of its contributions. */
function missOf({ score, contributions }: Score): number {
  return Math.abs(contributions.reduce((total, { value }) => total + value, 0) - score);
}

/** How far a value lies outside the band that gaps leave to a score. */
function outside({ score, missingBand }: Score, value: number): number {
  const [low, high] = missingBand ?? [score, score];
  return Math.max(low - value, value - high, 0);
}

describe('a history', () => {
  it('P6 has no score in it that is not the sum of its contributions, nor a year that is not that of its seasons', () => {
    const drawn = fc.property(anyHistory, (inputs) => {
      const report = assessHistory(inputs, RISK_PARAMETERS);
      const seasonMisses = report.years.flatMap(({ dyads }) =>
        Object.values(dyads).map(({ score, seasons }) => {
          return Math.abs(Object.values(seasons).reduce((total, value) => total + value, 0) - score);
        }),
      );
      expect(Math.max(...everyScore(report).map(missOf), ...seasonMisses)).toBeLessThanOrEqual(TOLERANCE);
    });
    fc.assert(drawn, LAW);
  });

  it('has no score in it without contributions, what is missing, and its bands', () => {
    const drawn = fc.property(anyHistory, (inputs) => {
      const report = assessHistory(inputs, RISK_PARAMETERS);
      for (const score of everyScore(report)) {
        expect(score).toMatchObject({ bands: null, incomplete: false, missingBand: null });
        expect(Array.isArray(score.contributions)).toBe(true);
      }
      for (const part of [report, ...report.seasons, ...report.years]) {
        expect(part).toMatchObject({ isProbability: false, validation: { status: 'not validated' } });
        expect(part.paramsHash).toBe(report.paramsHash);
      }
    });
    fc.assert(drawn, { ...LAW, numRuns: 100 });
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
      const found = everyScore(assessSeason(gappy, RISK_PARAMETERS));
      const misses = found.map((score, index) =>
        Math.max(outside(score, score.score), outside(score, known[index].score)),
      );
      expect(Math.max(...misses)).toBeLessThanOrEqual(TOLERANCE);
      expect(found.every(({ incomplete, missingBand }) => incomplete === (missingBand !== null))).toBe(true);
    });
    fc.assert(drawn, LAW);
  });

  it('P25 leave such a band over a whole run too, practice included', () => {
    const history = fc.tuple(anyHistory, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }));
    const drawn = fc.property(history, ([inputs, missing]) => {
      const gappy = inputs.map((input, index) =>
        missing[index]
          ? { ...input, links: input.links.map((link) => withoutInputs(link, ['breach', 'need', 'flood'])) }
          : input,
      );
      const known = everyScore(assessHistory(inputs, RISK_PARAMETERS));
      const found = everyScore(assessHistory(gappy, RISK_PARAMETERS));
      const misses = found.map((score, index) =>
        Math.max(outside(score, score.score), outside(score, known[index].score)),
      );
      expect(Math.max(...misses)).toBeLessThanOrEqual(TOLERANCE);
    });
    fc.assert(drawn, { ...LAW, numRuns: 1000 });
  });
});
