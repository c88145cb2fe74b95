/**
 * Practice of a dyad : its breaches in the seasons before → c = 1 − mean x_breach
 *
 * The window holds five seasons; it is empty at the start of a run, where c = 1. Both links of a
 * dyad count, season by season, so both sides have to keep their obligations. A breach that is not
 * known is left out of the mean, and taken as 0 and 1 for the ends of the band.
 * Source: METHOD, section 6.
 */
import type { End } from './gaps.ts';
import type { Practice } from './link-pressure.ts';
import { practice } from './modifiers.ts';
import type { SeasonInput } from './season-input.ts';

/** Practice of a dyad, in the season that follows those of the window. */
export function practiceAfter(window: readonly SeasonInput[], dyad: string): Practice {
  // Most links are of other dyads: comparing names is cheaper than building the id of each.
  const [one, other] = dyad.split('|');
  const breaches = window.flatMap((input) =>
    input.links
      .filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))
      .map((link) => link.breach),
  );
  const at = (end: End): number => practice(breaches.flatMap((breach) => taken(breach, end)));
  return { central: at('central'), low: at('low'), high: at('high') };
}

function taken(breach: number | undefined, end: End): number[] {
  if (breach !== undefined) return [breach];
  if (end === 'central') return [];
  return [end === 'low' ? 0 : 1];
}
