/**
 * openInlinePool : the pool without threads      (each run in the thread of the caller; the same answers, later)
 *
 * Nothing can end a run from within its own thread, so there is no deadline and no limit of memory.
 */
import { assert } from '../base/assert.ts';
import { simulateUnsealed } from '../run/simulate.ts';
import { replyOf, sealReply } from './answer.ts';
import { type Batch, openBatch } from './batch.ts';
import type { Pool } from './pool.ts';

export function openInlinePool(): Pool {
  const unfinished = new Set<Batch>();
  let closed = false;
  return {
    simulateAll: async (models, options = {}) => {
      assert(!closed, 'A pool that was closed takes no runs.');
      const batch = openBatch(models, options);
      unfinished.add(batch);
      void runAll(batch);
      return batch.answers.finally(() => unfinished.delete(batch));
    },
    close: async () => {
      closed = true;
      const reason = new Error('The pool was closed before all runs had an answer.');
      for (const batch of unfinished) batch.cancel(reason);
    },
  };
}

async function runAll(batch: Batch): Promise<void> {
  for (let job = batch.take(); job !== null; job = batch.take()) {
    const { model } = job;
    job.answer(sealReply(replyOf(() => simulateUnsealed(model))));
    // Between runs the caller has its turn, to cancel or to show how far the runs are.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
