/**
 * ledger : obligations over the run → how many were short in each scenario, and each with its instrument and article
 */
import type { LedgerComparison } from '../engine/index.ts';
import { html, type Markup } from './markup.ts';
import { bar } from './small-pictures.ts';
import { foldByScenario, paragraph, scenarioCell, section, table } from './tables.ts';
import type { NumberedScenario, View } from './view.ts';

export function ledger(view: View): Markup {
  const { words, scenarios } = view;
  const empty = scenarios.every(({ scenario }) => scenario.ledger.length === 0);
  return section(
    'ledger',
    words.ledgerTitle,
    words.ledgerLead,
    empty
      ? [paragraph(words.noLedger)]
      : [countTable(view), foldByScenario(view, (one) => obligationTable(view, one))],
  );
}

function countTable(view: View): Markup {
  const { words, scenarios } = view;
  const rows = scenarios.map((one) => {
    const { ledger: rows } = one.scenario;
    const due = rows.reduce((sum, { seasonsDue }) => sum + seasonsDue, 0);
    const short = rows.reduce((sum, { seasonsShort }) => sum + seasonsShort, 0);
    const counts = [rows.length, rows.filter(({ seasonsShort }) => seasonsShort > 0).length, due, short];
    return [scenarioCell(view, one), ...counts.map((count) => html`${count}`), bar(short, due)];
  });
  const heads = [words.obligations, words.obligationsShort, words.seasonsDue, words.seasonsShort];
  return table(
    [{ head: words.scenario }, ...heads.map((head) => ({ head, align: 'right' as const })), { head: '' }],
    rows,
  );
}

function obligationTable(view: View, { scenario }: NumberedScenario): Markup {
  const { words } = view;
  if (scenario.ledger.length === 0) return paragraph(words.none);
  const rows = scenario.ledger.map((row) => [
    html`${view.nameOf(row.riparian)}`,
    html`${row.owedTo.map(view.nameOf).join(', ')}`,
    html`${row.instrument}${row.article === undefined ? '' : `, ${words.article(row.article)}`}<br><small>${row.clause}</small>`,
    html`${row.part}`,
    ...amountsOf(row).map((amount) => html`${words.figure(amount, 2)}`),
    html`${'due_km3' in row ? words.km3 : words.GWh}`,
    html`${row.seasonsShort} / ${row.seasonsDue}`,
  ]);
  const right = (head: string) => ({ head, align: 'right' as const });
  return table(
    [
      { head: words.bound },
      { head: words.owedTo },
      { head: words.instrument },
      { head: words.part },
      right(words.due),
      right(words.delivered),
      right(words.short),
      { head: words.unit },
      right(`${words.seasonsShort} / ${words.seasonsDue}`),
    ],
    rows,
  );
}

function amountsOf(row: LedgerComparison): readonly number[] {
  return 'due_km3' in row
    ? [row.due_km3, row.delivered_km3, row.short_km3]
    : [row.due_GWh, row.delivered_GWh, row.short_GWh];
}
