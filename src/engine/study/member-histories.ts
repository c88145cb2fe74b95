/**
 * memberHistories : scenarios × members × runner → what the index reads of each, and how well needs were met
 *
 * Each member is attributed one riparian at a time, and only its columns are kept. The runs of the next member are under way while
 * one is judged. Source: METHOD, section 9, "Hydrology".
 */
import { min, orderedSum } from '../base/number.ts';
import { type Result, success } from '../base/result.ts';
import { type PackedHistory, packHistory } from '../risk/packed-history.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type RunBundle, runPlan, wholeRun } from './bundle.ts';
import { receivedBySeason } from './judge.ts';
import type { ManyRunner } from './many-runner.ts';
import { memberScenario } from './members.ts';
import { planBundle } from './plan.ts';
import { riskInput } from './risk-input.ts';
import { sharingRunner } from './sharing-runner.ts';
import { claimsOf } from './shortfalls.ts';

export interface MembersOfScenario {
  readonly histories: readonly PackedHistory[];
  /** Lowest delivered over need of a riparian over the run, by member. */
  readonly satisfaction: readonly number[];
}

export interface Ensemble {
  readonly count: number;
  readonly seed: number;
}

/** @returns by scenario, in their order, or the rules that gave no number in one of the runs */
export async function memberHistories(
  scenarios: readonly Scenario[],
  reference: Scenario,
  { count, seed }: Ensemble,
  { runner, onRun, parameters }: { runner: ManyRunner; onRun?: () => void; parameters: RiskParameters },
): Promise<Result<readonly MembersOfScenario[]>> {
  const histories: PackedHistory[][] = scenarios.map(() => []);
  const satisfaction: number[][] = scenarios.map(() => []);
  const start = (member: number) => runMember(scenarios, reference, { member, seed }, { runner, onRun });
  let next = count > 0 ? start(0) : undefined;
  for (let member = 0; next !== undefined; member++) {
    const made = await next;
    if (!made.ok) return made;
    next = member + 1 < count ? start(member + 1) : undefined;
    next?.catch(() => {});
    made.value.forEach((bundle, scenario) => {
      histories[scenario].push(packHistory(riskInput(bundle, receivedBySeason(bundle)), parameters));
      satisfaction[scenario].push(lowestSatisfaction(bundle));
    });
  }
  return success(histories.map((of, scenario) => ({ histories: of, satisfaction: satisfaction[scenario] })));
}

async function runMember(
  scenarios: readonly Scenario[],
  reference: Scenario,
  { member, seed }: { readonly member: number; readonly seed: number },
  { runner, onRun }: { readonly runner: ManyRunner; readonly onRun: (() => void) | undefined },
): Promise<Result<readonly RunBundle[]>> {
  const plans = scenarios.map((scenario) =>
    planBundle(memberScenario(scenario, member, seed), reference, 'one-at-a-time'),
  );
  const sharing = sharingRunner(
    runner,
    plans.flatMap(({ runs }) => runs.map(({ scenario }) => scenario)),
  );
  const bundles: RunBundle[] = [];
  for (const plan of plans) {
    const made = await runPlan(plan, sharing, onRun);
    if (!made.ok) return made;
    bundles.push(made.value);
  }
  return success(bundles);
}

function lowestSatisfaction(bundle: RunBundle): number {
  const claims = claimsOf(bundle)(wholeRun(bundle));
  return bundle.riparianIds.reduce((lowest, riparian) => {
    const { claim_m3, delivered_m3 } = claims(riparian).need;
    const need_m3 = orderedSum(claim_m3);
    return need_m3 > 0 ? min(lowest, orderedSum(delivered_m3) / need_m3) : lowest;
  }, 1);
}
