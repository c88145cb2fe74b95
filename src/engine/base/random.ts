/**
 * randomStream : Seed × Stream × Node × Draw → (member, step → number in [0, 1))
 *
 * Each stream has its own key, made of names, so a new node moves nobody else's draws.
 */
import { assert } from './assert.ts';
import { digestText } from './digest.ts';
import { log } from './exact-math.ts';
import { min } from './number.ts';
import { threefry2x32, type Words } from './threefry.ts';

/** A uniform draw in [0, 1), a multiple of 2^-53, for a member and a step below 2^32. */
export type RandomStream = (member: number, step: number) => number;

/**
 * The stream of one kind of draw at one node.
 *
 * @param stream - what is drawn, such as `headwater`; no name may hold a slash (asserted), which parts them in the key
 */
export function randomStream(
  seed: number | string,
  stream: string,
  node: string,
  draw: string | number,
): RandomStream {
  const names = [String(seed), stream, node, String(draw)];
  assert(!names.some((name) => name.includes('/')), 'A name of a random stream holds a slash.');
  const hash = digestText(names.join('/'));
  const key: Words = [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8, 16), 16)];
  return (member, step) => {
    const [high, low] = threefry2x32(key, [member, step]);
    return ((high >>> 5) * 67_108_864 + (low >>> 6)) / 9_007_199_254_740_992;
  };
}

/**
 * The standard normal value that a share `uniform` of all values lies below.
 *
 * @param uniform - in [0, 1), as from a stream; 0 is moved to half the smallest draw, which keeps the result finite
 *
 * Source: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477-484; relative error about 1e-16.
 */
export function normal(uniform: number): number {
  assert(uniform >= 0 && uniform < 1, 'A uniform draw lies in [0, 1).');
  const p = uniform === 0 ? HALF_OF_SMALLEST_DRAW : uniform;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-log(min(p, 1 - p)));
  const distance = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
  return q < 0 ? -distance : distance;
}

const HALF_OF_SMALLEST_DRAW = 5.551115123125783e-17;

/** Coefficients of a numerator and a denominator, from the highest power down. */
type Rational = readonly [numerator: readonly number[], denominator: readonly number[]];

function ratio([numerator, denominator]: Rational, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let term = 0; term < coefficients.length; term++) sum = sum * x + coefficients[term];
  return sum;
}

const CENTRE: Rational = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
];

const SHOULDER: Rational = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];

const TAIL: Rational = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
];
