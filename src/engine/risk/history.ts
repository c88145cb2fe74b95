/**
 * assessHistory : SeasonInput by season × Parameters → RiskReport        seasons → years → whole run
 *
 * The practice of each dyad is carried from season to season; years are joined from their seasons,
 * and the run is summed up over its years. Source: METHOD, sections 6 and 7.
 */
import { assert } from '../base/assert.ts';
import { orderedSum } from '../base/number.ts';
import { type Aggregate, aggregate, yearLinks } from './aggregate.ts';
import { riparianAndBasinScores, seasonLinks, seasonScores } from './assess.ts';
import type { LinkAssessment } from './link-pressure.ts';
import { alphabetical, dyadId, linkId, SEASONS } from './names.ts';
import { noisyOr } from './noisy-or.ts';
import type { RiskParameters } from './parameters.ts';
import { practiceAfter } from './practice-window.ts';
import type { LinkPressure } from './pressure.ts';
import {
  type RiskReport,
  type SeasonReport,
  scoreOf,
  standing,
  type YearDyadScore,
  type YearScores,
} from './report.ts';
import { runReport } from './run-report.ts';
import type { SeasonInput } from './season-input.ts';

/** One period with its links and all that follows from them. */
interface Period<Link extends LinkPressure> {
  readonly links: readonly Link[];
  readonly whole: Aggregate;
}

/**
 * The pressure over a whole run: every season, every year, and the statistics of both.
 *
 * @param inputs - one a season, in order of water year and season, all with the same riparians and links (asserted)
 */
export function assessHistory(inputs: readonly SeasonInput[], parameters: RiskParameters): RiskReport {
  checkOrder(inputs);
  const riparianIds = [...inputs[0].riparians].sort(alphabetical);
  const period = <Link extends LinkPressure>(links: readonly Link[]): Period<Link> => ({
    links,
    whole: aggregate(links, riparianIds, parameters),
  });
  const seasons = inputs.map((_, index) => period(linksInSequence(inputs, index, parameters)));
  const years = [...new Set(inputs.map((input) => input.year))];
  const indicesOf = (year: number): number[] =>
    inputs.flatMap((input, index) => (input.year === year ? [index] : []));
  const seasonsOf = (year: number) =>
    indicesOf(year).map((index) => ({ input: inputs[index], ...seasons[index] }));
  const wholeYears = years.map((year) => period(yearLinks(seasonsOf(year).map(({ links }) => links))));
  const said = standing(parameters);
  const seasonReports = seasons.map(({ links, whole }, index) => ({
    ...said,
    ...seasonScores(inputs[index], links, whole, parameters),
  }));
  return {
    schema: 'mirab-assessment/1',
    ...said,
    incomplete: seasons.some(({ whole }) => whole.basin.incomplete),
    riparianIds,
    seasons: seasonReports,
    years: years.map((year, index) => ({
      ...said,
      ...yearScores(year, wholeYears[index], seasonsOf(year), parameters),
    })),
    run: runReport(
      seasons.map(({ whole }) => whole),
      wholeYears.map(({ whole }) => whole),
      parameters,
    ),
    cooperation: runCooperation(seasonReports),
  };
}

/** Mean over the seasons of each dyad, of which all or none have a score. */
function runCooperation(seasons: readonly SeasonReport[]): RiskReport['cooperation'] {
  return Object.fromEntries(
    Object.keys(seasons[0].dyads).map((id) => {
      const scores = seasons.flatMap(({ dyads }) => dyads[id].cooperation ?? []);
      if (scores.length < seasons.length) return [id, null];
      const mean = orderedSum(scores.map(({ score }) => score)) / scores.length;
      const incomplete = scores.some((score) => score.incomplete);
      return [id, { mean, incomplete, reading: scores[0].reading }];
    }),
  );
}

/** The links of one season, with the practice that the seasons before it leave. */
function linksInSequence(
  inputs: readonly SeasonInput[],
  index: number,
  parameters: RiskParameters,
): LinkAssessment[] {
  const length = parameters.institutions.practiceWindowSeasons.default;
  const window = inputs.slice(index > length ? index - length : 0, index);
  return seasonLinks(inputs[index], (dyad) => practiceAfter(window, dyad), parameters);
}

interface SeasonOfYear extends Period<LinkPressure> {
  readonly input: SeasonInput;
}

function yearScores(
  year: number,
  { links, whole }: Period<LinkPressure>,
  seasons: readonly SeasonOfYear[],
  parameters: RiskParameters,
): YearScores {
  return {
    schema: 'mirab-year-assessment/1',
    year,
    incomplete: whole.basin.incomplete,
    links: Object.fromEntries(links.map((link) => [link.id, scoreOf(link, parameters)])),
    dyads: Object.fromEntries(
      whole.dyads.map(([id, dyad], position) => [
        id,
        { ...scoreOf(dyad, parameters), seasons: seasonParts(seasons, position) },
      ]),
    ),
    ...riparianAndBasinScores(whole, parameters),
  };
}

/** Part of each season in the year of a dyad, whose year is also the noisy-OR of its seasons. */
function seasonParts(seasons: readonly SeasonOfYear[], dyad: number): YearDyadScore['seasons'] {
  const { parts } = noisyOr(seasons.map(({ whole }) => whole.dyads[dyad][1].value));
  return Object.fromEntries(seasons.map(({ input }, index) => [input.season, parts[index]]));
}

function checkOrder(inputs: readonly SeasonInput[]): void {
  assert(inputs.length > 0, 'A history has a season.');
  const time = ({ year, season }: SeasonInput): number => year * SEASONS.length + SEASONS.indexOf(season);
  inputs.forEach((input, index) => {
    assert(
      index === 0 || time(inputs[index - 1]) < time(input),
      'Seasons of a history follow one another in time.',
    );
    assert(namesOf(input) === namesOf(inputs[0]), 'Seasons of a history have the same riparians and links.');
    for (const dyad of input.dyads) {
      assert(
        dyad.practice === undefined,
        `Practice of ${dyadId(...dyad.riparians)} is found from the history.`,
      );
    }
  });
}

function namesOf({ riparians, links }: SeasonInput): string {
  return [...riparians, ...links.map(({ from, to }) => linkId(from, to))].sort(alphabetical).join(' ');
}
