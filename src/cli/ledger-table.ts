/**
 * ledgerTable : obligations summed over the run → a table of what was due, done and short
 */
import type { LedgerComparison } from '../engine/index.ts';
import { fixed } from './figure.ts';
import { table } from './layout.ts';

export function ledgerTable(rows: readonly LedgerComparison[], years: number): string[] {
  if (rows.length === 0) return ['  No clause and no trade is in force.'];
  return table(
    [
      { header: 'Obligation', gives: true },
      { header: 'Part' },
      { header: 'Bound' },
      { header: 'Due', align: 'right' },
      { header: 'Done', align: 'right' },
      { header: 'Short', align: 'right' },
      { header: '/year' },
      { header: 'Short in', align: 'right' },
    ],
    rows.map((row) => [
      row.clause,
      row.part,
      row.riparian,
      ...[row.due, row.delivered, row.short].map((amount) =>
        fixed(amount / years, row.unit === 'km3' ? 2 : 0),
      ),
      row.unit,
      `${row.seasonsShort} of ${row.seasonsDue}`,
    ]),
  );
}
