/**
 * lineChart : columns by water year → an SVG with axes, bands and lines        (no script, no outside reference)
 */
import { largest } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { place, scaleTo } from './scale.ts';

export interface Line {
  /** By water year. */
  readonly values: readonly number[];
  /** The line of the scenario itself, or that of the baseline behind it. */
  readonly kind: 'own' | 'baseline';
}

export interface Strip {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface LineChart {
  /** What is drawn, with its unit; readers of the screen hear it. */
  readonly title: string;
  readonly firstYear: number;
  readonly lines: readonly Line[];
  readonly strip?: Strip;
  /** Top of the axis; that of the values by default. Charts beside each other share one. */
  readonly most?: number;
  readonly size: 'large' | 'small';
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly steps: number;
}

const FRAMES: Readonly<Record<LineChart['size'], Frame>> = {
  large: { width: 460, height: 180, left: 40, bottom: 22, steps: 4 },
  small: { width: 220, height: 96, left: 30, bottom: 18, steps: 2 },
};
const EDGE = 8;

export function lineChart({ title, firstYear, lines, strip, most, size }: LineChart): Markup {
  const frame = FRAMES[size];
  const count = lines.reduce((longest, { values }) => Math.max(longest, values.length), 0);
  const tallest = largest([...lines.flatMap(({ values }) => values), ...(strip?.high ?? [])]);
  const scale = scaleTo(most ?? tallest, frame.steps);
  const right = frame.width - EDGE;
  const base = frame.height - frame.bottom;
  const x = (year: number) => frame.left + (count > 1 ? (year / (count - 1)) * (right - frame.left) : 0);
  const y = (value: number) => base - (value / scale.top) * (base - EDGE);
  const points = (values: readonly number[]) =>
    values.map((value, year) => `${place(x(year))},${place(y(value))}`);
  const grid = scale.ticks.map(
    (tick) =>
      html`<path class="grid" d="M${place(frame.left)} ${place(y(tick))}H${place(right)}"/><text class="tick" x="${place(frame.left - 4)}" y="${place(y(tick) + 3)}" text-anchor="end">${tick.toFixed(scale.decimals)}</text>`,
  );
  return html`<svg class="${size}" viewBox="0 0 ${frame.width} ${frame.height}" role="img"><title>${title}</title>${grid}${years(firstYear, count, x, frame)}${stripShape(strip, points)}${lines.map(({ values, kind }) => html`<polyline class="${kind}" points="${points(values).join(' ')}"/>`)}</svg>`;
}

/** The first, the middle and the last year. */
function years(firstYear: number, count: number, x: (year: number) => number, frame: Frame): Markup {
  if (count === 0) return NOTHING;
  const shown = [...new Set([0, Math.floor((count - 1) / 2), count - 1])];
  const marks = shown.map((year, at) => {
    const anchor = at === 0 ? 'start' : year === count - 1 ? 'end' : 'middle';
    return html`<text class="tick" x="${place(x(year))}" y="${place(frame.height - 6)}" text-anchor="${anchor}">${firstYear + year}</text>`;
  });
  return html`${marks}`;
}

function stripShape(strip: Strip | undefined, points: (values: readonly number[]) => string[]): Markup {
  if (strip === undefined) return NOTHING;
  const outline = [...points(strip.high), ...points(strip.low).reverse()];
  return html`<polygon class="strip" points="${outline.join(' ')}"/>`;
}
