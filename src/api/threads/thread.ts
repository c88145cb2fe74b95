/**
 * openThread : one worker thread → a reply to each task, within its deadline, whatever happens to the thread
 *
 * The thread is watched: a message, an error, its end and a clock each settle the task. A thread that was lost, or ended
 * because a task was too long or is not wanted any more, is not used again.
 */
import { Worker } from 'node:worker_threads';
import type { ScenarioFolder } from '../work/source.ts';
import { faultOf, lossOf, overdue } from './fault.ts';
import type { Fault, Message, Progress, Reply, Task } from './protocol.ts';

export interface Thread {
  /** Never rejects. One task at a time. */
  perform(task: Task, onProgress: (progress: Progress) => void): Promise<Reply<unknown>>;
  /** Ends the thread at once; a task under way is answered with the fault. */
  end(fault?: Fault): void;
  readonly living: boolean;
  /** Settles when the thread has ended. */
  readonly exited: Promise<void>;
}

export interface ThreadSettings {
  readonly folders: readonly ScenarioFolder[];
  readonly deadline_s: number;
  /** Heap, in MB of 2^20 bytes; typed arrays lie outside of it and are bounded by the estimate of a job. */
  readonly memory_MB: number;
}

const START_DEADLINE_s = 60;

/** From source the entry is TypeScript, which Node 20 cannot load as a worker; a script beside it can. */
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('./worker-dev.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

export function openThread({ folders, deadline_s, memory_MB }: ThreadSettings): Thread {
  // Options of the server's own program, such as --input-type, would keep a thread from starting.
  const worker = new Worker(ENTRY, {
    name: 'mirab-server',
    execArgv: [],
    env: {},
    workerData: folders,
    resourceLimits: { maxOldGenerationSizeMb: memory_MB },
  });
  let pending: ((reply: Reply<unknown>) => void) | null = null;
  let listener: (progress: Progress) => void = () => {};
  let clock: NodeJS.Timeout | undefined;
  let ready = false;
  let living = true;

  const settle = (reply: Reply<unknown>) => {
    clearTimeout(clock);
    const answer = pending;
    pending = null;
    answer?.(reply);
  };
  const lose = (fault: Fault) => {
    if (!living) return;
    living = false;
    settle(fault);
    void worker.terminate();
  };
  const startClock = () => {
    clearTimeout(clock);
    const time_s = ready ? deadline_s : START_DEADLINE_s;
    clock = setTimeout(() => lose(overdue(time_s, ready)), time_s * 1000);
  };
  const hear = (message: Message) => {
    if (message.kind === 'reply') return settle(message.reply);
    if (message.kind === 'progress') return listener(message.progress);
    ready = true;
    if (pending !== null) startClock();
  };
  return {
    perform: (task, onProgress) =>
      new Promise((resolve) => {
        pending = resolve;
        listener = onProgress;
        startClock();
        worker.postMessage(task);
      }),
    end: (fault = faultOf('MIRAB_RUN_THREAD_LOST', 'Its thread was ended.')) => lose(fault),
    get living() {
      return living;
    },
    exited: watch(worker, hear, lose),
  };
}

/** Tells each message, and each sign that the thread is lost, its end included; settles at the end. */
function watch(
  worker: Worker,
  hear: (message: Message) => void,
  lose: (fault: Fault) => void,
): Promise<void> {
  worker.on('message', hear);
  worker.on('error', (error) => lose(lossOf(error)));
  worker.on('messageerror', (error) => lose(lossOf(error)));
  return new Promise((resolve) => {
    worker.once('exit', (code) => {
      lose(faultOf('MIRAB_RUN_THREAD_LOST', `Its thread ended with exit code ${code}.`));
      resolve();
    });
  });
}
