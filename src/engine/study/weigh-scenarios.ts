/**
 * weighAssessment : assessment × its members → the same with bands, and what it brings to a comparison
 */
import { acceptabilityOf } from '../compare/acceptability.ts';
import { pairComparisons, type WeighedScenario } from '../compare/build-pairs.ts';
import type { Sureness } from '../compare/compare-outcomes.ts';
import type { BandCounts } from '../compare/comparison.ts';
import { attachBands } from '../risk/attach-bands.ts';
import { packHistory } from '../risk/packed-history.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import { type Weighing, weigh } from '../risk/weigh.ts';
import type { Assessment } from './judge.ts';
import type { Ensemble, MembersOfScenario } from './member-histories.ts';

/** What is asked for beyond the scores themselves. */
export interface Uncertainty extends Weighing {
  /** Members of synthetic hydrology; none of them where the count is 0. */
  readonly ensemble: Ensemble;
}

export function bandCountsOf({ draws, ensemble: { count, seed } }: Uncertainty): BandCounts {
  return { draws, members: count, seed };
}

/** What of an assessment is weighed. */
export type Weighable = Pick<Assessment, 'report' | 'scenario' | 'seasonInputs'>;

export interface WeighedAssessment<A extends Weighable = Assessment> {
  readonly assessment: A;
  /** Null where there is no report. */
  readonly weighed: WeighedScenario | null;
}

const NO_MEMBERS: MembersOfScenario = { histories: [], satisfaction: [] };

export function weighAssessment<A extends Weighable>(
  assessment: A,
  parameters: RiskParameters,
  {
    uncertainty,
    members = NO_MEMBERS,
  }: { uncertainty: Uncertainty; members?: MembersOfScenario | undefined },
): WeighedAssessment<A> {
  const { report, seasonInputs, scenario } = assessment;
  if (report === null || seasonInputs === null) return { assessment, weighed: null };
  const own = packHistory(seasonInputs, parameters);
  const weighed = weigh({ own, members: members.histories }, parameters, uncertainty);
  const withBands = attachBands(report, weighed);
  const satisfaction = members.histories.length > 0 ? members.satisfaction : null;
  return {
    assessment: { ...assessment, report: withBands },
    weighed: { id: scenario.id, report: withBands, weighed, satisfaction },
  };
}

/**
 * Says how sure the order of scenarios is; those without a report are left out.
 *
 * @param members - by scenario; empty without an ensemble
 */
export function surenessOf(
  scenarios: readonly WeighedAssessment[],
  members: readonly MembersOfScenario[],
  { baselineId, parameters }: { readonly baselineId: string; readonly parameters: RiskParameters },
): Sureness {
  const judged = scenarios.flatMap(({ weighed }, index) =>
    weighed === null ? [] : [{ weighed, histories: members[index]?.histories ?? [] }],
  );
  if (judged.length === 0) return { parameters };
  const weighed = judged.map((one) => one.weighed);
  return {
    parameters,
    acceptability: acceptabilityOf(
      weighed,
      judged.map(({ histories }) => histories),
      parameters,
    ),
    pairs: pairComparisons(weighed, baselineId, parameters),
  };
}
