/**
 * pressure : scores of basin and pairs → values with their bands, their parts and what they lack; never a bare score
 */
import type { Band, Bands, PressureScore } from '../engine/index.ts';
import { largest } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { partsBar, partsInWords, partsLegend, type Reach, reachOf } from './parts.ts';
import { bar, whisker } from './small-pictures.ts';
import { foldByScenario, heatTable, paragraph, scenarioCell, section, table } from './tables.ts';
import { dyadName, type NumberedScenario, type View } from './view.ts';

export function pressure(view: View): Markup {
  const { words, scenarios, dyadIds: ids } = view;
  const heat = heatTable(view, {
    ids,
    headOf: (dyad) => dyad.replace('|', ' – '),
    figureOf: ({ dyads }, dyad) => dyads[dyad]?.score.value,
    decimals: 2,
    summed: false,
    beside: 'table',
  });
  const scores = scenarios.flatMap(({ scenario }) => Object.values(scenario.dyads).map(({ score }) => score));
  const reach = reachOf(scores);
  return section('pressure', words.pressureTitle, words.pressureLead, [
    html`<h3>${words.basin}</h3>\n`,
    basinTable(view),
    html`${reasons(view)}`,
    html`<h3>${words.pairs}</h3>\n`,
    ids.length === 0 ? paragraph(words.notAssessed) : heat,
    bandCounts(view),
    paragraph(words.partsLead),
    partsLegend(view),
    foldByScenario(view, (one) => pairTable(view, one, reach)),
  ]);
}

function basinTable(view: View): Markup {
  const { words, scenarios } = view;
  const most = largest(scenarios.flatMap(({ scenario }) => scenario.basin?.score.value ?? []));
  const rows = scenarios.map((one) => {
    const score = one.scenario.basin?.score;
    if (score === undefined) return [scenarioCell(view, one), html`${words.notAssessed}`];
    const { differenceFromBaseline: difference, quantile, conditionalTail, bands } = score;
    return [
      scenarioCell(view, one),
      html`<b>${words.figure(score.value, 2)}</b>`,
      html`${difference === null ? '–' : words.change(difference, 3)}`,
      bar(score.value, most),
      html`${words.figure(quantile, 2)}`,
      html`${words.figure(conditionalTail, 2)}`,
      ...bandCells(view, bands),
      html`${missing(view, score)}`,
    ];
  });
  const right = (head: string) => ({ head, align: 'right' as const });
  return table(
    [
      { head: words.scenario },
      right(words.mean),
      right(words.difference),
      { head: `0–${words.figure(most, 2)}` },
      right('P90'),
      right('CVaR90'),
      { head: words.bandHydro },
      { head: words.bandParam },
      { head: words.bandStructure },
      { head: words.missing },
    ],
    rows,
  );
}

/** One scenario, with all pairs open. */
export function pressureOf(view: View, one: NumberedScenario): Markup {
  const { words } = view;
  const scores = Object.values(one.scenario.dyads).map(({ score }) => score);
  return section('pressure', words.pressureTitle, words.pressureLead, [
    html`<h3>${words.basin}</h3>\n`,
    basinTable({ ...view, scenarios: [one] }),
    bandCounts(view),
    html`<h3>${words.pairs}</h3>\n`,
    paragraph(words.partsLead),
    partsLegend(view),
    pairTable(view, one, reachOf(scores)),
  ]);
}

/** How much was drawn stands beside the bands. */
function bandCounts({ words, set }: View): Markup {
  if (set.bandCounts === null) return NOTHING;
  const { members, draws, seed } = set.bandCounts;
  return paragraph(words.bandCounts(members, draws, seed));
}

/** Three cells, which are never merged. */
function bandCells(view: View, bands: Bands | null): Markup[] {
  return [bands?.hydro, bands?.param, bands?.structure].map((band) => bandCell(view, band ?? null));
}

function bandCell({ words }: View, band: Band | null): Markup {
  if (band === null) return html`<small>${words.notAskedFor}</small>`;
  const [low, middle, high] = band;
  const [a, b, c] = band.map((value) => words.figure(value, 2));
  return html`${whisker({ low, middle, high }, 1)}<br><small class="name">${words.bandOf(a, b, c)}</small>`;
}

function missing({ words }: View, { incomplete, missingBand }: PressureScore): Markup {
  if (!incomplete) return html`<small>${words.complete}</small>`;
  if (missingBand === null) return html`<small>${words.incomplete}</small>`;
  const [low, high] = missingBand.map((value) => words.figure(value, 2));
  return html`<small>${words.missingBand(low, high)}</small>`;
}

function reasons({ words, scenarios }: View): Markup[] {
  return scenarios.flatMap(({ number, scenario: { id, reason } }) =>
    reason === null ? [] : [paragraph(`${number} ${id}: ${words.notAssessed}. ${reason}`)],
  );
}

function pairTable(view: View, { scenario }: NumberedScenario, reach: Reach): Markup {
  const { words } = view;
  const rows = Object.entries(scenario.dyads).map(([dyad, { score }]) => [
    html`${dyadName(view, dyad)}`,
    html`<b>${words.figure(score.value, 2)}</b>`,
    html`${score.differenceFromBaseline === null ? '–' : words.change(score.differenceFromBaseline, 3)}`,
    html`${partsBar(score.contributions, reach)}<small>${partsInWords(view, score)}</small>`,
    ...bandCells(view, score.bands),
    missing(view, score),
  ]);
  if (rows.length === 0) return NOTHING;
  return table(
    [
      { head: words.pair },
      { head: words.mean, align: 'right' },
      { head: words.difference, align: 'right' },
      { head: '' },
      { head: words.bandHydro },
      { head: words.bandParam },
      { head: words.bandStructure },
      { head: words.missing },
    ],
    rows,
  );
}
