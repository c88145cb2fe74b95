/**
 * obligationTable : obligations summed over the run → what was due, done and short, and what stays open at the end
 */
import type { LedgerComparison } from '../engine/index.ts';
import { bar } from '../report/blocks.ts';
import { fixed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';
import { citation } from './ledger-by-season.ts';

/** Obligations under the clause that they are of, with its instrument. */
export function obligationTable(obligations: readonly LedgerComparison[], years: number): string[] {
  if (obligations.length === 0) return [];
  const amounts = ['Due', 'Done', 'Short'].map((header) => ({ header, align: 'right' as const }));
  const [head, ...lines] = table(
    [
      { header: 'Part', gives: true },
      { header: 'Bound' },
      { header: 'Owed to' },
      ...amounts,
      { header: '/year' },
      { header: 'Short in', align: 'right' },
      { header: 'Kept' },
    ],
    obligations.map((row) => [
      row.part,
      row.riparian,
      abbreviated(row.owedTo),
      ...yearlyAmounts(row, years),
      `${row.seasonsShort} of ${row.seasonsDue}`,
      bar(row.kept, 7),
    ]),
  );
  const grouped = lines.flatMap((line, index) => {
    const { clause } = obligations[index];
    const under = clause === obligations[index - 1]?.clause;
    return under ? [line] : [...wrap(`${clause}: ${citation(obligations[index])}`, '  ', '    '), line];
  });
  const note =
    'Done: given, or under a cap, ceiling or share taken or released. Short in: seasons, of those in which ' +
    'something was due. Kept: the part of what was due that was not short in the end.';
  return [head, ...grouped, ...wrap(note, '  ')];
}

/** At most seven columns: two riparians, or the first and how many more. */
function abbreviated(riparians: readonly string[]): string {
  if (riparians.length <= 2) return riparians.join(' ');
  return `${riparians[0]} +${riparians.length - 1}`;
}

/** Due, done and short in a year, and their unit. */
function yearlyAmounts(row: LedgerComparison, years: number): string[] {
  if ('due_km3' in row)
    return [...[row.due_km3, row.delivered_km3, row.short_km3].map((km3) => fixed(km3 / years, 2)), 'km3'];
  return [...[row.due_GWh, row.delivered_GWh, row.short_GWh].map((GWh) => fixed(GWh / years, 1)), 'GWh'];
}

/** Obligations of which something is still owed at the end, ended as a default, or was out of the bound party's hands. */
export function openTable(obligations: readonly LedgerComparison[]): string[] {
  const rows = obligations.flatMap((row) => {
    const amounts =
      'due_km3' in row
        ? [row.carriedOver_km3, row.defaulted_km3, row.forced_km3].map((value) => fixed(value, 2))
        : [row.carriedOver_GWh, row.defaulted_GWh, row.forced_GWh].map((value) => fixed(value, 1));
    if (amounts.every((text) => Number(text) === 0)) return [];
    return [[row.clause, row.part, row.riparian, ...amounts, 'due_km3' in row ? 'km3' : 'GWh']];
  });
  if (rows.length === 0) return [];
  const lines = table(
    [
      { header: 'Obligation', gives: true },
      { header: 'Part' },
      { header: 'Bound' },
      { header: 'Still owed', align: 'right' },
      { header: 'Default', align: 'right' },
      { header: 'Forced', align: 'right' },
      { header: '' },
    ],
    rows,
  );
  const note =
    'Forced: released as the reservoir was full, or water of a trade that was let go and taken by others on its way; ' +
    'it is not held against the bound party.';
  return [...lines, ...wrap(note, '  ')];
}
