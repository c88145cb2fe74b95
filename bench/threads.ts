/**
 * openThreadBench : one batch of runs -> its time on 1, 2 and 3 threads over that on none      (answers checked equal first)
 *
 * Threads are started and warm before the first sample, so the ratios show what a thread is worth while it is kept.
 */
import { fileURLToPath } from 'node:url';
import { loadScenario } from '../src/engine/files.ts';
import { compile } from '../src/engine/model/compile.ts';
import { openPool } from '../src/engine/pool/open-pool.ts';
import type { Pool } from '../src/engine/pool/pool.ts';
import type { Timed } from './measure.ts';
import { heldBy } from './subjects.ts';

const RUN_COUNT = 24;
const THREADS = [1, 2, 3];

interface ThreadBench {
  readonly subjects: readonly Timed[];
  /** Ends the threads. */
  close(): Promise<void>;
}

export async function openThreadBench(): Promise<ThreadBench> {
  const path = fileURLToPath(new URL('../scenarios/aral-coarse/energy-regime.yaml', import.meta.url));
  const { scenario } = heldBy('threads', await loadScenario(path));
  const models = Array.from({ length: RUN_COUNT }, () => compile(scenario));
  const digests = async (pool: Pool) =>
    (await pool.simulateAll(models)).map((answer) =>
      answer.kind === 'outcome' ? answer.outcome.digest : answer.kind,
    );
  const alone = openPool({ threads: 0 });
  const expected = (await digests(alone)).join();
  const pools = THREADS.map((threads) => ({ threads, pool: openPool({ threads }) }));
  for (const { threads, pool } of pools) {
    if ((await digests(pool)).join() !== expected) throw new Error(`${threads} threads give other answers.`);
  }
  return {
    subjects: pools.map(({ threads, pool }) => ({
      name: `threads/${threads}-of-none`,
      work: () => pool.simulateAll(models),
      yardstick: () => alone.simulateAll(models),
      clock: 'wall',
    })),
    close: async () => {
      await Promise.all([...pools.map(({ pool }) => pool.close()), alone.close()]);
    },
  };
}
