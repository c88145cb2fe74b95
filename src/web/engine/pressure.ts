/**
 * readPressure, weighPressure : scenario × reference × weights → scores of the dyads with their parts and bands
 *
 * Source: METHOD, sections 2 to 9.
 *
 * The runs of all coalitions are made one after another, and between them the worker looks whether a newer question came.
 */
import {
  type Assessment,
  assessHistory,
  assessScenario,
  type Breathe,
  localRunner,
  type RiskParameters,
  type Scenario,
  type Weighable,
  weighAssessment,
} from '../../engine/live.ts';
import { roomParameters } from './room-parameters.ts';

export interface ScoreFigures {
  readonly score: number;
  /** Largest first; they sum to the score. */
  readonly parts: readonly { readonly id: string; readonly value: number }[];
  /** 10th, 50th and 90th percentile over draws of the weights, and over the forms of the index. */
  readonly parametersBand: Band | null;
  readonly structureBand: Band | null;
  readonly incomplete: boolean;
}

type Band = readonly [low: number, middle: number, high: number];

export interface PressureFigures {
  readonly runId: string;
  /** By pair, alphabetical. */
  readonly dyads: readonly (ScoreFigures & { readonly id: string; readonly cooperation: number | null })[];
  readonly basin: ScoreFigures;
  /** Means of the METHOD's footer and standing: an ordinal index, not validated. */
  readonly validation: string;
  readonly parametersVersion: string;
  readonly parametersHash: string;
}

export type PressureAnswer = PressureFigures | { readonly reason: string };

/** Enough for the bands of a screen; a report draws more. */
const DRAWS = 256;

/** What the index reads of the runs of one choice: it can be weighed again without them. */
export interface Read extends Weighable {
  readonly runId: string;
}

/**
 * Makes the runs of all coalitions.
 *
 * @param breathe - called after each run; the worker lets messages in before it goes on
 */
export async function readPressure(
  scenario: Scenario,
  reference: Scenario | undefined,
  breathe: Breathe,
): Promise<Read | { readonly reason: string }> {
  const assessed = await assessScenario(scenario, reference, localRunner(breathe));
  if (!assessed.ok) return { reason: assessed.diagnostics.map(({ message }) => message).join(' ') };
  const { outcome, report, reason, seasonInputs } = assessed.value;
  if (report === null) return { reason: reason ?? '' };
  return { runId: outcome.runId, scenario, seasonInputs, report };
}

/** @param weights - of the room, by path; where there are none the published ones */
export function weighPressure(
  { runId, ...read }: Read,
  weights: Readonly<Record<string, number>>,
): PressureAnswer {
  const parameters = roomParameters(weights);
  if (typeof parameters === 'string') return { reason: parameters };
  const published = Object.keys(weights).length === 0;
  const report = published ? read.report : assessHistory(read.seasonInputs ?? [], parameters);
  return figuresOfReport(runId, bandsOf({ ...read, report }, parameters));
}

function bandsOf(read: Weighable, parameters: RiskParameters): RiskReport {
  const uncertainty = { draws: DRAWS, effectPoints: 1, everyPeriod: false, ensemble: { count: 0, seed: 1 } };
  const { report } = weighAssessment(read, parameters, { uncertainty }).assessment;
  if (report === null) throw new Error('A judged scenario has lost its report.');
  return report;
}

function figuresOfReport(runId: string, report: RiskReport): PressureFigures {
  const dyads = Object.keys(report.run.dyads).sort();
  return {
    runId,
    dyads: dyads.map((id) => ({
      id,
      ...figuresOf(report.run.dyads[id].mean),
      cooperation: report.cooperation[id]?.mean ?? null,
    })),
    basin: figuresOf(report.run.basin.mean),
    validation: report.validation.status,
    parametersVersion: report.paramsVersion,
    parametersHash: report.paramsHash,
  };
}

type RiskReport = NonNullable<Assessment['report']>;
type MeanScore = RiskReport['run']['dyads'][string]['mean'];

function figuresOf({ score, contributions, bands, incomplete }: MeanScore): ScoreFigures {
  const parts = contributions
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return {
    score,
    parts,
    parametersBand: bands?.param ?? null,
    structureBand: bands?.structure ?? null,
    incomplete,
  };
}
