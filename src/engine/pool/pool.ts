/**
 * Pool : models -> answers, in the order asked
 *
 * The number of threads decides time, never results: a run is one member on one thread, and answers are put in the order
 * of their models. What is wrong with one run is its answer; the others have theirs, and the pool stays fit for use.
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { RunAnswer } from './answer.ts';
import type { BatchOptions } from './batch.ts';

export interface Pool {
  /**
   * @param models - may be a generator: each is taken when a thread is about to be free
   * @returns an answer for each model, in their order; rejects only where the signal or `close` ends the batch, or where
   *   the source of models or a listener throws
   */
  simulateAll(models: Iterable<BasinModel>, options?: BatchOptions): Promise<readonly RunAnswer[]>;
  /** Ends all threads, and all batches under way; settles when they have ended. */
  close(): Promise<void>;
}
