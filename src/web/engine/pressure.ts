/**
 * pressureOf : scenario × reference → scores of the dyads with their parts and bands        (METHOD, sections 2 to 9)
 *
 * The runs of all coalitions are made one after another, and between them the worker looks whether a newer question came.
 */
import {
  assessScenario,
  type Breathe,
  localRunner,
  RISK_PARAMETERS,
  type Scenario,
  weighAssessment,
} from '../../engine/live.ts';

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

export interface Watching {
  /** Called after each run; the worker lets messages in before it goes on. */
  readonly breathe: Breathe;
}

export async function pressureOf(
  scenario: Scenario,
  reference: Scenario | undefined,
  { breathe }: Watching,
): Promise<PressureAnswer> {
  const assessed = await assessScenario(scenario, reference, localRunner(breathe));
  if (!assessed.ok) return { reason: assessed.diagnostics.map(({ message }) => message).join(' ') };
  const uncertainty = { draws: DRAWS, effectPoints: 1, everyPeriod: false, ensemble: { count: 0, seed: 1 } };
  const { assessment } = weighAssessment(assessed.value, RISK_PARAMETERS, { uncertainty });
  const { report, outcome, reason } = assessment;
  if (report === null) return { reason: reason ?? '' };
  const dyads = Object.keys(report.run.dyads).sort();
  return {
    runId: outcome.runId,
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

type Judged = Extract<Awaited<ReturnType<typeof assessScenario>>, { ok: true }>['value'];
type MeanScore = NonNullable<Judged['report']>['run']['dyads'][string]['mean'];

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
