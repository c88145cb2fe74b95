/**
 * equity : satisfaction by season → means by season of the year, with Gini, Jain and the distance to the rule
 */
import type { SeasonEquity } from '../engine/index.ts';
import { meanOf } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { paragraph, section, table } from './tables.ts';
import type { View } from './view.ts';

export function equity(view: View, seasons: readonly SeasonEquity[]): Markup {
  const { words } = view;
  const ids = [...new Set(seasons.flatMap(({ satisfaction }) => Object.keys(satisfaction)))].sort();
  return section('equity', words.equityTitle, words.equityLead, [
    ids.length === 0 ? paragraph(words.none) : equityTable(view, ids, seasons),
  ]);
}

function equityTable(view: View, ids: readonly string[], seasons: readonly SeasonEquity[]): Markup {
  const { words, nameOf } = view;
  const names = { 'non-vegetation': words.nonVegetation, vegetation: words.vegetation } as const;
  const rows = (['non-vegetation', 'vegetation'] as const).map((name) => {
    const own = seasons.filter(({ season }) => season === name);
    const panels = own.flatMap(({ panel }) => panel ?? []);
    const columns = [
      ...ids.map((id) => own.flatMap(({ satisfaction }) => satisfaction[id] ?? [])),
      panels.map(({ gini }) => gini),
      panels.map(({ jain }) => jain),
      own.map(({ distanceToRule }) => distanceToRule),
    ];
    const cells = columns.map((values) => (values.length === 0 ? '–' : words.figure(meanOf(values), 2)));
    return [html`${names[name]}`, ...cells.map((cell) => html`${cell}`)];
  });
  const heads = [...ids.map(nameOf), 'Gini', 'Jain', words.toRule];
  return table([{ head: words.season }, ...heads.map((head) => ({ head, align: 'right' as const }))], rows);
}
