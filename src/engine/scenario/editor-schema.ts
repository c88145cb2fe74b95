/**
 * editorSchema : the schemas of the language → one JSON Schema for editors        (draft 2020-12)
 *
 * It holds for a whole basin and for a file that extends one. It accepts all that the validator accepts.
 */
import type { TSchema } from 'typebox';
import { editorLeaf, type JsonSchema, leafDefinitions, mapOf } from './editor-leaf.ts';
import { ScenarioSchema } from './schema/scenario.ts';
import { defaultOf, descriptionOf, shapeOf } from './schema-shape.ts';

export function editorSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Mirab scenario',
    description: 'A basin, or a file that extends one and says what is different.',
    type: 'object',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: variantSchema(),
    else: schemaOf(ScenarioSchema),
    $defs: { ...leafDefinitions(), versions: VERSIONS },
  };
}

const SET = {
  type: 'object',
  description:
    'What is different: dotted paths and the values that stand there now; null takes a value away.',
  propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_|.-]*$' },
};

function variantSchema(): JsonSchema {
  const own = ['mirab', 'id', 'title', 'story', 'listed', 'source', 'note'] as const;
  const properties = Object.fromEntries(own.map((key) => [key, schemaOf(ScenarioSchema.properties[key])]));
  const extended = { type: 'string', description: 'The file that this one extends, beside it or below.' };
  return {
    type: 'object',
    properties: { ...properties, positions: POSITIONS, extends: extended, set: SET },
    required: ['extends'],
    additionalProperties: false,
  };
}

const POSITIONS = {
  type: 'object',
  description: 'Positions of levers, by the name of the lever.',
  additionalProperties: { type: ['string', 'number'] },
};

function schemaOf(schema: TSchema): JsonSchema {
  const shape = shapeOf(schema);
  const description = descriptionOf(schema);
  const said = description === '' ? {} : { description };
  switch (shape.type) {
    case 'object':
      return { ...said, ...objectOf(shape.properties, shape.required) };
    case 'record':
      return { ...said, type: 'object', propertyNames: NAME, additionalProperties: schemaOf(shape.values) };
    case 'kinds':
      return { ...said, type: 'object', required: ['kind'], allOf: kindsOf(shape.kinds) };
    case 'array': {
      const list = {
        type: 'array',
        items: schemaOf(shape.items),
        minItems: shape.least,
        maxItems: shape.most,
      };
      return { ...said, ...orWrapped(list) };
    }
    case 'leaf':
      return { ...said, ...orWrapped(editorLeaf(shape.note)) };
  }
}

const NAME = { pattern: '^[A-Za-z][A-Za-z0-9_|-]*$' };

/** Each is held to the value that it stands for by the validator alone: here it would double the schema. */
const VERSIONS = {
  type: 'object',
  description: 'The value by the figures of others: riparians, or agencies named under `parties`',
  propertyNames: NAME,
  minProperties: 1,
};

/** Any value may be written with its source, and with the versions of others. */
function orWrapped(bare: JsonSchema): JsonSchema {
  return { anyOf: [bare, mapOf({ value: bare, versions: { $ref: '#/$defs/versions' } }, ['value'])] };
}

function objectOf(properties: Readonly<Record<string, TSchema>>, required: ReadonlySet<string>): JsonSchema {
  const entries = Object.entries(properties).map(([key, schema]) => [
    key,
    key === 'positions' ? POSITIONS : schemaOf(schema),
  ]);
  const needed = [...required].filter((key) => key !== 'id' && needs(properties[key]));
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    required: needed,
    additionalProperties: false,
  };
}

/** Whether the file has to say a value: it has no default, and is no object made of defaults. */
function needs(schema: TSchema): boolean {
  if (defaultOf(schema) !== undefined) return false;
  const shape = shapeOf(schema);
  if (shape.type !== 'object' || shape.required.size === 0) return true;
  return [...shape.required].some((key) => needs(shape.properties[key]));
}

/** One condition a kind, so that an editor speaks of the kind that is meant and not of all. */
function kindsOf(kinds: ReadonlyMap<string, TSchema>): JsonSchema[] {
  const known = { properties: { kind: { enum: [...kinds.keys()] } } };
  const conditions = [...kinds].map(([kind, schema]) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: schemaOf(schema),
  }));
  return [known, ...conditions];
}
