/**
 * BAR* = −5 R^(1/e)        class −n from R ≥ ((n − ½) / 5)^e, n = 1 … 5
 *
 * A reading of the index on the Basins-at-Risk scale of event intensity: "comparable in intensity
 * to events coded −n". Classes −6 and −7 do not exist here, because nothing in a simulation of
 * water supports them. Source: METHOD, section 10; Yoffe, Wolf & Giordano (2003).
 */
import { assert } from '../base/assert.ts';
import { power } from '../base/exact-math.ts';
import type { RiskParameters } from './parameters.ts';

/** Goes with every class that is shown. */
export const BAR_CAVEAT =
  'Class -n reads "comparable in intensity to events coded -n". It is a reading of an ordinal index, not a forecast of events; classes -6 and -7 are never given.';

type Bar = RiskParameters['bar'];

/** @returns 0 to −5, and never −0 */
export function barStar(score: number, { scale, exponent }: Bar): number {
  assert(score >= 0 && score <= 1, 'A score lies in [0, 1].');
  return 0 - scale * power(score, 1 / exponent);
}

/** BAR* to the nearest whole class, by the cuts, so that it never rises with the score. */
export function barClass(score: number, bar: Bar): number {
  assert(score >= 0 && score <= 1, 'A score lies in [0, 1].');
  let depth = 0;
  while (0 - depth > bar.minClass && score >= barCut(-1 - depth, bar)) depth++;
  return 0 - depth;
}

/** The reading in words, with the number of the level and never its name; none for class 0. */
export function barWords(classNumber: number): string {
  if (classNumber === 0) return 'below the intensity of coded events';
  return `comparable in intensity to events coded ${classNumber}`;
}

/** The lowest score of a class from −1 down to the lowest. */
export function barCut(classNumber: number, { scale, exponent, minClass }: Bar): number {
  assert(classNumber < 0 && classNumber >= minClass, 'A cut belongs to a class from -1 down to the lowest.');
  return power((0 - classNumber - 0.5) / scale, exponent);
}
