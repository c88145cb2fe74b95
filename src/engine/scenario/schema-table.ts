/**
 * schemaTable : kind of node or clause, trade → rows of keys, units, defaults and meanings        (the tables of the docs)
 */
import type { TSchema } from 'typebox';
import { formatQuantity } from '../units/format-quantity.ts';
import { QUANTITIES } from '../units/quantities.ts';
import { CapSchema, MinimumFlowSchema, ReleaseClauseSchema, ShareSchema } from './schema/clause.ts';
import { NODE_KINDS, type NodeKind } from './schema/node.ts';
import { TradeSchema } from './schema/trade.ts';
import { defaultOf, descriptionOf, type LeafNote, shapeOf } from './schema-shape.ts';

/** What states agree on: each has its page in docs/clauses. */
export const AGREEMENT_KINDS = {
  cap: CapSchema,
  release: ReleaseClauseSchema,
  'minimum-flow': MinimumFlowSchema,
  share: ShareSchema,
  trade: TradeSchema,
} as const;

export type TableKind = NodeKind | keyof typeof AGREEMENT_KINDS;

export interface SchemaRow {
  /** Dotted; `[]` marks an entry of a list, `<name>` one of a record. */
  readonly key: string;
  readonly type: string;
  /** As it would be written in a file; empty where there is none. */
  readonly default: string;
  readonly required: boolean;
  readonly description: string;
  /** Of a single value; a map or a list of maps has none. */
  readonly note?: LeafNote;
}

/** One row a key, in the order of the schema; `kind` itself is left out. */
export function schemaTable(kind: TableKind): SchemaRow[] {
  const kinds: Readonly<Record<TableKind, TSchema>> = { ...NODE_KINDS, ...AGREEMENT_KINDS };
  return rowsOf(kinds[kind], '');
}

function rowsOf(schema: TSchema, prefix: string): SchemaRow[] {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'object':
      return Object.entries(shape.properties)
        .filter(([key]) => key !== 'kind' || prefix !== '')
        .flatMap(([key, property]) => {
          const path = prefix === '' ? key : `${prefix}.${key}`;
          return [rowOf(property, path, shape.required.has(key)), ...innerRows(property, path)];
        });
    case 'kinds':
      return [...shape.kinds].flatMap(([kind, member]) =>
        rowsOf(member, prefix)
          .filter((row) => row.key !== `${prefix}.kind` && !REMARKS.test(row.key))
          .map((row) => ({ ...row, description: `With \`kind: ${kind}\`. ${row.description}` })),
      );
    default:
      return [];
  }
}

/** Source, confidence and note may stand in every object; the tables name them once, at the top. */
const REMARKS = /\.(source|confidence|note)$/;

function innerRows(schema: TSchema, path: string): SchemaRow[] {
  const shape = shapeOf(schema);
  if (shape.type === 'array') return rowsOf(shape.items, `${path}[]`);
  if (shape.type === 'record') return rowsOf(shape.values, `${path}.<name>`);
  return rowsOf(schema, path).filter((row) => !REMARKS.test(row.key));
}

function rowOf(schema: TSchema, key: string, required: boolean): SchemaRow {
  const shape = shapeOf(schema);
  const standard = defaultOf(schema);
  return {
    ...(shape.type === 'leaf' ? { note: shape.note } : {}),
    key,
    type: typeOf(schema),
    default:
      standard === undefined ? '' : defaultText(shape.type === 'leaf' ? shape.note : undefined, standard),
    required: required && standard === undefined,
    description: descriptionOf(schema),
  };
}

function typeOf(schema: TSchema): string {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'object':
      return 'map';
    case 'record':
      return 'map by name';
    case 'kinds':
      return `map with a kind: ${[...shape.kinds.keys()].join(', ')}`;
    case 'array': {
      const items = typeOf(shape.items);
      return items === 'map' ? 'list of maps' : `list: ${items}`;
    }
    case 'leaf':
      return leafType(shape.note);
  }
}

const LEAF_TYPES: Readonly<Partial<Record<LeafNote['leaf'], string>>> = {
  shape: 'twelve shares of a year',
  months: 'months',
  date: 'date',
  text: 'text',
  flag: 'true or false',
  path: 'dotted path',
};

const REFERENCE_TYPES = {
  node: 'a node',
  riparian: 'a riparian',
  river: 'a river',
  climateClass: 'a class of climate',
  climateSet: 'a set of climate deltas',
  sequence: 'a sequence of years',
  reservoir: 'a reservoir',
} as const;

function leafType(note: LeafNote): string {
  switch (note.leaf) {
    case 'quantity':
      return `${QUANTITIES[note.quantity].label}, in ${unitOf(note.quantity)}`;
    case 'profile':
      return `by month: ${QUANTITIES[note.quantity].label}, in ${unitOf(note.quantity)}`;
    case 'trajectory':
      return `by water year: ${QUANTITIES[note.quantity].label}, in ${unitOf(note.quantity)}`;
    case 'rule':
      return `by month or expression: ${QUANTITIES[note.quantity].label}, in ${unitOf(note.quantity)}`;
    case 'series':
      return `column of a table: ${QUANTITIES[note.quantity].label}, in ${unitOf(note.quantity)}`;
    case 'reference':
      return REFERENCE_TYPES[note.to];
    case 'choice':
      return note.options.join(', ');
    case 'count':
      return `whole number, ${note.minimum} to ${note.maximum}`;
    case 'constant':
      return `${note.value}`;
    default:
      return LEAF_TYPES[note.leaf] ?? note.leaf;
  }
}

/** A unit as files usually have it: the last word of the example, or the number alone. */
function unitOf(quantity: keyof typeof QUANTITIES): string {
  const [, unit = 'no unit'] = /^\S+ (.+)$/.exec(QUANTITIES[quantity].example) ?? [];
  return unit;
}

function defaultText(note: LeafNote | undefined, standard: unknown): string {
  if (note && 'quantity' in note && typeof standard === 'number')
    return formatQuantity(standard, note.quantity, 6);
  return String(standard);
}
