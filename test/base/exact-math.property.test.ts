import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, log1p, power } from '../../src/engine/base/exact-math.ts';
import { scaleByPowerOfTwo } from '../../src/engine/base/float-bits.ts';
import { ulpsBetween } from './ulps.ts';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('exact math, against the platform (itself within one unit in the last place)', () => {
  it('agrees on exp, log and log1p to two units', () => {
    fc.assert(
      fc.property(within(-700, 700), within(1e-300, 1e300), within(-0.999, 1e6), (x, y, z) => {
        expect(ulpsBetween(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
        expect(ulpsBetween(log(y), Math.log(y))).toBeLessThanOrEqual(2);
        expect(ulpsBetween(log1p(z), Math.log1p(z))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees on powers to two units', () => {
    fc.assert(
      fc.property(within(1e-3, 1e3), within(-90, 90), (x, y) => {
        expect(ulpsBetween(power(x, y), x ** y)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls where the function rises', () => {
    fc.assert(
      fc.property(within(-700, 700), within(0, 1), (x, step) => {
        expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x));
        expect(log(Math.abs(x) + step)).toBeGreaterThanOrEqual(log(Math.abs(x)));
      }),
    );
  });

  it('scales by any power of two with one rounding', () => {
    fc.assert(
      fc.property(within(0.7, 1.5), fc.integer({ min: -1080, max: 1025 }), (value, exponent) => {
        const half = Math.trunc(exponent / 2);
        const expected = exponent < -1021 ? undefined : value * 2 ** half * 2 ** (exponent - half);
        const found = scaleByPowerOfTwo(value, exponent);
        if (expected !== undefined) expect(found).toBe(expected);
        else
          expect(Math.abs(found / Number.MIN_VALUE - value * 2 ** (exponent + 1074))).toBeLessThanOrEqual(
            0.5,
          );
      }),
    );
  });
});
