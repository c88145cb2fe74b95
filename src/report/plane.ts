/**
 * plane : pressure × cooperation of each pair → a drawing of all scenarios        (structural position only)
 */
import { html, type Markup } from './markup.ts';
import { place } from './scale.ts';
import { drawing, paragraph, section } from './tables.ts';
import { dyadName, type View } from './view.ts';

const SIZE = 220;
const LEFT = 26;
const EDGE = 10;
const BOTTOM = 26;
/** Points in one cell of the grid share one label. */
const CELL = 0.05;

interface Point {
  readonly number: number;
  readonly cooperation: number;
  readonly pressure: number;
}

export function plane(view: View): Markup {
  const { words, dyadIds } = view;
  const drawings = dyadIds.flatMap((dyad) => {
    const points = pointsOf(view, dyad);
    const name = dyadName(view, dyad);
    return points.length === 0 ? [] : [drawing(name, planeOf(view, name, points))];
  });
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

function planeOf({ words }: View, name: string, points: readonly Point[]): Markup {
  const x = (value: number) => place(LEFT + value * (SIZE - LEFT - EDGE));
  const y = (value: number) => place(SIZE - BOTTOM - value * (SIZE - BOTTOM - EDGE));
  const grid = [0, 0.5, 1].map(
    (tick) =>
      html`<path class="grid" d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}"/><text class="tick" x="${LEFT - 4}" y="${y(tick - 0.01)}" text-anchor="end">${words.figure(tick, 1)}</text>`,
  );
  const dots = points.map(
    ({ cooperation, pressure }) =>
      html`<circle class="dot" cx="${x(cooperation)}" cy="${y(pressure)}" r="3"/>`,
  );
  const labels = clustersOf(points).map((cluster) => {
    const [{ cooperation, pressure }] = cluster;
    const toLeft = cooperation > 0.7;
    const at = cooperation + (toLeft ? -0.03 : 0.03);
    return html`<text class="label" x="${x(at)}" y="${y(pressure - 0.015)}" text-anchor="${toLeft ? 'end' : 'start'}">${runsOf(cluster.map(({ number }) => number))}</text>`;
  });
  return html`<svg class="plane" viewBox="0 0 ${SIZE} ${SIZE}" role="img"><title>${name}: ${words.axisPressure}, ${words.axisCooperation}</title>${grid}${dots}${labels}<text class="tick" x="${x(0.5)}" y="${SIZE - 8}" text-anchor="middle">${words.axisCooperation} →</text><text class="tick" transform="translate(9 ${y(0.5)}) rotate(-90)" text-anchor="middle">${words.axisPressure} →</text></svg>`;
}

/** Points of one cell together, in the order of their numbers. */
function clustersOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const cells = new Map<string, Point[]>();
  for (const point of points) {
    const cell = `${Math.round(point.cooperation / (4 * CELL))} ${Math.round(point.pressure / CELL)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), point]);
  }
  return [...cells.values()];
}

/** "1–3, 7" of 1, 2, 3 and 7. */
export function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
