/**
 * openCrew : threads x batches -> each free thread takes the next job, by turns from all batches
 *
 * Threads are started when there is work for them. One that was lost is replaced when the next job needs it.
 */
import type { Worker } from 'node:worker_threads';
import { assert } from '../base/assert.ts';
import { faultReply, messageOf, type Reply } from './answer.ts';
import { type Batch, type Job, openBatch } from './batch.ts';
import type { Pool } from './pool.ts';
import { openThread, type Thread } from './thread.ts';

export interface CrewSettings {
  readonly threadCount: number;
  readonly deadline_s: number;
  readonly startWorker: () => Worker;
}

export function openCrew({ threadCount, deadline_s, startWorker }: CrewSettings): Pool {
  const roster = openRoster(() => openThread(startWorker, deadline_s));
  const queue: Batch[] = [];
  const unfinished = new Set<Batch>();
  let busyCount = 0;
  let closed: Promise<void> | null = null;

  const work = async (job: Job) => {
    busyCount++;
    const reply = await runOnThread(roster, job);
    busyCount--;
    dispatch();
    job.answer(reply);
  };
  const dispatch = () => {
    while (closed === null && busyCount < threadCount) {
      const job = nextJob(queue);
      if (job === null) return;
      void work(job);
    }
    for (const batch of queue) batch.prepare();
  };
  const endAll = async () => {
    const reason = new Error('The pool was closed before all runs had an answer.');
    for (const batch of unfinished) batch.cancel(reason);
    await roster.endAll();
  };
  return {
    simulateAll: async (models, options = {}) => {
      assert(closed === null, 'A pool that was closed takes no runs.');
      const batch = openBatch(models, options);
      unfinished.add(batch);
      queue.push(batch);
      dispatch();
      return batch.answers.finally(() => unfinished.delete(batch));
    },
    close: () => {
      closed ??= endAll();
      return closed;
    },
  };
}

type Roster = ReturnType<typeof openRoster>;

/** The threads that there are: one that has nothing to do is hired before another is started. */
function openRoster(open: () => Thread) {
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  const start = (): Thread => {
    const thread = open();
    threads.add(thread);
    void thread.exited.then(() => threads.delete(thread));
    return thread;
  };
  const hire = (): Thread => {
    for (let thread = idle.pop(); thread !== undefined; thread = idle.pop())
      if (thread.living()) return thread;
    return start();
  };
  const giveBack = (thread: Thread) => {
    if (thread.living()) idle.push(thread);
  };
  const endAll = async () => {
    for (const thread of threads) thread.end();
    await Promise.all([...threads].map(({ exited }) => exited));
  };
  return { hire, giveBack, endAll };
}

async function runOnThread({ hire, giveBack }: Roster, job: Job): Promise<Reply> {
  try {
    const thread = hire();
    job.abandon = thread.abandon;
    const reply = await thread.run(job.model);
    giveBack(thread);
    return reply;
  } catch (error) {
    return faultReply('MIRAB_RUN_THREAD_UNSTARTED', `its thread did not start: ${messageOf(error)}.`, error);
  }
}

/** By turns from all batches, so that a short one need not wait for a long one. A batch without jobs leaves. */
function nextJob(queue: Batch[]): Job | null {
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const job = batch.take();
    if (job === null) continue;
    queue.push(batch);
    return job;
  }
  return null;
}
