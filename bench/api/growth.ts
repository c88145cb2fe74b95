/**
 * watchMemory : server → how much higher its resident memory stands in the second half of a watch than in the first, a minute
 *
 * High-water marks are compared, because a heap falls and rises between them by tens of MB as it is collected: what is lost
 * for good lifts the marks, and what is collected later does not.
 */
import type { ServerChild } from './child.ts';

export interface Growth {
  /** Highest in the first half, and in the second. */
  readonly first_MB: number;
  readonly second_MB: number;
  readonly growth_MBpermin: number;
  readonly time_s: number;
}

export interface Sample {
  readonly at_s: number;
  readonly resident_MB: number;
}

const EVERY_s = 2;

/** Begins to look; the function given back ends that. */
export function watchMemory({ memory }: ServerChild): () => Promise<Growth> {
  const samples: Sample[] = [];
  const from_ms = performance.now();
  let watching = true;
  const watch = async () => {
    while (watching) {
      const { resident_MB } = await memory();
      samples.push({ at_s: (performance.now() - from_ms) / 1000, resident_MB });
      await new Promise((resolve) => setTimeout(resolve, EVERY_s * 1000));
    }
  };
  const watched = watch();
  return async () => {
    watching = false;
    await watched;
    return growthOf(samples);
  };
}

/** No growth for fewer than two samples. */
export function growthOf(samples: readonly Sample[]): Growth {
  const [from_s, to_s] = [samples[0]?.at_s ?? 0, samples.at(-1)?.at_s ?? 0];
  const middle_s = (from_s + to_s) / 2;
  const highest = (some: readonly Sample[]) =>
    some.reduce((most, { resident_MB }) => Math.max(most, resident_MB), 0);
  const first_MB = highest(samples.filter(({ at_s }) => at_s <= middle_s));
  const second_MB = highest(samples.filter(({ at_s }) => at_s >= middle_s));
  const half_min = (to_s - from_s) / 2 / 60;
  const growth_MBpermin = half_min > 0 ? (second_MB - first_MB) / half_min : 0;
  return { first_MB, second_MB, growth_MBpermin, time_s: to_s - from_s };
}
