/**
 * numbersOf : scenario × place × definitions → each number that its file gives or leaves at its default, with meaning and source
 *
 * Lists, months and years are told by their lowest and highest value, courses over the years by their first and last.
 */
import type { LiveScenario } from '../../contract/live/basin.ts';
import { formatQuantity, type QuantityName } from '../../engine/live.ts';
import { rangeOf } from '../../report/figure.ts';
import { sourceOf, type ValueSource } from './sources.ts';

/** Of one key of a kind of place; `[]` stands for the entries of a list. */
export interface Definition {
  readonly key: string;
  readonly leaf: string;
  readonly quantity: string;
  /** In English, as the schema has it. */
  readonly meaning: string;
}

export interface NodeNumber extends ValueSource {
  readonly meaning: string;
  /** One text, or the lowest and highest, such as `1.2 km^3`. */
  readonly values: readonly string[];
  /** Water years of the first and last value of a course. */
  readonly years: readonly number[];
}

export function numbersOf(
  live: LiveScenario,
  node: string,
  definitions: readonly Definition[],
): NodeNumber[] {
  return definitions.flatMap((definition): NodeNumber[] => {
    const { key, leaf, quantity, meaning } = definition;
    const found = valuesAt(live.scenario.nodes[node], key.split(/\.|(?=\[\])/));
    const course = leaf === 'trajectory' ? found.flatMap(pointsOf) : [];
    const numbers = leaf === 'trajectory' ? course.map(({ value }) => value) : found.flatMap(numbersIn);
    const known = numbers.filter(Number.isFinite);
    if (known.length === 0) return [];
    const ends = leaf === 'trajectory' ? [known[0], known[known.length - 1]] : rangeOf(known);
    const texts = ends.map((value) => formatQuantity(value, quantity as QuantityName, DIGITS));
    const values = texts[0] === texts[1] ? texts.slice(1) : texts;
    const years =
      values.length < 2 ? [] : [course[0], course[course.length - 1]].flatMap((one) => one?.waterYear ?? []);
    return [
      { ...sourceOf(live, `nodes.${node}.${key.replace(/\[\]/g, '.0')}`), path: key, meaning, values, years },
    ];
  });
}

/** Of those that a source gives: more would be ours. */
const DIGITS = 4;

interface Point {
  readonly waterYear: number;
  readonly value: number;
}

/** All values at a way of keys, through the entries of lists. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (value === undefined || value === null) return [];
  if (key === undefined) return [value];
  if (key === '[]') return Array.isArray(value) ? value.flatMap((entry) => valuesAt(entry, rest)) : [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[key], rest);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'number');
  const { months, values } = value as { readonly months?: unknown; readonly values?: unknown };
  return [months, values].flatMap((list) => (Array.isArray(list) ? numbersIn(list) : []));
}

function pointsOf(value: unknown): readonly Point[] {
  return (value as { readonly points?: readonly Point[] }).points ?? [];
}
