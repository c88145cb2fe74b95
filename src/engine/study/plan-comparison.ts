/**
 * planComparison : scenarios x reference -> the assessments to make, and how much there is to run      (runs nothing)
 */
import { calendarOf } from '../model/calendar-of.ts';
import type { Attribution } from '../risk/names.ts';
import type { LoadedScenario } from '../scenario/assemble.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type AssessmentPlan, planAssessment, plannedScenarios } from './assess.ts';
import { type RunKeys, runKeysOf } from './sharing-runner.ts';

/** How much is to be run. */
export interface Work {
  /** Runs that will really be made: those that scenarios share count once. */
  readonly runCount: number;
  /** Sum over these runs of nodes times steps, which their time is roughly proportional to. */
  readonly nodeStepCount: number;
}

export interface ComparisonPlan extends Work {
  /** In the order of the comparison. */
  readonly scenarios: readonly Scenario[];
  /** By scenario. */
  readonly assessments: readonly AssessmentPlan[];
  readonly keys: RunKeys;
}

/** @param attribution - `exact` by default */
export function planComparison(
  loaded: readonly LoadedScenario[],
  reference: Scenario | undefined,
  attribution: Attribution = 'exact',
): ComparisonPlan {
  const scenarios = loaded.map(({ scenario }) => scenario);
  const assessments = scenarios.map((scenario) => planAssessment(scenario, reference, attribution));
  const keys = runKeysOf(assessments.flatMap(plannedScenarios));
  return { scenarios, assessments, keys, ...workOf(scenarios, assessments, keys) };
}

export function sumWork(parts: readonly Work[]): Work {
  return {
    runCount: parts.reduce((sum, { runCount }) => sum + runCount, 0),
    nodeStepCount: parts.reduce((sum, { nodeStepCount }) => sum + nodeStepCount, 0),
  };
}

/**
 * Work of a plan and of its members.
 *
 * @param ofMember - work of one member, attributed one riparian at a time; planned only where there are members
 */
export function withMembers(plan: Work, count: number, ofMember: () => Work): Work {
  if (count === 0) return plan;
  const { runCount, nodeStepCount } = ofMember();
  return {
    runCount: plan.runCount + count * runCount,
    nodeStepCount: plan.nodeStepCount + count * nodeStepCount,
  };
}

/** The runs of an assessment have the calendar of its scenario. */
function workOf(scenarios: readonly Scenario[], assessments: readonly AssessmentPlan[], keys: RunKeys): Work {
  const counted = new Set<string>();
  let nodeStepCount = 0;
  assessments.forEach((planned, index) => {
    const { stepCount } = calendarOf(scenarios[index]);
    for (const run of plannedScenarios(planned)) {
      const key = keys.get(run) ?? '';
      if (!counted.has(key)) nodeStepCount += Object.keys(run.nodes).length * stepCount;
      counted.add(key);
    }
  });
  return { runCount: counted.size, nodeStepCount };
}

/** The work of one run. */
export function workOfRun(scenario: Scenario): Work {
  return { runCount: 1, nodeStepCount: Object.keys(scenario.nodes).length * calendarOf(scenario).stepCount };
}
