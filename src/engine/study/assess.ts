/**
 * assessScenario : scenario x reference x runner -> Assessment      (plan, run, judge)
 *
 * Without a reference policy there is nothing to attribute against: the report is then null, with the reason.
 */
import { type Result, success } from '../base/result.ts';
import type { Attribution } from '../risk/names.ts';
import type { RiskParameters } from '../risk/parameters.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { runPlan } from './bundle.ts';
import { type Assessment, judgeBundle, unjudged } from './judge.ts';
import type { ManyRunner } from './many-runner.ts';
import { type Plan, planBundle } from './plan.ts';
import { linkedPairs } from './risk-input.ts';

/** The runs that an assessment needs; where there is nothing to judge, the scenario alone and the reason. */
export type AssessmentPlan =
  | { readonly plan: Plan }
  | { readonly scenario: Scenario; readonly reason: string };

export function planAssessment(
  scenario: Scenario,
  reference: Scenario | undefined,
  attribution: Attribution = 'exact',
): AssessmentPlan {
  if (reference === undefined)
    return { scenario, reason: 'There is no reference policy to attribute departures against.' };
  if (linkedPairs(scenario).length === 0) return { scenario, reason: 'No pair of riparians is linked.' };
  return { plan: planBundle(scenario, reference, attribution) };
}

/** The scenarios that an assessment will ask for. */
export function plannedScenarios(planned: AssessmentPlan): readonly Scenario[] {
  return 'plan' in planned ? planned.plan.runs.map(({ scenario }) => scenario) : [planned.scenario];
}

/** What is left to do when the runs are made: it only reads them. */
export type Judging = () => Assessment;

/**
 * Has the runs of an assessment made. Judging stands apart, so that runs of the next can be asked for before it.
 *
 * @param onRun - called after each run that was really made
 * @returns the same for every runner, or the rules that gave no number in one of the runs
 */
export async function runPlanned(
  planned: AssessmentPlan,
  runner: ManyRunner,
  onRun?: () => void,
  parameters?: RiskParameters,
): Promise<Result<Judging>> {
  if ('plan' in planned) {
    const bundle = await runPlan(planned.plan, runner, onRun);
    return bundle.ok ? success(() => judgeBundle(bundle.value, parameters)) : bundle;
  }
  const made = await runner.runAll([planned.scenario], onRun);
  return made.ok ? success(() => unjudged(planned.scenario, made.value[0], planned.reason)) : made;
}

export async function assessScenario(
  scenario: Scenario,
  reference: Scenario | undefined,
  runner: ManyRunner,
  onRun?: () => void,
): Promise<Result<Assessment>> {
  return assessPlanned(planAssessment(scenario, reference), runner, onRun);
}

/** The same where it was planned before. */
export async function assessPlanned(
  planned: AssessmentPlan,
  runner: ManyRunner,
  onRun?: () => void,
): Promise<Result<Assessment>> {
  const made = await runPlanned(planned, runner, onRun);
  return made.ok ? success(made.value()) : made;
}
