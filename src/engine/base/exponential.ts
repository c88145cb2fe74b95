/**
 * exp : x → e^x = 2^k e^r        with k whole and |r| <= ln(2) / 2
 *
 * e^r is its Taylor series up to r^14 / 14!, whose remainder is under 1e-19.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 4.2.1; the splitting of
 * ln 2 after Cody & Waite (1980), so that k times its high part is exact.
 */
import { scaleByPowerOfTwo } from './float-bits.ts';

/** ln 2 with its last 21 bits zero, and what is left of it. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;

/** e^x; 0 below -745.13 and Infinity above 709.78. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^(high + low), where `low` is smaller than the last bit of `high`. */
export function expOfSum(high: number, low: number): number {
  if (Number.isNaN(high)) return high;
  if (high > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (high < UNDERFLOW) return 0;
  const k = Math.floor(high * Math.LOG2E + 0.5);
  const coarse = high - k * LN2_HIGH;
  const fine = low - k * LN2_LOW;
  const r = coarse + fine;
  const lost = coarse - r + fine;
  const sum = 1 + r;
  const lostOfSum = 1 - sum + r;
  return scaleByPowerOfTwo(sum + (lostOfSum + (lost + r * r * tail(r))), k);
}

/** (e^r - 1 - r) / r^2 */
function tail(r: number): number {
  let sum = INVERSE_FACTORIALS[0];
  for (let term = 1; term < INVERSE_FACTORIALS.length; term++) sum = sum * r + INVERSE_FACTORIALS[term];
  return sum;
}

/** 1/14!, 1/13!, ... 1/2!: each is one exact whole number below 2^53, divided once. */
const INVERSE_FACTORIALS = [
  1 / 87_178_291_200,
  1 / 6_227_020_800,
  1 / 479_001_600,
  1 / 39_916_800,
  1 / 3_628_800,
  1 / 362_880,
  1 / 40_320,
  1 / 5_040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
];
