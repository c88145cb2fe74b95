/**
 * assessmentViewOf : assessment × scenario and reference × language → what the report of one scenario is written from
 */
import { type Assessment, type ChargedShortfall, chargedShortfalls } from '../engine/index.ts';
import {
  dyadName,
  type NumberedScenario,
  type ReportInput,
  shortfall_km3,
  type View,
  viewOf,
} from './view.ts';
import type { Language } from './words.ts';

/** The set is that of `besideReference`: the reference first, the scenario last. */
export interface AssessmentInput extends ReportInput {
  readonly assessment: Assessment;
  /** The claims that count, in words. */
  readonly claimSet: string;
}

export interface AssessmentView extends View {
  readonly assessment: Assessment;
  readonly claimSet: string;
  readonly own: NumberedScenario;
  readonly shortfalls: Readonly<Record<string, ChargedShortfall>>;
}

export function assessmentViewOf(input: AssessmentInput, language: Language): AssessmentView {
  const view = viewOf(input, language);
  const { assessment, claimSet } = input;
  const own = view.scenarios[view.scenarios.length - 1];
  return { ...view, assessment, claimSet, own, shortfalls: chargedShortfalls(assessment) };
}

/** Pressure, water, seas, in this order whatever they say. */
export function assessmentHeadline(view: AssessmentView): string[] {
  return [
    view.words.assessmentLead(view.own.scenario.id, view.reference),
    ...pressureSentences(view),
    ...waterSentences(view),
  ];
}

export function pressureSentences(view: AssessmentView): string[] {
  const { words, own } = view;
  const { basin, dyads } = own.scenario;
  if (basin === null) return [];
  const pairs = Object.entries(dyads).sort(([, a], [, b]) => b.score.value - a.score.value);
  const highest = pairs
    .slice(0, 1)
    .map(([dyad, { score }]) => words.assessmentHighest(dyadName(view, dyad), words.figure(score.value, 2)));
  return [[words.assessmentPressure(words.figure(basin.score.value, 2)), ...highest].join(' ')];
}

export function waterSentences({ words, own, baseline, seaIds, nameOf }: AssessmentView): string[] {
  const { scenario } = own;
  const figure = (value: number) => words.figure(value, 1);
  return [
    words.assessmentWater(figure(shortfall_km3(scenario)), figure(shortfall_km3(baseline))),
    ...seaIds.flatMap((sea) => {
      const [ofOwn, ofReference] = [scenario.seas[sea], baseline.seas[sea]];
      if (ofOwn === undefined || ofReference === undefined) return [];
      const { meanInflow_km3: inflow } = ofOwn;
      return [words.assessmentSea(nameOf(sea), figure(inflow), figure(ofReference.meanInflow_km3))];
    }),
  ];
}
