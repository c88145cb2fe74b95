/**
 * watchMemory : server → how its resident memory grows, in MB a minute        (least squares over samples)
 */
import type { ServerChild } from './child.ts';

export interface Growth {
  readonly from_MB: number;
  readonly to_MB: number;
  readonly growth_MBpermin: number;
  readonly time_s: number;
}

interface Sample {
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
    return {
      from_MB: samples[0]?.resident_MB ?? 0,
      to_MB: samples.at(-1)?.resident_MB ?? 0,
      growth_MBpermin: 60 * slopeOf(samples),
      time_s: samples.at(-1)?.at_s ?? 0,
    };
  };
}

/** In MB a second; none for fewer than two samples. */
export function slopeOf(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const at_s = mean(samples.map((sample) => sample.at_s));
  const resident_MB = mean(samples.map((sample) => sample.resident_MB));
  let product = 0;
  let square = 0;
  for (const sample of samples) {
    product += (sample.at_s - at_s) * (sample.resident_MB - resident_MB);
    square += (sample.at_s - at_s) ** 2;
  }
  return square > 0 ? product / square : 0;
}
