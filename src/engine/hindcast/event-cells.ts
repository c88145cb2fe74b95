/**
 * read : cell of an event -> date, riparians, intensity or a word of a list; nothing where it does not hold, after it was said
 */
import type { DiagnosticCode } from '../base/codes.ts';
import { didYouMean } from '../base/nearest.ts';
import { daysOfMonth } from '../calendar/gregorian.ts';
import { type Report, report } from '../scenario/report.ts';
import { placeAt, type Source } from '../scenario/source.ts';
import type { Cell } from '../scenario/table.ts';

export interface CellAt {
  readonly cell: Cell;
  /** Name of the column. */
  readonly path: string;
  readonly source: Source;
  readonly problems: Report;
}

export interface EventDate {
  /** As the file gives it: the first day known. */
  readonly date: string;
  readonly year: number;
  /** Season that holds it, counted as 2 x water year + (0 non-vegetation, 1 vegetation). */
  readonly season: number;
}

/** The USSR signed treaties and was no riparian of the basin that followed it. */
const DISSOLVED = 'SUN';
const MOST_BAR = 7;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];
const PARTS = { year: 1, season: 2, month: 2, day: 3 } as const;
const SHAPES = {
  year: 'a year, like 1998',
  season: 'the first month of the season, like 2001-10',
  month: 'a month, like 2000-11',
  day: 'a day, like 1998-03-17',
} as const;

/** The season of a month; a year alone lies in its vegetation season, the one that it holds whole. */
function seasonOfMonth(year: number, month: number): number {
  if (month >= 4 && month <= 9) return 2 * year + 1;
  return 2 * (month >= 10 ? year + 1 : year);
}

const MONTH_OF_YEAR = 4;

/** @param precision - how much of the date is known; a date may say more, and the rest is not read */
export function readDate(at: CellAt, precision: keyof typeof SHAPES = 'year'): EventDate | undefined {
  const date = at.cell.value;
  const found = DATE.exec(date);
  const parts = (found ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const [year, month = MONTH_OF_YEAR, day = 1] = parts;
  const real =
    parts.length >= PARTS[precision] &&
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysOfMonth(year, month);
  if (!real) {
    const message = `"${date}" is not a date of precision ${precision}, or not a day of the calendar.`;
    say(at, 'MIRAB_DATE_INVALID', message, `${SHAPES[precision]}, from ${FIRST_YEAR} to ${LAST_YEAR}`);
    return undefined;
  }
  return { date, year, season: seasonOfMonth(year, precision === 'year' ? MONTH_OF_YEAR : month) };
}

/** Codes joined by `|`, at least one, each once. */
export function readRiparians(at: CellAt, known: readonly string[]): readonly string[] | undefined {
  const codes = at.cell.value.split('|').map((code) => code.trim());
  const candidates = [...known, DISSOLVED];
  const strange = codes.filter((code, index) => !candidates.includes(code) || codes.indexOf(code) !== index);
  for (const code of strange) {
    const message = candidates.includes(code)
      ? `"${code}" stands twice.`
      : `No riparian is called "${code}".`;
    const expected = `codes joined by |, of ${candidates.join(', ')}`;
    say(at, 'MIRAB_RIPARIAN_UNKNOWN', message, expected, didYouMean(code, candidates));
  }
  return strange.length === 0 ? codes : undefined;
}

/** Intensity after Basins at Risk: a whole number from -7 to 7. */
export function readBar(at: CellAt): number | undefined {
  const text = at.cell.value;
  const bar = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : undefined;
  if (bar !== undefined && bar >= -MOST_BAR && bar <= MOST_BAR) return bar + 0;
  const code = bar === undefined ? 'MIRAB_NUMBER_INVALID' : 'MIRAB_VALUE_OUT_OF_BOUNDS';
  say(at, code, `"${text}" is no intensity of an event.`, 'a whole number from -7 to 7');
  return undefined;
}

export function readWord<W extends string>(at: CellAt, words: readonly W[]): W | undefined {
  const text = at.cell.value;
  const word = words.find((candidate) => candidate === text);
  if (word === undefined)
    say(
      at,
      'MIRAB_CHOICE_UNKNOWN',
      `"${text}" is no ${at.path}.`,
      `one of ${words.join(', ')}`,
      didYouMean(text, words),
    );
  return word;
}

function say(
  { cell, path, source, problems }: CellAt,
  code: DiagnosticCode,
  message: string,
  expected: string,
  hint?: string,
): void {
  report(problems, { code, path, place: placeAt(source, cell.offset, cell.length), message, expected, hint });
}
