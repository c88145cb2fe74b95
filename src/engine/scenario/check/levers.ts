/**
 * checkLevers : limits in order, and paths that lead to values of the lever's quantity
 */
import { parseQuantity } from '../../units/parse-quantity.ts';
import { isQuantityName, QUANTITIES, type QuantityName } from '../../units/quantities.ts';
import { listed, suggestion } from '../context.ts';
import { locate } from '../locate.ts';
import { ScenarioSchema } from '../schema/scenario.ts';
import { shapeOf } from '../schema-shape.ts';
import { type Checks, complain, holds } from './checks.ts';

type Lever = NonNullable<Checks['scenario']['levers']>[string];

export function checkLevers(checks: Checks): void {
  for (const [name, lever] of Object.entries(checks.scenario?.levers ?? {})) {
    const path = `levers.${name}`;
    if (!holds(checks, path)) continue;
    const { quantity } = lever;
    if (isQuantityName(quantity)) {
      checkLimits(checks, lever, quantity, path);
      lever.sets.forEach((target, index) => {
        checkTarget(checks, target, quantity, `${path}.sets.${index}`);
      });
      continue;
    }
    const names = Object.keys(QUANTITIES);
    const message = `"${quantity}" is not a quantity.`;
    const more = { expected: `one of ${names.join(', ')}`, hint: suggestion(quantity, names) };
    complain(checks, { code: 'MIRAB_CHOICE_UNKNOWN', path: `${path}.quantity`, message, ...more });
  }
}

function checkLimits(checks: Checks, lever: Lever, quantity: QuantityName, path: string): void {
  const keys = ['minimum', 'default', 'maximum'] as const;
  const values = keys.map((key) => {
    const result = parseQuantity(lever[key], quantity);
    if (result.ok) return result.value;
    const { code, message, expected, hint } = result;
    complain(checks, { code, path: `${path}.${key}`, message, expected, hint });
    return undefined;
  });
  const [minimum, standard, maximum] = values;
  if (minimum === undefined || standard === undefined || maximum === undefined) return;
  if (minimum < maximum && minimum <= standard && standard <= maximum) return;
  const message = `${lever.default} does not lie between ${lever.minimum} and ${lever.maximum}, from least to most.`;
  complain(checks, { code: 'MIRAB_LEVER_LIMITS_WRONG', path: `${path}.default`, message });
}

function checkTarget(checks: Checks, target: string, quantity: QuantityName, path: string): void {
  const location = locate(checks.draft.root, ScenarioSchema, target);
  if (!location.found) {
    const { segment, candidates } = location;
    const message = `\`${target}\` leads nowhere: there is no "${segment}".`;
    const more = { expected: `one of ${listed(candidates)}`, hint: suggestion(segment, candidates) };
    complain(checks, { code: 'MIRAB_LEVER_PATH_UNKNOWN', path, message, ...more });
    return;
  }
  const shape = location.schema && shapeOf(location.schema);
  const note = shape?.type === 'leaf' ? shape.note : undefined;
  if (note !== undefined && 'quantity' in note && note.quantity === quantity) return;
  if (location.schema === undefined && location.node !== undefined) return;
  const wanted =
    note !== undefined && 'quantity' in note ? QUANTITIES[note.quantity].label : 'no number with a unit';
  const message = `The lever gives ${QUANTITIES[quantity].label}, and \`${target}\` is ${wanted}.`;
  complain(checks, { code: 'MIRAB_LEVER_QUANTITY_MISMATCH', path, message });
}
