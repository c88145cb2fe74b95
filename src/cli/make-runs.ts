/**
 * makeRuns : work on a pool of threads -> what a study gives, with progress; nothing where it failed, with the reasons said
 */
import type { ManyRunner, Result, Work } from '../engine/index.ts';
import { tellDiagnostics } from './load.ts';
import { openRunProgress } from './run-progress.ts';
import { threadsFor } from './threads.ts';
import { withPool } from './with-pool.ts';

interface Study<T> {
  readonly work: Work;
  /** As asked for on the command line. */
  readonly threads: number | undefined;
  /** What is being done, in some words. */
  readonly title: string;
  readonly make: (tools: Tools) => Promise<Result<T>>;
}

interface Tools {
  readonly runner: ManyRunner;
  readonly onRun: () => void;
  /** Takes what is ready, as one line. */
  readonly news: (text: string) => void;
}

export async function makeRuns<T>({ work, threads, title, make }: Study<T>): Promise<T | undefined> {
  const result = await withPool({ threads: threadsFor(threads, work) }, async (runner) => {
    const { onRun, news, close } = openRunProgress({ runCount: work.runCount, title });
    try {
      return await make({ runner, onRun, news });
    } finally {
      close();
    }
  });
  await tellDiagnostics(result.diagnostics);
  return result.ok ? result.value : undefined;
}
