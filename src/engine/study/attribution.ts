/**
 * runBundle : scenario x reference -> the outcomes that attribution needs      (one at a time: approximate)
 *
 * The reference run (nobody departs), one run for each riparian (it departs alone), the scenario (all depart), and the
 * natural run of each riparian. Source: METHOD, section 4.1.
 */
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { coalitionScenario, naturalScenario } from './counterfactual.ts';
import type { Runner } from './run-once.ts';

export interface Run {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

export interface RunBundle {
  /** Alphabetical. */
  readonly riparianIds: readonly string[];
  readonly whole: Run;
  readonly reference: Run;
  /** By riparian, alphabetical: the run in which it alone departs from the reference. */
  readonly departing: Readonly<Record<string, Run>>;
  /** By riparian, alphabetical: the run without works and withdrawals of the others. */
  readonly natural: Readonly<Record<string, Run>>;
  /** One-at-a-time runs do not place what acts of several bring together. */
  readonly approximate: true;
}

/** Makes the runs, or says which rule gave no number. */
export function runBundle(scenario: Scenario, reference: Scenario, runner: Runner): Result<RunBundle> {
  const riparianIds = Object.keys(scenario.riparians).sort((a, b) => (a < b ? -1 : 1));
  const plan = [
    scenario,
    coalitionScenario(scenario, reference, []),
    ...riparianIds.map((riparian) => coalitionScenario(scenario, reference, [riparian])),
    ...riparianIds.map((riparian) => naturalScenario(scenario, riparian)),
  ];
  const runs: Run[] = [];
  for (const planned of plan) {
    const result = runner.run(planned);
    if (!result.ok) return result;
    runs.push({ scenario: planned, outcome: result.value });
  }
  const byRiparian = (first: number) =>
    Object.fromEntries(riparianIds.map((id, index) => [id, runs[first + index]]));
  return success({
    riparianIds,
    whole: runs[0],
    reference: runs[1],
    departing: byRiparian(2),
    natural: byRiparian(2 + riparianIds.length),
    approximate: true,
  });
}
