/**
 * openBatch : models -> jobs to take one by one, answers in the order asked
 *
 * Models are taken from their source when a thread is about to be free, one ahead, so a source that compiles them does it
 * while the threads run, and a thousand models need not be in memory at once.
 */
import type { BasinModel } from '../model/basin-model.ts';
import { nameRun, type Reply, type RunAnswer } from './answer.ts';

export interface BatchOptions {
  /** Called when a run has its answer, in the order in which they end; what it throws ends the batch. */
  readonly onAnswer?: (answer: RunAnswer, index: number) => void;
  /** Ends the batch: its promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

export interface Job {
  readonly model: BasinModel;
  answer(reply: Reply): void;
  /** Called when nobody waits for the answer any more; set by whoever runs the job. */
  abandon: () => void;
}

export interface Batch {
  /** The next job, or null where none is left or the batch is over. */
  take(): Job | null;
  /** Takes the next model from the source before it is asked for. */
  prepare(): void;
  cancel(reason: unknown): void;
  /** One answer a model, in their order; rejects when cancelled, or with what the source or a listener threw. */
  readonly answers: Promise<readonly RunAnswer[]>;
}

export function openBatch(models: Iterable<BasinModel>, { onAnswer, signal }: BatchOptions): Batch {
  const source = models[Symbol.iterator]();
  const answered: RunAnswer[] = [];
  const running = new Set<Job>();
  const { promise, resolve, reject } = openPromise<readonly RunAnswer[]>();
  let askedCount = 0;
  let ahead: Job | null = null;
  let drained = false;
  let over = false;

  const end = () => {
    over = true;
    ahead = null;
    signal?.removeEventListener('abort', onAbort);
  };
  const cancel = (reason: unknown) => {
    if (over) return;
    end();
    reject(reason);
    for (const job of running) job.abandon();
    if (!drained) source.return?.();
  };
  const onAbort = () => cancel(signal?.reason);
  const endWhenAnswered = () => {
    if (over || !drained || ahead !== null || running.size > 0) return;
    end();
    resolve(answered);
  };
  const receive = (job: Job, index: number, reply: Reply) => {
    running.delete(job);
    if (over) return;
    answered[index] = nameRun(reply, job.model);
    guard(() => onAnswer?.(answered[index], index), cancel);
    endWhenAnswered();
  };
  const advance = () => {
    const next = source.next();
    drained = next.done === true;
    if (next.done === true) return;
    const index = askedCount++;
    const job: Job = { model: next.value, answer: (reply) => receive(job, index, reply), abandon: () => {} };
    ahead = job;
  };
  const prepare = () => {
    if (over || drained || ahead !== null) return;
    guard(advance, cancel);
    endWhenAnswered();
  };
  const take = () => {
    prepare();
    const job = ahead;
    ahead = null;
    if (job !== null) running.add(job);
    return job;
  };

  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  return { take, prepare, cancel, answers: promise };
}

function guard(work: () => void, onThrown: (error: unknown) => void): void {
  try {
    work();
  } catch (error) {
    onThrown(error);
  }
}

/** A rejection that nobody has asked about yet is no reason to end the process. */
function openPromise<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((whenKept, whenBroken) => {
    resolve = whenKept;
    reject = whenBroken;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
