/**
 * a number or three beside a scale → a bar, a whisker or a shade        (small enough to stand in a cell of a table)
 */
import { html, type Markup } from './markup.ts';
import { place } from './scale.ts';

const WIDTH = 120;
const HEIGHT = 12;

/** @param most - the value of a full bar */
export function bar(value: number, most: number): Markup {
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><rect class="track" width="${WIDTH}" height="${HEIGHT}"/><rect class="fill" width="${place(partOf(value, most) * WIDTH)}" height="${HEIGHT}"/></svg>`;
}

export interface Whisker {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A line from low to high with a dot at the middle, from 0 to `most`. */
export function whisker({ low, middle, high }: Whisker, most: number): Markup {
  const x = (value: number) => place(3 + partOf(value, most) * (WIDTH - 6));
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path class="grid" d="M3 11.5H${WIDTH - 3}"/><path class="whisker" d="M${x(low)} 6H${x(high)}M${x(low)} 3V9M${x(high)} 3V9"/><circle class="dot" cx="${x(middle)}" cy="6" r="3"/></svg>`;
}

const SHADES = 6;

/** Name of the class of a cell: one hue, the darker the more; 0 for nothing. */
export function shade(value: number, most: number): string {
  const part = partOf(value, most);
  return `s${part > 0 ? Math.min(SHADES, Math.floor(part * SHADES) + 1) : 0}`;
}

function partOf(value: number, most: number): number {
  return most > 0 ? Math.max(0, Math.min(1, value / most)) : 0;
}
