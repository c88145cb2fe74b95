/**
 * parseEvents : text of a CSV file x riparians -> dated water events between states, or everything wrong with the file
 *
 * One row an event; commas inside a cell need quotes. The file is somebody's reading of the press and of treaties, so
 * each row names its source and its confidence. Source: METHOD, sections 10 and 12.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { didYouMean } from '../base/nearest.ts';
import { failure, type Result, success } from '../base/result.ts';
import { hasErrors, type Report, report } from '../scenario/report.ts';
import { placeAt, type Source, sourceOf } from '../scenario/source.ts';
import { type Cell, readRows } from '../scenario/table.ts';
import { type EventDate, readBar, readDate, readRiparians, readWord } from './event-cells.ts';

const COLUMNS = [
  'id',
  'date',
  'precision',
  'riparians',
  'river',
  'issue',
  'what',
  'bar',
  'scope',
  'source',
  'confidence',
] as const;
type ColumnName = (typeof COLUMNS)[number];

export const PRECISIONS = ['day', 'month', 'season', 'year'] as const;
const SCOPES = ['basin', 'local'] as const;
const CONFIDENCES = ['high', 'medium', 'low'] as const;

export interface WaterEvent extends EventDate {
  readonly id: string;
  readonly precision: (typeof PRECISIONS)[number];
  /** As the file gives them; SUN is the USSR, which was no riparian of a later basin. */
  readonly riparians: readonly string[];
  readonly river: string;
  readonly issue: string;
  readonly what: string;
  /** Intensity after Basins at Risk, -7 to 7. */
  readonly bar: number;
  /** Local events on small tributaries do not answer to shortage of the basin and are judged apart. */
  readonly scope: (typeof SCOPES)[number];
  readonly source: string;
  readonly confidence: (typeof CONFIDENCES)[number];
}

/**
 * @param file - how diagnostics name the file
 * @param riparianIds - ISO codes that the basin knows; SUN is allowed beside them
 * @returns events in the order of the file, or a diagnostic for every cell that does not hold
 */
export function parseEvents(
  text: string,
  file: string,
  riparianIds: readonly string[],
): Result<readonly WaterEvent[]> {
  const source = sourceOf(text, file);
  const problems: Report = { diagnostics: [] };
  const [header, ...rows] = readRows(source);
  if (header === undefined) return failure([emptyFile(source)]);
  const places = columnPlaces(header, source, problems);
  if (places === undefined) return failure(problems.diagnostics);
  const ids = new Set<string>();
  const events = rows.flatMap((row) => {
    if (!rowHolds(row, header, source, problems)) return [];
    const cell = (name: ColumnName) => row[places[name]];
    return readEvent(cell, { source, problems, riparianIds, ids }) ?? [];
  });
  return hasErrors(problems) ? failure(problems.diagnostics) : success(events);
}

interface RowSetting {
  readonly source: Source;
  readonly problems: Report;
  readonly riparianIds: readonly string[];
  /** Ids of the rows before. */
  readonly ids: Set<string>;
}

function readEvent(
  cell: (name: ColumnName) => Cell,
  { source, problems, riparianIds, ids }: RowSetting,
): WaterEvent | undefined {
  const at = (name: ColumnName) => ({ cell: cell(name), path: name, source, problems });
  const id = cell('id').value;
  if (id === '' || ids.has(id)) {
    const message = id === '' ? 'The event has no id.' : `The id "${id}" stands twice.`;
    const place = placeAt(source, cell('id').offset, cell('id').length);
    report(problems, {
      code: 'MIRAB_NAME_INVALID',
      path: 'id',
      place,
      message,
      expected: 'an id of its own',
    });
  }
  ids.add(id);
  const precision = readWord(at('precision'), PRECISIONS);
  const date = readDate(at('date'), precision);
  const riparians = readRiparians(at('riparians'), riparianIds);
  const bar = readBar(at('bar'));
  const scope = readWord(at('scope'), SCOPES);
  const confidence = readWord(at('confidence'), CONFIDENCES);
  if (!precision || !date || !riparians || bar === undefined || !scope || !confidence) return undefined;
  const [river, issue, what, told] = (['river', 'issue', 'what', 'source'] as const).map(
    (name) => cell(name).value,
  );
  return { id, ...date, precision, riparians, river, issue, what, bar, scope, source: told, confidence };
}

/** Where each column stands; nothing where one is absent, after all that is wrong with the header was said. */
function columnPlaces(
  header: readonly Cell[],
  source: Source,
  problems: Report,
): Readonly<Record<ColumnName, number>> | undefined {
  const names = header.map(({ value }) => value);
  const absent = COLUMNS.filter((name) => !names.includes(name));
  for (const { value, offset, length } of header) {
    const known = (COLUMNS as readonly string[]).includes(value);
    if (known && names.indexOf(value) === names.lastIndexOf(value)) continue;
    report(problems, {
      code: 'MIRAB_TABLE_INVALID',
      path: value,
      place: placeAt(source, offset, length),
      message: known ? `The column "${value}" stands twice.` : `No column of events is called "${value}".`,
      hint: known ? undefined : didYouMean(value, absent),
      expected: COLUMNS.join(','),
    });
  }
  for (const name of absent) {
    const place = placeAt(source, header[0].offset, 1);
    report(problems, {
      code: 'MIRAB_TABLE_COLUMN_UNKNOWN',
      path: name,
      place,
      message: `The file has no column "${name}".`,
      expected: COLUMNS.join(','),
    });
  }
  if (hasErrors(problems)) return undefined;
  return Object.fromEntries(COLUMNS.map((name) => [name, names.indexOf(name)])) as Record<ColumnName, number>;
}

function rowHolds(row: readonly Cell[], header: readonly Cell[], source: Source, problems: Report): boolean {
  const broken = row.find((cell) => cell.broken);
  if (broken === undefined && row.length === header.length) return true;
  const message =
    broken === undefined
      ? `The row has ${row.length} cells, and the header ${header.length}.`
      : 'A quote is not closed, or text follows it.';
  report(problems, {
    code: 'MIRAB_TABLE_INVALID',
    path: '',
    place: placeAt(source, (broken ?? row[0]).offset, 1),
    message,
    expected: 'quotes around a cell that holds a comma, and two quotes for a quote inside it',
  });
  return false;
}

function emptyFile(source: Source): Diagnostic {
  const message = 'The file of events is empty; its first row names the columns.';
  return {
    code: 'MIRAB_TABLE_INVALID',
    severity: 'error',
    path: '',
    message,
    expected: COLUMNS.join(','),
    place: placeAt(source, 0, 1),
  };
}
