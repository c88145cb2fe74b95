/**
 * power : x, y → x^y = exp(y ln x), with ln x and the product carried in double-double
 *
 * A plain exp(y * log(x)) would be wrong in its last ten bits where the exponent is large. Here a
 * result that can be written exactly comes out exactly: power(10, 22) is 1e22.
 */
import { assert } from './assert.ts';
import { add, type DoubleDouble, exactProduct, exactSum, multiply } from './double-double.ts';
import { expOfSum, LN2_HIGH, LN2_LOW } from './exponential.ts';
import { balancedExponent, scaleByPowerOfTwo } from './float-bits.ts';

/** Beyond this the result overflows or underflows, whatever x is. */
const LARGEST_EXPONENT = 1e200;

/**
 * x^y
 *
 * @param x - finite and not negative (asserted)
 * @param y - finite (asserted); 0^0 is 1, and 0 to a negative exponent is Infinity
 */
export function power(x: number, y: number): number {
  assert(x >= 0 && x - x === 0 && y - y === 0, 'power takes a finite base from 0 up and a finite exponent.');
  if (y === 0 || x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (y > LARGEST_EXPONENT) return x > 1 ? Number.POSITIVE_INFINITY : 0;
  if (y < -LARGEST_EXPONENT) return x > 1 ? 0 : Number.POSITIVE_INFINITY;
  const [high, low] = multiply(logDoubleDouble(x), [y, 0]);
  return expOfSum(high, low);
}

const THIRD: DoubleDouble = [1 / 3, 1.850371707708594e-17];

/** ln x to some 65 bits, by the series of logarithm.ts with its first two terms in double-double. */
function logDoubleDouble(x: number): DoubleDouble {
  const k = balancedExponent(x);
  const fraction = scaleByPowerOfTwo(x, -k);
  const s = quotient(fraction - 1, exactSum(fraction, 1));
  const square = multiply(s, s);
  const series = add(THIRD, [tail(square[0]), 0]);
  const half = add(s, multiply(s, multiply(square, series)));
  return add([k * LN2_HIGH, k * LN2_LOW], [2 * half[0], 2 * half[1]]);
}

function quotient(numerator: number, denominator: DoubleDouble): DoubleDouble {
  const high = numerator / denominator[0];
  const [product, lost] = exactProduct(high, denominator[0]);
  const left = numerator - product - lost - high * denominator[1];
  return [high, left / denominator[0]];
}

/** z/5 + z²/7 + ... + z¹¹/25 */
function tail(z: number): number {
  let sum = 1 / 25;
  for (let odd = 23; odd >= 5; odd -= 2) sum = sum * z + 1 / odd;
  return sum * z;
}
