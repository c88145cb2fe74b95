/**
 * compareScenarios : scenarios of a folder x reference -> ComparisonSet      (runs, judges, then lays side by side)
 */
import { assert } from '../base/assert.ts';
import { type Result, success } from '../base/result.ts';
import { compareOutcomes } from '../compare/compare-outcomes.ts';
import type { ComparisonSet } from '../compare/comparison.ts';
import type { Attribution } from '../risk/names.ts';
import { RISK_PARAMETERS, type RiskParameters } from '../risk/parameters.ts';
import type { LoadedScenario } from '../scenario/assemble.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { plannedScenarios, runPlanned } from './assess.ts';
import { type Ask, assessInOrder } from './assess-in-order.ts';
import type { ManyRunner } from './many-runner.ts';
import { type MembersOfScenario, memberHistories } from './member-histories.ts';
import { type ComparisonPlan, planComparison } from './plan-comparison.ts';
import { sharingRunner } from './sharing-runner.ts';
import {
  bandCountsOf,
  surenessOf,
  type Uncertainty,
  type WeighedAssessment,
  weighAssessment,
} from './weigh-scenarios.ts';

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
  /** Without it scores have no bands, and nothing is said of their order. */
  readonly uncertainty?: Uncertainty;
  /** The default parameters, where none are given. */
  readonly parameters?: RiskParameters;
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
  options: PlannedComparisonOptions,
): Promise<Result<ComparisonSet>> {
  const { baselineId, uncertainty, onProgress = () => {}, parameters = RISK_PARAMETERS } = options;
  const { scenarios } = plan;
  assert(
    scenarios.some(({ id }) => id === baselineId),
    `The baseline ${baselineId} is not among the scenarios.`,
  );
  const members = await membersOf(plan, options);
  if (!members.ok) return members;
  const weighed: WeighedAssessment[] = [];
  for await (const result of assessInOrder(asksOf(plan, options))) {
    if (!result.ok) return result;
    const place = weighed.length;
    weighed.push(
      uncertainty === undefined
        ? { assessment: result.value, weighed: null }
        : weighAssessment(result.value, parameters, { uncertainty, members: members.value[place] }),
    );
    onProgress({
      doneCount: weighed.length,
      count: scenarios.length,
      scenario: result.value.scenario.id,
    });
  }
  const assessments = weighed.map(({ assessment }) => assessment);
  const sureness = surenessOf(weighed, members.value, { baselineId, parameters });
  const bandCounts = uncertainty === undefined ? {} : { bandCounts: bandCountsOf(uncertainty) };
  return success(compareOutcomes(assessments, baselineId, { ...sureness, ...bandCounts }));
}

/** In the order of the scenarios; runs are shared among them. */
export function asksOf(
  { assessments, keys }: ComparisonPlan,
  { runner, onRun, parameters }: Pick<PlannedComparisonOptions, 'runner' | 'onRun' | 'parameters'>,
): readonly Ask[] {
  const sharing = sharingRunner(runner, assessments.flatMap(plannedScenarios), keys);
  return assessments.map((planned) => () => runPlanned(planned, sharing, onRun, parameters));
}

/** By scenario; empty where no ensemble is asked for, or there is nothing to judge. */
async function membersOf(
  { scenarios, assessments }: ComparisonPlan,
  { uncertainty, runner, onRun, parameters = RISK_PARAMETERS }: PlannedComparisonOptions,
): Promise<Result<readonly MembersOfScenario[]>> {
  const [first] = assessments;
  if (uncertainty === undefined || uncertainty.ensemble.count === 0 || !('plan' in first)) return success([]);
  const tools = { runner, parameters, ...(onRun ? { onRun } : {}) };
  return memberHistories(scenarios, first.plan.reference, uncertainty.ensemble, tools);
}
