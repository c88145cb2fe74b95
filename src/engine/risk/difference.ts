/**
 * ΔR = R(b) − R(a), opened as the difference of contributions, id by id
 *
 * Source: METHOD, section 9, "Differences".
 */
import { assert } from '../base/assert.ts';
import type { Contribution } from './pressure.ts';

export interface Difference {
  readonly delta: number;
  /** They sum to delta; zeros are kept. */
  readonly contributions: readonly Contribution[];
}

interface Opened {
  readonly score: number;
  readonly contributions: readonly Contribution[];
}

/** What b adds to a; negative where b shows less pressure. Both have the same links, so the same ids (asserted). */
export function difference(a: Opened, b: Opened): Difference {
  const sameIds = a.contributions.every(({ id }, index) => b.contributions[index]?.id === id);
  assert(
    sameIds && a.contributions.length === b.contributions.length,
    'Two scores with unlike ids are compared.',
  );
  return {
    delta: b.score - a.score,
    contributions: a.contributions.map(({ id, value }, index) => ({
      id,
      value: b.contributions[index].value - value,
    })),
  };
}
