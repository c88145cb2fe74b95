/**
 * plane : pressure × cooperation of each pair → a drawing of all scenarios        (structural position only)
 */
import { largest } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { place, type Scale, scaleTo } from './scale.ts';
import { drawing, paragraph, section } from './tables.ts';
import { dyadName, type View } from './view.ts';

const SIZE = 290;
const LEFT = 44;
const EDGE = 12;
const BOTTOM = 34;
/** Points in one cell of this grid share one label. */
const CELLS = 20;
const LINE = 11;

interface Point {
  readonly number: number;
  readonly cooperation: number;
  readonly pressure: number;
}

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** A place on the axes as one in the drawing. */
type Placed = (point: Pick<Point, 'cooperation' | 'pressure'>) => { readonly x: number; readonly y: number };

export function plane(view: View): Markup {
  const { words, dyadIds } = view;
  const pairs = dyadIds.map((dyad) => ({ name: dyadName(view, dyad), points: pointsOf(view, dyad) }));
  const all = pairs.flatMap(({ points }) => points.map(({ pressure }) => pressure));
  const scale = scaleTo(largest(all), 5);
  const drawings = pairs
    .filter(({ points }) => points.length > 0)
    .map(({ name, points }) => drawing(name, planeOf(view, name, points, scale)));
  return section('plane', words.planeTitle, words.planeLead, [
    drawings.length === 0 ? paragraph(words.notAssessed) : html`<div class="drawings">${drawings}</div>\n`,
  ]);
}

function pointsOf({ scenarios }: View, dyad: string): Point[] {
  return scenarios.flatMap(({ number, scenario }) => {
    const { score, cooperation } = scenario.dyads[dyad] ?? {};
    if (score === undefined || cooperation === null || cooperation === undefined) return [];
    return [{ number, cooperation: cooperation.value, pressure: score.value }];
  });
}

function planeOf(view: View, name: string, points: readonly Point[], scale: Scale): Markup {
  const { words } = view;
  const placed: Placed = ({ cooperation, pressure }) => ({
    x: LEFT + cooperation * (SIZE - LEFT - EDGE),
    y: SIZE - BOTTOM - (pressure / scale.top) * (SIZE - BOTTOM - EDGE),
  });
  const dots = points.map((point) => {
    const { x, y } = placed(point);
    return html`<circle class="dot" cx="${place(x)}" cy="${place(y)}" r="3"/>`;
  });
  const labels = labelsOf(points, placed).map(
    ({ text, x, y, anchor }) =>
      html`<text class="label" x="${place(x)}" y="${place(y)}" text-anchor="${anchor}">${text}</text>`,
  );
  const middle = placed({ cooperation: 0.5, pressure: scale.top / 2 });
  return html`<svg class="plane" viewBox="0 0 ${SIZE} ${SIZE}" role="img"><title>${name}: ${words.axisPressure}, ${words.axisCooperation}</title>${grid(view, placed, scale)}${dots}${labels}<text class="tick" x="${place(middle.x)}" y="${SIZE - 6}" text-anchor="middle">${words.axisCooperation} →</text><text class="tick" transform="translate(10 ${place(middle.y)}) rotate(-90)" text-anchor="middle">${words.axisPressure} →</text></svg>`;
}

function grid({ words }: View, placed: Placed, { top, ticks, decimals }: Scale): Markup {
  const right = placed({ cooperation: 1, pressure: 0 }).x;
  const across = ticks.map((tick) => {
    const { y } = placed({ cooperation: 0, pressure: tick });
    return html`<path class="grid" d="M${LEFT} ${place(y)}H${place(right)}"/><text class="tick" x="${LEFT - 4}" y="${place(y + 3)}" text-anchor="end">${words.figure(tick, decimals)}</text>`;
  });
  const up = [0, 0.5, 1].map((tick) => {
    const { x, y } = placed({ cooperation: tick, pressure: 0 });
    const ceiling = placed({ cooperation: tick, pressure: top }).y;
    return html`<path class="grid" d="M${place(x)} ${place(y)}V${place(ceiling)}"/><text class="tick" x="${place(x)}" y="${place(y + 13)}" text-anchor="middle">${words.figure(tick, 1)}</text>`;
  });
  return html`${across}${up}`;
}

/** From the lowest up, each above the one before, so that no two stand on each other; a label near the right points left. */
function labelsOf(points: readonly Point[], placed: Placed): Label[] {
  let free = SIZE - BOTTOM - 1;
  return clustersOf(points, placed).map((cluster) => {
    const { x, y } = placed(cluster[0]);
    const level = Math.min(y + 3, free);
    free = level - LINE;
    const left = x > 0.62 * SIZE;
    return {
      text: runsOf(cluster.map(({ number }) => number)),
      x: left ? x - 6 : x + 6,
      y: level,
      anchor: left ? 'end' : 'start',
    };
  });
}

/** Points of one cell together, the lowest cells first. */
function clustersOf(points: readonly Point[], placed: Placed): readonly (readonly Point[])[] {
  const cells = new Map<string, Point[]>();
  for (const point of points) {
    const { x, y } = placed(point);
    const cell = `${Math.round((x / SIZE) * (CELLS / 4))} ${Math.round((y / SIZE) * CELLS)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), point]);
  }
  return [...cells.values()].sort((a, b) => placed(b[0]).y - placed(a[0]).y);
}

/** "1–3, 7" of 1, 2, 3 and 7. */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
