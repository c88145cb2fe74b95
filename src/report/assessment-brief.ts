/**
 * assessmentBrief : assessment × scenario and reference → one page for readers who have one minute        (HTML or Markdown)
 */
import {
  type AssessmentInput,
  type AssessmentView,
  assessmentViewOf,
  pressureSentences,
  waterSentences,
} from './assessment-view.ts';
import { runIds, uncertainties } from './brief.ts';
import { type BriefFormat, type BriefPart, briefText } from './brief-text.ts';
import { dataOf } from './page.ts';
import { partsInWords } from './parts.ts';
import type { Language } from './words.ts';

/** The same input gives the same bytes. */
export function assessmentBrief(
  input: AssessmentInput,
  { language = 'en', format = 'html' }: { readonly language?: Language; readonly format?: BriefFormat } = {},
): string {
  const view = assessmentViewOf(input, language);
  const { words, own } = view;
  const title = words.assessmentTitle(own.scenario.title);
  return briefText(title, partsOf(view), { words, language, format });
}

function partsOf(view: AssessmentView): BriefPart[] {
  const { words, own, reference, claimSet } = view;
  const lead = `${words.assessmentLead(own.scenario.id, reference)} ${words.claims}: ${claimSet}. ${dataOf(view)}.`;
  const list = (heading: string, texts: readonly string[]): BriefPart => ({ heading, texts, kind: 'list' });
  return [
    list(words.assessedTitle, [lead]),
    list(words.findingsTitle, [...pressureSentences(view), ...partSentences(view), ...waterSentences(view)]),
    list(words.uncertainTitle, [...bandSentences(view), ...uncertainties(view)]),
    list(words.saysNotTitle, [words.saysNot, words.indexIs[0]]),
    list(words.validationTitle, [words.validation]),
    { heading: words.runsTitle, texts: runIds(view), kind: 'runs' },
  ];
}

function partSentences(view: AssessmentView): string[] {
  const score = view.own.scenario.basin?.score;
  return score === undefined ? [] : [`${view.words.partsOfBasin} ${partsInWords(view, score)}.`];
}

function bandSentences({ words, set }: AssessmentView): string[] {
  if (set.bandCounts === null) return [];
  const { members, draws, seed } = set.bandCounts;
  return [words.bandCounts(members, draws, seed)];
}
