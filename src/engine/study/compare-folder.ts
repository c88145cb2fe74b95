/**
 * compareScenarios : scenarios of a folder x reference -> ComparisonSet      (runs, judges, then lays side by side)
 */
import { assert } from '../base/assert.ts';
import { type Result, success } from '../base/result.ts';
import { compareOutcomes } from '../compare/compare-outcomes.ts';
import type { ComparisonSet } from '../compare/comparison.ts';
import type { LoadedScenario } from '../scenario/assemble.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { assessPlanned, planAssessment, plannedScenarios } from './assess.ts';
import type { Assessment } from './judge.ts';
import { type ManyRunner, sharingRunner } from './many-runner.ts';

export interface Progress {
  /** Scenarios that are ready, of how many. */
  readonly doneCount: number;
  readonly count: number;
  /** Id of the scenario that was finished last. */
  readonly scenario: string;
}

export interface ComparisonOptions {
  /** Id of one of the scenarios (asserted). */
  readonly baselineId: string;
  readonly runner: ManyRunner;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Runs that two scenarios share, such as the reference, are made once.
 *
 * @returns the set, or the rules that gave no number in one of the runs
 */
export async function compareScenarios(
  loaded: readonly LoadedScenario[],
  reference: Scenario | undefined,
  { baselineId, runner, onProgress = () => {} }: ComparisonOptions,
): Promise<Result<ComparisonSet>> {
  assert(
    loaded.some(({ scenario }) => scenario.id === baselineId),
    `The baseline ${baselineId} is not among the scenarios.`,
  );
  const planned = loaded.map(({ scenario }) => planAssessment(scenario, reference));
  const sharing = sharingRunner(runner, planned.flatMap(plannedScenarios));
  const assessments: Assessment[] = [];
  for (const [place, { scenario }] of loaded.entries()) {
    const result = await assessPlanned(planned[place], sharing);
    if (!result.ok) return result;
    assessments.push(result.value);
    onProgress({ doneCount: assessments.length, count: loaded.length, scenario: scenario.id });
  }
  return success(compareOutcomes(assessments, baselineId));
}
