/**
 * poolRunner : Pool -> ManyRunner      (parts and wholes are compiled here, one ahead of the threads that run them)
 */
import { Defect } from '../base/assert.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { failure, type Result, success } from '../base/result.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { RunAnswer, RunFault } from '../pool/answer.ts';
import type { Pool } from '../pool/pool.ts';
import { type Errand, type Made, openErrands, STOPPED } from './errands.ts';
import type { ManyRunner } from './many-runner.ts';

const HINTS: Record<RunFault['code'], string> = {
  MIRAB_RUN_OVERTIME: 'Give runs a longer deadline, or shorten the scenario.',
  MIRAB_RUN_OUT_OF_MEMORY: 'Give threads more memory, or shorten the scenario.',
  MIRAB_RUN_THREAD_LOST: 'Run it again; where it comes again, run without threads to see why.',
  MIRAB_RUN_THREAD_UNSTARTED: 'Ask for fewer threads, or for none.',
  MIRAB_RUN_DEFECT: 'Please report it with the files of the scenario.',
};

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
      const book = openErrands(scenarios, onRun);
      try {
        await send(book.first());
        await send(book.left());
      } catch (reason) {
        if (reason !== STOPPED) throw reason;
      }
      return inOrder(book.made);
    },
  };
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
