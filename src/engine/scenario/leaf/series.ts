/**
 * readSeries : { file, column, start, unit } → a value for each calendar month from the start
 */
import { parseDate } from '../../calendar/date.ts';
import { type Context, knowsKeys, reportType } from '../context.ts';
import { child, type DraftMap, type DraftNode, join } from '../draft.ts';
import { report } from '../report.ts';
import type { DatedSeries } from '../schema/leaf.ts';
import { readQuantities, type Wanted } from './quantity.ts';
import { readColumn, readText } from './table-column.ts';

export function readSeries(
  context: Context,
  wanted: Wanted,
  node: DraftNode,
  path: string,
): DatedSeries | undefined {
  if (node.type !== 'map') {
    reportType(
      context,
      node,
      path,
      'a column of a table: { file: ..., column: ..., start: 2001-10, unit: m^3/s }',
    );
    return undefined;
  }
  if (!knowsKeys(context, node, path, ['file', 'column', 'start', 'unit'])) return undefined;
  const start = readStart(context, node, path);
  const column = readColumn(context, node, path);
  if (column === undefined || start === undefined) return undefined;
  if (column.cells.length === 0) {
    const message = 'The table has no rows below its header.';
    report(context, { code: 'MIRAB_TABLE_INVALID', path, place: child(node, 'file')?.place, message });
    return undefined;
  }
  const cells = column.cells.map((cell) => [cell, path] as const);
  const values = readQuantities(context, wanted, cells, column.unit);
  return values && { start, values };
}

function readStart(context: Context, map: DraftMap, path: string): string | undefined {
  const start = readText(context, map, path, 'start');
  if (start === undefined) return undefined;
  if (/^\d{4}-\d{2}$/.test(start) && parseDate(start)) return start;
  const message = `"${start}" does not name a month of a year.`;
  const place = child(map, 'start')?.place;
  const expected = 'the month of the first row, such as 2001-10';
  report(context, { code: 'MIRAB_DATE_INVALID', path: join(path, 'start'), place, message, expected });
  return undefined;
}
