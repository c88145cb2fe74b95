/**
 * openRunProgress : runs made, runs planned, a clock -> one line on how far the work is, and the time left once it can be known
 *
 * On a terminal the line is rewritten after each run. Elsewhere a line is written where the caller has news.
 */
import { openProgress, type Progress } from './terminal.ts';

interface RunProgress {
  /** One more run was made. */
  readonly onRun: () => void;
  /** What is said before the runs from now on, such as which scenario is ready. */
  readonly news: (text: string) => void;
  readonly close: () => void;
}

interface Plan {
  readonly runCount: number;
  /** What is being done, until there is news. */
  readonly title: string;
}

const NOW_s = () => performance.now() / 1000;

/** Before this the first runs, which are slower, and the start of threads would decide. */
const KNOWN_AFTER_s = 2;
const KNOWN_AFTER_SHARE = 0.05;

export function openRunProgress(
  { runCount, title }: Plan,
  progress: Progress = openProgress(),
  now_s: () => number = NOW_s,
): RunProgress {
  const start_s = now_s();
  let head = title;
  let doneCount = 0;
  const line = () => {
    const elapsed_s = now_s() - start_s;
    return `${head}; ${doneCount} of ${runCount} runs${timeLeft(doneCount, runCount, elapsed_s)}`;
  };
  progress.tell(line());
  return {
    onRun: () => {
      doneCount++;
      progress.retell(line());
    },
    news: (text) => {
      head = text;
      progress.tell(line());
    },
    close: progress.close,
  };
}

/** As if the runs to come took as long as those that were made. */
function timeLeft(doneCount: number, runCount: number, elapsed_s: number): string {
  const known = elapsed_s >= KNOWN_AFTER_s && doneCount >= runCount * KNOWN_AFTER_SHARE;
  if (!known || doneCount === 0 || doneCount >= runCount) return '';
  const left_s = (elapsed_s / doneCount) * (runCount - doneCount);
  return left_s < 90 ? `, ${Math.ceil(left_s)} s left` : `, ${Math.ceil(left_s / 60)} min left`;
}
