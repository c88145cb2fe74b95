/**
 * openPool : threads, limits -> Pool      (worker threads; 0 for none)
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { assert } from '../base/assert.ts';
import { max, min } from '../base/number.ts';
import { openCrew } from './crew.ts';
import { openInlinePool } from './inline.ts';
import type { Pool } from './pool.ts';

export interface PoolSettings {
  /** Threads that run at once; 0 runs in the thread of the caller. Default: the cores less one, from 1 to 8. */
  readonly threads?: number;
  /** How long one run may take, from when its thread has started; default 60. Not held by 0 threads. */
  readonly deadline_s?: number;
  /** Heap that one thread may fill, in MB of 2^20 bytes; default 512. Columns lie outside of it. Not held by 0 threads. */
  readonly memory_MB?: number;
}

const MOST_DEFAULT_THREADS = 8;
const MOST_THREADS = 256;
const DEADLINE_s = 60;
/** The longest that a clock of the platform counts is 2^31 ms; in whole days. */
const LONGEST_DEADLINE_s = 24 * 86_400;
const MEMORY_MB = 512;

/** From source the entry is TypeScript, which Node 20 cannot load as a worker; a script beside it can. */
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('./worker-dev.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

export function openPool(settings: PoolSettings = {}): Pool {
  const { threads = defaultThreads(), deadline_s = DEADLINE_s, memory_MB = MEMORY_MB } = settings;
  assert(
    Number.isInteger(threads) && threads >= 0 && threads <= MOST_THREADS,
    `No pool has ${threads} threads.`,
  );
  assert(deadline_s > 0 && deadline_s <= LONGEST_DEADLINE_s, `No deadline of ${deadline_s} s can be held.`);
  assert(Number.isInteger(memory_MB) && memory_MB > 0, `No thread can have ${memory_MB} MB.`);
  if (threads === 0) return openInlinePool();
  // Options of the caller's program, such as --input-type, would keep a thread from starting.
  const resourceLimits = { maxOldGenerationSizeMb: memory_MB };
  const startWorker = () => new Worker(ENTRY, { name: 'mirab-pool', execArgv: [], resourceLimits });
  return openCrew({ threadCount: threads, deadline_s, startWorker });
}

function defaultThreads(): number {
  return max(1, min(availableParallelism() - 1, MOST_DEFAULT_THREADS));
}
