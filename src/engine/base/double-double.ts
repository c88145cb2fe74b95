/**
 * Double-double : a number as the unrounded sum of two, high + low, some 106 bits in all
 *
 * Sources: Knuth, The Art of Computer Programming 2, 4.2.2 (exact sum); Dekker, Numerische
 * Mathematik 18 (1971), 224-242 (exact product without a fused multiply-add).
 */
export type DoubleDouble = readonly [high: number, low: number];

const SPLITTER = 134_217_729; // 2^27 + 1

/** a + b, with what the rounding lost. */
export function exactSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  const back = sum - a;
  return [sum, a - (sum - back) + (b - back)];
}

/** a × b, with what the rounding lost; neither may be larger than 1e290. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const product = a * b;
  const aHigh = upperHalf(a);
  const aLow = a - aHigh;
  const bHigh = upperHalf(b);
  const bLow = b - bHigh;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

/** The sum of two, right to some 104 bits. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, lost] = exactSum(a[0], b[0]);
  return exactSum(high, lost + (a[1] + b[1]));
}

/** The product of two, right to some 104 bits. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, lost] = exactProduct(a[0], b[0]);
  return exactSum(high, lost + (a[0] * b[1] + a[1] * b[0]));
}

function upperHalf(value: number): number {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
}
