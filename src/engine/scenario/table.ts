/**
 * parseTable : text of a CSV file → header and rows of cells, each with its place
 *
 * Comma-separated, one header row, `#` begins a line of comment, quotes as in RFC 4180 but without line ends inside.
 */
import type { DraftScalar } from './draft.ts';
import { type Report, report } from './report.ts';
import { placeAt, type Source, sourceOf } from './source.ts';

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly source: Source;
}

export interface Cell {
  readonly value: string;
  readonly offset: number;
  readonly length: number;
  readonly broken: boolean;
}

const MOST_LETTERS = 8_000_000;
const MOST_CELLS = 500_000;

/** Reads a table; nothing where it does not hold, with the reason reported. */
export function parseTable(context: Report, text: string, file: string): Table | undefined {
  const source = sourceOf(text, file);
  const refuse = (offset: number, message: string): undefined => {
    report(context, { code: 'MIRAB_TABLE_INVALID', path: '', place: placeAt(source, offset, 1), message });
    return undefined;
  };
  if (text.length > MOST_LETTERS) return refuse(0, `The table has more than ${MOST_LETTERS} letters.`);
  const [first, ...rows] = readRows(source);
  if (first === undefined) return refuse(0, 'The table is empty; its first row names the columns.');
  const header = first.map((cell) => cell.value);
  for (const row of [first, ...rows]) {
    const broken = row.find((cell) => cell.broken);
    if (broken) return refuse(broken.offset, 'A quote is not closed, or text follows it.');
    if (row.length !== header.length) {
      return refuse(row[0].offset, `The row has ${row.length} cells, and the header ${header.length}.`);
    }
  }
  const twice = first.find((cell, index) => cell.value === '' || header.indexOf(cell.value) !== index);
  if (twice) return refuse(twice.offset, `"${twice.value}" does not name a column of its own.`);
  if (rows.length * header.length > MOST_CELLS)
    return refuse(0, `The table has more than ${MOST_CELLS} cells.`);
  return { header, rows, source };
}

/** The cells of one column, with their places. */
export function columnOf({ rows, source }: Table, column: number): DraftScalar[] {
  return rows.map((row) => {
    const { value, offset, length } = row[column];
    return { type: 'scalar', value, place: placeAt(source, offset, length) };
  });
}

/** Rows of cells, each row on one line; blank lines and comments are left out. */
export function readRows(source: Source): Cell[][] {
  const { text, lineStarts } = source;
  return lineStarts.flatMap((start, line) => {
    const next = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length;
    const row = text.slice(start, next).trimEnd();
    return row === '' || row.startsWith('#') ? [] : [readCells(row, start)];
  });
}

/** A quoted cell, then a bare one; each ends at a comma or at the end of the line. */
const CELL = /\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*)/y;

function readCells(row: string, start: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at <= row.length; at++) {
    CELL.lastIndex = at;
    const [whole, quoted, bare = ''] = CELL.exec(row) ?? [''];
    const lead = whole.length - whole.trimStart().length;
    const value = quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"');
    cells.push({
      value,
      offset: start + at + lead,
      length: whole.trim().length,
      broken: quoted === undefined && bare.includes('"'),
    });
    at += whole.length;
  }
  return cells;
}
