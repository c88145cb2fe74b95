/**
 * Aggregates by season and by year → mean, quantile, conditional tail and series of every scope
 *
 * Source: METHOD, section 7, "Time".
 */
import { assert } from '../base/assert.ts';
import type { Aggregate } from './aggregate.ts';
import { barCut } from './bar.ts';
import type { BasinPressure } from './basin.ts';
import type { RiskParameters } from './parameters.ts';
import { joinBounds, type Pressure, weighContributions } from './pressure.ts';
import { type RunReport, type RunScores, type Score, scoreOf } from './report.ts';
import { seriesStatistics } from './series.ts';
import { conditionalTailWeights, meanWeights, quantileWeights, weightedSum } from './statistics.ts';

type Weights = (values: readonly number[]) => number[];

/** @param seasons - of the whole run, in order; @param years - the same, by water year */
export function runReport(
  seasons: readonly Aggregate[],
  years: readonly Aggregate[],
  parameters: RiskParameters,
): RunReport {
  const cut = barCut(parameters.time.seriesCutClass.default, parameters.bar);
  const scopes = <P extends Pressure, S extends Score>(
    pick: (whole: Aggregate) => P,
    present: (pressures: readonly P[], weights: Weights) => S,
  ): RunScores<S> => {
    const ofYears = years.map(pick);
    const tail = parameters.time.tail.default;
    return {
      mean: present(ofYears, meanWeights),
      quantile: present(ofYears, (values) => quantileWeights(values, tail)),
      conditionalTail: present(ofYears, (values) => conditionalTailWeights(values, tail)),
      series: seriesStatistics(
        seasons.map((whole) => pick(whole).value),
        cut,
      ),
    };
  };
  const plain = (pressures: readonly Pressure[], weights: Weights): Score =>
    scoreOf(weighed(pressures, weights), parameters);
  const basin = (pressures: readonly BasinPressure[], weights: Weights) => ({
    ...plain(pressures, weights),
    ...weighedExtremes(pressures, weights),
  });
  const { dyads, riparians } = years[0];
  return {
    tail: parameters.time.tail.default,
    seriesCut: cut,
    dyads: Object.fromEntries(
      dyads.map(([id], index) => [id, scopes((whole) => whole.dyads[index][1], plain)]),
    ),
    riparians: Object.fromEntries(
      riparians.map(([id], index) => {
        const received = scopes((whole) => whole.riparians[index][1], plain);
        const transmitted = scopes((whole) => whole.riparians[index][2], plain);
        return [id, { received, transmitted }];
      }),
    ),
    basin: scopes((whole) => whole.basin, basin),
  };
}

/** A statistic of pressures; each end of the band has weights of its own, so that it is that statistic of its ends. */
function weighed(pressures: readonly Pressure[], weights: Weights): Pressure {
  const values = pressures.map((pressure) => pressure.value);
  return {
    ...joinBounds(pressures, (ends) => weightedSum(ends, weights(ends))),
    contributions: weighContributions(
      pressures.map((pressure) => pressure.contributions),
      weights(values),
    ),
  };
}

/** Highest and mean dyad in the years that make up the statistic of the basin. */
function weighedExtremes(
  pressures: readonly BasinPressure[],
  weights: Weights,
): { max: number; mean: number } {
  assert(pressures.length > 0, 'A run has a year.');
  const shares = weights(pressures.map((pressure) => pressure.value));
  return {
    max: weightedSum(
      pressures.map((pressure) => pressure.max),
      shares,
    ),
    mean: weightedSum(
      pressures.map((pressure) => pressure.mean),
      shares,
    ),
  };
}
