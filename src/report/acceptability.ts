/**
 * acceptability : ranks of scenarios over weightings → a table by shade, and what may be said of each pair
 */
import { statementOf } from './headline.ts';
import { html, type Markup } from './markup.ts';
import { heatCell, paragraph, section, table } from './tables.ts';
import type { View } from './view.ts';

export function acceptability(view: View): Markup {
  const { words, set } = view;
  const ranks = set.acceptability;
  const lead = ranks === null ? words.notAskedFor : words.acceptabilityLead(ranks.draws);
  return section('acceptability', words.acceptabilityTitle, lead, [
    ...(ranks === null ? [] : [rankTable(view, ranks)]),
    html`<h3>${words.pairsTitle}</h3>\n`,
    set.pairs.length === 0 ? paragraph(words.notAskedFor) : pairTable(view),
  ]);
}

function rankTable(view: View, ranks: NonNullable<View['set']['acceptability']>): Markup {
  const { words, scenarios } = view;
  const rows = ranks.scenarios.map((id, row) => {
    const number = scenarios.find(({ scenario }) => scenario.id === id)?.number ?? 0;
    const cells = ranks.acceptability[row].map((share) => heatCell(view, share * 100, 100, 0));
    return html`<tr><td><span class="number">${number}</span> ${id}</td>${cells}</tr>\n`;
  });
  const heads = ranks.scenarios.map((_, rank) => html`<th scope="col" class="figure">${rank + 1}</th>`);
  return html`<div class="wide"><table class="heat"><thead><tr><th scope="col">${words.scenario} / ${words.rank}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
}

function pairTable(view: View): Markup {
  const { words, set } = view;
  const rows = set.pairs.map((pair) => [
    html`${pair.b}`,
    html`${words.change(pair.delta, 3)}`,
    html`${pair.smaa.structuresAgreeing}`,
    html`${pair.distinguishable ? words.distinguishable : words.notDistinguishable}`,
    html`${statementOf(view, pair)}`,
  ]);
  return table(
    [
      { head: words.scenario },
      { head: words.difference, align: 'right' },
      { head: words.formsAgreeing, align: 'right' },
      { head: '' },
      { head: words.statement },
    ],
    rows,
  );
}
