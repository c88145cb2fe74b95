/**
 * openBook : jobs by their ids        (those that have ended stay while their results fit, the least used leave first)
 */
import type { JobState } from '../../contract/job.ts';
import type { Job, JobInHand } from './job.ts';

export interface Book {
  /** @returns the job, and counts it as used */
  find(id: string): JobInHand | undefined;
  add(job: JobInHand): void;
  remove(id: string): void;
  /** The latest first. */
  list(): readonly Job[];
  /** How many jobs there are; states without any are absent. */
  countByState(): ReadonlyMap<JobState, number>;
  /** Bytes of results that are kept. */
  readonly held_bytes: number;
}

/** What a job takes besides its result. */
const OVERHEAD_bytes = 4096;
/** Of one kind: failed and dismissed jobs have no bytes to be bounded by. */
const MOST_JOBS = 10_000;

export function openBook(most_bytes: number): Book {
  /** In the order of use, the least used first. */
  const jobs = new Map<string, JobInHand>();
  const sizes = new Map<string, number>();
  let held_bytes = 0;

  const remove = (id: string) => {
    jobs.delete(id);
    held_bytes -= sizes.get(id) ?? 0;
    sizes.delete(id);
  };
  const shrink = (kept: string) => {
    for (const [id, { ending }] of jobs) {
      if (held_bytes <= most_bytes && jobs.size <= MOST_JOBS) return;
      if (ending !== null && id !== kept) remove(id);
    }
  };
  const weigh = (job: JobInHand) => {
    if (jobs.get(job.id) !== job) return;
    const size_bytes = sizeOf(job);
    held_bytes += size_bytes;
    sizes.set(job.id, size_bytes);
    shrink(job.id);
  };
  return {
    find: (id) => {
      const job = jobs.get(id);
      if (job === undefined) return undefined;
      jobs.delete(id);
      jobs.set(id, job);
      return job;
    },
    add: (job) => {
      remove(job.id);
      jobs.set(job.id, job);
      shrink(job.id);
      void job.ended.then(() => weigh(job));
    },
    remove,
    list: () =>
      [...jobs.values()]
        .map((job) => ({ job, created: job.status().created }))
        .sort((a, b) => compare(b.created, a.created) || compare(a.job.id, b.job.id))
        .map(({ job }) => job),
    countByState: () => {
      const counts = new Map<JobState, number>();
      for (const { state } of jobs.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
      return counts;
    },
    get held_bytes() {
      return held_bytes;
    },
  };
}

function sizeOf({ ending }: Job): number {
  if (ending?.state !== 'successful') return OVERHEAD_bytes;
  const { result, outcome } = ending.performed;
  return OVERHEAD_bytes + result.byteLength + (outcome?.byteLength ?? 0);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
