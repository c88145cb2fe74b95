/**
 * cells × head → a table; figures of scenarios → a table whose cells are the darker the more they hold
 */
import { largest, sumOf } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { shade } from './small-pictures.ts';
import type { NumberedScenario, View } from './view.ts';

/** A column; figures stand to the right. */
export interface Column {
  readonly head: string;
  readonly align?: 'right';
}

export function table(columns: readonly Column[], rows: readonly (readonly Markup[])[]): Markup {
  const classOf = (at: number) => (columns[at]?.align === 'right' ? html` class="figure"` : NOTHING);
  const head = columns.map((column, at) => html`<th scope="col"${classOf(at)}>${column.head}</th>`);
  const body = rows.map(
    (row) => html`<tr>${row.map((cell, at) => html`<td${classOf(at)}>${cell}</td>`)}</tr>\n`,
  );
  return html`<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`;
}

/** Number and id of a scenario; the baseline is marked. */
export function scenarioCell({ set }: View, { number, scenario }: NumberedScenario): Markup {
  const mark = scenario.id === set.baseline ? html` <b>*</b>` : NOTHING;
  return html`<span class="name"><span class="number">${number}</span> <a href="#scenario-${number}">${scenario.id}</a>${mark}</span>`;
}

export interface HeatTable {
  /** Ids of the columns. */
  readonly ids: readonly string[];
  readonly headOf: (id: string) => string;
  /** Undefined where the scenario has no such figure. */
  readonly figureOf: (scenario: NumberedScenario['scenario'], id: string) => number | undefined;
  readonly decimals: number;
  /** Whether a last column sums the others. */
  readonly summed: boolean;
  /** Cells are shaded beside the largest of the table, or not at all. */
  readonly beside: 'nothing' | 'table';
}

/** One row a scenario, one column an id. */
export function heatTable(view: View, heat: HeatTable): Markup {
  const { ids, headOf, figureOf, decimals, summed, beside } = heat;
  const { words, scenarios } = view;
  const valuesOf = (id: string) => scenarios.map(({ scenario }) => figureOf(scenario, id) ?? 0);
  const most = beside === 'table' ? largest(ids.flatMap(valuesOf)) : 0;
  const rows = scenarios.map((one) => {
    const values = ids.map((id) => figureOf(one.scenario, id));
    const cells = values.map((value) => heatCell(view, value, most, decimals));
    const sum = sumOf(values.map((value) => value ?? 0));
    const last = summed ? html`<td class="figure">${words.figure(sum, decimals)}</td>` : NOTHING;
    return html`<tr><td>${scenarioCell(view, one)}</td>${cells}${last}</tr>\n`;
  });
  const heads = [...ids.map(headOf), ...(summed ? [words.sum] : [])];
  return html`<div class="wide"><table class="heat"><thead><tr><th scope="col">${words.scenario}</th>${heads.map((head) => html`<th scope="col" class="figure">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
}

export function heatCell({ words }: View, value: number | undefined, most: number, decimals: number): Markup {
  if (value === undefined) return html`<td class="figure">–</td>`;
  return html`<td class="figure ${shade(value, most)}">${words.figure(value, decimals)}</td>`;
}

/** A fold that opens on a click, and always on paper. */
export function fold(summary: Markup, content: Markup): Markup {
  return html`<details><summary>${summary}</summary>${content}</details>\n`;
}

/** One fold a scenario, of drawings beside each other. */
export function foldByScenario(view: View, contentOf: (one: NumberedScenario) => Markup): Markup {
  const folds = view.scenarios.map((one) =>
    fold(html`<span class="number">${one.number}</span> ${one.scenario.id}`, contentOf(one)),
  );
  return html`<h3>${view.words.byScenario}</h3>\n${folds}`;
}

export function section(id: string, title: string, lead: string, content: readonly Markup[]): Markup {
  return html`<section id="${id}"><h2>${title}</h2>\n<p class="lead">${lead}</p>\n${content}</section>\n`;
}

export function drawing(caption: string, picture: Markup): Markup {
  return html`<figure><figcaption>${caption}</figcaption>${picture}</figure>`;
}

export function paragraph(text: string): Markup {
  return html`<p>${text}</p>\n`;
}
