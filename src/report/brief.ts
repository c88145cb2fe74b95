/**
 * comparisonBrief : comparison × scenarios → one page for readers who have one minute        (HTML or Markdown)
 */

import { type BriefFormat, type BriefPart, briefText } from './brief-text.ts';
import { pressureSentences, seaSentences } from './headline.ts';
import { dataOf } from './page.ts';
import { countOf, sourcesOf } from './provenance.ts';
import {
  type ReportInput,
  shortfall_km3,
  type View,
  vegetationShortfall_km3,
  viewOf,
  yearsOf,
} from './view.ts';
import type { Language } from './words.ts';

/** More run ids than this do not fit on a page whole: their first signs stand there, and the report has the rest. */
const MOST_WHOLE_IDS = 24;
const MOST_IDS = 60;
const SHORT_ID = 16;

/** The same input gives the same bytes. */
export function comparisonBrief(
  input: ReportInput,
  { language = 'en', format = 'html' }: { readonly language?: Language; readonly format?: BriefFormat } = {},
): string {
  const view = viewOf(input, language);
  return briefText(view.words.briefTitle, partsOf(view), { words: view.words, language, format });
}

function partsOf(view: View): BriefPart[] {
  const { words, scenarios, baseline, reference } = view;
  const compared = words.compared(scenarios.length, yearsOf(view), baseline.id, reference);
  return [
    { heading: words.comparedTitle, texts: [`${compared} ${dataOf(view)}.`], kind: 'list' },
    { heading: words.findingsTitle, texts: findings(view), kind: 'list' },
    { heading: words.uncertainTitle, texts: uncertainties(view), kind: 'list' },
    { heading: words.saysNotTitle, texts: [words.saysNot, words.indexIs[0]], kind: 'list' },
    { heading: words.validationTitle, texts: [words.validation], kind: 'list' },
    { heading: words.runsTitle, texts: runIds(view), kind: 'runs' },
  ];
}

/** Water, seas, pressure: three, in this order whatever they say. */
function findings(view: View): string[] {
  const { words, scenarios, baseline, set } = view;
  const own = shortfall_km3(baseline);
  const near = set.sameWithin * demand_km3(view);
  const differences = scenarios
    .filter(({ scenario }) => scenario !== baseline)
    .map(({ scenario }) => shortfall_km3(scenario) - own);
  const less = differences.filter((difference) => difference < -near).length;
  const more = differences.filter((difference) => difference > near).length;
  const vegetation = vegetationShortfall_km3(baseline);
  const figures = [own, vegetation].map((value) => words.figure(value, 1));
  const sea = seaSentences(view);
  const pressure = pressureSentences(view);
  return [
    words.findingWater(
      figures[0],
      figures[1],
      [less, more, differences.length - less - more],
      words.figure(set.sameWithin * 100, 1),
    ),
    sea.length === 0 ? words.noFindingSeas : [words.findingSeas, ...sea].join(' '),
    pressure.length === 0 ? words.noFindingPressure : [words.findingPressure, ...pressure].join(' '),
  ];
}

function demand_km3({ baseline }: View): number {
  return Object.values(baseline.riparians).reduce((sum, { demand_km3: demand }) => sum + demand, 0);
}

export function uncertainties({ words, scenarios, loaded }: View): string[] {
  const all = sourcesOf(loaded);
  const scores = scenarios.flatMap(({ scenario }) => scenario.basin?.score ?? []);
  const lacking = scores.filter(({ incomplete }) => incomplete).length;
  const banded = scores.some(({ bands }) => bands !== null);
  const approximate = scenarios.some(({ scenario }) => scenario.attribution === 'one-at-a-time');
  return [
    words.uncertainValues(countOf(all, 'assumption'), countOf(all, 'low'), countOf(all)),
    banded ? words.uncertainBands : words.uncertainNoBands,
    ...(lacking === 0 ? [] : [words.uncertainMissing(lacking)]),
    ...(approximate ? [words.uncertainAttribution] : []),
  ];
}

export function runIds({ scenarios }: View): string[] {
  const whole = scenarios.length <= MOST_WHOLE_IDS;
  const shown = scenarios.slice(0, MOST_IDS);
  return shown.map(
    ({ scenario: { id, runId } }) => `${id} ${whole ? runId : `${runId.slice(0, SHORT_ID)}…`}`,
  );
}
