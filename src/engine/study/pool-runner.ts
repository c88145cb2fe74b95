/**
 * poolRunner : Pool -> ManyRunner      (scenarios are compiled here, one ahead of the threads that run them)
 *
 * A diagnostic of a run, or a mistake met in it, stops none of the others, so which failure is told does not depend on
 * the threads. A thread that was lost stops all: each further one could cost a whole deadline.
 */
import { Defect } from '../base/assert.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { KnownTexts } from '../base/digest.ts';
import { failure, type Result, success } from '../base/result.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { compile } from '../model/compile.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { RunAnswer, RunFault } from '../pool/answer.ts';
import type { Pool } from '../pool/pool.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { ManyRunner } from './many-runner.ts';

const HINTS: Record<RunFault['code'], string> = {
  MIRAB_RUN_OVERTIME: 'Give runs a longer deadline, or shorten the scenario.',
  MIRAB_RUN_OUT_OF_MEMORY: 'Give threads more memory, or shorten the scenario.',
  MIRAB_RUN_THREAD_LOST: 'Run it again; where it comes again, run without threads to see why.',
  MIRAB_RUN_THREAD_UNSTARTED: 'Ask for fewer threads, or for none.',
  MIRAB_RUN_DEFECT: 'Please report it with the files of the scenario.',
};

const STOPPED = Symbol('a thread was lost');

/**
 * @param signal - where it is aborted, what is under way rejects with its reason
 * @returns a runner that throws a Defect where a run met one, with the stack that it had in its thread
 */
export function poolRunner(pool: Pool, signal?: AbortSignal): ManyRunner {
  return {
    runAll: async (scenarios, onRun = () => {}) => {
      const answers: RunAnswer[] = [];
      const onAnswer = (answer: RunAnswer, index: number) => {
        answers[index] = answer;
        onRun();
        if (answer.kind === 'fault' && answer.fault.code !== 'MIRAB_RUN_DEFECT') throw STOPPED;
      };
      try {
        await pool.simulateAll(compiled(scenarios), { onAnswer, ...(signal ? { signal } : {}) });
      } catch (reason) {
        if (reason !== STOPPED) throw reason;
      }
      return join(answers);
    },
  };
}

function* compiled(scenarios: readonly Scenario[]): Generator<BasinModel> {
  const known: KnownTexts = new WeakMap();
  for (const scenario of scenarios) yield compile(scenario, known);
}

/** All outcomes, or what the first run says that has none; runs that were stopped have no answer, and then one failed. */
function join(answers: readonly RunAnswer[]): Result<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const answer of answers) {
    if (answer === undefined) continue;
    if (answer.kind === 'diagnostics') return failure(answer.diagnostics);
    if (answer.kind === 'fault') return failure([diagnosticOf(answer.fault)]);
    outcomes.push(answer.outcome);
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
