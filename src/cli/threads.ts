/**
 * threadsFor : what was asked for, the work to do -> threads of the pool      (none where starting them takes longer)
 */
import { InvalidArgumentError, Option } from 'commander';
import type { Work } from '../engine/index.ts';

const MOST_THREADS = 256;
const MOST_SERVE_THREADS = 64;

/**
 * Nodes times steps, over all runs, below which two threads gain nothing: between 1.9 million, where they lost 8 %, and
 * 3.9 million, where they gained 11 % (docs/pool.md).
 */
const SMALL_WORK_nodeSteps = 3_000_000;

export const THREADS = new Option(
  '--threads <n>',
  'threads that make the runs, 0 for none; by default the cores less one, 1 to 8, and none for small work',
).argParser(readThreads);

function readThreads(text: string): number {
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : MOST_THREADS + 1;
  if (threads <= MOST_THREADS) return threads;
  throw new InvalidArgumentError(`Wanted is a whole number from 0 to ${MOST_THREADS}.`);
}

/** A server without threads could not end a run that takes too long. */
export function readServeThreads(text: string): number {
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (threads >= 1 && threads <= MOST_SERVE_THREADS) return threads;
  throw new InvalidArgumentError(`Wanted is a whole number from 1 to ${MOST_SERVE_THREADS}.`);
}

/** Undefined leaves the number to the pool. */
export function threadsFor(asked: number | undefined, { nodeStepCount }: Work): number | undefined {
  return asked ?? (nodeStepCount < SMALL_WORK_nodeSteps ? 0 : undefined);
}
