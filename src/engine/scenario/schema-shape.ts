/**
 * shapeOf : Schema → what the walker needs to know of it
 *
 * A TypeBox schema is a JSON Schema; this file is the only one that knows how it is built. Plain strings, booleans,
 * whole numbers and unions of literals are read as the leafs of the same meaning.
 */
import type { TSchema } from 'typebox';
import { assert } from '../base/assert.ts';
import type { Leaf } from './schema/leaf.ts';

export type LeafNote = (Leaf | { leaf: 'constant'; value: string | number }) & {
  minimum?: number;
  maximum?: number;
};

export interface ObjectShape {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, TSchema>>;
  readonly required: ReadonlySet<string>;
}

export type Shape =
  | ObjectShape
  | { readonly type: 'record'; readonly values: TSchema }
  | { readonly type: 'array'; readonly items: TSchema; readonly least: number; readonly most: number }
  | { readonly type: 'kinds'; readonly kinds: ReadonlyMap<string, TSchema> }
  | { readonly type: 'leaf'; readonly note: LeafNote };

/** The parts of a JSON Schema that our schemas are built of. */
interface Keywords {
  readonly mirab?: LeafNote;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly TSchema[];
  readonly const?: string | number;
  readonly default?: unknown;
  readonly description?: string;
}

const shapes = new WeakMap<TSchema, Shape>();

export function shapeOf(schema: TSchema): Shape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const shape = readShape(keywords(schema));
  shapes.set(schema, shape);
  return shape;
}

/** In engine units; nothing where the file has to say the value. */
export function defaultOf(schema: TSchema): unknown {
  return keywords(schema).default;
}

export function descriptionOf(schema: TSchema): string {
  return keywords(schema).description ?? '';
}

function keywords(schema: TSchema): Keywords {
  return schema as Keywords;
}

function readShape(schema: Keywords): Shape {
  if (schema.mirab) return { type: 'leaf', note: schema.mirab };
  if (schema.properties) {
    return { type: 'object', properties: schema.properties, required: new Set(schema.required ?? []) };
  }
  if (schema.patternProperties) return { type: 'record', values: Object.values(schema.patternProperties)[0] };
  if (schema.items) {
    return {
      type: 'array',
      items: schema.items,
      least: schema.minItems ?? 0,
      most: schema.maxItems ?? 10_000,
    };
  }
  if (schema.anyOf) return readUnion(schema.anyOf);
  return { type: 'leaf', note: readPlain(schema) };
}

function readUnion(members: readonly TSchema[]): Shape {
  const constants = members.map((member) => keywords(member).const);
  if (constants.every((constant) => typeof constant === 'string')) {
    return { type: 'leaf', note: { leaf: 'choice', options: constants } };
  }
  const kinds = members.map((member): [string, TSchema] => {
    const kind = keywords(member).properties?.['kind'];
    assert(kind !== undefined, 'A union of objects is told apart by the literal `kind` of each.');
    return [String(keywords(kind).const), member];
  });
  return { type: 'kinds', kinds: new Map(kinds) };
}

function readPlain(schema: Keywords): LeafNote {
  if (schema.const !== undefined) return { leaf: 'constant', value: schema.const };
  if (schema.type === 'boolean') return { leaf: 'flag' };
  if (schema.type === 'string') return { leaf: 'text' };
  assert(schema.type === 'integer', `No shape is known for a schema of type ${schema.type}.`);
  const { minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
  return { leaf: 'count', minimum, maximum };
}
