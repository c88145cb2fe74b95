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

/** Awaited after each run, of a part too: `done` of `count` scenarios have their outcome. */
export type Breathe = (done: number, count: number) => Promise<void>;

/**
 * Makes the runs one after another on this thread.
 *
 * @param breathe - lets others have the thread between two runs; without it the answer is there when all are made
 */
export function localRunner(breathe?: Breathe): ManyRunner {
  return {
    runAll: async (scenarios, onRun = () => {}) => {
      const outcomes: Outcome[] = [];
      const recipeOf = openPartPlan(scenarios.length);
      const rest = async () => {
        if (breathe) await breathe(outcomes.length, scenarios.length);
      };
      for (const scenario of scenarios) {
        const recipe = recipeOf(scenario);
        for (const part of recipe.parts ?? []) {
          if (part.result !== undefined) continue;
          part.result = simulate(part.model);
          await rest();
        }
        const outcome = joined(recipe);
        const result = outcome ? success(outcome) : simulate(recipe.model);
        if (!result.ok) return result;
        outcomes.push(result.value);
        onRun();
        await rest();
      }
      return success(outcomes);
    },
  };
}
