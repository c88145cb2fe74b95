/**
 * valuesOf : Draft × Schema → every value that stands in it, with its path        (each may be written with remarks)
 *
 * A list of objects is a value, and so is each value inside its objects. Parts that the schema does not know are left
 * out: the walk of `validate` reports them.
 */
import type { TSchema } from 'typebox';
import { child, type DraftNode, join, textOf, unwrapped } from './draft.ts';
import { shapeOf } from './schema-shape.ts';

export interface StandingValue {
  readonly path: string;
  readonly schema: TSchema;
  /** As it stands: bare, or `{ value, source, confidence, note, versions }`. */
  readonly node: DraftNode;
}

export function valuesOf(schema: TSchema, node: DraftNode, path = ''): StandingValue[] {
  const found: StandingValue[] = [];
  collect(found, { schema, node, path });
  return found;
}

function collect(found: StandingValue[], at: StandingValue): void {
  const { schema, node, path } = at;
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'object':
      collectProperties(found, at, shape.properties);
      return;
    case 'record':
      if (node.type !== 'map') return;
      for (const [name, entry] of node.entries)
        collect(found, { schema: shape.values, node: entry.node, path: join(path, name) });
      return;
    case 'kinds': {
      const kind = shape.kinds.get(textOf(child(node, 'kind')) ?? '');
      if (kind !== undefined) collect(found, { ...at, schema: kind });
      return;
    }
    case 'array': {
      found.push(at);
      const list = unwrapped(node);
      if (list.type !== 'list') return;
      list.items.forEach((item, index) => {
        collect(found, { schema: shape.items, node: item, path: join(path, index) });
      });
      return;
    }
    case 'leaf':
      found.push(at);
  }
}

function collectProperties(
  found: StandingValue[],
  { node, path }: StandingValue,
  properties: Readonly<Record<string, TSchema>>,
): void {
  for (const [key, schema] of Object.entries(properties)) {
    const inner = child(node, key);
    if (inner !== undefined) collect(found, { schema, node: inner, path: join(path, key) });
  }
}
