/**
 * assessScenario : scenario x reference x runner -> Assessment      (plan, run, judge)
 *
 * Without a reference policy there is nothing to attribute against: the report is then null, with the reason.
 */
import { type Result, success } from '../base/result.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { runPlan } from './bundle.ts';
import { type Assessment, judgeBundle, reasonForNone, unjudged } from './judge.ts';
import type { ManyRunner } from './many-runner.ts';
import { planBundle } from './plan.ts';

/**
 * @param onRun - called after each run that was really made
 * @returns the same for every runner, or the rules that gave no number in one of the runs
 */
export async function assessScenario(
  scenario: Scenario,
  reference: Scenario | undefined,
  runner: ManyRunner,
  onRun?: () => void,
): Promise<Result<Assessment>> {
  const reason = reasonForNone(scenario, reference);
  if (reference === undefined || reason !== null) {
    const made = await runner.runAll([scenario], onRun);
    return made.ok ? success(unjudged(scenario, made.value[0], reason ?? '')) : made;
  }
  const bundle = await runPlan(planBundle(scenario, reference), runner, onRun);
  return bundle.ok ? success(judgeBundle(bundle.value)) : bundle;
}
