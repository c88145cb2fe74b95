/**
 * storage : mean, lowest and highest storage of a year → drawings of each large reservoir, and a table of means
 */
import type { ScenarioComparison, StorageYears } from '../engine/index.ts';
import { type LineChart, lineChart } from './chart.ts';
import { largest, meanOf } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { drawing, foldByScenario, heatTable, section } from './tables.ts';
import type { View } from './view.ts';

export function storage(view: View): Markup {
  const { words, storageIds: ids, nameOf } = view;
  if (ids.length === 0) return section('storage', words.storageTitle, words.noStorage, []);
  return section('storage', words.storageTitle, words.storageLead, [
    html`<h3>${words.baseline}: ${view.baseline.id}</h3>\n`,
    storagesOf(view, view.baseline, 'large'),
    html`<h3>${words.storageMeans}</h3>\n`,
    heatTable(view, {
      ids,
      headOf: nameOf,
      figureOf: ({ years }, id) => meanOfRun(years.storages[id]),
      decimals: 2,
      summed: false,
      beside: 'nothing',
    }),
    foldByScenario(view, ({ scenario }) => storagesOf(view, scenario, 'small')),
  ]);
}

function meanOfRun(years: StorageYears | undefined): number | undefined {
  return years === undefined ? undefined : meanOf(years.mean_km3);
}

function storagesOf(view: View, { years }: ScenarioComparison, size: LineChart['size']): Markup {
  const charts = view.storageIds.flatMap((id) => {
    const own = years.storages[id];
    if (own === undefined) return [];
    const title = `${view.nameOf(id)}, ${view.words.km3}`;
    const strip = { low: own.lowest_km3, high: own.highest_km3 };
    const lines = [{ values: own.mean_km3, kind: 'own' as const }];
    const most = largest(view.scenarios.flatMap(({ scenario }) => highest(scenario, id)));
    const chart = lineChart({ title, firstYear: years.firstWaterYear, lines, strip, most, size });
    return [drawing(title, chart)];
  });
  return html`<div class="drawings">${charts}</div>\n`;
}

function highest({ years }: ScenarioComparison, id: string): readonly number[] {
  return years.storages[id]?.highest_km3 ?? [];
}
