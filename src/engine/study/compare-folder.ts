/**
 * compareScenarios : scenarios of a folder x reference -> ComparisonSet      (runs, judges, then lays side by side)
 */
import { assert } from '../base/assert.ts';
import { type Result, success } from '../base/result.ts';
import { compareOutcomes } from '../compare/compare-outcomes.ts';
import type { ComparisonSet } from '../compare/comparison.ts';
import type { LoadedScenario } from '../scenario/assemble.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type Assessment, assessScenario } from './assess.ts';
import { openRunner } from './run-once.ts';

export interface Progress {
  /** Scenarios that are ready, of how many. */
  readonly doneCount: number;
  readonly count: number;
  /** Id of the scenario that was finished last. */
  readonly scenario: string;
}

/**
 * Runs that two scenarios share, such as the reference, are made once.
 *
 * @param baselineId - id of one of the scenarios (asserted)
 * @returns the set, or the rules that gave no number in one of the runs
 */
export function compareScenarios(
  loaded: readonly LoadedScenario[],
  reference: Scenario | undefined,
  baselineId: string,
  onProgress: (progress: Progress) => void = () => {},
): Result<ComparisonSet> {
  assert(
    loaded.some(({ scenario }) => scenario.id === baselineId),
    `The baseline ${baselineId} is not among the scenarios.`,
  );
  const runner = openRunner();
  const assessments: Assessment[] = [];
  for (const { scenario } of loaded) {
    const result = assessScenario(scenario, reference, runner);
    if (!result.ok) return result;
    assessments.push(result.value);
    onProgress({ doneCount: assessments.length, count: loaded.length, scenario: scenario.id });
  }
  return success(compareOutcomes(assessments, baselineId));
}
