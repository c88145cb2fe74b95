/**
 * salinity : salt in the water delivered → tables by riparian, g/L, which is the engine's kg/m3, and volumes above limits
 */
import { html, type Markup } from './markup.ts';
import { heatTable, section } from './tables.ts';
import type { View } from './view.ts';

type Figure = 'salinity_kgperm3' | 'aboveLimit_km3';

export function salinity(view: View): Markup {
  const { words } = view;
  const delivered = figureTable(view, 'salinity_kgperm3');
  if (delivered.length === 0) return section('salinity', words.salinityTitle, words.noSalinity, []);
  const above = figureTable(view, 'aboveLimit_km3');
  return section('salinity', words.salinityTitle, words.salinityLead, [
    ...delivered,
    ...(above.length === 0 ? [] : [html`<h3>${words.salinityAbove}</h3>\n`, ...above]),
  ]);
}

/** Nothing where no scenario has the figure. */
function figureTable(view: View, figure: Figure): Markup[] {
  const { riparianIds, scenarios, nameOf } = view;
  const ids = riparianIds.filter((id) =>
    scenarios.some(({ scenario }) => scenario.riparians[id]?.[figure] !== undefined),
  );
  if (ids.length === 0) return [];
  return [
    heatTable(view, {
      ids,
      headOf: nameOf,
      figureOf: ({ riparians }, id) => riparians[id]?.[figure],
      decimals: 2,
      summed: false,
      beside: 'table',
    }),
  ];
}
