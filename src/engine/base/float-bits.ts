/**
 * The parts of a binary64 number : value ↔ fraction × 2^exponent
 *
 * Source: IEEE 754-2019, binary64 (1 sign bit, 11 exponent bits with bias 1023, 52 fraction bits).
 */
import { max } from './number.ts';

const view = new DataView(new ArrayBuffer(8));
const BIAS = 1023;
const LOWEST = -1022;
const SUBNORMAL_SHIFT = 54;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const FRACTION_BITS = 0x000f_ffff;

/** 2^exponent, exactly, for exponents of normal numbers (-1022 to 1023). */
function powerOfTwo(exponent: number): number {
  view.setUint32(0, (exponent + BIAS) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** value × 2^exponent with one rounding, also where the result is subnormal, 0 or Infinity. */
export function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent > 2 * BIAS) return value * Number.POSITIVE_INFINITY;
  if (exponent > BIAS) return value * powerOfTwo(BIAS) * powerOfTwo(exponent - BIAS);
  if (exponent >= LOWEST) return value * powerOfTwo(exponent);
  if (exponent < 2 * LOWEST) return value * 0;
  const first = max(exponent + SUBNORMAL_SHIFT, LOWEST);
  return value * powerOfTwo(first) * powerOfTwo(exponent - first);
}

/** The exponent e with value = f × 2^e and f in [sqrt(1/2), sqrt(2)), for a finite value above zero. */
export function balancedExponent(value: number): number {
  if (value < SMALLEST_NORMAL) return balancedExponent(value * powerOfTwo(SUBNORMAL_SHIFT)) - SUBNORMAL_SHIFT;
  view.setFloat64(0, value);
  const head = view.getUint32(0);
  view.setUint32(0, (head & FRACTION_BITS) | (BIAS << 20));
  return (head >>> 20) - BIAS + (view.getFloat64(0) >= Math.SQRT2 ? 1 : 0);
}
