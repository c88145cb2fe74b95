/**
 * readQuantity : `12.3 km^3/year` × what is wanted → a number in the engine's unit, within its bounds
 */
import { formatQuantity } from '../../units/format-quantity.ts';
import { parseQuantity } from '../../units/parse-quantity.ts';
import { QUANTITIES, type QuantityName } from '../../units/quantities.ts';
import { type Context, reportType } from '../context.ts';
import type { DraftNode } from '../draft.ts';
import { type Report, report } from '../report.ts';

/** What a number has to be: its quantity, and bounds in engine units. */
export interface Wanted {
  readonly quantity: QuantityName;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * Reads one number.
 *
 * @param unit - the unit of a bare number in a table; the text itself carries the unit when this is absent
 */
export function readQuantity(
  context: Report,
  wanted: Wanted,
  node: DraftNode,
  path: string,
  unit?: string,
): number | undefined {
  const { label, example } = QUANTITIES[wanted.quantity];
  if (node.type !== 'scalar' || node.value === null || typeof node.value === 'boolean') {
    reportType(context, node, path, `${label}, such as "${example}"`);
    return undefined;
  }
  const result = parseQuantity(unit === undefined ? node.value : `${node.value} ${unit}`, wanted.quantity);
  if (!result.ok) {
    const { code, message, expected, hint } = result;
    report(context, { code, path, place: node.place, message, expected, hint });
    return undefined;
  }
  return isWithin(context, wanted, result.value, node, path) ? result.value : undefined;
}

function isWithin(context: Report, wanted: Wanted, value: number, node: DraftNode, path: string): boolean {
  const { quantity, minimum, maximum } = wanted;
  const low = minimum !== undefined && value < minimum;
  const high = maximum !== undefined && value > maximum;
  if (!low && !high) return true;
  const limit = formatQuantity((low ? minimum : maximum) ?? 0, quantity, 6);
  const shown = node.type === 'scalar' ? node.value : '';
  const message = `${shown} is ${low ? 'less than the least' : 'more than the most'} that is allowed, ${limit}.`;
  report(context, { code: 'MIRAB_VALUE_OUT_OF_BOUNDS', path, place: node.place, message });
  return false;
}

/** Reads a list of numbers; nothing where one of them cannot be read. */
export function readQuantities(
  context: Context,
  wanted: Wanted,
  nodes: readonly (readonly [node: DraftNode, path: string])[],
  unit?: string,
): number[] | undefined {
  const values = nodes.flatMap(([node, path]) => readQuantity(context, wanted, node, path, unit) ?? []);
  return values.length === nodes.length ? values : undefined;
}
