/**
 * acts : coded acts of a run → a row each with its parties and its code, and in how many seasons
 */
import type { CodedAct } from '../engine/index.ts';
import { html, type Markup } from './markup.ts';
import { paragraph, section, table } from './tables.ts';
import type { View } from './view.ts';

export function acts(view: View, coded: readonly CodedAct[]): Markup {
  const { words, nameOf } = view;
  const groups = new Map<string, CodedAct[]>();
  for (const act of coded) {
    const key = JSON.stringify([act.kind, act.riparians, act.about]);
    groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  const rows = [...groups.values()].map(([first, ...others]) => [
    html`${first.kind}<br><small>${first.about}</small>`,
    html`${first.riparians.map(nameOf).join(', ')}`,
    html`${words.change(first.code, 0)}`,
    html`${1 + others.length}`,
  ]);
  const columns = [
    { head: words.act },
    { head: words.pair },
    { head: words.code, align: 'right' as const },
    { head: words.seasonCount, align: 'right' as const },
  ];
  return section('acts', words.actsTitle, words.actsLead, [
    rows.length === 0 ? paragraph(words.none) : table(columns, rows),
  ]);
}
