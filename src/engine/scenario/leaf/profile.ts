/**
 * readProfile : one value, twelve, a map of months or a column of a table → twelve numbers, January first
 *
 * readShape : the same for shares of a year, which are brought to a sum of exactly one year.
 */
import { orderedSum } from '../../base/number.ts';
import { type Context, knowsKeys, reportType } from '../context.ts';
import { child, type DraftMap, type DraftNode, join } from '../draft.ts';
import { report } from '../report.ts';
import { MONTH_NAMES, monthsOf, reportMonths } from './months.ts';
import { readQuantities, readQuantity, type Wanted } from './quantity.ts';
import { readColumn } from './table-column.ts';

const TWELVE = Array.from({ length: 12 }, (_, index) => index);

export function readProfile(
  context: Context,
  wanted: Wanted,
  node: DraftNode,
  path: string,
): readonly number[] | undefined {
  if (node.type === 'list') return readTwelve(context, wanted, node, path);
  if (node.type === 'map') {
    return child(node, 'file')
      ? readTableProfile(context, wanted, node, path)
      : readMonthMap(context, wanted, node, path);
  }
  const value = readQuantity(context, wanted, node, path);
  return value === undefined ? undefined : TWELVE.map(() => value);
}

function readTwelve(
  context: Context,
  wanted: Wanted,
  node: DraftNode,
  path: string,
): readonly number[] | undefined {
  const items = node.type === 'list' ? node.items : [];
  if (items.length !== 12) {
    reportLength(context, node, path, items.length);
    return undefined;
  }
  return readQuantities(
    context,
    wanted,
    items.map((item, index) => [item, join(path, index)]),
  );
}

function readMonthMap(
  context: Context,
  wanted: Wanted,
  map: DraftMap,
  path: string,
): readonly number[] | undefined {
  const values: (number | undefined)[] = TWELVE.map(() => undefined);
  const named = new Set<number>();
  let sound = true;
  for (const [key, entry] of map.entries) {
    const at = join(path, key);
    const months = monthsOf(context, key, at, entry.key);
    const value = readQuantity(context, wanted, entry.node, at);
    if (months === undefined || value === undefined) sound = false;
    for (const month of months ?? []) {
      if (named.has(month)) {
        reportMonths(context, at, entry.key, `${MONTH_NAMES[month - 1]} is named twice.`);
        sound = false;
      }
      named.add(month);
      values[month - 1] = value;
    }
  }
  if (!sound) return undefined;
  const missing = MONTH_NAMES.filter((_, index) => !named.has(index + 1));
  if (missing.length === 0) return values.map((value) => value ?? 0);
  reportMonths(context, path, map.place, `There is no value for ${missing.join(', ')}.`);
  return undefined;
}

function readTableProfile(
  context: Context,
  wanted: Wanted,
  map: DraftMap,
  path: string,
): number[] | undefined {
  if (!knowsKeys(context, map, path, ['file', 'column', 'unit'])) return undefined;
  const column = readColumn(context, map, path);
  if (column === undefined) return undefined;
  if (column.cells.length !== 12) {
    reportLength(context, map, path, column.cells.length);
    return undefined;
  }
  return readQuantities(
    context,
    wanted,
    column.cells.map((cell) => [cell, path]),
    column.unit,
  );
}

function reportLength(context: Context, node: DraftNode, path: string, count: number): void {
  const message = `\`${path}\` has ${count} values, and a year has twelve months, January first.`;
  report(context, { code: 'MIRAB_LIST_LENGTH_WRONG', path, place: node.place, message });
}

const SHARE: Wanted = { quantity: 'share', minimum: 0, maximum: 1 };
/** Printed tables round their shares; half a percent covers twelve of them. */
const SHARES_TOLERANCE = 0.005;

export function readShape(context: Context, node: DraftNode, path: string): readonly number[] | undefined {
  if (node.type === 'scalar') {
    reportType(context, node, path, 'twelve shares, January first, or a map of months to shares');
    return undefined;
  }
  const shares = readProfile(context, SHARE, node, path);
  if (shares === undefined) return undefined;
  const sum = orderedSum(shares);
  if (Math.abs(sum - 1) <= SHARES_TOLERANCE) return shares.map((share) => share / sum);
  const percent = Number((sum * 100).toFixed(2));
  const message = `The shares of the months sum to ${percent} %, and a year has 100 %.`;
  const hint = 'A share given for a range such as Oct..Mar holds for each month of it.';
  report(context, { code: 'MIRAB_SHARES_SUM_WRONG', path, place: node.place, message, hint });
  return undefined;
}
