/**
 * unwrap : `{ value, source, confidence, note, versions }` → the value, its remarks noted and its versions checked
 */
import { type Context, listed, reportType, reportUnknownKey, suggestion } from './context.ts';
import { child, type DraftMap, type DraftNode, join, shortened } from './draft.ts';
import { readLeaf } from './leaf/leaf.ts';
import { report } from './report.ts';

/** What a value may say of itself. */
export const REMARKS: readonly string[] = ['source', 'confidence', 'note'];

/** Reads a value without remarks. */
type Read = (bare: DraftNode, path: string) => unknown;

/** Reads a value as it stands; a version of it is read as the value is. */
export function readRemarked(context: Context, node: DraftNode, path: string, read: Read): unknown {
  if (node.type !== 'map') return read(node, path);
  const versions = node.entries.get('versions');
  if (versions === undefined) return read(unwrap(context, node, path), path);
  readVersions(context, versions.node, join(path, 'versions'), read);
  if (!node.entries.has('value')) {
    const message = `\`${path}\` has \`versions\` and no \`value\`.`;
    const hint = 'Write the figure of the file itself under `value`.';
    report(context, {
      code: 'MIRAB_KEY_MISSING',
      path: join(path, 'value'),
      place: versions.key,
      message,
      hint,
    });
  }
  const rest = new Map([...node.entries].filter(([key]) => key !== 'versions'));
  return read(unwrap(context, { ...node, entries: rest }, path), path);
}

/** Every version is read, so that a mistake in the figures of one party shows whoever is chosen. */
function readVersions(context: Context, versions: DraftNode, path: string, read: Read): void {
  if (versions.type !== 'map' || versions.entries.size === 0) {
    reportType(context, versions, path, 'a map of parties to values');
    return;
  }
  for (const [party, entry] of versions.entries) {
    const at = join(path, party);
    if (!context.parties.has(party)) {
      const message = `No riparian and no agency has the name "${shortened(party)}".`;
      const expected = `one of ${listed(context.parties)}`;
      const hint = suggestion(party, context.parties) ?? 'Name the agency under `parties`.';
      const code = 'MIRAB_DATA_PARTY_UNKNOWN';
      report(context, { code, path: at, place: entry.key, message, expected, hint });
    }
    // The version chosen is read as the value itself; only what it may not hold is left to say.
    if (party === context.data && child(entry.node, 'versions') === undefined) continue;
    read(unwrap(context, entry.node, at), at);
  }
}

/** Takes the value out of `{ value, source, confidence, note }` and notes where it comes from. */
function unwrap(context: Context, node: DraftNode, path: string): DraftNode {
  if (node.type !== 'map') return node;
  const remarks = REMARKS.filter((key) => node.entries.has(key));
  const value = child(node, 'value');
  if (remarks.length > 0) noteRemarks(context, node, path);
  if (value === undefined) {
    if (remarks.length === 0) return node;
    const entries = new Map([...node.entries].filter(([key]) => !REMARKS.includes(key)));
    return { ...node, entries };
  }
  const known = ['value', ...REMARKS];
  for (const [key, entry] of node.entries) {
    if (!known.includes(key))
      reportUnknownKey(context, { path: join(path, key), key, place: entry.key, known });
  }
  return value;
}

function noteRemarks(context: Context, map: DraftMap, path: string): void {
  const read = (key: string, note: Parameters<typeof readLeaf>[1]) => {
    const node = child(map, key);
    return node && (readLeaf(context, note, node, join(path, key)) as string | undefined);
  };
  const source = read('source', { leaf: 'text' });
  const confidence = read('confidence', { leaf: 'choice', options: CONFIDENCES });
  read('note', { leaf: 'text' });
  noteProvenance(context, path, { source, confidence });
}

const CONFIDENCES = ['high', 'medium', 'low', 'assumption'];

/** Keeps source and confidence of a value or of an object. */
export function noteProvenance(context: Context, path: string, said: Record<string, unknown>): void {
  const { source, confidence } = said as {
    source?: string;
    confidence?: 'high' | 'medium' | 'low' | 'assumption';
  };
  if (source === undefined && confidence === undefined) return;
  if (path === '' && context.provenance.has('')) return;
  context.provenance.set(path, {
    ...(source === undefined ? {} : { source }),
    ...(confidence === undefined ? {} : { confidence }),
  });
}
