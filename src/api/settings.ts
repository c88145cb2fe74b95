/**
 * Settings : what a server serves, to whom, and how much of itself it gives
 */
import { availableParallelism } from 'node:os';
import type { ScenarioFolder } from './work/source.ts';

export interface Limits {
  /** Size of the body of a request. */
  readonly body_bytes: number;
  /** Threads that make runs; one more reads requests. */
  readonly threads: number;
  /** How long a job may take, from when its thread has started. */
  readonly deadline_s: number;
  /** Heap of a thread, in MB of 2^20 bytes. */
  readonly heap_MB: number;
  /** Memory of all series that a request holds at once, as estimated before any of it is taken. */
  readonly memory_bytes: number;
  /** Nodes times steps, over all runs of a request. */
  readonly cost_nodeSteps: number;
  /** The same that a client may ask for at once, and how much of it comes back in a second. */
  readonly budget_nodeSteps: number;
  readonly budgetRefill_nodeSteps: number;
  /** Jobs that may wait: of clients who wait for the answer, and of those who come back for it. */
  readonly promptQueue: number;
  readonly patientQueue: number;
  /** Results of jobs that have ended. */
  readonly store_bytes: number;
  /** How long a connection may take to send the headers of a request, and all of it. */
  readonly headersDeadline_s: number;
  readonly requestDeadline_s: number;
  /** Streams of events that may be open at once. */
  readonly streams: number;
  readonly heartbeat_s: number;
  /** How long jobs may take to end when the server closes. */
  readonly grace_s: number;
}

const MB = 2 ** 20;
const THREADS = Math.max(1, Math.min(availableParallelism() - 1, 8));

/** One thread makes about a million nodes times steps in a second. */
const RATE_nodeSteps = 1_000_000;

export const LIMITS: Limits = {
  body_bytes: MB,
  threads: THREADS,
  deadline_s: 120,
  heap_MB: 512,
  memory_bytes: 1024 * MB,
  cost_nodeSteps: 100 * RATE_nodeSteps,
  budget_nodeSteps: 300 * RATE_nodeSteps,
  budgetRefill_nodeSteps: RATE_nodeSteps,
  promptQueue: 2 * THREADS,
  patientQueue: 64,
  store_bytes: 256 * MB,
  headersDeadline_s: 10,
  requestDeadline_s: 30,
  streams: 1000,
  heartbeat_s: 15,
  grace_s: 10,
};

export interface Settings {
  readonly folders: readonly ScenarioFolder[];
  readonly limits: Limits;
  /** SHA-256 of the keys that are let in, in hexadecimal digits; with none, all who can reach the server are. */
  readonly keys: readonly string[];
  /** Origins of pages that may read answers; none by default. */
  readonly origins: readonly string[];
  /** Folder of the built page; without it there is none. */
  readonly page?: string;
  /** Whether there is nothing but the page, for all who can reach the server: it runs in their browsers, and none runs here. */
  readonly room?: boolean;
  /** Where the log goes; nothing is written without. */
  readonly log?: NodeJS.WritableStream;
}
