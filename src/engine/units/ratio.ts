/**
 * Ratio : an exact factor, numerator / denominator        toNumber : ratio → the nearest number
 *
 * Every text is read as an exact ratio and rounded once, so `14 km^3`, `14 BCM` and `14000 hm^3`
 * are the same bits, and so is any amount in any unit that can say it.
 */
import { scaleByPowerOfTwo } from '../base/float-bits.ts';

export interface Ratio {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** a × b^exponent; b is above zero where the exponent is negative. */
export function multiplyRatios(a: Ratio, b: Ratio, exponent = 1): Ratio {
  const power = BigInt(Math.abs(exponent));
  const [above, below] = exponent < 0 ? [b.denominator, b.numerator] : [b.numerator, b.denominator];
  return { numerator: a.numerator * above ** power, denominator: a.denominator * below ** power };
}

/** The ratio of a plain decimal such as `-12.5e3`, exactly. */
export function decimalRatio(text: string): Ratio {
  const [digits, exponentText = '0'] = text.toLowerCase().split('e');
  const [whole, fraction = ''] = digits.split('.');
  const exponent = Number(exponentText) - fraction.length;
  const sign = whole.startsWith('-') ? -1n : 1n;
  const value = sign * BigInt(`${whole.replace(/^[+-]/, '')}${fraction}`);
  const scale = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? ratio(value, scale) : ratio(value * scale);
}

/** Bits kept in the quotient: more than a number has, and the last of them tells of all that follow. */
const QUOTIENT_BITS = 66;

/** The number nearest to the ratio, ties to even. Never -0. */
export function toNumber({ numerator, denominator }: Ratio): number {
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  const shift = QUOTIENT_BITS + bitCount(denominator) - bitCount(size);
  const above = shift > 0 ? size << BigInt(shift) : size;
  const below = shift > 0 ? denominator : denominator << BigInt(-shift);
  const sticky = above % below === 0n ? 0n : 1n;
  const rounded = scaleByPowerOfTwo(Number((above / below) | sticky), -shift);
  return numerator < 0n ? -rounded : rounded;
}

function bitCount(value: bigint): number {
  return value.toString(16).length * 4;
}
