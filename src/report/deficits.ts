/**
 * deficits : shortfall of each riparian, of the year and of the vegetation season → tables and drawings
 */
import type { ScenarioComparison } from '../engine/index.ts';
import { acrossScenarios } from './across.ts';
import { lineChart } from './chart.ts';
import { largest } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { drawing, foldByScenario, heatTable, paragraph, section } from './tables.ts';
import type { NumberedScenario, View } from './view.ts';

export function deficits(view: View): Markup {
  const { words, riparianIds: ids, nameOf } = view;
  const heat = { ids, headOf: nameOf, decimals: 2, summed: true, beside: 'table' } as const;
  const charts = ids.map((id) => acrossScenarios(view, nameOf(id), (one) => yearly(one, id)));
  return section('deficits', words.deficitsTitle, words.deficitsLead, [
    html`<h3>${words.wholeYear}</h3>\n`,
    heatTable(view, { ...heat, figureOf: ({ riparians }, id) => riparians[id]?.shortfall_km3 }),
    html`<h3>${words.vegetation}</h3>\n`,
    heatTable(view, { ...heat, figureOf: ({ riparians }, id) => riparians[id]?.vegetationShortfall_km3 }),
    paragraph(words.across),
    html`<div class="drawings">${charts}</div>\n`,
    foldByScenario(view, (one) => deficitsOf(view, one)),
  ]);
}

function yearly({ years }: ScenarioComparison, riparian: string): readonly number[] | undefined {
  return years.riparians[riparian]?.shortfall_km3;
}

function deficitsOf(view: View, { scenario }: NumberedScenario): Markup {
  const charts = view.riparianIds.flatMap((id) => {
    const values = yearly(scenario, id);
    if (values === undefined) return [];
    const title = `${view.nameOf(id)}, ${view.words.km3}`;
    const most = largest(view.scenarios.flatMap((one) => yearly(one.scenario, id) ?? []));
    const lines = [
      { values: yearly(view.baseline, id) ?? [], kind: 'baseline' as const },
      { values, kind: 'own' as const },
    ];
    const firstYear = scenario.years.firstWaterYear;
    return [drawing(title, lineChart({ title, firstYear, lines, most, size: 'small' }))];
  });
  return html`<p>${view.words.besideBaseline}</p><div class="drawings">${charts}</div>`;
}
