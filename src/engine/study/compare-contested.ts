/**
 * compareContested : scenarios on each party's figures → their comparison, and what of it holds on everybody's data
 *
 * Every data set is a comparison of its own, with the reference and the counterfactual runs on the same figures: nobody's
 * scenario is judged against another's baseline.
 */
import { type Result, success } from '../base/result.ts';
import { compareOutcomes } from '../compare/compare-outcomes.ts';
import type { ComparisonSet } from '../compare/comparison.ts';
import {
  type ContestedComparison,
  type ContestedDataSet,
  type ContestedInput,
  weighContested,
} from '../compare/contested.ts';
import type { Attribution } from '../risk/names.ts';
import type { LoadedScenario } from '../scenario/assemble.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { assessInOrder } from './assess-in-order.ts';
import { asksOf, type PlannedComparisonOptions, type Progress } from './compare-folder.ts';
import type { Assessment } from './judge.ts';
import { type ComparisonPlan, planComparison, sumWork, type Work } from './plan-comparison.ts';

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

/** The comparison on each set of figures as it will be made, and how much there is to run in all. */
export interface ContestedPlan extends Work {
  readonly dataSets: readonly ContestedDataSet[];
  /** By data set. */
  readonly comparisons: readonly ComparisonPlan[];
}

export interface PlannedContestedOptions extends Omit<PlannedComparisonOptions, 'onProgress'> {
  readonly onProgress?: (progress: ContestedProgress) => void;
}

interface ContestedOptions extends PlannedContestedOptions {
  /** `exact` by default. */
  readonly attribution?: Attribution;
}

/** @param cases - the file's own figures first; at least one */
export async function compareContested(
  cases: readonly ContestedCase[],
  { attribution, ...options }: ContestedOptions,
): Promise<Result<ContestedSet>> {
  return compareContestedPlanned(planContested(cases, attribution), options);
}

/** Runs are not shared with the other data sets: hardly one has the same inputs, and all would stay in memory. */
export function planContested(cases: readonly ContestedCase[], attribution?: Attribution): ContestedPlan {
  const comparisons = cases.map(({ loaded, reference }) => planComparison(loaded, reference, attribution));
  return { dataSets: cases.map(({ dataSet }) => dataSet), comparisons, ...sumWork(comparisons) };
}

/** `compareContested`, for whoever has looked at its plan before. */
export async function compareContestedPlanned(
  { dataSets, comparisons }: ContestedPlan,
  { baselineId, runner, onProgress = () => {}, onRun }: PlannedContestedOptions,
): Promise<Result<ContestedSet>> {
  const count = comparisons.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  const asks = comparisons.flatMap((plan) => asksOf(plan, { runner, ...(onRun ? { onRun } : {}) }));
  const inputs: ContestedInput[] = [];
  let assessments: Assessment[] = [];
  let doneCount = 0;
  for await (const result of assessInOrder(asks)) {
    if (!result.ok) return result;
    const dataSet = dataSets[inputs.length];
    assessments.push(result.value);
    onProgress({ doneCount: ++doneCount, count, scenario: result.value.scenario.id, data: dataSet.data });
    if (assessments.length < comparisons[inputs.length].scenarios.length) continue;
    inputs.push({ dataSet, set: compareOutcomes(assessments, baselineId) });
    assessments = [];
  }
  return success({ ...inputs[0].set, contested: weighContested(inputs) });
}
