import { describe, expect, it } from 'vitest';
import { compareRuns, LOSS_FLOOR, type Measured, median, noiseOf } from '../../bench/statistics.ts';

function measured(subject: string, ratio: number, noise: number): Measured {
  return { subject, ratio, noise, samples: 24, median_ms: 10 };
}

describe('the median', () => {
  it('is the middle value, whatever the order and however far the outlier', () => {
    expect(median([9, 1, 1000])).toBe(9);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  it('leaves the samples as they were', () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('the noise of a null pair', () => {
  it('is zero where every sample is the same', () => {
    expect(noiseOf([2, 2, 2], [2, 2, 2])).toBe(0);
  });

  it('is at least the difference of the two halves', () => {
    // Twelve samples of 1 and twelve of 1.2: the medians differ by 0.2 of 1.1.
    expect(noiseOf(Array(12).fill(1), Array(12).fill(1.2))).toBeCloseTo(0.2 / 1.1, 12);
  });

  it('is not zero where the halves agree by luck and the samples scatter', () => {
    // Medians of both are 1, the median absolute deviation is 0.1: 3 x 1.2533 x 0.14826 / sqrt(6) = 0.2276.
    expect(noiseOf([0.9, 1, 1.1], [0.9, 1, 1.1])).toBeCloseTo(0.2276, 4);
  });

  it('is a share, so that it does not change with the scale of the ratios', () => {
    expect(noiseOf([9, 10, 11], [9, 10, 11])).toBeCloseTo(noiseOf([0.9, 1, 1.1], [0.9, 1, 1.1]), 12);
  });
});

describe('a comparison', () => {
  it('calls a rise beyond the floor a loss where the machine was quiet', () => {
    const [change] = compareRuns([measured('a', 1, 0)], [measured('a', 1.06, 0)]);
    expect(change.verdict).toBe('loss');
    expect(change.limit).toBe(LOSS_FLOOR);
  });

  it('calls nothing a loss up to the floor', () => {
    expect(compareRuns([measured('a', 1, 0)], [measured('a', 1.049, 0)])[0].verdict).toBe('same');
  });

  it('calls nothing a loss that lies inside the noise of the two runs together', () => {
    expect(compareRuns([measured('a', 1, 0.08)], [measured('a', 1.12, 0.05)])[0].verdict).toBe('same');
    expect(compareRuns([measured('a', 1, 0.08)], [measured('a', 1.14, 0.05)])[0].verdict).toBe('loss');
  });

  it('calls a fall beyond the limit a gain', () => {
    expect(compareRuns([measured('a', 1, 0)], [measured('a', 0.9, 0)])[0].verdict).toBe('gain');
  });

  it('leaves out what only one of the runs measured', () => {
    const changes = compareRuns(
      [measured('a', 1, 0), measured('gone', 1, 0)],
      [measured('new', 1, 0), measured('a', 1, 0)],
    );
    expect(changes.map(({ subject }) => subject)).toEqual(['a']);
  });
});
