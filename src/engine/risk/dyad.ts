/**
 * R = 1 − (1 − T(i→j)) (1 − T(j→i))        part of a direction = R l / Σ l, spread over its c / T
 *
 * Both directions enter alike: nothing in the formula knows who lies upstream.
 * Source: METHOD, section 7.
 */
import { assert } from '../base/assert.ts';
import { noisyOr, noisyOrTotal } from './noisy-or.ts';
import { joinBounds, type LinkPressure, type Pressure, spread } from './pressure.ts';

/** @param links - the one or two links of the dyad, by id */
export function dyadPressure(links: readonly LinkPressure[]): Pressure {
  assert(links.length === 1 || links.length === 2, 'A dyad has one link or two.');
  const { parts } = noisyOr(links.map((link) => link.value));
  return {
    ...joinBounds(links, noisyOrTotal),
    contributions: links.flatMap((link, index) => spread(parts[index], link)),
  };
}
