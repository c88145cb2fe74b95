/**
 * threadsFor : what was asked for, the work to do -> threads of the pool      (none where starting them takes longer)
 */
import { InvalidArgumentError, Option } from 'commander';
import type { Work } from '../engine/index.ts';

const MOST_THREADS = 256;

/**
 * Nodes times steps, over all runs, below which one thread gains nothing: measured on two-banks (27 000), aral-coarse
 * (540 000) and parts of aral; docs/pool.md has the figures.
 */
export const SMALL_WORK_nodeSteps = 1_000_000;

export const THREADS = new Option(
  '--threads <n>',
  'threads that make the runs, 0 for none; by default the cores less one, 1 to 8, and none for small work',
).argParser(readThreads);

function readThreads(text: string): number {
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : MOST_THREADS + 1;
  if (threads <= MOST_THREADS) return threads;
  throw new InvalidArgumentError(`Wanted is a whole number from 0 to ${MOST_THREADS}.`);
}

/** Undefined leaves the number to the pool. */
export function threadsFor(asked: number | undefined, { nodeStepCount }: Work): number | undefined {
  return asked ?? (nodeStepCount < SMALL_WORK_nodeSteps ? 0 : undefined);
}
