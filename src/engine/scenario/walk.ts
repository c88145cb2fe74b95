/**
 * readValue : Schema × Draft → value in engine units, with every problem reported      (the one walker of the schemas)
 *
 * A part that does not hold is left out and the walk goes on, so that one look shows all problems. Objects come out in
 * the order of the schema, records in the order of the file.
 */
import type { TSchema } from 'typebox';
import { type Context, knowsKeys, listed, reportType, suggestion } from './context.ts';
import { child, type DraftMap, type DraftNode, join, shortened, textOf } from './draft.ts';
import { isIdentifier, NAME_EXPECTED } from './identifier.ts';
import { readLeaf } from './leaf/leaf.ts';
import { noteProvenance, readRemarked } from './remarks.ts';
import { report } from './report.ts';
import { defaultOf, type ObjectShape, type Shape, shapeOf } from './schema-shape.ts';

export function readValue(context: Context, schema: TSchema, node: DraftNode, path: string): unknown {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'object':
      return readObject(context, shape, node, path);
    case 'record':
      return readRecord(context, shape.values, node, path);
    case 'kinds':
      return readKind(context, shape.kinds, node, path);
    case 'array':
      return readRemarked(context, node, path, (bare, at) => readArray(context, shape, bare, at));
    case 'leaf':
      return readRemarked(context, node, path, (bare, at) => readLeaf(context, shape.note, bare, at));
  }
}

function readObject(context: Context, shape: ObjectShape, node: DraftNode, path: string): unknown {
  if (node.type !== 'map') {
    reportType(context, node, path, `a map with ${listed(Object.keys(shape.properties))}`);
    return undefined;
  }
  knowsKeys(context, node, path, Object.keys(shape.properties));
  const value: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape.properties)) {
    const at = join(path, key);
    const entry = node.entries.get(key);
    const required = shape.required.has(key);
    const absent = required ? readAbsent(context, schema) : undefined;
    const read = entry ? readValue(context, schema, entry.node, at) : absent;
    if (read !== undefined) value[key] = read;
    else if (entry || required) context.failed.add(at);
    if (read === undefined && !entry && required) reportMissing(context, node, path, key);
  }
  noteProvenance(context, path, value);
  return value;
}

/** The default of a value, or an object of defaults; nothing where the file has to say more. */
function readAbsent(context: Context, schema: TSchema): unknown {
  const standard = defaultOf(schema);
  if (standard !== undefined) return standard;
  const shape = shapeOf(schema);
  if (shape.type !== 'object') return undefined;
  const whole = [...shape.required].every((key) => readAbsent(context, shape.properties[key]) !== undefined);
  if (!whole || shape.required.size === 0) return undefined;
  return Object.fromEntries(
    [...shape.required].map((key) => [key, readAbsent(context, shape.properties[key])]),
  );
}

function reportMissing(context: Context, map: DraftMap, path: string, key: string): void {
  const message = `${path === '' ? 'The scenario' : `\`${path}\``} has no \`${key}\`.`;
  report(context, { code: 'MIRAB_KEY_MISSING', path: join(path, key), place: map.place, message });
}

function readRecord(context: Context, values: TSchema, node: DraftNode, path: string): unknown {
  if (node.type !== 'map') {
    reportType(context, node, path, 'a map of names to values');
    return undefined;
  }
  const record: Record<string, unknown> = Object.create(null);
  for (const [name, entry] of node.entries) {
    const at = join(path, name);
    if (!isIdentifier(name)) {
      const message = `"${shortened(name)}" cannot be a name.`;
      report(context, {
        code: 'MIRAB_NAME_INVALID',
        path: at,
        place: entry.key,
        message,
        expected: NAME_EXPECTED,
      });
    }
    const value = readValue(context, values, entry.node, at);
    if (value === undefined) context.failed.add(at);
    else record[name] = value;
  }
  return record;
}

function readKind(
  context: Context,
  kinds: ReadonlyMap<string, TSchema>,
  node: DraftNode,
  path: string,
): unknown {
  if (node.type !== 'map') {
    reportType(context, node, path, 'a map with a `kind`');
    return undefined;
  }
  const kind = child(node, 'kind');
  const schema = kinds.get(textOf(kind) ?? '');
  if (schema) return readValue(context, schema, node, path);
  const names = [...kinds.keys()];
  if (kind === undefined) {
    const message = `\`${path}\` has no \`kind\`.`;
    const expected = `one of ${names.join(', ')}`;
    report(context, {
      code: 'MIRAB_KEY_MISSING',
      path: join(path, 'kind'),
      place: node.place,
      message,
      expected,
    });
    return undefined;
  }
  const name = kind.type === 'scalar' ? String(kind.value) : '';
  const message = `"${shortened(name)}" is not a kind.`;
  const expected = `one of ${names.join(', ')}`;
  const hint = suggestion(name, names);
  report(context, {
    code: 'MIRAB_CHOICE_UNKNOWN',
    path: join(path, 'kind'),
    place: kind.place,
    message,
    expected,
    hint,
  });
  return undefined;
}

function readArray(
  context: Context,
  { items, least, most }: Extract<Shape, { type: 'array' }>,
  node: DraftNode,
  path: string,
): unknown {
  if (node.type !== 'list') {
    reportType(context, node, path, 'a list');
    return undefined;
  }
  const count = node.items.length;
  if (count < least || count > most) {
    const message = `\`${path}\` has ${count} entries; ${least} to ${most} are wanted.`;
    report(context, { code: 'MIRAB_LIST_LENGTH_WRONG', path, place: node.place, message });
    return undefined;
  }
  const values = node.items.map((item, index) => readValue(context, items, item, join(path, index)));
  return values.includes(undefined) ? undefined : values;
}
