/**
 * RunSummary, AssessmentSet : what processes give, as types        (their JSON Schemas are made from these, and from ComparisonSet)
 */
import type {
  AssessmentRecord,
  CodedAct,
  Indicators,
  LeadPanel,
  LedgerComparison,
  NoPerformance,
  Outcome,
  ReliefRow,
  RiparianMean,
  SeasonEquity,
} from '../../engine/index.ts';

/** Means of a run by riparian and place, its ledger and its balance. */
export interface RunSummary extends Omit<Indicators, 'riparians'> {
  readonly schema: 'mirab-run-summary/1';
  readonly scenario: Outcome['scenario'];
  readonly engineVersion: string;
  /** SHA-256 of the inputs and the version of the engine. */
  readonly runId: string;
  /** SHA-256 of all series. */
  readonly digest: string;
  readonly time: { readonly start: string; readonly years: number; readonly step: 'month' | 'dekad' | 'day' };
  /** Where the levers stand, with units. */
  readonly positions: Readonly<Record<string, string>>;
  readonly riparians: Readonly<Record<string, { readonly name: string; readonly mean: RiparianMean }>>;
  readonly ledger: readonly LedgerComparison[];
  readonly balance: Outcome['balance'];
}

/** Records of all scores of one scenario. */
export interface AssessmentSet {
  readonly schema: 'mirab-assessment-set/1';
  /** Id of the scenario. */
  readonly scenario: string;
  /** Of the run: basin, dyads, and what each riparian receives and transmits. */
  readonly run: readonly AssessmentRecord[];
  /** The same by season, and by link. */
  readonly seasons: readonly AssessmentRecord[];
  /** Coded acts of the parties in the run. */
  readonly acts: readonly CodedAct[];
  /** How evenly needs are met, by season. */
  readonly equity: readonly SeasonEquity[];
  /** What departures of each riparian brought to others. */
  readonly relief: readonly ReliefRow[];
  /** What is known ahead of a season, with alerts; nothing of it enters the index. */
  readonly leadIndicators: LeadPanel | null;
  /** Why policy performance is not given. */
  readonly performance: NoPerformance;
}
