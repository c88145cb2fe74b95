/**
 * basinScores : PackedHistory × draws of weights → the basin's index over the run, by form of the index and draw
 *
 * The score of a run is the mean of its years. Anchors stay at their defaults, so the harms of each normalisation are made once
 * and each draw only weighs them. Scores are rounded to `SCORE_GRAIN`, so that rounding of sums decides no rank. Source: METHOD,
 * section 9, "SMAA".
 */
import type { BasinPower } from './basin.ts';
import { emptyHarms, normaliseHistory, wholeRange } from './normalised-history.ts';
import type { PackedHistory } from './packed-history.ts';
import type { RiskParameters } from './parameter-types.ts';
import { survivalOf } from './period-bands.ts';
import { defaultPriors, type Priors } from './priors.ts';
import { basinOf } from './scopes.ts';
import { linkPressures } from './score-history.ts';
import { AGGREGATIONS, NORMALISATIONS } from './structure.ts';

/** The tolerance of decompositions: scores that differ by less are equal. */
const GRAINS = 1e12;

/** @returns by form, in the order of `STRUCTURES`: one score a draw */
export function basinScores(
  packed: PackedHistory,
  drawn: readonly Priors[],
  parameters: RiskParameters,
): Float64Array[] {
  const scores = AGGREGATIONS.flatMap(() => NORMALISATIONS.map(() => new Float64Array(drawn.length)));
  const range = wholeRange(packed);
  const out = AGGREGATIONS.map(() => new Float64Array(packed.resilience.length));
  const harms = emptyHarms(packed);
  const [floor, slope] = [parameters.geometricFloor.default, parameters.logistic.slope.default];
  const yearMean = meanOfYears(packed, parameters.basinPower.default);
  NORMALISATIONS.forEach((normalisation, column) => {
    normaliseHistory(packed, { priors: defaultPriors(parameters), normalisation, slope }, harms);
    drawn.forEach((priors, draw) => {
      linkPressures(packed, harms, { priors, aggregations: AGGREGATIONS, floor }, out, range);
      out.forEach((pressures, row) => {
        scores[row * NORMALISATIONS.length + column][draw] = yearMean(pressures);
      });
    });
  });
  return scores;
}

/** From T by season and link to the mean over the years of the basin's index. */
export function meanOfYears(packed: PackedHistory, p: BasinPower): (pressures: Float64Array) => number {
  const { linkIds, dyadIds, dyad, firstSeason, years } = packed;
  const linkCount = linkIds.length;
  const survival = new Float64Array(linkCount);
  const dyads = new Float64Array(dyadIds.length);
  return (pressures) => {
    let sum = 0;
    for (let year = 0; year < years.length; year++) {
      const [first, last] = [firstSeason[year], firstSeason[year + 1]];
      survivalOf(pressures, { linkCount, first, last }, survival);
      dyads.fill(1);
      for (let link = 0; link < linkCount; link++) dyads[dyad[link]] *= survival[link];
      for (let index = 0; index < dyads.length; index++) dyads[index] = 1 - dyads[index];
      sum += basinOf(dyads, p);
    }
    return Math.floor((sum / years.length) * GRAINS + 0.5) / GRAINS;
  };
}
