/**
 * missedBars : what was measured → the sentences of what was promised and not kept
 */
import type { ApiReport } from './report.ts';

/** Issue of the API: beyond capacity, those who are served keep their latency, and memory stays. */
const GROWTH_MBpermin = 1;
/** Of two medians of one run; the tail may be half as long again, because one collection more falls into it. */
const MEDIAN_RATIO = 1.25;
const P99_RATIO = 1.5;

export function missedBars({ timings, memory, quick }: ApiReport): readonly string[] {
  const served = timings.filter(({ subject, status }) => subject.startsWith('new run') && status === 200);
  const [at, beyond] = served;
  const missed: string[] = [];
  if (at === undefined || beyond === undefined) missed.push('No run was served beyond capacity.');
  else {
    const median = beyond.median_ms / at.median_ms;
    const p99 = beyond.p99_ms / at.p99_ms;
    if (median > MEDIAN_RATIO)
      missed.push(`Median beyond capacity is ${median.toFixed(2)} times that at it (bar ${MEDIAN_RATIO}).`);
    if (p99 > P99_RATIO)
      missed.push(`p99 beyond capacity is ${p99.toFixed(2)} times that at it (bar ${P99_RATIO}).`);
  }
  // A quick run ends before the heap has settled.
  if (!quick && memory.growth_MBpermin >= GROWTH_MBpermin)
    missed.push(`Memory grows by ${memory.growth_MBpermin.toFixed(2)} MB a minute (bar ${GROWTH_MBpermin}).`);
  return missed;
}
