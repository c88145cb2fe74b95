/**
 * judgeBundle : RunBundle -> outcome, indicators, pressure on cooperation, relief
 *
 * It runs nothing, so a saved bundle is judged again to the same report, bit for bit.
 */
import { type Indicators, measure } from '../outcome/indicators.ts';
import { seasonsOfRun } from '../outcome/indicators-time.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { CodedAct } from '../risk/acts.ts';
import { assessHistory } from '../risk/history.ts';
import type { LeadPanel } from '../risk/lead-panel.ts';
import type { Attribution } from '../risk/names.ts';
import { RISK_PARAMETERS, type RiskParameters } from '../risk/parameters.ts';
import type { RiskReport } from '../risk/report.ts';
import type { SeasonInput } from '../risk/season-input.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { actsOf } from './acts.ts';
import { coalitionRuns, type Run, type RunBundle, referenceRun, wholeRun } from './bundle.ts';
import { equityOf, type SeasonEquity } from './equity.ts';
import { leadIndicatorsOf } from './lead-indicators.ts';
import { receivedHarms } from './received-harms.ts';
import { type ReliefRow, reliefRows } from './relief.ts';
import { type ReceivedBySeason, riskInput } from './risk-input.ts';
import { claimsOf } from './shortfalls.ts';

export interface Assessment {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly indicators: Indicators;
  /** The run in which everybody follows the reference policy; null without a report. */
  readonly reference: Run | null;
  readonly report: RiskReport | null;
  /** What the index read, by season; null without a report. */
  readonly seasonInputs: readonly SeasonInput[] | null;
  /** Losses of others that departures make smaller; this and the two below are empty without a report. */
  readonly relief: readonly ReliefRow[];
  /** Acts that the scale of event intensity names, in order of time. */
  readonly acts: readonly CodedAct[];
  /** By season. */
  readonly equity: readonly SeasonEquity[];
  /** What is known ahead of a season; null without a report. */
  readonly leadIndicators: LeadPanel | null;
  /** How shortfalls are charged; null without a report. */
  readonly attribution: Attribution | null;
  /** Why there is no report; null where there is one. */
  readonly reason: string | null;
}

/**
 * @param bundle - of a scenario with a linked pair
 * @param parameters - others than the default give another hash in the report
 */
export function judgeBundle(bundle: RunBundle, parameters: RiskParameters = RISK_PARAMETERS): Assessment {
  const { scenario, outcome } = wholeRun(bundle);
  const claimsIn = claimsOf(bundle);
  const received = receivedBySeason(bundle, claimsIn);
  const seasons = seasonsOfRun(outcome.calendar);
  const claims = claimsIn(wholeRun(bundle));
  const seasonInputs = riskInput(bundle, received);
  const report = assessHistory(seasonInputs, parameters);
  const ofScenario = bundle.riparianIds.map((riparian) => [riparian, claims(riparian)] as const);
  return {
    scenario,
    outcome,
    indicators: measure(outcome, scenario),
    reference: referenceRun(bundle),
    report,
    seasonInputs,
    relief: reliefRows(received, seasons),
    acts: actsOf(bundle),
    equity: seasons.map((season) => equityOf(ofScenario, season)),
    leadIndicators: leadIndicatorsOf(bundle, report, parameters),
    attribution: bundle.approximate ? 'one-at-a-time' : 'exact',
    reason: null,
  };
}

/** What is left to say of an outcome without a bundle. */
export function unjudged(scenario: Scenario, outcome: Outcome, reason: string): Assessment {
  const nothing = {
    reference: null,
    report: null,
    seasonInputs: null,
    leadIndicators: null,
    attribution: null,
  };
  const empty = { relief: [], acts: [], equity: [] };
  return { scenario, outcome, indicators: measure(outcome, scenario), ...nothing, ...empty, reason };
}

/** @param claimsIn - of the same bundle */
export function receivedBySeason(bundle: RunBundle, claimsIn = claimsOf(bundle)): ReceivedBySeason {
  const seasons = seasonsOfRun(wholeRun(bundle).outcome.calendar);
  const claims = coalitionRuns(bundle).map(claimsIn);
  return Object.fromEntries(
    bundle.riparianIds.map((riparian) => {
      const ofRiparian = claims.map((ofRun) => ofRun(riparian));
      return [riparian, seasons.map(receivedHarms(bundle, riparian, ofRiparian))];
    }),
  );
}
