/**
 * reports -> score of each dyad and of the basin beside the baseline's      (mean of the years, with its parts)
 */
import type { Contribution } from '../risk/pressure.ts';
import type { RiskReport, RunCooperation, RunScores, Score } from '../risk/report.ts';
import type { CooperationFigure, DyadComparison, PressureScore } from './comparison.ts';

const LEADING_COUNT = 5;

export function compareDyads(
  report: RiskReport | null,
  baseline: RiskReport | null,
): Record<string, DyadComparison> {
  return Object.fromEntries(
    Object.entries(report?.run.dyads ?? {}).map(([id, scores]) => [
      id,
      {
        score: scoreBeside(scores, baseline?.run.dyads[id]),
        cooperation: cooperationBeside(report?.cooperation[id], baseline?.cooperation[id]),
      },
    ]),
  );
}

function cooperationBeside(
  own: RunCooperation | null | undefined,
  before: RunCooperation | null | undefined,
): CooperationFigure | null {
  if (own === null || own === undefined) return null;
  const { mean, incomplete, reading } = own;
  const differenceFromBaseline = before === null || before === undefined ? null : mean - before.mean;
  return { value: mean, incomplete, reading, differenceFromBaseline };
}

export function compareBasin(
  report: RiskReport | null,
  baseline: RiskReport | null,
): { score: PressureScore } | null {
  return report === null ? null : { score: scoreBeside(report.run.basin, baseline?.run.basin) };
}

function scoreBeside(scores: RunScores<Score>, before: RunScores<Score> | undefined): PressureScore {
  const { score, contributions, incomplete, missingBand } = scores.mean;
  return {
    value: score,
    quantile: scores.quantile.score,
    conditionalTail: scores.conditionalTail.score,
    bands: scores.mean.bands,
    contributions,
    leading: leadingIds(contributions),
    incomplete,
    missingBand,
    isProbability: false,
    validation: 'not validated',
    differenceFromBaseline: before === undefined ? null : score - before.mean.score,
  };
}

/** Largest first, whatever the sign; ties in the order of the list; zeros are no leaders. */
function leadingIds(contributions: readonly Contribution[]): string[] {
  return contributions
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, LEADING_COUNT)
    .map(({ id }) => id);
}
