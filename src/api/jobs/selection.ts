/**
 * selectionOf : query of a list of jobs → whether a job is of it        (OGC API - Processes, Part 1, section 11.2)
 */
import type { JobState, StatusInfo } from '../../contract/job.ts';

export interface Wanted {
  readonly type?: readonly string[];
  readonly processID?: readonly string[];
  readonly status?: readonly JobState[];
  /** An instant, or two with a slash between them; `..` or nothing for an open end. */
  readonly datetime?: string;
  /** In seconds. */
  readonly minDuration?: number;
  readonly maxDuration?: number;
}

const INSTANT = '\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)';
export const DATETIME = `^(${INSTANT}|${INSTANT}/${INSTANT}|(\\.\\.)?/${INSTANT}|${INSTANT}/(\\.\\.)?)$`;

/** @returns null where the date and time is of no calendar */
export function selectionOf(wanted: Wanted, now: Date): ((job: StatusInfo) => boolean) | null {
  const { type, processID, status, datetime, minDuration = 0, maxDuration = Infinity } = wanted;
  const interval = datetime === undefined ? EVER : intervalOf(datetime);
  if (interval.some(Number.isNaN)) return null;
  const [from_ms, to_ms] = interval;
  const timed = wanted.minDuration !== undefined || wanted.maxDuration !== undefined;
  return (job) => {
    const created_ms = Date.parse(job.created);
    const named = has(type, job.type) && has(processID, job.processID) && has(status, job.status);
    if (!named || created_ms < from_ms || created_ms > to_ms) return false;
    const time_s = timeOf(job, now);
    return !timed || (time_s !== null && time_s >= minDuration && time_s <= maxDuration);
  };
}

function has<Name>(wanted: readonly Name[] | undefined, name: Name): boolean {
  return wanted === undefined || wanted.includes(name);
}

const EVER = [-Infinity, Infinity] as const;

function intervalOf(datetime: string): readonly [number, number] {
  const [from, to = from] = datetime.toUpperCase().split('/');
  return [isOpen(from) ? -Infinity : Date.parse(from), isOpen(to) ? Infinity : Date.parse(to)];
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

/** How long a job has run, in seconds; null where it has not begun. */
function timeOf({ started, finished }: StatusInfo, now: Date): number | null {
  if (started === undefined) return null;
  const end_ms = finished === undefined ? now.getTime() : Date.parse(finished);
  return (end_ms - Date.parse(started)) / 1000;
}
