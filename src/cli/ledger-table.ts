/**
 * ledgerTable : obligations summed over the run → a table of what was due, done and short
 */
import type { LedgerComparison } from '../engine/index.ts';
import { fixed } from '../report/figure.ts';
import { table } from '../report/layout.ts';

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
      ...amountsOf(row, years),
      `${row.seasonsShort} of ${row.seasonsDue}`,
    ]),
  );
}

/** Due, done and short in a year, and their unit. */
function amountsOf(row: LedgerComparison, years: number): string[] {
  if ('due_km3' in row)
    return [...[row.due_km3, row.delivered_km3, row.short_km3].map((km3) => fixed(km3 / years, 2)), 'km3'];
  return [...[row.due_GWh, row.delivered_GWh, row.short_GWh].map((GWh) => fixed(GWh / years, 0)), 'GWh'];
}
