/**
 * compareOutcomes : outcomes with their indicators and reports, baseline -> ComparisonSet
 */
import { assert } from '../base/assert.ts';
import type { Indicators } from '../outcome/indicators.ts';
import { M3_PER_KM3 } from '../outcome/indicators-riparian.ts';
import type { BalanceReport, Outcome } from '../outcome/outcome.ts';
import type { LeadPanel } from '../risk/lead-panel.ts';
import type { Attribution } from '../risk/names.ts';
import { parametersHash, RISK_PARAMETERS, type RiskParameters } from '../risk/parameters.ts';
import type { RiskReport } from '../risk/report.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type {
  BalanceComparison,
  BandCounts,
  ComparisonSet,
  ScenarioComparison,
  SeaComparison,
} from './comparison.ts';
import type { PairComparison, RankAcceptability } from './distinguish.ts';
import { leadSummary } from './lead-summary.ts';
import { sumLedger } from './ledger-sums.ts';
import { performanceOf } from './performance.ts';
import { compareBasin, compareDyads } from './pressure-scores.ts';
import { compareRiparians, SAME_WITHIN } from './riparian-figures.ts';
import { yearlyFigures } from './yearly.ts';

/** What one scenario brings to the comparison. */
export interface ComparedOutcome {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly indicators: Indicators;
  readonly report: RiskReport | null;
  readonly leadIndicators?: LeadPanel | null;
  /** How shortfalls are charged in the report. */
  readonly attribution?: Attribution | null;
  /** Why there is no report. */
  readonly reason?: string | null;
}

/** How sure the scores are, and with which parameters they were made. */
export interface Sureness {
  readonly parameters?: RiskParameters;
  readonly bandCounts?: BandCounts;
  readonly acceptability?: RankAcceptability | null;
  readonly pairs?: readonly PairComparison[];
}

const FOOTER =
  'Illustrative model results. Designations do not imply any opinion on legal status, boundaries, rights or claims.';

/** @param baselineId - id of one of the scenarios (asserted); the order of the list is kept */
export function compareOutcomes(
  compared: readonly ComparedOutcome[],
  baselineId: string,
  { parameters = RISK_PARAMETERS, bandCounts, acceptability = null, pairs = [] }: Sureness = {},
): ComparisonSet {
  const baseline = compared.find(({ scenario }) => scenario.id === baselineId);
  assert(baseline !== undefined, `The baseline ${baselineId} is not among the scenarios.`);
  const scenarios = compared.map((one) => compareScenario(one, baseline));
  return inAlphabeticalOrder({
    schema: 'mirab-comparison-set/1',
    baseline: baselineId,
    sameWithin: SAME_WITHIN,
    scenarios,
    performance: performanceOf(scenarios, scenarios[compared.indexOf(baseline)]),
    bandCounts: bandCounts ?? null,
    acceptability,
    pairs,
    paramsVersion: parameters.version,
    paramsHash: parametersHash(parameters),
    footer: FOOTER,
  });
}

function compareScenario(one: ComparedOutcome, baseline: ComparedOutcome): ScenarioComparison {
  const { scenario, outcome, report, reason } = one;
  return {
    id: scenario.id,
    title: scenario.title,
    story: scenario.story,
    data: outcome.scenario.data,
    runId: outcome.runId,
    digest: outcome.digest,
    riparians: compareRiparians(one, baseline),
    dyads: compareDyads(report, baseline.report),
    basin: compareBasin(report, baseline.report),
    attribution: report === null ? null : (one.attribution ?? null),
    reason: report === null ? (reason ?? 'The outcome was not assessed.') : null,
    seas: compareSeas(one.indicators, baseline.indicators),
    ledger: sumLedger(outcome.ledger),
    balance: balanceOf(outcome.balance),
    leadIndicators: one.leadIndicators ? leadSummary(one.leadIndicators) : null,
    years: yearlyFigures(outcome, one.indicators, scenario),
  };
}

function compareSeas({ seas }: Indicators, { seas: before }: Indicators): Record<string, SeaComparison> {
  return Object.fromEntries(
    Object.entries(seas).map(([id, { flow_km3, mean_km3 }]) => {
      const difference = before[id] === undefined ? null : mean_km3 - before[id].mean_km3;
      return [id, { inflow_km3: flow_km3, meanInflow_km3: mean_km3, differenceFromBaseline_km3: difference }];
    }),
  );
}

function balanceOf({ tolerance, worst, worstBasinRatio, basin }: BalanceReport): BalanceComparison {
  const km3 = (volume_m3: number) => volume_m3 / M3_PER_KM3;
  return {
    tolerance,
    worstNodeRatio: worst.ratio,
    worstBasinRatio,
    natural_km3: km3(basin.natural_m3),
    consumed_km3: km3(basin.consumed_m3),
    evaporation_km3: km3(basin.evaporation_m3),
    loss_km3: km3(basin.loss_m3),
    terminal_km3: km3(basin.terminal_m3),
    storageChange_km3: km3(basin.storageChange_m3),
    residual_km3: km3(basin.residual_m3),
  };
}

/** The same data with the keys of every object sorted, so that two sets can be read line by line; -0 becomes +0. */
function inAlphabeticalOrder<T>(value: T): T {
  if (typeof value === 'number') return (value + 0) as T;
  if (Array.isArray(value)) return value.map(inAlphabeticalOrder) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, inAlphabeticalOrder(entry)])) as T;
}
