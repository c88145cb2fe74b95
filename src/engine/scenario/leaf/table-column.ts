/**
 * readColumn : { file, column, unit } → the cells of one column of a table, with their places
 */
import { type Context, listed, reportType, suggestion } from '../context.ts';
import { child, type DraftMap, type DraftScalar, join, textOf } from '../draft.ts';
import { resolveBeside } from '../file-path.ts';
import { report } from '../report.ts';
import { columnOf, parseTable, type Table } from '../table.ts';

export interface Column {
  readonly cells: readonly DraftScalar[];
  /** Unit of bare numbers in the column; absent where each cell carries its own. */
  readonly unit?: string;
}

export function readColumn(context: Context, map: DraftMap, path: string): Column | undefined {
  const column = readText(context, map, path, 'column');
  const unit = child(map, 'unit') === undefined ? '' : readText(context, map, path, 'unit');
  const table = readTable(context, map, path);
  if (table === undefined || column === undefined || unit === undefined) return undefined;
  const index = table.header.indexOf(column);
  if (index >= 0) return { cells: columnOf(table, index), ...(unit === '' ? {} : { unit }) };
  const message = `The table has no column "${column}"; it has ${listed(table.header)}.`;
  const place = child(map, 'column')?.place;
  const hint = suggestion(column, table.header);
  report(context, { code: 'MIRAB_TABLE_COLUMN_UNKNOWN', path: join(path, 'column'), place, message, hint });
  return undefined;
}

function readTable(context: Context, map: DraftMap, path: string): Table | undefined {
  const name = readText(context, map, path, 'file');
  if (name === undefined) return undefined;
  const place = child(map, 'file')?.place ?? map.place;
  const resolved = resolveBeside(place.file, name);
  const reading = resolved.ok ? context.tables.get(resolved.path) : resolved;
  if (reading === undefined || !reading.ok) {
    const { code, message, hint } = reading ?? NOT_GIVEN;
    report(context, { code, path: join(path, 'file'), place, message, hint });
    return undefined;
  }
  const file = resolved.ok ? resolved.path : name;
  if (!context.read.has(file)) context.read.set(file, parseTable(context, reading.text, file));
  return context.read.get(file);
}

const NOT_GIVEN = {
  code: 'MIRAB_FILE_MISSING',
  message: 'The file was not given.',
  hint: undefined,
} as const;

/** A text under a key of a map; absent or of another sort is reported. */
export function readText(context: Context, map: DraftMap, path: string, key: string): string | undefined {
  const node = child(map, key);
  if (node === undefined) {
    const message = `\`${path}\` has no \`${key}\`.`;
    report(context, { code: 'MIRAB_KEY_MISSING', path: join(path, key), place: map.place, message });
    return undefined;
  }
  const text = textOf(node);
  if (text === undefined) reportType(context, node, join(path, key), 'a text');
  return text;
}
