/**
 * vary : Draft of a base × Draft of a file that extends it → Draft
 *
 * A file that extends another says only what is different, path by path, under `set`; its title and story replace those
 * of the base. What stands where is never merged by shape: a value set replaces the whole value that stood there.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { listed, reportType, suggestion } from './context.ts';
import {
  child,
  type Draft,
  type DraftEntry,
  type DraftMap,
  type DraftNode,
  join,
  shortened,
  textOf,
} from './draft.ts';
import { type Location, locate } from './locate.ts';
import { type Report, report } from './report.ts';
import { type Provenance, ScenarioSchema } from './schema/scenario.ts';

/** What a file that extends may hold besides `extends` and `set`. */
const OWN_KEYS = ['mirab', 'id', 'title', 'story', 'listed', 'source', 'note'];
const VARIANT_KEYS = [...OWN_KEYS, 'positions', 'extends', 'set'];

/** A draft with what could be laid over it, and what could not: one wrong path hides no other problem of the file. */
export interface Varied {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

export function vary(base: Draft, variant: Draft): Varied {
  const collected: Report = { diagnostics: [] };
  const root = copyMap(base.root);
  const provenance = new Map(base.provenance);
  keepRootProvenance(base, provenance);
  takeOwnKeys(collected, root, variant);
  mergePositions(root, variant);
  applySet(collected, root, variant, provenance);
  return { draft: { file: variant.file, root, provenance }, diagnostics: collected.diagnostics };
}

/** The source of the base stays that of its values when a variant names a source for its own. */
function keepRootProvenance({ root }: Draft, provenance: Map<string, Provenance>): void {
  if (provenance.has('')) return;
  const source = textOf(child(root, 'source'));
  const confidence = textOf(child(root, 'confidence')) as Provenance['confidence'];
  provenance.set('', {
    ...(source === undefined ? {} : { source }),
    ...(confidence === undefined ? {} : { confidence }),
  });
}

function takeOwnKeys(collected: Report, root: DraftMap, variant: Draft): void {
  for (const key of ['id', 'listed', 'note', 'source']) root.entries.delete(key);
  for (const [key, entry] of variant.root.entries) {
    if (OWN_KEYS.includes(key)) root.entries.set(key, entry);
    else if (!VARIANT_KEYS.includes(key)) reportMisplaced(collected, key, entry);
  }
}

/** A file that extends nothing is whole, and has nothing to set. */
export function checkBase(base: Draft): Varied {
  const set = base.root.entries.get('set');
  if (set === undefined) return { draft: base, diagnostics: [] };
  const collected: Report = { diagnostics: [] };
  const message = 'A file that extends no other has no `set`.';
  const hint = 'Add `extends: basin.yaml`, or write the values where they belong.';
  report(collected, { code: 'MIRAB_KEY_MISPLACED', path: 'set', place: set.key, message, hint });
  return { draft: base, diagnostics: collected.diagnostics };
}

function reportMisplaced(collected: Report, key: string, entry: DraftEntry): void {
  const near = suggestion(key, VARIANT_KEYS);
  const known = Object.hasOwn(ScenarioSchema.properties, key);
  const message = known
    ? `A file that extends another does not hold \`${key}\` as a whole.`
    : `"${shortened(key)}" is not known in a file that extends another.`;
  const hint = known ? `Write each change under \`set\`, such as \`${key}.name: value\`.` : near;
  const code = known ? 'MIRAB_KEY_MISPLACED' : 'MIRAB_KEY_UNKNOWN';
  report(collected, {
    code,
    path: key,
    place: entry.key,
    message,
    expected: `one of ${VARIANT_KEYS.join(', ')}`,
    hint,
  });
}

/** Positions of the variant stand beside those of the base and win over them. */
function mergePositions(root: DraftMap, variant: Draft): void {
  const own = variant.root.entries.get('positions');
  if (own === undefined) return;
  const inherited = child(root, 'positions');
  if (own.node.type !== 'map' || inherited?.type !== 'map') root.entries.set('positions', own);
  else for (const [lever, entry] of own.node.entries) inherited.entries.set(lever, entry);
}

function applySet(
  collected: Report,
  root: DraftMap,
  variant: Draft,
  provenance: Map<string, Provenance>,
): void {
  const set = child(variant.root, 'set');
  if (set === undefined) return;
  if (set.type !== 'map') {
    reportType(collected, set, 'set', 'a map of dotted paths to values');
    return;
  }
  const source =
    textOf(child(variant.root, 'source')) ?? variant.file.slice(variant.file.lastIndexOf('/') + 1);
  for (const [path, entry] of set.entries) {
    const location = locate(root, ScenarioSchema, path);
    if (!location.found) {
      reportUnknownPath(collected, path, location, entry);
    } else if (place(collected, location, path, entry)) {
      forget(provenance, path);
      provenance.set(path, { source, confidence: 'assumption' });
    }
  }
}

export interface UnknownPath {
  readonly segment: string;
  readonly candidates: readonly string[];
}

function reportUnknownPath(
  collected: Report,
  path: string,
  { segment, candidates }: UnknownPath,
  entry: DraftEntry,
): void {
  const message = `\`${shortened(path)}\` leads nowhere: there is no "${shortened(segment)}".`;
  const expected = `one of ${listed(candidates)}`;
  const hint = suggestion(segment, candidates);
  const code = 'MIRAB_SET_PATH_UNKNOWN';
  report(collected, { code, path: join('set', path), place: entry.key, message, expected, hint });
}

/** Puts a value where it belongs, or takes away what stands there when the value is null. */
function place(collected: Report, location: Location, path: string, entry: DraftEntry): boolean {
  const { node } = entry;
  // Whoever's figures are asked for, what a scenario sets inside a value stands.
  for (const wrapper of location.wrappers) wrapper.entries.delete('versions');
  if (node.type !== 'scalar' || node.value !== null) {
    put(location, { key: entry.key, node: copy(node) });
    return true;
  }
  const { container, keys } = location;
  if (location.removable && location.node !== undefined && container.type === 'map') {
    container.entries.delete(keys[0]);
    return true;
  }
  const message =
    location.node === undefined ? `\`${path}\` is absent already.` : `\`${path}\` cannot be taken away.`;
  const code = 'MIRAB_SET_REMOVAL_REFUSED';
  report(collected, { code, path: join('set', path), place: entry.key, message });
  return false;
}

/** Puts a value at a location, with the optional objects above it that the file leaves out. */
export function put({ container, keys }: Location, entry: DraftEntry): void {
  const [first, ...inner] = keys;
  const node = inner.reduceRight<DraftNode>(
    (value, key) => ({
      type: 'map',
      entries: new Map([[key, { key: entry.key, node: value }]]),
      place: entry.key,
    }),
    entry.node,
  );
  if (container.type === 'list') container.items[Number(first)] = node;
  else container.entries.set(first, { key: entry.key, node });
}

function forget(provenance: Map<string, Provenance>, path: string): void {
  for (const known of provenance.keys()) if (known.startsWith(`${path}.`)) provenance.delete(known);
}

/** A copy whose maps and lists can be changed; scalars and places are shared. */
export function copyMap(map: DraftMap): DraftMap {
  const entries = [...map.entries].map(([key, entry]): [string, DraftEntry] => [
    key,
    { ...entry, node: copy(entry.node) },
  ]);
  return { ...map, entries: new Map(entries) };
}

function copy(node: DraftNode): DraftNode {
  if (node.type === 'map') return copyMap(node);
  return node.type === 'list' ? { ...node, items: node.items.map(copy) } : node;
}
