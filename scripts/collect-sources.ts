/**
 * collectSources : texts of the files of a folder → every remark of a value or object, every version, every lever
 *
 * A value that says nothing of itself has the source and the confidence of the nearest object above that says so; what a
 * scenario sets without a source is an assumption of that file, as the validator takes it.
 */
import { child, type Draft, type DraftNode, join, textOf } from '../src/engine/scenario/draft.ts';
import { valuesOf } from '../src/engine/scenario/each-value.ts';
import { parse } from '../src/engine/scenario/parse.ts';
import { ScenarioSchema } from '../src/engine/scenario/schema/scenario.ts';
import { shapeOf } from '../src/engine/scenario/schema-shape.ts';
import { brief } from './brief.ts';

/** What a value, or an object for all its values, says of where it comes from. */
export interface Remark {
  readonly file: string;
  readonly path: string;
  /** The value in short; nothing where an object speaks for its values. */
  readonly value?: string;
  readonly source: string;
  readonly confidence: string;
  readonly note: string;
}

/** What one party says of a value. */
export interface VersionRemark extends Remark {
  readonly party: string;
  readonly own: string;
}

export interface Sources {
  readonly files: readonly string[];
  readonly remarks: readonly Remark[];
  readonly versions: readonly VersionRemark[];
  /** Limits of the levers by the path that they set, such as `0 GWh to 1000 GWh`. */
  readonly ranges: ReadonlyMap<string, string>;
  /** How many numbers of each file have which confidence. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

type Said = Pick<Remark, 'source' | 'confidence'>;

const NOTHING: Said = { source: '', confidence: '' };

/** @param texts - texts by name of file, in alphabetical order */
export function collectSources(texts: ReadonlyMap<string, string>): Sources {
  const remarks: Remark[] = [];
  const versions: VersionRemark[] = [];
  const ranges = new Map<string, string>();
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const [file, text] of texts) {
    const { root } = draftOf(text, file);
    const into: Into = { file, remarks, versions, confidences: new Map() };
    if (child(root, 'extends') === undefined) collectBase(into, root);
    else collectSet(into, root);
    collectRanges(ranges, child(root, 'levers'));
    counts.set(file, into.confidences);
  }
  return { files: [...texts.keys()], remarks, versions, ranges, counts };
}

interface Into {
  readonly file: string;
  readonly remarks: Remark[];
  readonly versions: VersionRemark[];
  readonly confidences: Map<string, number>;
}

function draftOf(text: string, file: string): Draft {
  const result = parse(text, file);
  if (!result.ok) throw new Error(`${file}: ${result.diagnostics.map(({ message }) => message).join(' ')}`);
  return result.value;
}

function collectBase(into: Into, root: DraftNode): void {
  visit(into, root, '', NOTHING);
  const numbers = valuesOf(ScenarioSchema, root).filter(({ schema }) => {
    const shape = shapeOf(schema);
    return shape.type === 'leaf' && NUMBERS.has(shape.note.leaf);
  });
  for (const { path } of numbers) count(into, saidAt(root, path).confidence);
}

const NUMBERS: ReadonlySet<string> = new Set([
  'quantity',
  'profile',
  'shape',
  'trajectory',
  'rule',
  'series',
]);

/** What a scenario sets counts as one value for each path. */
function collectSet(into: Into, root: DraftNode): void {
  const source = textOf(child(root, 'source')) ?? `${into.file}, a choice of the scenario`;
  const standing = { source, confidence: 'assumption' };
  const set = child(root, 'set');
  if (set?.type !== 'map') return;
  for (const [path, { node }] of set.entries) {
    count(into, textOf(child(node, 'confidence')) ?? standing.confidence);
    const before = into.remarks.length;
    visit(into, node, path, standing);
    const own = into.remarks.slice(before).some((remark) => remark.path === path);
    if (!own) into.remarks.push({ file: into.file, path, value: brief(node), ...standing, note: '' });
  }
}

function count({ confidences }: Into, confidence: string): void {
  confidences.set(confidence, (confidences.get(confidence) ?? 0) + 1);
}

/** Notes the remarks of a node and of all below it. */
function visit(into: Into, node: DraftNode, path: string, above: Said): void {
  if (node.type === 'list')
    for (const [at, item] of node.items.entries()) visit(into, item, join(path, at), above);
  if (node.type !== 'map') return;
  const said = saidBy(node, above);
  const value = child(node, 'value');
  const note = textOf(child(node, 'note')) ?? '';
  if (isRemarked(node)) {
    const shown = value === undefined ? {} : { value: brief(value) };
    into.remarks.push({ file: into.file, path, ...shown, ...said, note });
  }
  if (value !== undefined) visitVersions(into, node, path, brief(value));
  for (const [key, entry] of node.entries) {
    if (key === 'versions' || (path === '' && key === 'parties')) continue;
    visit(into, entry.node, key === 'value' ? path : join(path, key), said);
  }
}

function visitVersions(into: Into, node: DraftNode, path: string, own: string): void {
  const versions = child(node, 'versions');
  if (versions?.type !== 'map') return;
  for (const [party, entry] of versions.entries) {
    const said = saidBy(entry.node, { source: `figures of ${party}`, confidence: '' });
    const note = textOf(child(entry.node, 'note')) ?? '';
    const value = brief(child(entry.node, 'value') ?? entry.node);
    into.versions.push({ file: into.file, path, party, own, value, ...said, note });
  }
}

function isRemarked(node: DraftNode): boolean {
  return ['source', 'confidence', 'note'].some((key) => textOf(child(node, key)) !== undefined);
}

/** A source of its own without a confidence leaves the confidence open: that of another source says nothing of it. */
function saidBy(node: DraftNode, above: Said): Said {
  const source = textOf(child(node, 'source'));
  const confidence = textOf(child(node, 'confidence'));
  return {
    source: source ?? above.source,
    confidence: confidence ?? (source === undefined ? above.confidence : ''),
  };
}

/** What is said of the value at a path, by itself or by the nearest above it. */
function saidAt(root: DraftNode, path: string): Said {
  let node: DraftNode | undefined = root;
  let said = saidBy(root, NOTHING);
  for (const segment of path.split('.')) {
    const value: DraftNode | undefined = node?.type === 'map' ? child(node, 'value') : undefined;
    const holder: DraftNode | undefined = child(node, segment) === undefined ? (value ?? node) : node;
    node = holder?.type === 'list' ? holder.items[Number(segment)] : child(holder, segment);
    if (node !== undefined) said = saidBy(node, said);
  }
  return said;
}

function collectRanges(ranges: Map<string, string>, levers: DraftNode | undefined): void {
  if (levers?.type !== 'map') return;
  for (const { node } of levers.entries.values()) {
    const sets = child(node, 'sets');
    const range = `${textOf(child(node, 'minimum'))} to ${textOf(child(node, 'maximum'))}`;
    for (const item of sets?.type === 'list' ? sets.items : []) ranges.set(textOf(item) ?? '', range);
  }
}
