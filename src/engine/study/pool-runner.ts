/**
 * poolRunner : Pool -> ManyRunner      (parts and wholes are compiled here, one ahead of the threads that run them)
 *
 * A diagnostic of a run, or a mistake met in it, stops none of the others, so which failure is told does not depend on
 * the threads. A thread that was lost stops all: each further one could cost a whole deadline. A part that gives no outcome
 * has its wholes run, which say why.
 */
import { Defect } from '../base/assert.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { failure, type Result, success } from '../base/result.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { nameFault, type RunAnswer, type RunFault } from '../pool/answer.ts';
import type { Pool } from '../pool/pool.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { ManyRunner } from './many-runner.ts';
import { joined, openPartPlan, type PartJob, type Recipe } from './part-plan.ts';

const HINTS: Record<RunFault['code'], string> = {
  MIRAB_RUN_OVERTIME: 'Give runs a longer deadline, or shorten the scenario.',
  MIRAB_RUN_OUT_OF_MEMORY: 'Give threads more memory, or shorten the scenario.',
  MIRAB_RUN_THREAD_LOST: 'Run it again; where it comes again, run without threads to see why.',
  MIRAB_RUN_THREAD_UNSTARTED: 'Ask for fewer threads, or for none.',
  MIRAB_RUN_DEFECT: 'Please report it with the files of the scenario.',
};

const STOPPED = Symbol('a thread was lost');

/** What came of one scenario: absent while its runs are under way, or where all were stopped. */
type Made = Result<Outcome> | RunFault | undefined;

/** One run on a thread: of a whole, or of a part with the scenario that asked for it first. */
interface Errand {
  readonly model: BasinModel;
  onAnswer(answer: RunAnswer): void;
}

/**
 * @param signal - where it is aborted, what is under way rejects with its reason
 * @returns a runner that throws a Defect where a run met one, with the stack that it had in its thread
 */
export function poolRunner(pool: Pool, signal?: AbortSignal): ManyRunner {
  const send = async (errands: Iterable<Errand>): Promise<void> => {
    const sent: Errand[] = [];
    const models = function* () {
      for (const errand of errands) {
        sent.push(errand);
        yield errand.model;
      }
    };
    const onAnswer = (answer: RunAnswer, index: number) => sent[index].onAnswer(answer);
    await pool.simulateAll(models(), { onAnswer, ...(signal ? { signal } : {}) });
  };
  return {
    runAll: async (scenarios, onRun = () => {}) => {
      const book = openBook(scenarios, onRun);
      try {
        await send(book.errands());
        await send(book.errandsLeft());
      } catch (reason) {
        if (reason !== STOPPED) throw reason;
      }
      return inOrder(book.made);
    },
  };
}

/** Which runs are needed, and what came of each scenario so far. */
function openBook(scenarios: readonly Scenario[], onRun: () => void) {
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
    *errands(): Generator<Errand> {
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
    *errandsLeft(): Generator<Errand> {
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

/** All outcomes, or what the first run says that has none; runs that were stopped have nothing, and then one failed. */
function inOrder(made: readonly Made[]): Result<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of made) {
    if (one === undefined) continue;
    if ('code' in one) return failure([diagnosticOf(one)]);
    if (!one.ok) return one;
    outcomes.push(one.value);
  }
  return success(outcomes);
}

function diagnosticOf({ code, message, stack }: RunFault): Diagnostic {
  if (code === 'MIRAB_RUN_DEFECT') throw withStack(new Defect(message), stack);
  return { code, severity: 'error', path: '', message, hint: HINTS[code] };
}

function withStack(defect: Defect, stack: string | null): Defect {
  if (stack !== null) defect.stack = stack;
  return defect;
}
