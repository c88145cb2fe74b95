/**
 * Tasks : what is asked of a thread, and what it gives        (messages are plain data)
 */

import type { SeriesMedia } from '../../contract/media.ts';
import type { Reason } from '../../contract/problem.ts';
import type { Ask } from '../../contract/processes/inputs.ts';
import type { ScenarioSummary } from '../../contract/scenarios.ts';
import type { Work } from '../../engine/index.ts';

/** A request that was read and checked, and what it would take; nothing of it was run. */
export interface Prepared {
  /** For `run` its runId; else a hash of the process, its runIds and its settings. */
  readonly jobId: string;
  readonly process: Ask['process'];
  readonly work: Work;
  /** Of all series that are held at once, in bytes. */
  readonly memory_bytes: number;
  /** The plan, packed: only a thread unpacks it. */
  readonly plan: Uint8Array;
}

/** What a job gives. */
export interface Performed {
  /** The result, as text of JSON in UTF-8. */
  readonly result: Uint8Array;
  /** The outcome of a run, packed, for its series; null for other processes. */
  readonly outcome: Uint8Array | null;
}

/** A scenario of this server, with levers and figures as asked. */
export interface ScenarioAsked {
  readonly id: string;
  readonly positions: Readonly<Record<string, string>>;
  readonly data?: string;
}

export interface SeriesAsked {
  readonly outcome: Uint8Array;
  /** Names of series, such as `toktogul` or `toktogul.release_m3`; all where there are none. */
  readonly variables: readonly string[];
  readonly media: SeriesMedia;
}

/** What each kind of task is given, and gives. Bytes are text of JSON in UTF-8, but for series. */
export interface Tasks {
  readonly prepare: { readonly given: Ask; readonly gives: Prepared };
  readonly perform: { readonly given: Uint8Array; readonly gives: Performed };
  readonly series: { readonly given: SeriesAsked; readonly gives: Uint8Array };
  readonly ids: { readonly given: null; readonly gives: readonly string[] };
  readonly summary: { readonly given: string; readonly gives: ScenarioSummary };
  readonly scenario: { readonly given: ScenarioAsked; readonly gives: Uint8Array };
  readonly model: { readonly given: ScenarioAsked; readonly gives: Uint8Array };
  /** Of a folder by its name; null where none of its scenarios holds. */
  readonly basin: { readonly given: string; readonly gives: Uint8Array | null };
}

export type TaskKind = keyof Tasks;
export type Task = {
  readonly [Kind in TaskKind]: { readonly kind: Kind; readonly given: Tasks[Kind]['given'] };
}[TaskKind];

/** What the author of a request can mend: 404 for a name of a path, 422 for the rest. */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: 404 | 422;
  readonly reasons: readonly Reason[];
}

/** What ended a task that nothing was wrong with, or that took more than a thread may have. */
export interface Fault {
  readonly kind: 'fault';
  readonly code: FaultCode;
  readonly message: string;
  /** Where in the code it was met, for the log; it never leaves the server. */
  readonly stack: string | null;
}

export type FaultCode =
  | 'MIRAB_RUN_OVERTIME'
  | 'MIRAB_RUN_OUT_OF_MEMORY'
  | 'MIRAB_RUN_THREAD_LOST'
  | 'MIRAB_RUN_THREAD_UNSTARTED'
  | 'MIRAB_RUN_DEFECT';

export type Reply<Value> = { readonly kind: 'done'; readonly value: Value } | Refusal | Fault;

/** How far a task is. */
export interface Progress {
  readonly doneCount: number;
  readonly count: number;
}

/** What a thread sends: it is ready, how far its task is, or the reply that ends it. */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'reply'; readonly reply: Reply<unknown> };
