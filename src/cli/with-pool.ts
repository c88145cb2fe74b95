/**
 * withPool : threads x work -> what the work gives      (the pool is closed whatever happens; Ctrl-C ends it)
 */
import type { ManyRunner } from '../engine/index.ts';
import { EXIT, Interrupted } from './exit.ts';
import { say } from './terminal.ts';

/** Makes runs with `runner`; what else it does may end early where `signal` is aborted. */
type PoolWork<T> = (runner: ManyRunner, signal: AbortSignal) => Promise<T>;

/**
 * The first Ctrl-C ends the runs, the second the process.
 *
 * @param threads - 0 for none; without it the pool decides
 * @throws Interrupted, once all threads have ended
 */
export async function withPool<T>(
  { threads }: { readonly threads: number | undefined },
  work: PoolWork<T>,
): Promise<T> {
  const { openPool, poolRunner } = await import('../engine/node.ts');
  const pool = openPool(threads === undefined ? {} : { threads });
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    // On a terminal the cursor stands behind a line of progress.
    const fresh = process.stderr.isTTY === true ? '\n' : '';
    say(`${fresh}mirab: interrupted; runs under way are dropped. Ctrl-C again ends at once.`);
    stop.abort(new Interrupted());
  };
  process.on('SIGINT', onInterrupt);
  try {
    const done = await work(poolRunner(pool, stop.signal), stop.signal);
    stop.signal.throwIfAborted();
    return done;
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    await pool.close();
    process.off('SIGINT', onInterrupt);
  }
}
