/**
 * received_j = 1 − Π_i (1 − T(i→j))        transmitted_i = 1 − Π_j (1 − T(i→j))
 *
 * What a riparian feels from the others, and what the others feel from it; never netted.
 * Source: METHOD, section 7.
 */
import { noisyOr, noisyOrTotal } from './noisy-or.ts';
import { joinBounds, type LinkPressure, type Pressure } from './pressure.ts';

/** Pressure on a riparian by all links that run to it; contributions by link. */
export function receivedPressure(riparian: string, links: readonly LinkPressure[]): Pressure {
  return joined(links.filter((link) => link.to === riparian));
}

/** Pressure on others by all links that run from a riparian; contributions by link. */
export function transmittedPressure(riparian: string, links: readonly LinkPressure[]): Pressure {
  return joined(links.filter((link) => link.from === riparian));
}

function joined(links: readonly LinkPressure[]): Pressure {
  const { parts } = noisyOr(links.map((link) => link.value));
  return {
    ...joinBounds(links, noisyOrTotal),
    contributions: links.map(({ id }, index) => ({ id, value: parts[index] })),
  };
}
