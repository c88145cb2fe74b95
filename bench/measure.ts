/**
 * measure : work -> CPU time over that of a calibration loop        (A B A B, so that both meet the same machine)
 *
 * CPU time of the process counts, not time on the wall: a machine that is shared takes turns away, not instructions. Only
 * for threads it is the wall, since they save no work.
 */
import { type Measured, median, noiseOf } from './statistics.ts';

export interface Effort {
  /** Samples of each half of the null pair. */
  readonly rounds: number;
  /** Least time of a sample; work that is quicker is repeated. */
  readonly sample_ms: number;
}

const MICROSECONDS_PER_MILLISECOND = 1000;
const CALIBRATION_SIZE = 4096;
const CALIBRATION_SWEEPS = 2500;

/** What to time, and how. */
export interface Timed {
  readonly name: string;
  readonly work: () => unknown;
  /** What its time is a ratio to; the calibration loop by default. */
  readonly yardstick?: () => unknown;
  /** `wall` where the work is to be done sooner, not with less; CPU time by default. */
  readonly clock?: 'cpu' | 'wall';
}

/** Measures one piece of work twice over, in turn with its yardstick and with itself. */
export async function measure(
  { name: subject, work, yardstick = calibrate, clock = 'cpu' }: Timed,
  effort: Effort,
): Promise<Measured> {
  const time_ms = clock === 'cpu' ? cpuTime_ms : wallTime_ms;
  const repeats = await repeatsFor((count) => time_ms(work, count), effort.sample_ms);
  const halves: [number[], number[]] = [[], []];
  const times_ms: number[] = [];
  for (let sample = 0; sample < 2 * effort.rounds; sample++) {
    const before_ms = await time_ms(yardstick, 1);
    const own_ms = (await time_ms(work, repeats)) / repeats;
    const after_ms = await time_ms(yardstick, 1);
    halves[sample % 2].push((2 * own_ms) / (before_ms + after_ms));
    times_ms.push(own_ms);
  }
  return {
    subject,
    ratio: median(halves.flat()),
    noise: noiseOf(halves[0], halves[1]),
    samples: times_ms.length,
    median_ms: median(times_ms),
  };
}

/** Doubles the repeats until a sample is long enough; this also lets the compiler of the machine settle. */
async function repeatsFor(time_ms: (repeats: number) => Promise<number>, sample_ms: number): Promise<number> {
  for (let repeats = 1; ; repeats *= 2) {
    if ((await time_ms(repeats)) >= sample_ms) return repeats;
  }
}

async function cpuTime_ms(work: () => unknown, repeats: number): Promise<number> {
  const start = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) await work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / MICROSECONDS_PER_MILLISECOND;
}

async function wallTime_ms(work: () => unknown, repeats: number): Promise<number> {
  const start_ms = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) await work();
  return performance.now() - start_ms;
}

const column = new Float64Array(CALIBRATION_SIZE);

/** Sweeps over a column with the operations of the engine: multiply, add, compare, divide. */
function calibrate(): number {
  let sum = 0;
  for (let sweep = 1; sweep <= CALIBRATION_SWEEPS; sweep++) {
    for (let cell = 0; cell < CALIBRATION_SIZE; cell++) {
      const value = column[cell] * 0.5 + cell / sweep;
      column[cell] = value > 1000 ? value - 1000 : value;
      sum += column[cell];
    }
  }
  return sum;
}
