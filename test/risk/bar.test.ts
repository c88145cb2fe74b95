import { describe, expect, it } from 'vitest';
import { barClass, barCut, barStar } from '../../src/engine/risk/bar.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';

const { bar } = RISK_PARAMETERS;

describe('the reading on the scale of event intensity', () => {
  it.each([
    [0.01, -0.918779, -1],
    [0.07404, -1.918978, -2],
    [0.2, -2.76588, -3],
  ])('takes %d to %d, class %d', (score, star, classNumber) => {
    expect(barStar(score, bar)).toBeCloseTo(star, 5);
    expect(barClass(score, bar)).toBe(classNumber);
  });

  it('has its cuts at 0.0019, 0.0379, 0.152, 0.379 and 0.751', () => {
    const cuts = [-1, -2, -3, -4, -5].map((classNumber) => barCut(classNumber, bar));
    [0.0019, 0.0379, 0.152, 0.379, 0.751].forEach((cut, index) => {
      expect(Math.abs(cuts[index] - cut)).toBeLessThan(5e-4 * (index < 2 ? 0.1 : 1));
    });
    cuts.forEach((cut, index) => {
      expect(barClass(cut, bar)).toBe(0 - index - 1);
      expect(barClass(cut * (1 - 1e-12), bar) + 0).toBe(0 - index);
    });
  });

  it('is exactly 0 at 0, never -0, and goes no lower than -5', () => {
    expect(Object.is(barStar(0, bar), 0)).toBe(true);
    expect(Object.is(barClass(0, bar), 0)).toBe(true);
    expect(barStar(1, bar)).toBe(-5);
    expect(barClass(1, bar)).toBe(-5);
  });
});
