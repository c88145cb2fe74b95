import { describe, expect, it } from 'vitest';
import { clamp, max, min, orderedSum, positive } from '../../src/engine/base/number.ts';

describe('numbers with the same bits everywhere', () => {
  it('keep the first of two equal numbers, signed zeros included', () => {
    expect(min(0, -0)).toBe(0);
    expect(min(-0, 0)).toBe(-0);
    expect(max(0, -0)).toBe(0);
    expect(max(-0, 0)).toBe(-0);
    expect([min(2, 1), min(1, 2), max(2, 1), max(1, 2)]).toEqual([1, 1, 2, 2]);
  });

  it('never give -0 for a positive part', () => {
    expect(positive(-0)).toBe(0);
    expect(positive(-3)).toBe(0);
    expect(positive(3)).toBe(3);
  });

  it('clamp to the limits, and to the low one where they cross', () => {
    expect([clamp(5, 1, 3), clamp(0, 1, 3), clamp(2, 1, 3), clamp(2, 3, 1)]).toEqual([3, 1, 2, 3]);
  });

  it('sum in index order', () => {
    expect(orderedSum([1, 1e16, -1e16])).toBe(0);
    expect(orderedSum([1e16, -1e16, 1])).toBe(1);
    expect(orderedSum([])).toBe(0);
  });
});
