/**
 * openLane : tasks → replies, on a number of threads, with a bounded queue
 *
 * Whoever waits for an answer stands before those who will ask again later. A lane that is full takes nothing: to say so
 * at once is kinder than to let all wait.
 */
import { openPromise } from '../promise.ts';
import { faultOf } from './fault.ts';
import type { Progress, Reply, Task, TaskKind, Tasks } from './protocol.ts';
import { openThread, type Thread, type ThreadSettings } from './thread.ts';

export interface LaneSettings extends ThreadSettings {
  readonly threadCount: number;
  /** Tasks that may wait: of those who stand at the door, and of those who come back later. */
  readonly mostPrompt: number;
  readonly mostPatient: number;
}

export type Patience = 'prompt' | 'patient';

export interface Submission<Value> {
  readonly reply: Promise<Reply<Value>>;
  /** Takes it out of the queue, or ends its thread. */
  cancel(): void;
}

export interface SubmitOptions {
  readonly patience: Patience;
  readonly onStart?: () => void;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Lane {
  /** Null where too many wait already. */
  submit<Kind extends TaskKind>(
    kind: Kind,
    given: Tasks[Kind]['given'],
    options: SubmitOptions,
  ): Submission<Tasks[Kind]['gives']> | null;
  readonly waitingCount: number;
  readonly busyCount: number;
  readonly threadCount: number;
  /** Settles when nothing waits or runs. */
  drained(): Promise<void>;
  /** Ends all threads. */
  close(): Promise<void>;
}

interface Errand {
  readonly task: Task;
  readonly options: SubmitOptions;
  readonly answer: (reply: Reply<unknown>) => void;
  thread: Thread | null;
}

const CANCELLED = faultOf('MIRAB_RUN_THREAD_LOST', 'It is not wanted any more.');

export function openLane(settings: LaneSettings): Lane {
  const { threadCount } = settings;
  const roster = openRoster(settings);
  const queue = openQueue(settings);
  const drains: (() => void)[] = [];
  let busyCount = 0;
  let closed = false;

  const run = async (errand: Errand) => {
    busyCount++;
    const reply = await roster.perform(errand);
    busyCount--;
    errand.answer(reply);
    dispatch();
  };
  const dispatch = () => {
    while (!closed && busyCount < threadCount) {
      const errand = queue.take();
      if (errand === undefined) break;
      void run(errand);
    }
    if (busyCount === 0 && queue.size() === 0) for (const drain of drains.splice(0)) drain();
  };
  return {
    submit(kind, given, options) {
      const free = busyCount < threadCount && queue.size() === 0;
      if (closed || (!free && queue.isFull(options.patience))) return null;
      const { promise, resolve } = openPromise<Reply<Tasks[typeof kind]['gives']>>();
      const answer = resolve as Errand['answer'];
      const errand: Errand = { task: { kind, given } as Task, options, answer, thread: null };
      queue.add(errand);
      dispatch();
      return { reply: promise, cancel: () => cancel(errand, queue) };
    },
    get waitingCount() {
      return queue.size();
    },
    get busyCount() {
      return busyCount;
    },
    threadCount,
    drained: () =>
      busyCount === 0 && queue.size() === 0
        ? Promise.resolve()
        : new Promise((resolve) => drains.push(resolve)),
    close() {
      closed = true;
      for (let errand = queue.take(); errand !== undefined; errand = queue.take()) errand.answer(CANCELLED);
      return roster.endAll();
    },
  };
}

function cancel(errand: Errand, queue: Queue): void {
  if (errand.thread !== null) errand.thread.end(CANCELLED);
  else if (queue.remove(errand)) errand.answer(CANCELLED);
}

type Queue = ReturnType<typeof openQueue>;

function openQueue({ mostPrompt, mostPatient }: LaneSettings) {
  const most: Readonly<Record<Patience, number>> = { prompt: mostPrompt, patient: mostPatient };
  const waiting: Readonly<Record<Patience, Errand[]>> = { prompt: [], patient: [] };
  return {
    add: (errand: Errand) => waiting[errand.options.patience].push(errand),
    take: () => waiting.prompt.shift() ?? waiting.patient.shift(),
    remove: (errand: Errand) => {
      const line = waiting[errand.options.patience];
      const place = line.indexOf(errand);
      if (place >= 0) line.splice(place, 1);
      return place >= 0;
    },
    isFull: (patience: Patience) => waiting[patience].length >= most[patience],
    size: () => waiting.prompt.length + waiting.patient.length,
  };
}

/** The threads that there are: one that has nothing to do is hired before another is started. */
function openRoster(settings: LaneSettings) {
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  const hire = (): Thread => {
    for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) if (thread.living) return thread;
    const thread = openThread(settings);
    threads.add(thread);
    void thread.exited.then(() => threads.delete(thread));
    return thread;
  };
  const perform = async (errand: Errand): Promise<Reply<unknown>> => {
    try {
      const thread = hire();
      errand.thread = thread;
      errand.options.onStart?.();
      const reply = await thread.perform(errand.task, (progress) => errand.options.onProgress?.(progress));
      errand.thread = null;
      if (thread.living) idle.push(thread);
      return reply;
    } catch (error) {
      return faultOf('MIRAB_RUN_THREAD_UNSTARTED', 'Its thread did not start.', error as Error);
    }
  };
  const endAll = async () => {
    for (const thread of threads) thread.end();
    await Promise.all([...threads].map(({ exited }) => exited));
  };
  return { perform, endAll };
}
