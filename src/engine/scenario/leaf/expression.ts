/**
 * readExpression : { expression: "..." } × the slots of its place → a checked program
 *
 * An expression sees only what is known at the start of the step; the slots below are all there is.
 */
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Program } from '../../expression/program.ts';
import type { QuantityName } from '../../units/quantities.ts';
import { type Context, knowsKeys } from '../context.ts';
import { child, type DraftMap, join } from '../draft.ts';
import { addAll } from '../report.ts';
import { readText } from './table-column.ts';

/** Names to numbers; none may be the symbol of a unit, such as `month` or `years`. */
export type Slots = Readonly<Record<string, QuantityName>>;

/** What a rule of a reservoir may use: natural inflow of the step, forecast of the season over its norm, month 1 to 12. */
export const RULE_SLOTS = {
  storage: 'volume',
  dead: 'volume',
  full: 'volume',
  inflow: 'flow',
  forecast: 'number',
  calendar_month: 'number',
  water_year: 'number',
} as const satisfies Slots;

/** What a trajectory may use. `elapsed_years` is 0 in the first water year of the run. */
export const TRAJECTORY_SLOTS = { water_year: 'number', elapsed_years: 'number' } as const satisfies Slots;

export interface ExpressionWanted {
  readonly slots: Slots;
  readonly result: QuantityName;
}

export function readExpression(
  context: Context,
  map: DraftMap,
  path: string,
  wanted: ExpressionWanted,
): Program | undefined {
  if (!knowsKeys(context, map, path, ['expression'])) return undefined;
  const text = readText(context, map, path, 'expression');
  if (text === undefined || context.parser === undefined) return undefined;
  const place = child(map, 'expression')?.place ?? map.place;
  const result = compileExpression(context.parser, {
    text,
    path: join(path, 'expression'),
    place,
    ...wanted,
  });
  addAll(context, result.diagnostics);
  return result.ok ? result.value : undefined;
}
