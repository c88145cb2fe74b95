/**
 * moveLevers : checked scenario × positions → the scenario that the file with these positions would give
 *
 * What `applyPositions` does to a draft, done to a scenario that is checked already: no YAML, no schema, so a page can do
 * it at each movement of a hand. The run of the result has the runId and the digest of a run from text.
 */
import { parseQuantity } from '../units/parse-quantity.ts';
import { isQuantityName } from '../units/quantities.ts';
import type { Positions } from './positions.ts';
import type { Scenario } from './schema/scenario.ts';

/** A position that was not taken, and why. */
export interface RefusedPosition {
  readonly lever: string;
  readonly message: string;
}

export interface Moved {
  readonly scenario: Scenario;
  readonly refused: readonly RefusedPosition[];
}

/** @param positions - texts with units, such as `{ 'swap-size': '400 GWh' }`; they win over those of the scenario */
export function moveLevers(scenario: Scenario, positions: Positions): Moved {
  const refused: RefusedPosition[] = [];
  const taken: Record<string, string> = {};
  let moved: object = scenario;
  for (const [name, text] of Object.entries({ ...scenario.positions, ...positions })) {
    const result = writesOf(scenario, name, text);
    if ('message' in result) {
      refused.push({ lever: name, message: result.message });
      continue;
    }
    taken[name] = text;
    for (const path of result.paths) moved = written(moved, path, result.value);
  }
  const stands = Object.keys(taken).length > 0 ? { positions: taken } : {};
  return { scenario: { ...(moved as Scenario), ...stands }, refused };
}

/**
 * Where a lever stands before it is moved: what all that it sets hold, in the unit of the engine.
 *
 * @returns nothing where what it sets holds different values, or values that change from year to year
 */
export function standingOf(scenario: Scenario, name: string): number | undefined {
  const targets = scenario.levers?.[name]?.sets ?? [];
  const values = targets.map((path) => oneValueOf(valueAt(scenario, path.split('.'))));
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

interface Writes {
  readonly paths: readonly (readonly string[])[];
  readonly value: number;
}

function writesOf(scenario: Scenario, name: string, text: string): Writes | { readonly message: string } {
  const lever = Object.hasOwn(scenario.levers ?? {}, name) ? scenario.levers?.[name] : undefined;
  if (lever === undefined) return { message: `No lever has the name "${name.slice(0, 60)}".` };
  const { quantity, minimum, maximum } = lever;
  if (!isQuantityName(quantity)) return { message: `"${quantity}" is not a quantity.` };
  const [value, low, high] = [text, minimum, maximum].map((one) => parseQuantity(one, quantity));
  if (!value.ok) return { message: value.message };
  const within = low.ok && high.ok && value.value >= low.value && value.value <= high.value;
  if (!within) return { message: `${text} does not lie between ${minimum} and ${maximum}.` };
  return { paths: lever.sets.map((path) => path.split('.')), value: value.value };
}

/** A copy in which the value at the path is another; all beside the path is shared. */
function written(container: object, [key, ...inner]: readonly string[], value: number): object {
  const standing = (container as Readonly<Record<string, unknown>>)[key];
  const next = inner.length > 0 ? written((standing ?? {}) as object, inner, value) : formed(standing, value);
  if (!Array.isArray(container)) return { ...container, [key]: next };
  return container.map((item, index) => (index === Number(key) ? next : item));
}

/** Water year since which a constant holds; see `readTrajectory`. */
const ALWAYS = 1900;

/** One value in the form of what stood there: a number, twelve months, a yearly course or a rule. */
function formed(standing: unknown, value: number): unknown {
  if (Array.isArray(standing)) return standing.map(() => value);
  if (typeof standing !== 'object' || standing === null) return value;
  if ('points' in standing) return { points: [{ waterYear: ALWAYS, value }], growth: 0 };
  return { months: Array.from({ length: 12 }, () => value) };
}

function valueAt(container: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    container,
  );
}

function oneValueOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.every((one) => one === value[0]) ? value[0] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('months' in value) return oneValueOf(value.months);
  const { points, growth, program } = value as {
    points?: readonly { readonly value: number }[];
    growth?: number;
    program?: unknown;
  };
  return program === undefined && growth === 0 && points?.length === 1 ? points[0].value : undefined;
}
