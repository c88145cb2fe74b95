/**
 * ledgerReport : audited ledger → obligations, money and whether it adds up, in 80 columns
 */
import type {
  LedgerAudit,
  LedgerComparison,
  LedgerPayment,
  LedgerRow,
  LoadedScenario,
  Outcome,
} from '../engine/index.ts';
import { fixed, signed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';
import { dataLines } from './data-set.ts';
import { seasonSections } from './ledger-by-season.ts';
import { closingLines } from './ledger-closing.ts';
import { obligationTable, openTable } from './ledger-obligations.ts';
import type { Ink } from './terminal.ts';

export interface AuditedLedger {
  readonly loaded: LoadedScenario;
  readonly outcome: Outcome;
  readonly asked: {
    readonly clauses: readonly string[];
    readonly riparian: string | null;
    readonly by: 'obligation' | 'season';
  };
  /** What was asked for; the audit is of the whole ledger. */
  readonly rows: readonly LedgerRow[];
  readonly obligations: readonly LedgerComparison[];
  readonly payments: readonly LedgerPayment[];
  readonly audit: LedgerAudit;
}

export function ledgerReport(audited: AuditedLedger, ink: Ink): string[] {
  const { loaded, outcome, asked, rows, obligations, payments, audit } = audited;
  const { scenario } = loaded;
  const { start, years, step } = scenario.time;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ink.heading(title), ...lines];
  const bySeason = asked.by === 'season';
  return [
    ...wrap(`Ledger of obligations: ${scenario.title}`).map(ink.heading),
    ink.faint(`${years} years from ${start}, by ${step}`),
    ...dataLines(loaded).flatMap((line) => wrap(line)),
    ...filterLines(audited),
    ...headline(obligations),
    ...(rows.length === 0 ? ['', ...nothingDue(audited)] : []),
    ...(bySeason
      ? seasonSections(rows, ink)
      : section('Obligations, means of a year', obligationTable(obligations, years))),
    ...(bySeason
      ? []
      : section(
          'Still owed at the end, defaults, and what was forced, over the run',
          openTable(obligations),
        )),
    ...section('Money of the trades over the run, million USD', moneyTable(payments)),
    ...section('Audit', closingLines(audit)),
    '',
    ...wrap(`runId   ${outcome.runId}`),
  ];
}

function filterLines({ asked }: AuditedLedger): string[] {
  const clauses = asked.clauses.length === 0 ? [] : [`under ${asked.clauses.join(', ')}`];
  const riparian = asked.riparian === null ? [] : [`that ${asked.riparian} owes or is owed`];
  const shown = [...clauses, ...riparian].join(' ');
  return shown === '' ? [] : wrap(`Shown: obligations ${shown}.`);
}

/** What most readers ask first: how many obligations were short at some time, and which was kept least. */
function headline(obligations: readonly LedgerComparison[]): string[] {
  if (obligations.length === 0) return [];
  const short = obligations.filter(({ seasonsShort }) => seasonsShort > 0);
  const count = `${short.length} of ${obligations.length} obligations were short in at least one season`;
  const [least] = [...short].sort((a, b) => a.kept - b.kept);
  if (least === undefined) return wrap(`${count}.`);
  return wrap(
    `${count}. Least kept: ${least.clause} (${least.part}, ${least.riparian}), ${fixed(least.kept * 100, 1)} %.`,
  );
}

function nothingDue({ outcome }: AuditedLedger): string[] {
  return wrap(
    outcome.ledger.length === 0
      ? 'Nothing is due in this run: no clause binds in its years, and no trade has an amount.'
      : 'Nothing is due in this run under what was asked for; without the filters there is more.',
  );
}

function moneyTable(payments: readonly LedgerPayment[]): string[] {
  if (payments.length === 0) return [];
  const money = ['Price', 'Penalty', 'Net'].map((header) => ({ header, align: 'right' as const }));
  const lines = table(
    [{ header: 'Trade', gives: true }, { header: 'Riparian' }, ...money],
    payments.map(({ clause, riparian, price_MUSD, penalty_MUSD, net_MUSD }, index) => [
      clause === payments[index - 1]?.clause ? '' : clause,
      riparian,
      ...[price_MUSD, penalty_MUSD, net_MUSD].map((value) => signed(value, 2)),
    ]),
  );
  return [...lines, '  Above zero: received; below: paid. Over its riparians a trade sums to zero.'];
}
