/**
 * ManyRunner : scenarios -> outcomes, in the order asked      (here one after another; a pool of threads fits in its place)
 *
 * Studies ask for all their runs at once and judge when they have them, so who makes the runs decides time and nothing
 * else.
 */
import { type Result, success } from '../base/result.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { simulate } from '../run/simulate.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { joined, openPartPlan } from './part-plan.ts';

export interface ManyRunner {
  /**
   * @param scenarios - first the one whose ledger, money and digest are read too; of the others such reading takes a run more
   * @param onRun - called after each run that was really made
   * @returns outcomes in the order asked, or what the first scenario that fails, in that order, says
   */
  runAll(scenarios: readonly Scenario[], onRun?: () => void): Promise<Result<readonly Outcome[]>>;
}

/** Makes the runs one after another on this thread, and answers when all are made. */
export function localRunner(): ManyRunner {
  return { runAll: (scenarios, onRun) => Promise.resolve(runInOrder(scenarios, onRun)) };
}

function runInOrder(
  scenarios: readonly Scenario[],
  onRun: () => void = () => {},
): Result<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const recipeOf = openPartPlan(scenarios.length);
  for (const scenario of scenarios) {
    const recipe = recipeOf(scenario);
    for (const part of recipe.parts ?? []) part.result ??= simulate(part.model);
    const outcome = joined(recipe);
    const result = outcome ? success(outcome) : simulate(recipe.model);
    if (!result.ok) return result;
    outcomes.push(result.value);
    onRun();
  }
  return success(outcomes);
}
