/**
 * openErrands : scenarios -> runs to be made on threads, and what came of each scenario      (parts once for each of their inputs)
 *
 * A diagnostic of a run, or a mistake met in it, stops none of the others, so which failure is told does not depend on
 * the threads. A thread that was lost stops all: each further one could cost a whole deadline. A part that gives no outcome
 * has its wholes run, which say why.
 */
import { failure, type Result, success } from '../base/result.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { nameFault, type RunAnswer, type RunFault } from '../pool/answer.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { joined, openPartPlan, type PartJob, type Recipe } from './part-plan.ts';

/** Thrown out of the answer that tells of it. */
export const STOPPED = Symbol('a thread was lost');

/** What came of one scenario: absent while its runs are under way, or where all were stopped. */
export type Made = Result<Outcome> | RunFault | undefined;

/** One run on a thread: of a whole, or of a part with the scenario that asked for it first. */
export interface Errand {
  readonly model: BasinModel;
  onAnswer(answer: RunAnswer): void;
}

/** Which runs are needed, and what came of each scenario so far. */
export function openErrands(scenarios: readonly Scenario[], onRun: () => void) {
  const recipeOf = openPartPlan(scenarios.length);
  const made: Made[] = scenarios.map(() => undefined);
  const waiting = new Map<number, Recipe>();
  const whole = (index: number, model: BasinModel): Errand => ({
    model,
    onAnswer: (answer) => {
      made[index] = madeBy(answer);
      onRun();
      stopWhereLost(answer);
    },
  });
  const joinReady = () => {
    for (const [index, recipe] of waiting) {
      const outcome = joined(recipe);
      if (outcome === undefined) continue;
      waiting.delete(index);
      made[index] = success(outcome);
      onRun();
    }
  };
  const part = (index: number, recipe: Recipe, job: PartJob): Errand => ({
    model: job.model,
    onAnswer: (answer) => {
      if (answer.kind === 'outcome') job.result = success(answer.outcome);
      else if (isLost(answer)) made[index] = nameFault(answer.fault, recipe.model);
      stopWhereLost(answer);
      joinReady();
    },
  });
  return {
    made,
    *first(): Generator<Errand> {
      const asked = new Set<PartJob>();
      for (const [index, scenario] of scenarios.entries()) {
        const recipe = recipeOf(scenario);
        if (recipe.parts === null) yield whole(index, recipe.model);
        else waiting.set(index, recipe);
        for (const job of recipe.parts ?? []) {
          if (asked.has(job)) continue;
          asked.add(job);
          yield part(index, recipe, job);
        }
      }
      joinReady();
    },
    /** Of scenarios with a part that gave no outcome. */
    *left(): Generator<Errand> {
      for (const [index, { model }] of waiting) yield whole(index, model);
    },
  };
}

type Lost = RunAnswer & { readonly kind: 'fault' };

/** A mistake met in a run leaves its thread fit for use; all other faults end it. */
function isLost(answer: RunAnswer): answer is Lost {
  return answer.kind === 'fault' && answer.fault.code !== 'MIRAB_RUN_DEFECT';
}

function stopWhereLost(answer: RunAnswer): void {
  if (isLost(answer)) throw STOPPED;
}

function madeBy(answer: RunAnswer): Made {
  if (answer.kind === 'diagnostics') return failure(answer.diagnostics);
  return answer.kind === 'fault' ? answer.fault : success(answer.outcome);
}
