/**
 * energy : power made, imported and not served → a table each by riparian, TWh a year
 */
import type { RiparianComparison } from '../engine/index.ts';
import { html, type Markup } from './markup.ts';
import { heatTable, section } from './tables.ts';
import type { View } from './view.ts';

const GWH_PER_TWH = 1000;

type Figure = 'hydropower_GWh' | 'imports_GWh' | 'unserved_GWh';

export function energy(view: View): Markup {
  const { words } = view;
  const tables = [
    ...energyTable(view, words.powerMade, 'hydropower_GWh'),
    ...energyTable(view, words.powerImported, 'imports_GWh'),
    ...energyTable(view, words.powerUnserved, 'unserved_GWh'),
  ];
  if (tables.length === 0) return section('energy', words.energyTitle, words.noPower, []);
  return section('energy', words.energyTitle, words.energyLead, tables);
}

/** Nothing where no scenario has the figure. */
function energyTable(view: View, title: string, figure: Figure): Markup[] {
  const { riparianIds, scenarios, nameOf } = view;
  const ids = riparianIds.filter((id) =>
    scenarios.some(({ scenario }) => scenario.riparians[id]?.[figure] !== undefined),
  );
  if (ids.length === 0) return [];
  const heat = heatTable(view, {
    ids,
    headOf: nameOf,
    figureOf: ({ riparians }, id) => inTWh(riparians[id], figure),
    decimals: 2,
    summed: true,
    beside: 'table',
  });
  return [html`<h3>${title}</h3>\n`, heat];
}

function inTWh(riparian: RiparianComparison | undefined, figure: Figure): number | undefined {
  const energy_GWh = riparian?.[figure];
  return energy_GWh === undefined ? undefined : energy_GWh / GWH_PER_TWH;
}
