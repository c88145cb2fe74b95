/**
 * partsBar : contributions to an index → a bar of its parts, and the same in words
 *
 * What adds stands to the right of a line, in tints of one hue; what reduces to the left of it, hatched.
 */
import type { PressureScore } from '../engine/index.ts';
import { largest } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { place } from './scale.ts';
import { dyadName, type View } from './view.ts';

const WIDTH = 300;
const HEIGHT = 16;
const SHOWN_PARTS = 4;

/** In the order of the harms; institutions last. */
const KINDS = ['shortage', 'nature', 'flood', 'energy', 'breach', 'change', 'institutions'] as const;

/** Longest sums to the left and to the right, which bars beside each other share. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

type Contributions = PressureScore['contributions'];

export function reachOf(scores: readonly PressureScore[]): Reach {
  const sum = (contributions: Contributions, sign: 1 | -1) =>
    contributions.reduce((total, { value }) => total + (value * sign > 0 ? value * sign : 0), 0);
  return {
    left: largest(scores.map(({ contributions }) => sum(contributions, -1))),
    right: largest(scores.map(({ contributions }) => sum(contributions, 1))),
  };
}

export function partsBar(contributions: Contributions, { left, right }: Reach): Markup {
  const unit = WIDTH / (left + right > 0 ? left + right : 1);
  const zero = left * unit;
  let ends = { left: zero, right: zero };
  const shapes = byKind(contributions).map(({ kind, value }) => {
    const width = Math.abs(value) * unit;
    const x = value < 0 ? ends.left - width : ends.right;
    ends = value < 0 ? { ...ends, left: x } : { ...ends, right: x + width };
    return width === 0
      ? NOTHING
      : html`<rect class="part-${kind}" x="${place(x)}" width="${place(width)}" height="${HEIGHT}"/>`;
  });
  return html`<svg class="parts" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${shapes}<path class="zero" d="M${place(zero)} 0V${HEIGHT}"/></svg>`;
}

/** Sums over both directions, what adds apart from what reduces. */
function byKind(contributions: Contributions): { readonly kind: string; readonly value: number }[] {
  return KINDS.flatMap((kind) => {
    const values = contributions.filter(({ id }) => id.endsWith(`:${kind}`)).map(({ value }) => value);
    const sum = (sign: 1 | -1) => values.reduce((total, value) => total + (value * sign > 0 ? value : 0), 0);
    return [
      { kind, value: sum(1) },
      { kind, value: sum(-1) },
    ];
  });
}

export function partsLegend({ words }: View): Markup {
  const keys = KINDS.map(
    (kind) =>
      html`<li><svg class="key" viewBox="0 0 12 12" aria-hidden="true"><rect class="part-${kind}" width="12" height="12"/></svg> ${words.partNames[kind] ?? kind}</li>`,
  );
  return html`<ul class="legend">${keys}</ul>\n`;
}

/** A pattern that parts which reduce are filled with; once a page. */
export const HATCH: Markup = html`<svg width="0" height="0" class="unseen" aria-hidden="true"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#fff"/><path d="M0 0V4" stroke="#08306b" stroke-width="2"/></pattern></defs></svg>\n`;

/** The parts that weigh most, each with its value. */
export function partsInWords(view: View, { contributions, leading }: PressureScore): string {
  const { words } = view;
  const parts = leading.slice(0, SHOWN_PARTS).map((id) => {
    const value = contributions.find((part) => part.id === id)?.value ?? 0;
    return `${partName(view, id)} ${words.change(value, 3)}`;
  });
  return parts.length === 0 ? words.noPart : parts.join('; ');
}

/** A part of a pair is `A>B:harm`; of the basin it is a pair. */
function partName(view: View, id: string): string {
  const [link, kind] = id.split(':');
  if (kind === undefined) return dyadName(view, id);
  return `${view.words.partNames[kind] ?? kind} ${link.replace('>', ' → ')}`;
}
