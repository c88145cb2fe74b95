/**
 * compareContested : scenarios on each party's figures → their comparison, and what of it holds on everybody's data
 *
 * Every data set is a comparison of its own, with the reference and the counterfactual runs on the same figures: nobody's
 * scenario is judged against another's baseline.
 */
import { type Result, success } from '../base/result.ts';
import type { ComparisonSet } from '../compare/comparison.ts';
import {
  type ContestedComparison,
  type ContestedDataSet,
  type ContestedInput,
  weighContested,
} from '../compare/contested.ts';
import type { LoadedScenario } from '../scenario/assemble.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { compareScenarios, type Progress } from './compare-folder.ts';
import type { ManyRunner } from './many-runner.ts';

/** The scenarios and their reference policy on one party's figures. */
export interface ContestedCase {
  readonly dataSet: ContestedDataSet;
  readonly loaded: readonly LoadedScenario[];
  readonly reference: Scenario | undefined;
}

export interface ContestedProgress extends Progress {
  /** The party on whose figures the scenario was run. */
  readonly data: string | null;
}

/** The comparison on the file's own figures, with the block that weighs it against those of others. */
export type ContestedSet = ComparisonSet & { readonly contested: ContestedComparison };

interface ContestedOptions {
  readonly baselineId: string;
  readonly runner: ManyRunner;
  readonly onProgress?: (progress: ContestedProgress) => void;
}

/** @param cases - the file's own figures first; at least one */
export async function compareContested(
  cases: readonly ContestedCase[],
  { baselineId, runner, onProgress = () => {} }: ContestedOptions,
): Promise<Result<ContestedSet>> {
  const inputs: ContestedInput[] = [];
  const count = cases.reduce((sum, { loaded }) => sum + loaded.length, 0);
  let before = 0;
  for (const { dataSet, loaded, reference } of cases) {
    // Runs are not shared with the other data sets: hardly one has the same inputs, and all would stay in memory.
    const done = before;
    const result = await compareScenarios(loaded, reference, {
      baselineId,
      runner,
      onProgress: ({ doneCount, scenario }) =>
        onProgress({ doneCount: done + doneCount, count, scenario, data: dataSet.data }),
    });
    if (!result.ok) return result;
    before += loaded.length;
    inputs.push({ dataSet, set: result.value });
  }
  return success({ ...inputs[0].set, contested: weighContested(inputs) });
}
