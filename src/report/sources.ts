/**
 * sources, assumptions, runs : what the figures rest on, and what is needed to make them again
 */
import { ENGINE_VERSION } from '../engine/index.ts';
import { html, type Markup } from './markup.ts';
import { CONFIDENCES, countOf, type SourceCount, sourcesOf } from './provenance.ts';
import { bar } from './small-pictures.ts';
import { fold, section, table } from './tables.ts';
import type { View } from './view.ts';

/** Paths named beside a source; the scenario files hold the rest. */
const MOST_PATHS = 6;

export function sources(view: View): Markup {
  const { words, loaded } = view;
  const all = sourcesOf(loaded);
  const count = countOf(all);
  const rows = CONFIDENCES.map((confidence) => [
    html`${words.confidence[confidence]}`,
    html`${countOf(all, confidence)}`,
    bar(countOf(all, confidence), count),
  ]);
  const columns = [{ head: words.certainty }, { head: words.values, align: 'right' as const }, { head: '' }];
  const stated = all.filter(({ confidence }) => confidence !== 'assumption');
  return section('sources', words.sourcesTitle, words.sourcesLead, [
    table(columns, rows),
    fold(html`${words.sourcesTitle} (${stated.length})`, sourceTable(view, stated)),
  ]);
}

export function assumptions(view: View): Markup {
  const { words, loaded } = view;
  const assumed = sourcesOf(loaded).filter(({ confidence }) => confidence === 'assumption');
  return section('assumptions', words.assumptionsTitle, words.assumptionsLead, [
    fold(html`${words.assumptionsTitle} (${countOf(assumed)})`, sourceTable(view, assumed)),
  ]);
}

function sourceTable({ words }: View, all: readonly SourceCount[]): Markup {
  const rows = all.map(({ source, confidence, paths }) => [
    html`${source === '' ? '–' : source}`,
    html`${words.confidence[confidence]}`,
    html`${paths.length}`,
    html`<small>${paths.slice(0, MOST_PATHS).join(', ')}${paths.length > MOST_PATHS ? ' …' : ''}</small>`,
  ]);
  return table(
    [
      { head: words.source },
      { head: words.certainty },
      { head: words.values, align: 'right' },
      { head: words.where },
    ],
    rows,
  );
}

export function runs(view: View): Markup {
  const { words, set, scenarios } = view;
  const { paramsVersion, paramsHash } = set;
  const rows = scenarios.map(({ number, scenario }) => [
    html`<span class="number">${number}</span> ${scenario.id}`,
    html`<code>${scenario.runId}</code><br><code>${scenario.digest}</code>`,
    html`<small>${words.attributions[scenario.attribution ?? 'unknown']}</small>`,
    html`${scenario.balance.worstNodeRatio.toExponential(0)}`,
  ]);
  return section('runs', words.runsTitle, words.runsLead, [
    html`<p>${words.engine}: ${ENGINE_VERSION}. ${words.parameters}: ${paramsVersion}, <code>${paramsHash}</code>.</p>\n`,
    table(
      [
        { head: words.scenario },
        { head: `${words.runId} / ${words.digest}` },
        { head: words.attribution },
        { head: words.balance, align: 'right' },
      ],
      rows,
    ),
  ]);
}
