/**
 * charged : shortfall against need of each riparian → hydrology, own decisions and partners, km3 a year
 */
import type { ChargedShortfall } from '../engine/index.ts';
import { largest } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { heatCell, paragraph, section } from './tables.ts';
import type { View } from './view.ts';

/** @param shortfalls - by riparian, alphabetical */
export function charged(view: View, shortfalls: Readonly<Record<string, ChargedShortfall>>): Markup {
  const { words } = view;
  return section('charged', words.chargedTitle, words.chargedLead, [
    Object.keys(shortfalls).length === 0 ? paragraph(words.notAssessed) : chargedTable(view, shortfalls),
  ]);
}

function chargedTable(view: View, shortfalls: Readonly<Record<string, ChargedShortfall>>): Markup {
  const { words, nameOf } = view;
  const all = Object.values(shortfalls);
  const partners = [...new Set(all.flatMap(({ partners_km3 }) => Object.keys(partners_km3)))].sort();
  const most = largest(
    all.flatMap(({ hydrology_km3, own_km3, partners_km3 }) => [
      ...[hydrology_km3, own_km3],
      ...Object.values(partners_km3),
    ]),
  );
  const cell = (value: number | undefined) => heatCell(view, value, most, 3);
  const rows = Object.entries(shortfalls).map(
    ([id, { shortfall_km3, hydrology_km3, own_km3, partners_km3 }]) =>
      html`<tr><td>${nameOf(id)}</td><td class="figure"><b>${words.figure(shortfall_km3, 3)}</b></td>${cell(hydrology_km3)}${cell(own_km3)}${partners.map((partner) => cell(partners_km3[partner]))}</tr>\n`,
  );
  const heads = [words.shortfall, words.hydrology, words.ownDecisions, ...partners.map(nameOf)];
  return html`<div class="wide"><table class="heat"><thead><tr><th scope="col">${words.affected}</th>${heads.map((head) => html`<th scope="col" class="figure">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
}
