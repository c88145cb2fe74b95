/**
 * assessScenario : scenario x reference -> outcome, indicators, digests of all runs, pressure on cooperation
 *
 * Without a reference policy there is nothing to attribute against: the report is then null, with the reason.
 */
import { type Result, success } from '../base/result.ts';
import { type Indicators, measure } from '../outcome/indicators.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { assessHistory } from '../risk/history.ts';
import { RISK_PARAMETERS } from '../risk/parameters.ts';
import type { RiskReport } from '../risk/report.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type RunBundle, runBundle } from './attribution.ts';
import { linkedPairs, riskInput } from './risk-input.ts';
import { openRunner, type Runner } from './run-once.ts';

/** Digest of each run by what it is: `scenario`, `reference`, `departing:UZB`, `natural:UZB`. */
export type BundleDigests = Readonly<Record<string, string>>;

export interface Assessment {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly indicators: Indicators;
  readonly digests: BundleDigests;
  readonly report: RiskReport | null;
  /** Why there is no report; null where there is one. */
  readonly reason: string | null;
}

/** @param runner - shares runs with other assessments; a new one by default */
export function assessScenario(
  scenario: Scenario,
  reference: Scenario | undefined,
  runner: Runner = openRunner(),
): Result<Assessment> {
  const reason = reasonForNone(scenario, reference);
  if (reference === undefined || reason !== null) {
    const run = runner.run(scenario);
    if (!run.ok) return run;
    return success(
      assessment(scenario, run.value, { digests: { scenario: run.value.digest }, report: null, reason }),
    );
  }
  const bundle = runBundle(scenario, reference, runner);
  if (!bundle.ok) return bundle;
  const report = assessHistory(riskInput(bundle.value), RISK_PARAMETERS);
  const { outcome } = bundle.value.whole;
  return success(assessment(scenario, outcome, { digests: digestsOf(bundle.value), report, reason: null }));
}

function assessment(
  scenario: Scenario,
  outcome: Outcome,
  judged: Pick<Assessment, 'digests' | 'report' | 'reason'>,
): Assessment {
  return { scenario, outcome, indicators: measure(outcome, scenario), ...judged };
}

function reasonForNone(scenario: Scenario, reference: Scenario | undefined): string | null {
  if (reference === undefined) return 'There is no reference policy to attribute departures against.';
  return linkedPairs(scenario).length === 0 ? 'No pair of riparians is linked.' : null;
}

function digestsOf({ whole, reference, departing, natural }: RunBundle): BundleDigests {
  const named = (name: string, runs: RunBundle['natural']) =>
    Object.entries(runs).map(([riparian, { outcome }]) => [`${name}:${riparian}`, outcome.digest] as const);
  return Object.fromEntries([
    ['scenario', whole.outcome.digest],
    ['reference', reference.outcome.digest],
    ...named('departing', departing),
    ...named('natural', natural),
  ]);
}
