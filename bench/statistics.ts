/**
 * statistics : samples of one subject -> median, noise; two reports -> losses
 *
 * A loss is a rise of the median ratio beyond what the same code shows against itself in either run, and beyond a floor.
 */

/** Rises below this share are not judged, however quiet the machine seemed. */
export const LOSS_FLOOR = 0.05;

/** Standard error of a median over that of a mean, for normal errors: sqrt(pi / 2). */
const MEDIAN_OVER_MEAN = 1.2533;
/** Standard deviation over median absolute deviation, for normal errors. */
const DEVIATION_OVER_MAD = 1.4826;
const STANDARD_ERRORS = 3;

/** What one subject showed: CPU time over that of the calibration loop beside it. */
export interface Measured {
  readonly subject: string;
  /** Median of all ratios. */
  readonly ratio: number;
  /** How far the same code was from itself, as a share: see `noiseOf`. */
  readonly noise: number;
  readonly samples: number;
  readonly median_ms: number;
}

export interface Change {
  readonly subject: string;
  /** New ratio over old, less 1: positive is slower. */
  readonly change: number;
  readonly limit: number;
  readonly verdict: 'loss' | 'gain' | 'same';
}

/** Middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('A median needs at least one value.');
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Noise of a null pair: the same subject twice, its samples taken in turn.
 *
 * @returns the larger of the difference between the two medians and three standard errors of the median of all
 *   samples, as a share of that median; the second keeps a lucky pair from promising a quiet machine
 */
export function noiseOf(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second];
  const middle = median(all);
  const difference = Math.abs(median(first) - median(second));
  const deviation = median(all.map((value) => Math.abs(value - middle))) * DEVIATION_OVER_MAD;
  const error = (STANDARD_ERRORS * MEDIAN_OVER_MEAN * deviation) / Math.sqrt(all.length);
  return Math.max(difference, error) / middle;
}

/** Changes of the subjects that both runs measured, in the order of the new run. */
export function compareRuns(before: readonly Measured[], after: readonly Measured[]): Change[] {
  const old = new Map(before.map((measured) => [measured.subject, measured]));
  return after.flatMap((now) => {
    const then = old.get(now.subject);
    return then ? [changeOf(then, now)] : [];
  });
}

/** The noise of both runs counts: each may have been the unlucky one. */
function changeOf(then: Measured, now: Measured): Change {
  const change = now.ratio / then.ratio - 1;
  const limit = Math.max(LOSS_FLOOR, then.noise + now.noise);
  const verdict = change > limit ? 'loss' : change < -limit ? 'gain' : 'same';
  return { subject: now.subject, change, limit, verdict };
}
