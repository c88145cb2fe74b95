/**
 * assessSeason : SeasonInput × Parameters → SeasonReport        (METHOD, section 3)
 *
 * Reads what a run brought and scores every link, dyad, riparian and the basin for one season.
 */
import { type Aggregate, aggregate, linksOfDyad } from './aggregate.ts';
import { type CooperationScore, cooperationIndex, mutualRelief } from './cooperation.ts';
import { type LinkAssessment, linkPressure, type Practice } from './link-pressure.ts';
import { alphabetical, dyadId, linkId } from './names.ts';
import type { RiskParameters } from './parameters.ts';
import {
  type RiparianScores,
  type SeasonDyadScore,
  type SeasonReport,
  type SeasonScores,
  scoreOf,
  standing,
} from './report.ts';
import { checkSeasonInput, type SeasonInput } from './season-input.ts';

/** The pressure of one season, each score with all that it is made of. */
export function assessSeason(input: SeasonInput, parameters: RiskParameters): SeasonReport {
  const given = new Map(input.dyads.map((dyad) => [dyadId(...dyad.riparians), dyad.practice ?? 1]));
  const links = seasonLinks(input, (dyad) => practiceAtAllEnds(given.get(dyad) ?? 1), parameters);
  const whole = aggregate(links, input.riparians, parameters);
  return { ...standing(parameters), ...seasonScores(input, links, whole, parameters) };
}

/** The links of a season by id, alphabetical, so that the order of the input leaves no trace. */
export function seasonLinks(
  input: SeasonInput,
  practiceOf: (dyad: string) => Practice,
  parameters: RiskParameters,
): LinkAssessment[] {
  checkSeasonInput(input);
  const items = new Map(input.dyads.map((dyad) => [dyadId(...dyad.riparians), dyad.items]));
  const sorted = [...input.links].sort((a, b) => alphabetical(linkId(a.from, a.to), linkId(b.from, b.to)));
  return sorted.map((link) => {
    const dyad = dyadId(link.from, link.to);
    const vulnerability = input.vulnerabilities[link.to] ?? {};
    return linkPressure(
      link,
      { items: items.get(dyad), practice: practiceOf(dyad), vulnerability },
      parameters,
    );
  });
}

/** Scores of a season whose links and aggregate are known. */
export function seasonScores(
  input: SeasonInput,
  links: readonly LinkAssessment[],
  whole: Aggregate,
  parameters: RiskParameters,
): SeasonScores {
  const { year, season } = input;
  const cooperation = cooperationOf(input, parameters);
  return {
    schema: 'mirab-season-assessment/1',
    year,
    season,
    incomplete: whole.basin.incomplete,
    links: Object.fromEntries(
      links.map((link) => {
        const { id, directed, resilience, baselines, split } = link;
        return [id, { ...scoreOf(link, parameters), directed, resilience, baselines, split }];
      }),
    ),
    dyads: Object.fromEntries(
      whole.dyads.map(([id, dyad]) => [
        id,
        {
          ...scoreOf(dyad, parameters),
          cooperation: cooperation.get(id) ?? null,
          ...bothDirections(linksOfDyad(links, id)),
        },
      ]),
    ),
    ...riparianAndBasinScores(whole, parameters),
  };
}

/** By dyad, for those whose components were given. */
function cooperationOf(
  { links, dyads }: SeasonInput,
  { cooperation }: RiskParameters,
): Map<string, CooperationScore> {
  const relief = new Map(links.map((link) => [linkId(link.from, link.to), link.relief]));
  return new Map(
    dyads.flatMap(({ riparians: [one, other], cooperation: given }) => {
      if (given === undefined) return [];
      const [oneWay, otherWay] = [relief.get(linkId(one, other)), relief.get(linkId(other, one))];
      const both =
        oneWay === undefined || otherWay === undefined ? {} : { relief: mutualRelief(oneWay, otherWay) };
      return [[dyadId(one, other), cooperationIndex({ ...given, ...both }, cooperation)] as const];
    }),
  );
}

/** The part that reports of a season and of a year share. */
export function riparianAndBasinScores(
  { riparians, basin }: Aggregate,
  parameters: RiskParameters,
): Pick<SeasonScores, 'riparians' | 'basin'> {
  const scores = riparians.map(([id, received, transmitted]): [string, RiparianScores] => [
    id,
    { received: scoreOf(received, parameters), transmitted: scoreOf(transmitted, parameters) },
  ]);
  return {
    riparians: Object.fromEntries(scores),
    basin: { ...scoreOf(basin, parameters), max: basin.max, mean: basin.mean },
  };
}

function bothDirections(
  links: readonly LinkAssessment[],
): Pick<SeasonDyadScore, 'resilience' | 'directed' | 'split'> {
  return {
    resilience: links[0].resilience,
    directed: Object.fromEntries(links.map(({ id, directed: { T, H, damping } }) => [id, { T, H, damping }])),
    split: Object.fromEntries(links.map(({ id, split }) => [id, split])),
  };
}

function practiceAtAllEnds(value: number): Practice {
  return { central: value, low: value, high: value };
}
