/**
 * parse : text of a scenario file → Draft        (with the place of every key and value)
 *
 * YAML 1.2 without anchors, aliases, tags and merge keys: a file says what it means where it stands.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLError } from 'yaml';
import type { Place } from '../base/diagnostic.ts';
import { failure, type Result, success } from '../base/result.ts';
import { type Draft, type DraftEntry, type DraftMap, type DraftNode, join, shortened } from './draft.ts';
import { hasErrors, type Report, report } from './report.ts';
import { scan } from './scan.ts';
import { placeAt, type Source, sourceOf } from './source.ts';

/** Reads one file. The draft holds values as YAML gives them: text, numbers, true and false, null, lists and maps. */
export function parse(text: string, file: string): Result<Draft> {
  const source = sourceOf(text, file);
  const reasons = scan(source);
  if (reasons.length > 0) return failure(reasons);
  // The parser's own check of keys compares each key with all others; readEntries does it with a Map.
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
  });
  const reader: Reader = { source, diagnostics: [] };
  for (const error of document.errors) reportSyntax(reader, error);
  if (hasErrors(reader)) return failure(reader.diagnostics);
  const root = readNode(reader, document.contents, '', placeAt(source, 0, 1));
  if (root.type !== 'map') {
    const message = 'A scenario file is a map of names to values, and this file is not.';
    report(reader, {
      code: 'MIRAB_TYPE_MISMATCH',
      path: '',
      place: root.place,
      message,
      hint: FIRST_LINE_HINT,
    });
    return failure(reader.diagnostics);
  }
  return hasErrors(reader) ? failure(reader.diagnostics) : success({ file, root, provenance: new Map() });
}

const FIRST_LINE_HINT = 'Its first line says `mirab: 1`.';

interface Reader extends Report {
  readonly source: Source;
}

function reportSyntax(reader: Reader, error: YAMLError): void {
  const [start, end] = error.pos;
  const place = placeAt(reader.source, start, end - start);
  const tabs = error.code === 'TAB_AS_INDENT';
  if (error.code === 'MULTIPLE_DOCS') {
    const message = 'The file holds more than one document.';
    report(reader, {
      code: 'MIRAB_YAML_FEATURE_REFUSED',
      path: '',
      place,
      message,
      hint: 'Put each in a file of its own.',
    });
    return;
  }
  const message = tabs
    ? 'A tab stands where the line is indented.'
    : `The text cannot be read: ${error.message.replace(/[.:]?$/, '.')}`;
  const hint = tabs ? 'Indent with spaces.' : SYNTAX_HINTS[error.code];
  report(reader, { code: 'MIRAB_YAML_SYNTAX', path: '', place, message, hint });
}

const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put text that holds ": " in quotes.',
  BAD_INDENT: 'Look above for a bracket that is not closed; values of one map begin in the same column.',
  MISSING_CHAR: 'Look for a bracket, a quote or a colon that is missing here or above.',
};

function readNode(reader: Reader, node: unknown, path: string, fallback: Place): DraftNode {
  const range = (node as Node | null)?.range;
  const place = range ? placeAt(reader.source, range[0], range[1] - range[0]) : fallback;
  if (isMap(node)) return readEntries(reader, node.items, path, place);
  if (isSeq(node)) {
    const items = node.items.map((item, index) => readNode(reader, item, join(path, index), place));
    return { type: 'list', items, place };
  }
  return { type: 'scalar', value: isScalar(node) ? scalarValue(node.value) : null, place };
}

function scalarValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

function readEntries(reader: Reader, pairs: readonly Pair[], path: string, place: Place): DraftMap {
  const entries = new Map<string, DraftEntry>();
  for (const pair of pairs) {
    const range = (pair.key as Node | null)?.range;
    const key = range ? placeAt(reader.source, range[0], range[1] - range[0]) : place;
    const name = keyOf(pair.key);
    if (accepts(reader, entries, name, join(path, name ?? ''), key)) {
      entries.set(name, { key, node: readNode(reader, pair.value, join(path, name), key) });
    }
  }
  return { type: 'map', entries, place };
}

/** The key as written; nothing where the key is a list, a map or empty. */
function keyOf(key: unknown): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return key.type === 'PLAIN' && key.source !== undefined ? key.source : String(key.value);
}

/** Names that mean something to JavaScript itself, and YAML's merge key. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

function accepts(
  reader: Reader,
  entries: ReadonlyMap<string, DraftEntry>,
  name: string | undefined,
  path: string,
  place: Place,
): name is string {
  const shown = shortened(name ?? '');
  if (name === undefined || REFUSED_KEYS.has(name) || name.length > LONGEST_KEY) {
    const message = name === undefined ? 'A key is a name, and this is not.' : `"${shown}" cannot be a key.`;
    report(reader, { code: 'MIRAB_KEY_REFUSED', path, place, message });
    return false;
  }
  const earlier = entries.get(name);
  if (earlier === undefined) return true;
  const message = `"${shown}" stands twice in one map; it stands first in line ${earlier.key.line}.`;
  report(reader, { code: 'MIRAB_KEY_DUPLICATE', path, place, message, hint: 'Take one of them away.' });
  return false;
}

const LONGEST_KEY = 300;
