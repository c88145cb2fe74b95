/**
 * timingsOf : times of answers by status → rate, median and 99th percentile of each        (exact: all times are sorted)
 */
export interface Timing {
  readonly subject: string;
  readonly status: number;
  readonly count: number;
  readonly rate_pers: number;
  readonly median_ms: number;
  readonly p99_ms: number;
}

/** Times of answers in ms, by status. */
export type Times = Map<number, number[]>;

export function note(times: Times, status: number, time_ms: number): void {
  const known = times.get(status);
  if (known === undefined) times.set(status, [time_ms]);
  else known.push(time_ms);
}

/** @param time_s - over which the answers came */
export function timingsOf(subject: string, times: Times, time_s: number): readonly Timing[] {
  return [...times]
    .sort(([a], [b]) => a - b)
    .map(([status, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
      return {
        ...{ subject, status, count: sorted.length, rate_pers: sorted.length / time_s },
        ...{ median_ms: at(0.5), p99_ms: at(0.99) },
      };
    });
}
