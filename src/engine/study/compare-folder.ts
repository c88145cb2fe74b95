/**
 * compareScenarios : scenarios of a folder x reference -> ComparisonSet      (runs, judges, then lays side by side)
 */
import { assert } from '../base/assert.ts';
import { type Result, success } from '../base/result.ts';
import { compareOutcomes } from '../compare/compare-outcomes.ts';
import type { ComparisonSet } from '../compare/comparison.ts';
import type { Attribution } from '../risk/names.ts';
import type { LoadedScenario } from '../scenario/assemble.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { plannedScenarios, runPlanned } from './assess.ts';
import { type Ask, assessInOrder } from './assess-in-order.ts';
import type { Assessment } from './judge.ts';
import type { ManyRunner } from './many-runner.ts';
import { type ComparisonPlan, planComparison } from './plan-comparison.ts';
import { sharingRunner } from './sharing-runner.ts';

export interface Progress {
  /** Scenarios that are ready, of how many. */
  readonly doneCount: number;
  readonly count: number;
  /** Id of the scenario that was finished last. */
  readonly scenario: string;
}

export interface PlannedComparisonOptions {
  /** Id of one of the scenarios (asserted). */
  readonly baselineId: string;
  readonly runner: ManyRunner;
  readonly onProgress?: (progress: Progress) => void;
  /** Called after each run that was really made. */
  readonly onRun?: () => void;
}

export interface ComparisonOptions extends PlannedComparisonOptions {
  /** `exact` by default. */
  readonly attribution?: Attribution;
}

/**
 * Runs that two scenarios share, such as the reference, are made once.
 *
 * @returns the set, or the rules that gave no number in one of the runs; runs that were asked for ahead of the failure may
 *   then still be under way
 */
export async function compareScenarios(
  loaded: readonly LoadedScenario[],
  reference: Scenario | undefined,
  { attribution, ...options }: ComparisonOptions,
): Promise<Result<ComparisonSet>> {
  return comparePlanned(planComparison(loaded, reference, attribution), options);
}

/** `compareScenarios`, for whoever has looked at its plan before. */
export async function comparePlanned(
  plan: ComparisonPlan,
  { baselineId, runner, onProgress = () => {}, onRun }: PlannedComparisonOptions,
): Promise<Result<ComparisonSet>> {
  const { scenarios } = plan;
  assert(
    scenarios.some(({ id }) => id === baselineId),
    `The baseline ${baselineId} is not among the scenarios.`,
  );
  const assessments: Assessment[] = [];
  for await (const result of assessInOrder(asksOf(plan, runner, onRun))) {
    if (!result.ok) return result;
    assessments.push(result.value);
    onProgress({
      doneCount: assessments.length,
      count: scenarios.length,
      scenario: result.value.scenario.id,
    });
  }
  return success(compareOutcomes(assessments, baselineId));
}

/** In the order of the scenarios; runs are shared among them. */
export function asksOf(
  { assessments, keys }: ComparisonPlan,
  runner: ManyRunner,
  onRun?: () => void,
): readonly Ask[] {
  const sharing = sharingRunner(runner, assessments.flatMap(plannedScenarios), keys);
  return assessments.map((planned) => () => runPlanned(planned, sharing, onRun));
}
