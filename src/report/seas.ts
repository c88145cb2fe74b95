/**
 * seas : inflow by water year → drawings and a table for each sea
 */
import type { ScenarioComparison } from '../engine/index.ts';
import { acrossScenarios } from './across.ts';
import { lineChart } from './chart.ts';
import { largest, rangeOf } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { whisker } from './small-pictures.ts';
import { drawing, foldByScenario, paragraph, scenarioCell, section, table } from './tables.ts';
import type { NumberedScenario, View } from './view.ts';

export function seas(view: View): Markup {
  const { words, seaIds } = view;
  if (seaIds.length === 0) return section('seas', words.seasTitle, words.noSeas, []);
  return section('seas', words.seasTitle, words.seasLead, [
    paragraph(words.across),
    html`<div class="drawings">${seaIds.map((sea) => acrossScenarios(view, view.nameOf(sea), (one) => inflow_km3(one, sea)))}</div>\n`,
    ...seaIds.flatMap((sea) => [html`<h3>${view.nameOf(sea)}</h3>\n`, seaTable(view, sea)]),
    foldByScenario(view, (one) => seasOf(view, one)),
  ]);
}

function inflow_km3({ seas: all }: ScenarioComparison, sea: string): readonly number[] | undefined {
  return all[sea]?.inflow_km3;
}

function mostOf({ scenarios }: View, sea: string): number {
  return largest(scenarios.flatMap(({ scenario }) => inflow_km3(scenario, sea) ?? []));
}

function seaTable(view: View, sea: string): Markup {
  const { words } = view;
  const most = mostOf(view, sea);
  const rows = view.scenarios.flatMap((one) => {
    const figures = one.scenario.seas[sea];
    if (figures === undefined || figures.inflow_km3.length === 0) return [];
    const { meanInflow_km3: middle, differenceFromBaseline_km3: difference } = figures;
    const [low, high] = rangeOf(figures.inflow_km3);
    const texts = [
      words.figure(middle, 2),
      difference === null ? '–' : words.change(difference, 2),
      words.figure(low, 2),
      words.figure(high, 2),
    ];
    return [
      [scenarioCell(view, one), ...texts.map((text) => html`${text}`), whisker({ low, middle, high }, most)],
    ];
  });
  const heads = [words.mean, words.difference, words.lowestYear, words.highestYear];
  return table(
    [
      { head: words.scenario },
      ...heads.map((head) => ({ head, align: 'right' as const })),
      { head: `0–${words.figure(most, 1)} ${words.km3}` },
    ],
    rows,
  );
}

function seasOf(view: View, { scenario }: NumberedScenario): Markup {
  const charts = view.seaIds.flatMap((sea) => {
    const values = inflow_km3(scenario, sea);
    if (values === undefined) return [];
    const title = `${view.nameOf(sea)}, ${view.words.km3}`;
    const lines = [
      { values: inflow_km3(view.baseline, sea) ?? [], kind: 'baseline' as const },
      { values, kind: 'own' as const },
    ];
    const firstYear = scenario.years.firstWaterYear;
    return [drawing(title, lineChart({ title, firstYear, lines, most: mostOf(view, sea), size: 'small' }))];
  });
  return html`<p>${view.words.besideBaseline}</p><div class="drawings">${charts}</div>`;
}
