/**
 * openThread : one worker thread -> a reply to each run, within its deadline, whatever happens to the thread
 *
 * A call into a worker that died never settles, so the thread is watched: `error`, `exit`, `messageerror` and a clock.
 * A thread that was lost is ended, and not used again. While it has nothing to do it keeps no process alive.
 */
import type { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { assert } from '../base/assert.ts';
import { min } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { faultReply, messageOf, type Reply, sealReply } from './answer.ts';
import type { Service } from './serve.ts';

/** From the start of a thread until it takes runs; it is less than a second on an idle machine. */
const START_DEADLINE_s = 60;
/** A run that nobody waits for may end within this, so that its thread need not be started anew. */
const ABANDONED_DEADLINE_s = 0.5;
const MILLISECONDS = 1000;

export interface Thread {
  /** Never rejects. One run at a time (asserted). */
  run(model: BasinModel): Promise<Reply>;
  /** Nobody waits for the run under way any more. */
  abandon(): void;
  living(): boolean;
  /** Ends the thread at once. */
  end(): void;
  /** Settles when the thread has ended, for whatever reason. */
  readonly exited: Promise<void>;
}

/** @throws what `startWorker` throws where the platform gives no thread */
export function openThread(startWorker: () => Worker, deadline_s: number): Thread {
  const worker = startWorker();
  const service = wrap<Service>(nodeEndpoint(worker));
  const clock = openClock();
  let pending: ((reply: Reply) => void) | null = null;
  let limit_s = deadline_s;
  let started = false;
  let living = true;

  const settle = (reply: Reply) => {
    if (pending === null) return; // A late reply lets go of no thread that is being ended.
    const answer = pending;
    pending = null;
    clock.stop();
    worker.unref();
    answer(reply);
  };
  const lose = (reply: Reply) => {
    if (!living) return;
    living = false;
    settle(reply);
    void worker.terminate();
  };
  const exited = watch(worker, (cause) => lose(lossOf(cause, started)));
  const ready = service.ready().then(() => {
    started = true;
  });
  const allow = (time_s: number) => clock.allow(time_s, () => lose(overdue(time_s, started)));
  const converse = async (model: BasinModel) => {
    try {
      if (!started) allow(START_DEADLINE_s);
      await ready;
      allow(limit_s);
      settle(sealReply(await service.simulate(model)));
    } catch (error) {
      settle(faultReply('MIRAB_RUN_DEFECT', `it cannot travel between threads: ${messageOf(error)}`, error));
    }
  };
  const run = (model: BasinModel) => {
    assert(living && pending === null, 'A thread was given a run while it could not take one.');
    limit_s = deadline_s;
    worker.ref();
    return new Promise<Reply>((resolve) => {
      pending = resolve;
      void converse(model);
    });
  };
  const abandon = () => {
    limit_s = min(limit_s, ABANDONED_DEADLINE_s);
    if (started && pending !== null) allow(limit_s);
  };
  const end = () => lose(faultReply('MIRAB_RUN_THREAD_LOST', 'its thread was ended.'));
  return { run, abandon, living: () => living, end, exited };
}

/** Tells each sign that the thread is lost, its end included; the promise settles at the end. */
function watch(worker: Worker, onLoss: (cause: unknown) => void): Promise<void> {
  worker.on('error', onLoss);
  worker.on('messageerror', onLoss);
  return new Promise((resolve) => {
    worker.once('exit', (code) => {
      onLoss(`it ended with exit code ${code}`);
      resolve();
    });
  });
}

/** One limit of time, which can be set anew. */
function openClock() {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const allow = (time_s: number, onOverdue: () => void) => {
    stop();
    // A caller that was busy sees its clocks before its messages: it has one more turn to read a reply that is there.
    const own = setTimeout(() => setImmediate(() => timer === own && onOverdue()), time_s * MILLISECONDS);
    timer = own;
  };
  return { allow, stop };
}

function overdue(time_s: number, started: boolean): Reply {
  return started
    ? faultReply('MIRAB_RUN_OVERTIME', `the run did not end within ${time_s} s, so its thread was ended.`)
    : faultReply('MIRAB_RUN_THREAD_UNSTARTED', `its thread did not start within ${time_s} s.`);
}

function lossOf(cause: unknown, started: boolean): Reply {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return faultReply(
      'MIRAB_RUN_OUT_OF_MEMORY',
      'the run needed more memory than its thread may have.',
      cause,
    );
  return started
    ? faultReply('MIRAB_RUN_THREAD_LOST', `its thread was lost: ${messageOf(cause)}.`, cause)
    : faultReply('MIRAB_RUN_THREAD_UNSTARTED', `its thread did not start: ${messageOf(cause)}.`, cause);
}
