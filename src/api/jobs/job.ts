/**
 * Job : one request under way or ended, known by what it asks for        (accepted → running → successful, failed or dismissed)
 */
import type { JobState, StatusInfo } from '../../contract/job.ts';
import type { Problem } from '../../contract/problem.ts';
import type { ResponseForm } from '../../contract/processes/execution.ts';
import type { ProcessId } from '../../contract/processes/inputs.ts';
import { openPromise } from '../promise.ts';
import type { Performed, Progress } from '../threads/protocol.ts';

export interface JobEvent {
  /** Counts from 1. */
  readonly id: number;
  readonly name: 'status' | 'progress';
  readonly data: StatusInfo;
}

/** How a job ended. */
export type Ending =
  | { readonly state: 'successful'; readonly performed: Performed }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'dismissed' };

export interface Job {
  readonly id: string;
  readonly process: ProcessId;
  /** How its result comes where nothing else is asked for. */
  readonly response: ResponseForm;
  /** Who wants it: clients, and requests that wait for it. */
  readonly holders: Set<string | symbol>;
  readonly state: JobState;
  readonly ending: Ending | null;
  /** What follows the last event that a reader has; all that is kept without. */
  eventsAfter(id: number): readonly JobEvent[];
  /** Called at each event; the function given back ends that. */
  listen(listener: (event: JobEvent) => void): () => void;
  status(): StatusInfo;
  /** Settles when the job has ended. */
  readonly ended: Promise<Ending>;
}

/** The side of whoever makes the job go on. */
export interface JobInHand extends Job {
  start(): void;
  advance(progress: Progress): void;
  end(ending: Ending): void;
}

export interface JobSettings extends Pick<Job, 'id' | 'process' | 'response'> {
  readonly now: () => Date;
}

const MESSAGES: Readonly<Record<JobState, string>> = {
  accepted: 'Waits for its turn.',
  running: 'Runs.',
  successful: 'Has its result.',
  failed: 'Failed; its results say why.',
  dismissed: 'Was dismissed.',
};

/** Progress is worth only its latest; each status is kept. */
const MOST_EVENTS = 16;

export function openJob({ id, process, response, now }: JobSettings): JobInHand {
  const holders = new Set<string | symbol>();
  const listeners = new Set<(event: JobEvent) => void>();
  const events: JobEvent[] = [];
  const times: { created: string; started?: string; finished?: string; updated: string } = {
    ...{ created: now().toISOString(), updated: now().toISOString() },
  };
  let state: JobState = 'accepted';
  let progress = 0;
  let ending: Ending | null = null;
  let count = 0;
  const { promise: ended, resolve } = openPromise<Ending>();

  const status = () => statusOf({ id, process, state, progress, times });
  const tell = (name: JobEvent['name']) => {
    times.updated = now().toISOString();
    if (name === 'progress' && events.at(-1)?.name === 'progress') events.pop();
    if (events.length >= MOST_EVENTS) events.shift();
    const event: JobEvent = { id: ++count, name, data: status() };
    events.push(event);
    for (const listener of listeners) listener(event);
  };
  tell('status');
  return {
    ...{ id, process, response, holders, status, ended },
    get state() {
      return state;
    },
    get ending() {
      return ending;
    },
    eventsAfter: (last) => events.filter((event) => event.id > last),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (state !== 'accepted') return;
      state = 'running';
      times.started = now().toISOString();
      tell('status');
    },
    advance: ({ doneCount, count: all }) => {
      const percent = all > 0 ? Math.min(99, Math.floor((100 * doneCount) / all)) : 0;
      if (state !== 'running' || percent <= progress) return;
      progress = percent;
      tell('progress');
    },
    end: (how) => {
      if (ending !== null) return;
      ending = how;
      state = how.state;
      if (how.state === 'successful') progress = 100;
      times.finished = now().toISOString();
      tell('status');
      resolve(how);
    },
  };
}

interface Told {
  readonly id: string;
  readonly process: ProcessId;
  readonly state: JobState;
  readonly progress: number;
  readonly times: Pick<StatusInfo, 'created' | 'started' | 'finished' | 'updated'>;
}

function statusOf({ id, process, state, progress, times }: Told): StatusInfo {
  const here = `/jobs/${id}`;
  const results = { rel: 'http://www.opengis.net/def/rel/ogc/1.0/results', type: 'application/json' };
  return {
    ...{
      jobID: id,
      id,
      type: 'process',
      processID: process,
      status: state,
      message: MESSAGES[state],
      progress,
    },
    ...times,
    links: [
      { href: here, rel: 'self', type: 'application/json', title: 'Status' },
      { href: `${here}/events`, rel: 'monitor', type: 'text/event-stream', title: 'Events' },
      ...(state === 'successful' ? [{ href: `${here}/results`, title: 'Result', ...results }] : []),
      ...(state === 'failed'
        ? [{ ...results, href: `${here}/results`, rel: 'http://www.opengis.net/def/rel/ogc/1.0/exceptions' }]
        : []),
      { href: `/processes/${process}`, rel: 'up', type: 'application/json', title: 'Process' },
    ],
  };
}
