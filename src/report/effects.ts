/**
 * effects, robustness : pairs of scenarios → what their difference hangs on, and how each fares over other years of inflow
 */
import type { PairComparison } from '../engine/index.ts';
import { html, type Markup } from './markup.ts';
import { heatCell, paragraph, section, table } from './tables.ts';
import type { View } from './view.ts';

const GROUPS = ['hydrology', 'claimSet', 'weights', 'institutions', 'structure'] as const;

export function effects(view: View): Markup {
  const { words, set } = view;
  const known = set.pairs.filter(({ totalEffects }) => totalEffects !== null);
  return section('effects', words.effectsTitle, words.effectsLead, [
    known.length === 0 ? paragraph(words.notAskedFor) : effectTable(view, known),
  ]);
}

function effectTable(view: View, pairs: readonly PairComparison[]): Markup {
  const { words } = view;
  const rows = pairs.map(({ b, totalEffects }) => {
    const cells = GROUPS.map((group) => {
      const share = totalEffects?.[group] ?? undefined;
      return heatCell(view, share === undefined ? undefined : share * 100, 100, 0);
    });
    return html`<tr><td>${numbered(view, b)}</td>${cells}</tr>\n`;
  });
  const heads = GROUPS.map(
    (group) => html`<th scope="col" class="figure">${words.effectNames[group] ?? group}</th>`,
  );
  return html`<div class="wide"><table class="heat"><thead><tr><th scope="col">${words.scenario}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
}

/** Nothing but its heading where no members were asked for. */
export function robustness(view: View): Markup {
  const { words, set } = view;
  const rows = set.pairs.flatMap(({ b, robustness: of }) => {
    if (of === null) return [];
    const shares = of.satisficing.map((share) => words.figure(share * 100, 0));
    const regrets = [...of.maxRegret, ...of.p90Regret].map((regret) => words.figure(regret, 3));
    const [ownShare, share] = [shares[0], shares[1]];
    const [ownMost, most, ownHigh, high] = regrets;
    const cells = [share, ownShare, most, ownMost, high, ownHigh];
    return [[numbered(view, b), ...cells.map((cell) => html`${cell}`)]];
  });
  const right = (head: string) => ({ head, align: 'right' as const });
  const beside = right(words.besideIt);
  const columns = [
    { head: words.scenario },
    ...[right(words.satisficing), beside, right(words.maxRegret), beside, right(words.p90Regret), beside],
  ];
  return section('robustness', words.robustnessTitle, words.robustnessLead, [
    rows.length === 0 ? paragraph(words.notAskedFor) : table(columns, rows),
  ]);
}

function numbered({ scenarios }: View, id: string): Markup {
  const number = scenarios.find(({ scenario }) => scenario.id === id)?.number ?? '';
  return html`<span class="number">${number}</span> ${id}`;
}
