/**
 * grouped : rows by riparian or place → a table in which each group is named once
 */
import { table } from '../report/layout.ts';

/** Rows under their first cell, which is named once. */
export function grouped(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  nameOf: (id: string) => string,
  numbers = headers.length - 2,
): string[] {
  if (rows.length === 0) return [];
  const columns = headers.map((header, index) => ({
    header,
    align: index >= 2 && index < 2 + numbers ? ('right' as const) : ('left' as const),
    gives: index < 2,
  }));
  const named = rows.map(([group, ...cells], index) => [
    group === rows[index - 1]?.[0] ? '' : nameOf(group),
    ...cells,
  ]);
  return table(columns, named);
}
