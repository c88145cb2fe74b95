/**
 * log : x = 2^k (1 + f) → k ln(2) + 2 artanh(s)        with s = f / (2 + f) and |s| <= 0.172
 *
 * 2 artanh(s) = 2 s + s R(s²), R(z) = 2z/3 + 2z²/5 + ... + 2z¹²/25, whose remainder is under 1e-20;
 * written as f - s (f - R) it keeps f, which is exact, as its largest term.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 4.1.27.
 */
import { LN2_HIGH, LN2_LOW } from './exponential.ts';
import { balancedExponent, scaleByPowerOfTwo } from './float-bits.ts';

/** Natural logarithm: -Infinity of 0, NaN below 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const k = balancedExponent(x);
  return logOfParts(k, scaleByPowerOfTwo(x, -k) - 1, 0);
}

/** ln(1 + x), exact to the last bits also where x is small: -Infinity of -1, NaN below -1. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY || x === 0) return x;
  if (x > Math.SQRT1_2 - 1 && x < Math.SQRT2 - 1) return logOfParts(0, x, 0);
  const sum = 1 + x;
  const lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
  const k = balancedExponent(sum);
  return logOfParts(k, scaleByPowerOfTwo(sum, -k) - 1, lost / sum);
}

/** k ln(2) + ln(1 + f) + correction */
function logOfParts(k: number, f: number, correction: number): number {
  const s = f / (2 + f);
  const rest = s * (f - series(s * s));
  if (k === 0 && correction === 0) return f - rest;
  return k * LN2_HIGH - (rest - (k * LN2_LOW + correction) - f);
}

/** R(z) of the file's equation. */
function series(z: number): number {
  let sum = 2 / 25;
  for (let odd = 23; odd >= 3; odd -= 2) sum = sum * z + 2 / odd;
  return sum * z;
}
