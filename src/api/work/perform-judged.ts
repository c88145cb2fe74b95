/**
 * performComparison, performAssessment : plan → scores, with what they were made with
 */
import { claimSetOf, type Provenance, provenanceOf } from '../../contract/provenance.ts';
import type { AssessmentSet } from '../../contract/results/result-types.ts';
import {
  type Assessment,
  assessSurely,
  comparePlanned,
  localRunner,
  NO_OPTIMUM,
  parametersHash,
  planComparison,
  type RiskParameters,
  runRecords,
  seasonRecords,
  withMembers,
} from '../../engine/index.ts';
import type { Performed, Progress, Reply } from '../threads/protocol.ts';
import { done, ruleFault } from './done.ts';
import type { Plan, Weighing } from './plan.ts';
import { parametersOf } from './weighing.ts';

type Tell = (progress: Progress) => void;
type Planned<Process extends Plan['process']> = Extract<Plan, { process: Process }>;

/** Points of the total effects: with many scenarios the pairs are many too. */
const EFFECT_POINTS = { few: 1024, many: 128 };
const FEW = 4;

export async function performComparison(
  { loaded, reference, baseline, weighing }: Planned<'compare'>,
  tell: Tell,
): Promise<Reply<Performed>> {
  const parameters = parametersOf(weighing);
  const plan = planComparison(loaded, reference, weighing.attribution);
  const ofMember = () => planComparison(loaded, reference, 'one-at-a-time');
  const { runCount } = withMembers(plan, weighing.members, ofMember);
  const effectPoints = loaded.length <= FEW ? EFFECT_POINTS.few : EFFECT_POINTS.many;
  const result = await comparePlanned(plan, {
    baselineId: baseline,
    runner: localRunner(),
    onRun: counter(runCount, tell),
    uncertainty: uncertaintyOf(weighing, { effectPoints, everyPeriod: false }),
    parameters,
  });
  if (!result.ok) return ruleFault(result.diagnostics);
  const set = result.value;
  const runs = set.scenarios.map(({ id, runId, digest }) => ({ scenario: id, runId, digest }));
  return done({ ...set, provenance: provenanceOf(runs, scored(parameters)) });
}

export async function performAssessment(
  { loaded, reference, weighing }: Planned<'assess'>,
  tell: Tell,
): Promise<Reply<Performed>> {
  const parameters = parametersOf(weighing);
  const plan = planComparison([loaded], reference, weighing.attribution);
  const ofMember = () => planComparison([loaded], reference, 'one-at-a-time');
  const { runCount } = withMembers(plan, weighing.members, ofMember);
  const result = await assessSurely(plan.assessments[0], {
    runner: localRunner(),
    onRun: counter(runCount, tell),
    uncertainty: uncertaintyOf(weighing, { effectPoints: 1, everyPeriod: true }),
    parameters,
  });
  if (!result.ok) return ruleFault(result.diagnostics);
  const assessment = result.value;
  if (assessment.report === null) return nothingToAssess(assessment.reason ?? '');
  return done(documentOf(assessment, { parameters, reference: reference.id, seed: weighing.seed }));
}

function documentOf(
  assessment: Assessment,
  { parameters, reference, seed }: { parameters: RiskParameters; reference: string; seed: number },
): AssessmentSet & { readonly provenance: Provenance } {
  const origin = { claimSet: claimSetOf(parameters), referencePolicy: reference, seed };
  const { runId, digest } = assessment.outcome;
  const { id } = assessment.scenario;
  const { acts, equity, relief, leadIndicators, report } = assessment;
  return {
    schema: 'mirab-assessment-set/1',
    scenario: id,
    run: runRecords(assessment, origin),
    seasons: report?.seasons.flatMap((season) => seasonRecords(assessment, season, origin)) ?? [],
    ...{ acts, equity, relief, leadIndicators },
    performance: NO_OPTIMUM,
    provenance: provenanceOf([{ scenario: id, runId, digest }], scored(parameters)),
  };
}

function uncertaintyOf(
  { draws, members, seed }: Weighing,
  { effectPoints, everyPeriod }: { effectPoints: number; everyPeriod: boolean },
) {
  return {
    draws,
    effectPoints: Math.min(effectPoints, draws),
    everyPeriod,
    ensemble: { count: members, seed },
  };
}

function scored(parameters: RiskParameters) {
  return { parameters, hash: parametersHash(parameters), validation: 'not validated' };
}

function counter(count: number, tell: Tell): () => void {
  let doneCount = 0;
  return () => tell({ doneCount: ++doneCount, count });
}

function nothingToAssess(reason: string): Reply<Performed> {
  const message = `Nothing can be assessed: ${reason}`;
  const reasons = [{ pointer: '/inputs/scenario', code: 'MIRAB_ASSESSMENT_IMPOSSIBLE', message }];
  return { kind: 'refused', status: 422, reasons };
}
