/**
 * assessmentRecords : Assessment → one record a score, complete in itself        (`mirab-assessment/1`)
 *
 * A record carries its parts, its bands, what it was made with and its validation status: there is no bare score. Source: METHOD,
 * section 16.
 */
import { assert } from '../base/assert.ts';
import { ENGINE_VERSION } from '../model/version.ts';
import type { CodedAct } from '../risk/acts.ts';
import type { CooperationScore } from '../risk/cooperation.ts';
import type { Baseline, Season } from '../risk/names.ts';
import type { LinkScore, RiskReport, Score, SeasonDyadScore, SeasonReport } from '../risk/report.ts';
import type { Split } from '../risk/split.ts';
import { type LabelledContribution, labelled } from './contribution-labels.ts';
import type { Assessment } from './judge.ts';

/** Without season a whole year; without year the mean of the years of the run. */
interface Period {
  readonly year?: number;
  readonly season?: Season;
}

export type RecordScope = Period &
  (
    | { readonly basin: true; readonly max: number; readonly mean: number }
    | { readonly dyad: string }
    | { readonly link: string }
    | { readonly riparian: string; readonly direction: 'received' | 'transmitted' }
  );

export interface AssessmentRecord
  extends Pick<Score, 'score' | 'barStar' | 'barClass' | 'incomplete' | 'missingBand' | 'bands'> {
  readonly schema: 'mirab-assessment/1';
  readonly kind: 'conflictRisk';
  readonly label: string;
  readonly isProbability: false;
  readonly scope: RecordScope;
  readonly contributions: readonly LabelledContribution[];
  /** Of a dyad in a season, by link. */
  readonly directed?: SeasonDyadScore['directed'];
  readonly split?: Readonly<Record<string, Split | null>>;
  readonly cooperation?: CooperationScore | null;
  readonly acts?: readonly CodedAct[];
  readonly provenance: RecordProvenance;
  readonly validation: RiskReport['validation'];
  readonly barCaveat: string;
  readonly footer: string;
}

interface RecordProvenance {
  readonly claimSet: string;
  readonly referencePolicy: string;
  readonly attribution: string;
  readonly paramsVersion: string;
  readonly paramsHash: string;
  readonly engine: string;
  readonly runId: string;
  readonly digest: string;
  readonly seed: number;
}

/** What a record cannot say of itself. */
export interface RecordOrigin {
  readonly claimSet: string;
  readonly referencePolicy: string;
  readonly seed: number;
}

/** Records of the run: basin, dyads, then what each riparian receives and transmits. */
export function runRecords(assessment: Assessment, origin: RecordOrigin): AssessmentRecord[] {
  const { run } = reportOf(assessment);
  const make = recorder(assessment, origin);
  const { max, mean } = run.basin.mean;
  return [
    make(run.basin.mean, { basin: true, max, mean }),
    ...Object.entries(run.dyads).map(([dyad, scores]) => make(scores.mean, { dyad })),
    ...Object.entries(run.riparians).flatMap(([riparian, { received, transmitted }]) => [
      make(received.mean, { riparian, direction: 'received' }),
      make(transmitted.mean, { riparian, direction: 'transmitted' }),
    ]),
  ];
}

/** Records of one season: basin, dyads, links, riparians. */
export function seasonRecords(
  assessment: Assessment,
  season: SeasonReport,
  origin: RecordOrigin,
): AssessmentRecord[] {
  const make = recorder(assessment, origin);
  const when = { year: season.year, season: season.season };
  const { max, mean } = season.basin;
  return [
    make(season.basin, { ...when, basin: true, max, mean }),
    ...Object.entries(season.dyads).map(([dyad, score]) => ({
      ...make(score, { ...when, dyad }, baselinesOf(season, dyad)),
      directed: score.directed,
      split: score.split,
      cooperation: score.cooperation,
      acts: assessment.acts.filter((act) => isOf(act, season, dyad)),
    })),
    ...Object.entries(season.links).map(([link, score]) =>
      make(score, { ...when, link }, { [link]: score.baselines }),
    ),
    ...Object.entries(season.riparians).flatMap(([riparian, { received, transmitted }]) => [
      make(received, { ...when, riparian, direction: 'received' }),
      make(transmitted, { ...when, riparian, direction: 'transmitted' }),
    ]),
  ];
}

type Baselines = Readonly<Record<string, Readonly<Partial<Record<Baseline, number>>>>>;

function recorder(
  assessment: Assessment,
  origin: RecordOrigin,
): (score: Score, scope: RecordScope, baselines?: Baselines) => AssessmentRecord {
  const report = reportOf(assessment);
  const { runId, digest } = assessment.outcome;
  const { kind, label, isProbability, validation, barCaveat, paramsVersion, paramsHash, footer } = report;
  const attribution = assessment.attribution ?? 'exact';
  const provenance = {
    ...origin,
    attribution,
    paramsVersion,
    paramsHash,
    engine: ENGINE_VERSION,
    runId,
    digest,
  };
  return (
    { score, barStar, barClass, incomplete, missingBand, bands, contributions },
    scope,
    baselines = {},
  ) => ({
    schema: 'mirab-assessment/1',
    ...{ kind, label, isProbability, scope, score, barStar, barClass, incomplete, missingBand, bands },
    contributions: contributions.map((part) => labelled(part, runId, baselines)),
    ...{ provenance, validation, barCaveat, footer },
  });
}

function baselinesOf({ links }: SeasonReport, dyad: string): Baselines {
  const [one, other] = dyad.split('|');
  const ofDyad = Object.entries(links).filter(([id]) => id === `${one}>${other}` || id === `${other}>${one}`);
  return Object.fromEntries(ofDyad.map(([id, { baselines }]: [string, LinkScore]) => [id, baselines]));
}

function isOf({ year, season, riparians }: CodedAct, of: SeasonReport, dyad: string): boolean {
  const [one, other] = dyad.split('|');
  return year === of.year && season === of.season && riparians.includes(one) && riparians.includes(other);
}

function reportOf({ report }: Assessment): RiskReport {
  assert(report !== null, 'Records are made of an assessment with a report.');
  return report;
}
