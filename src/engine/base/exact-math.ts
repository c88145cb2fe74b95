/**
 * exp, log, log1p, power : numbers → number, with the same bits on every machine
 *
 * ECMAScript leaves Math.exp and its kin to the implementation, so two browsers may differ in the
 * last bit and a digest could not be reproduced. These use + - * / and comparisons only, in one
 * written order, and are within one unit in the last place. This file is their one door.
 */
export { exp } from './exponential.ts';
export { log, log1p } from './logarithm.ts';
export { power } from './power.ts';
