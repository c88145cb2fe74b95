/**
 * months : `Oct..Mar`, `vegetation`, [10, 11] → numbers of calendar months, in the order of the text
 */

import type { Place } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/nearest.ts';
import { reportType } from '../context.ts';
import { type DraftNode, join, shortened } from '../draft.ts';
import { type Report, report } from '../report.ts';

export const MONTH_NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** Seasons of the basin's water organisations; the water year begins in October. */
const SEASONS: ReadonlyMap<string, readonly number[]> = new Map([
  ['vegetation', [4, 5, 6, 7, 8, 9]],
  ['non-vegetation', [10, 11, 12, 1, 2, 3]],
  ['all', [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
]);

const MONTHS_EXPECTED = 'months, such as [Jun, Jul], Oct..Mar, vegetation, non-vegetation or all';

/** Reads months; each may stand once, and at least one. */
export function readMonths(context: Report, node: DraftNode, path: string): readonly number[] | undefined {
  const parts: readonly (readonly [DraftNode, string])[] =
    node.type === 'list' ? node.items.map((item, index) => [item, join(path, index)]) : [[node, path]];
  const months: number[] = [];
  for (const [part, partPath] of parts) {
    const read = readPart(context, part, partPath);
    if (read === undefined) return undefined;
    for (const month of read) {
      if (months.includes(month)) {
        reportMonths(context, partPath, part.place, `${MONTH_NAMES[month - 1]} is named twice.`);
        return undefined;
      }
      months.push(month);
    }
  }
  if (months.length > 0) return months;
  reportMonths(context, path, node.place, 'No month is named.');
  return undefined;
}

function readPart(context: Report, node: DraftNode, path: string): readonly number[] | undefined {
  if (node.type !== 'scalar' || typeof node.value === 'boolean' || node.value === null) {
    reportType(context, node, path, MONTHS_EXPECTED);
    return undefined;
  }
  return monthsOf(context, String(node.value), path, node.place);
}

/** The months that one text names; nothing, and a diagnostic, where it names none. */
export function monthsOf(
  context: Report,
  text: string,
  path: string,
  place: Place,
): readonly number[] | undefined {
  const season = SEASONS.get(text);
  if (season) return season;
  const ends = text.split('..').map(monthNumber);
  const [first, last = first] = ends;
  if (ends.length <= 2 && first > 0 && last > 0) {
    return Array.from({ length: ((last - first + 12) % 12) + 1 }, (_, step) => ((first - 1 + step) % 12) + 1);
  }
  const names = [...MONTH_NAMES, ...SEASONS.keys()];
  const wrong = text.split('..').find((name) => monthNumber(name) === 0) ?? text;
  const long = MONTH_NAMES.find(
    (name) => wrong.length > 3 && wrong.toLowerCase().startsWith(name.toLowerCase()),
  );
  const hint = long === undefined ? didYouMean(wrong, names) : `Did you mean "${long}"?`;
  reportMonths(context, path, place, `"${shortened(text)}" does not name months.`, hint);
  return undefined;
}

/** 1 to 12; 0 where the text is no month. */
function monthNumber(text: string): number {
  if (/^[0-9]{1,2}$/.test(text)) return Number(text) <= 12 ? Number(text) : 0;
  return MONTH_NAMES.indexOf(text) + 1;
}

export function reportMonths(
  context: Report,
  path: string,
  place: Place,
  message: string,
  hint?: string,
): void {
  report(context, { code: 'MIRAB_MONTHS_INVALID', path, place, message, expected: MONTHS_EXPECTED, hint });
}
