/**
 * index : the pure door        (what is not exported here is not promised)
 */
export { Defect } from './base/assert.ts';
export { type Diagnostic, formatDiagnostic, type Place } from './base/diagnostic.ts';
export { didYouMean } from './base/nearest.ts';
export type { Result } from './base/result.ts';
export type { Calendar } from './calendar/calendar.ts';
export { labelOf, parseDate, stepOf } from './calendar/date.ts';
export type {
  BandCounts,
  ComparisonSet,
  DyadComparison,
  LedgerComparison,
  PressureScore,
  RiparianComparison,
  ScenarioComparison,
} from './compare/comparison.ts';
export type {
  Conclusion,
  ContestedComparison,
  ContestedDataSet,
  ContestedRanking,
  Direction,
} from './compare/contested.ts';
export { PRESSURE_SAME_WITHIN } from './compare/contested-figures.ts';
export type {
  PairComparison,
  RankAcceptability,
} from './compare/distinguish.ts';
export type { LeadSummary } from './compare/lead-summary.ts';
export { auditLedger, type LedgerAudit, type LedgerFault } from './compare/ledger-audit.ts';
export { type LedgerPayment, sumPayments } from './compare/ledger-payments.ts';
export { type LedgerSeason, listSeasons } from './compare/ledger-seasons.ts';
export { byObligation, sumLedger } from './compare/ledger-sums.ts';
export type { ScenarioPerformance } from './compare/performance.ts';
export type { RiparianYears, StorageYears, YearlyFigures } from './compare/yearly.ts';
export type { WaterEvent } from './hindcast/events.ts';
export { lastTrainingYear, validateRisk } from './hindcast/validate.ts';
export type {
  AucFigures,
  BaselineFigures,
  LeaveOneOut,
  Setting,
  ValidationReport,
} from './hindcast/validation-report.ts';
export type { BasinModel } from './model/basin-model.ts';
export { compile } from './model/compile.ts';
export { runIdOf } from './model/run-id.ts';
export { ENGINE_VERSION } from './model/version.ts';
export { type Indicators, measure, type RiparianMean } from './outcome/indicators.ts';
export { type LedgerRow, type Outcome, type Series, seriesOf } from './outcome/outcome.ts';
export { boundOfStep_m3 } from './process/bounds.ts';
export { DECISION_STAGES, type DecisionStage } from './process/release.ts';
export type { CodedAct } from './risk/acts.ts';
export type { Band, Bands } from './risk/bands.ts';
export { chooseParameters } from './risk/choose-parameters.ts';
export type { LeadKind, LeadPanel, LeadRow } from './risk/lead-panel.ts';
export { parametersHash, RISK_PARAMETERS, type RiskParameters } from './risk/parameters.ts';
export { NO_OPTIMUM, type NoPerformance } from './risk/policy-performance.ts';
export { replay, simulate } from './run/simulate.ts';
export type { Workspace } from './run/workspace.ts';
export { assemble, type LoadedScenario, type ParsedFiles, type ReadText } from './scenario/assemble.ts';
export { editorSchema } from './scenario/editor-schema.ts';
export type { Scenario } from './scenario/schema/scenario.ts';
export { assessPlanned, assessScenario } from './study/assess.ts';
export { assessSurely } from './study/assess-surely.ts';
export { type AssessmentRecord, runRecords, seasonRecords } from './study/assessment-records.ts';
export { besideReference } from './study/beside-reference.ts';
export { bundleDigests, type RunBundle, runPlan } from './study/bundle.ts';
export { decodeBundle, encodeBundle } from './study/bundle-bytes.ts';
export { type ChargedShortfall, chargedShortfalls } from './study/charged-shortfall.ts';
export {
  type ContestedCase,
  type ContestedProgress,
  type ContestedSet,
  compareContested,
  compareContestedPlanned,
  planContested,
} from './study/compare-contested.ts';
export { comparePlanned, compareScenarios, type Progress } from './study/compare-folder.ts';
export type { SeasonEquity } from './study/equity.ts';
export { type Assessment, judgeBundle } from './study/judge.ts';
export { localRunner, type ManyRunner } from './study/many-runner.ts';
export { planBundle } from './study/plan.ts';
export { planComparison, sumWork, type Work, withMembers, workOfRun } from './study/plan-comparison.ts';
export type { ReliefRow } from './study/relief.ts';
export type { Uncertainty } from './study/weigh-scenarios.ts';
