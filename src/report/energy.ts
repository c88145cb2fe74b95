/**
 * energy : energy not served → a table by riparian, TWh a year
 */
import { html, type Markup } from './markup.ts';
import { heatTable, section } from './tables.ts';
import type { View } from './view.ts';

const GWH_PER_TWH = 1000;

export function energy(view: View): Markup {
  const { words, riparianIds, scenarios, nameOf } = view;
  const ids = riparianIds.filter((id) =>
    scenarios.some(({ scenario }) => scenario.riparians[id]?.unserved_GWh !== undefined),
  );
  if (ids.length === 0) return section('energy', words.energyTitle, words.noPower, []);
  const heat = heatTable(view, {
    ids,
    headOf: nameOf,
    figureOf: ({ riparians }, id) => {
      const unserved_GWh = riparians[id]?.unserved_GWh;
      return unserved_GWh === undefined ? undefined : unserved_GWh / GWH_PER_TWH;
    },
    decimals: 2,
    summed: true,
    beside: 'table',
  });
  return section('energy', words.energyTitle, words.energyLead, [html`${heat}`]);
}
