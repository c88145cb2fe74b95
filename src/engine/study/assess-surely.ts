/**
 * assessSurely : plan of one scenario × runner × uncertainty → Assessment with bands
 */
import { type Result, success } from '../base/result.ts';
import { RISK_PARAMETERS, type RiskParameters } from '../risk/parameters.ts';
import { type AssessmentPlan, runPlanned } from './assess.ts';
import type { Assessment } from './judge.ts';
import type { ManyRunner } from './many-runner.ts';
import { memberHistories } from './member-histories.ts';
import { type Uncertainty, weighAssessment } from './weigh-scenarios.ts';

export interface SureOptions {
  readonly runner: ManyRunner;
  readonly uncertainty: Uncertainty;
  readonly parameters?: RiskParameters;
  readonly onRun?: () => void;
}

/** @returns the same for every runner, or the rules that gave no number in one of the runs */
export async function assessSurely(
  planned: AssessmentPlan,
  { runner, uncertainty, parameters = RISK_PARAMETERS, onRun }: SureOptions,
): Promise<Result<Assessment>> {
  const made = await runPlanned(planned, runner, onRun, parameters);
  if (!made.ok) return made;
  const assessment = made.value();
  if (!('plan' in planned)) return success(assessment);
  const { scenario, reference } = planned.plan;
  const tools = { runner, parameters, ...(onRun ? { onRun } : {}) };
  const members = await memberHistories([scenario], reference, uncertainty.ensemble, tools);
  if (!members.ok) return members;
  const [ofScenario] = members.value;
  return success(weighAssessment(assessment, parameters, { uncertainty, members: ofScenario }).assessment);
}
