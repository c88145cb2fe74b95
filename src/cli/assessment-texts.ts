/**
 * assessmentTexts : what an assessment was made of → its page and its brief, when they are asked for
 */

import { claimSetOf } from '../contract/provenance.ts';
import type { Assessment, LoadedScenario, RiskParameters, Uncertainty } from '../engine/index.ts';
import type { AssessmentInput } from '../report/assessment-view.ts';
import type { writeReports } from './write-reports.ts';

export interface MadeAssessment {
  readonly assessment: Assessment;
  readonly loaded: LoadedScenario;
  readonly reference: LoadedScenario;
  readonly parameters: RiskParameters;
  readonly uncertainty: Uncertainty;
}

export function assessmentTexts(made: MadeAssessment): Parameters<typeof writeReports>[0] {
  return {
    page: async (language) =>
      (await import('../report/assessment-page.ts')).assessmentPage(await inputOf(made), language),
    brief: async (manner) =>
      (await import('../report/assessment-brief.ts')).assessmentBrief(await inputOf(made), manner),
  };
}

async function inputOf(made: MadeAssessment): Promise<AssessmentInput> {
  const { assessment, loaded, reference, parameters, uncertainty } = made;
  const { besideReference } = await import('../engine/index.ts');
  const { draws, ensemble } = uncertainty;
  const bandCounts = { draws, members: ensemble.count, seed: ensemble.seed };
  return {
    set: besideReference(assessment, { referenceId: reference.scenario.id, parameters, bandCounts }),
    loaded: [loaded, reference],
    reference: reference.file,
    assessment,
    claimSet: claimSetOf(parameters),
  };
}
