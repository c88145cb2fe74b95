/**
 * editorLeaf : the note of a leaf → JSON Schema of the texts that may stand for it in a file
 *
 * An editor marks slips while a scenario is written; the validator has the last word. So a number with a unit is held
 * to its shape here, and whether the unit fits is left to the validator.
 */
import { QUANTITIES, type QuantityName } from '../units/quantities.ts';
import type { LeafNote } from './schema-shape.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const WORD: JsonSchema = { type: 'string' };
const DATE: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2025-10-01'] };
const NUMBER_AND_UNIT = '^[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?\\s*\\S.*$';

/** Definitions that leafs refer to, by name. */
export function leafDefinitions(): JsonSchema {
  const quantities = Object.entries(QUANTITIES).flatMap(([name, quantity]) => {
    const bare = name === 'share' || name === 'number';
    const number = bare ? [{ type: 'number' }] : [];
    const text = {
      type: 'string',
      ...(bare ? {} : { pattern: NUMBER_AND_UNIT }),
      examples: [quantity.example],
    };
    const value: JsonSchema = {
      description: `${quantity.label}, such as ${quantity.example}`,
      anyOf: [text, ...number],
    };
    return [
      [name, value],
      [`${name}-profile`, profile(reference(name))],
      [`${name}-trajectory`, trajectory(reference(name), `${name}-trajectory`)],
    ];
  });
  return { ...Object.fromEntries(quantities), months: MONTHS, column: COLUMN, expression: EXPRESSION };
}

/** The schema of the text for one leaf. */
export function editorLeaf(note: LeafNote): JsonSchema {
  switch (note.leaf) {
    case 'quantity':
      return reference(note.quantity);
    case 'profile':
      return reference(`${note.quantity}-profile`);
    case 'shape':
      return reference('share-profile');
    case 'trajectory':
      return reference(`${note.quantity}-trajectory`);
    case 'rule':
      return { anyOf: [reference(`${note.quantity}-profile`), reference('expression')] };
    case 'series':
      return reference('column');
    case 'months':
      return reference('months');
    case 'date':
      return DATE;
    case 'flag':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: note.minimum, maximum: note.maximum };
    case 'choice':
      return { enum: note.options };
    case 'constant':
      return { const: note.value };
    default:
      return WORD;
  }
}

function reference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[1-9]|1[0-2])';
const MONTHS_TEXT = `^(${MONTH}(\\.\\.${MONTH})?|vegetation|non-vegetation|all)$`;
const MONTHS_ITEM = {
  anyOf: [
    { type: 'string', pattern: MONTHS_TEXT },
    { type: 'integer', minimum: 1, maximum: 12 },
  ],
};

const MONTHS: JsonSchema = {
  description: 'Months: [Jun, Jul], Oct..Mar, vegetation, non-vegetation or all',
  anyOf: [...MONTHS_ITEM.anyOf, { type: 'array', items: MONTHS_ITEM, minItems: 1 }],
};

const REMARKS = {
  source: { type: 'string' },
  confidence: { enum: ['high', 'medium', 'low', 'assumption'] },
  note: { type: 'string' },
};

/** A map with some keys and, always, the remarks that any value may carry. */
export function mapOf(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: 'object', properties: { ...properties, ...REMARKS }, required, additionalProperties: false };
}

const COLUMN = {
  description: 'A column of a table of the folder',
  ...mapOf({ file: WORD, column: WORD, unit: WORD, start: { type: 'string', pattern: '^\\d{4}-\\d{2}$' } }, [
    'file',
    'column',
  ]),
};

const EXPRESSION = {
  description: 'An expression of what is known at the start of the step',
  ...mapOf({ expression: WORD }, ['expression']),
};

function profile(value: JsonSchema): JsonSchema {
  const months = { ...mapOf({}, []), patternProperties: { [MONTHS_TEXT]: value }, minProperties: 1 };
  const list = { type: 'array', items: value, minItems: 12, maxItems: 12 };
  return {
    description: 'One value, twelve (January first), or a map of months',
    anyOf: [value, list, months, reference('column')],
  };
}

function trajectory(value: JsonSchema, name: string): JsonSchema {
  const points = {
    type: 'object',
    propertyNames: { pattern: '^\\d{4}$' },
    additionalProperties: value,
    minProperties: 1,
  };
  const variants = { type: 'object', additionalProperties: reference(name) };
  return {
    description: 'One value, points by water year, variants, or an expression',
    anyOf: [
      value,
      mapOf({ points, growth: reference('annualRate' satisfies QuantityName) }, ['points']),
      mapOf({ use: WORD, variants }, ['use', 'variants']),
      reference('expression'),
    ],
  };
}
