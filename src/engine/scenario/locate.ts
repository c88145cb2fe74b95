/**
 * locate : dotted path × draft × schema → where the value stands or would stand, or the segment that leads nowhere
 */
import type { TSchema } from 'typebox';
import { child, type DraftList, type DraftMap, type DraftNode, keysOf, textOf, unwrapped } from './draft.ts';
import { isIdentifier } from './identifier.ts';
import { defaultOf, type Shape, shapeOf } from './schema-shape.ts';

export interface Location {
  readonly found: true;
  /** The innermost map or list that exists. */
  readonly container: DraftMap | DraftList;
  /** Keys below the container; all but the last are optional objects that the file leaves out. */
  readonly keys: readonly string[];
  /** The value as it stands; nothing where there is none yet. */
  readonly node: DraftNode | undefined;
  /** Meaning of the value; nothing inside a value of many parts such as a trajectory. */
  readonly schema: TSchema | undefined;
  /** Whether the value can be taken away. */
  readonly removable: boolean;
  /** Each `{ value: ... }` that the path led into, where it means a part of that value. */
  readonly wrappers: readonly DraftMap[];
}

export interface NotFound {
  readonly found: false;
  /** The segment that is not known, and those that are. */
  readonly segment: string;
  readonly candidates: readonly string[];
}

interface Step {
  readonly schema: TSchema | undefined;
  readonly node: DraftNode | undefined;
  readonly removable: boolean;
}

export function locate(root: DraftMap, schema: TSchema, path: string): Location | NotFound {
  const segments = path.split('.');
  let step: Step = { schema, node: root, removable: false };
  let container: DraftMap | DraftList = root;
  let keys: string[] = [];
  const wrappers: DraftMap[] = [];
  for (const [index, segment] of segments.entries()) {
    const holder: DraftNode | undefined = holderOf(step, segment);
    if (holder !== step.node && step.node?.type === 'map') wrappers.push(step.node);
    if (holder !== undefined && holder.type !== 'scalar') {
      container = holder;
      keys = [];
    }
    const next = stepInto({ ...step, node: holder }, segment, index === segments.length - 1);
    if ('candidates' in next) return { found: false, segment, candidates: next.candidates };
    keys.push(segment);
    step = next;
  }
  return { found: true, container, keys, ...step, wrappers };
}

/** Looks through `{ value: ... }` where a path means the value itself. */
function holderOf({ schema, node }: Step, segment: string): DraftNode | undefined {
  if (node === undefined || (schema && !['leaf', 'array'].includes(shapeOf(schema).type))) return node;
  return node.type === 'map' && node.entries.has(segment) ? node : unwrapped(node);
}

function stepInto(step: Step, segment: string, last: boolean): Step | { candidates: readonly string[] } {
  const { schema, node } = step;
  const shape = schema && shapeOf(schema);
  const entry = child(node, segment);
  if (node && node.type !== 'map' && shape?.type !== 'array' && shape?.type !== 'leaf' && shape) {
    return { candidates: [] };
  }
  switch (shape?.type) {
    case 'object':
      return property(shape, segment, entry);
    case 'kinds': {
      const kind = shape.kinds.get(textOf(child(node, 'kind')) ?? '');
      const members = [...(kind ? [kind] : shape.kinds.values())].map((member) => shapeOf(member));
      const objects = members.filter((member) => member.type === 'object');
      const fitting = objects.find((member) => segment in member.properties) ?? objects[0];
      return property(fitting, segment, entry);
    }
    case 'record':
      if (entry ?? (last && isIdentifier(segment)))
        return { schema: shape.values, node: entry, removable: true };
      return { candidates: keysOf(node) };
    case 'array':
      return item(node, segment, shape.items);
    default:
      return inLeaf(node, segment, last);
  }
}

function property(
  shape: Extract<Shape, { type: 'object' }>,
  key: string,
  node: DraftNode | undefined,
): Step | { candidates: readonly string[] } {
  if (!Object.hasOwn(shape.properties, key)) return { candidates: Object.keys(shape.properties) };
  const schema = shape.properties[key];
  return { schema, node, removable: !shape.required.has(key) || defaultOf(schema) !== undefined };
}

function item(
  node: DraftNode | undefined,
  segment: string,
  schema: TSchema | undefined,
): Step | { candidates: readonly string[] } {
  const items = node?.type === 'list' ? node.items : [];
  const index = /^[0-9]{1,6}$/.test(segment) ? Number(segment) : -1;
  if (index < 0 || index >= items.length) return { candidates: items.map((_, position) => `${position}`) };
  return { schema, node: items[index], removable: false };
}

/** Parts of a value, such as `points.2030` of a trajectory or `Apr` of a profile. */
function inLeaf(
  node: DraftNode | undefined,
  segment: string,
  last: boolean,
): Step | { candidates: readonly string[] } {
  if (node?.type === 'list') return item(node, segment, undefined);
  const entry = child(node, segment);
  const newPoint = last && node?.type === 'map' && /^[0-9]{4}$/.test(segment);
  if (entry ?? newPoint) return { schema: undefined, node: entry, removable: true };
  return { candidates: keysOf(node) };
}
