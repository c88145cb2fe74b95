/**
 * RunBundle : a plan with the outcome of each of its runs      (all that the judge reads, as plain data)
 */
import { type Result, success } from '../base/result.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { ManyRunner } from './many-runner.ts';
import type { Plan, PlannedRun } from './plan.ts';

export interface Run {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

export type RunBundle = Plan<Run & PlannedRun>;

/** Has all runs of a plan made, or says which rule gave no number. */
export async function runPlan(
  plan: Plan,
  runner: ManyRunner,
  onRun?: () => void,
): Promise<Result<RunBundle>> {
  const made = await runner.runAll(
    plan.runs.map(({ scenario }) => scenario),
    onRun,
  );
  return made.ok ? success(withOutcomes(plan, made.value)) : made;
}

/** @param outcomes - of the runs of the plan, in their order */
export function withOutcomes(plan: Plan, outcomes: readonly Outcome[]): RunBundle {
  return { ...plan, runs: plan.runs.map((run, place) => ({ ...run, outcome: outcomes[place] })) };
}

/** The scenario that is judged. */
export function wholeRun({ runs, places }: RunBundle): Run {
  return runs[places.whole];
}

/** The run in which everybody follows the reference policy. */
export function referenceRun({ runs, places }: RunBundle): Run {
  return runs[places.reference];
}

/**
 * Digest of each run by its name: `scenario`, `reference`, `coalition:KGZ+UZB`, `natural:UZB`. A scenario that is its own
 * reference is one run with both names.
 */
export function bundleDigests(bundle: RunBundle): Readonly<Record<string, string>> {
  return {
    scenario: wholeRun(bundle).outcome.digest,
    reference: referenceRun(bundle).outcome.digest,
    ...Object.fromEntries(bundle.runs.map(({ name, outcome }) => [name, outcome.digest])),
  };
}

/** Runs of coalitions at their places in the plan, where natural runs stand last. */
export function coalitionRuns({ runs, riparianIds }: RunBundle): readonly Run[] {
  return runs.slice(0, runs.length - riparianIds.length);
}
