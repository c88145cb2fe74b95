/**
 * chooseData : Draft × party → Draft in which each value that has a version of that party is that version
 *
 * Between `vary` and the levers: what a scenario sets without versions has none, and a lever moves what was chosen. The
 * versions stay beside the value, so that choosing twice is choosing once, and that each is checked whoever is chosen.
 */
import type { Diagnostic, Place } from '../base/diagnostic.ts';
import { listed, suggestion } from './context.ts';
import {
  child,
  type Draft,
  type DraftEntry,
  type DraftMap,
  type DraftNode,
  keysOf,
  shortened,
  textOf,
} from './draft.ts';
import { valuesOf } from './each-value.ts';
import { REMARKS } from './remarks.ts';
import { diagnosticOf } from './report.ts';
import { ScenarioSchema } from './schema/scenario.ts';
import { copyMap } from './vary.ts';

/** Figures that a party or an agency gives in place of those of the file. */
export interface DataSet {
  readonly id: string;
  readonly name: string;
  /** Values that it gives a version of, at least one. */
  readonly versionCount: number;
  /** Whether one of them stands in the file itself, and not in one that it extends. */
  readonly statedHere: boolean;
}

export interface Chosen {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** A party without a version changes nothing; without a party the figures of the file stay. */
export function chooseData(draft: Draft, party: string | undefined): Chosen {
  if (party === undefined) return { draft, diagnostics: [] };
  const known = partiesOf(draft.root);
  if (!known.has(party)) return { draft, diagnostics: [unknownParty(party, known)] };
  const root = copyMap(draft.root);
  const contested = contestedOf(root).filter((value) => child(child(value, 'versions'), party) !== undefined);
  for (const value of contested) take(value, party);
  return { draft: contested.length === 0 ? draft : { ...draft, root, data: party }, diagnostics: [] };
}

/** The parties that give a version of at least one value, in alphabetical order. */
export function dataSetsOf({ root, file }: Draft): DataSet[] {
  const found = new Map<string, Place[]>();
  for (const value of contestedOf(root)) {
    const versions = child(value, 'versions');
    for (const [party, { key }] of versions?.type === 'map' ? versions.entries : [])
      found.set(party, [...(found.get(party) ?? []), key]);
  }
  const known = partiesOf(root);
  return [...found]
    .filter(([id]) => known.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, places]) => {
      const statedHere = places.some((place) => place.file === file);
      return { id, name: nameOf(root, id), versionCount: places.length, statedHere };
    });
}

/** Riparians, then the agencies that the file declares. */
export function partiesOf(root: DraftMap): ReadonlySet<string> {
  return new Set([...keysOf(child(root, 'riparians')), ...keysOf(child(root, 'parties'))]);
}

function nameOf(root: DraftMap, id: string): string {
  const party = child(child(root, 'riparians'), id) ?? child(child(root, 'parties'), id);
  return textOf(child(party, 'name')) ?? id;
}

/** Values with versions, as maps that hold the value and its versions. */
function contestedOf(root: DraftMap): DraftMap[] {
  return valuesOf(ScenarioSchema, root).flatMap(({ node }) =>
    node.type === 'map' && node.entries.has('value') && child(node, 'versions')?.type === 'map' ? [node] : [],
  );
}

/** Puts a version, with its own source, confidence and note, where the value of the file stood. */
function take({ entries }: DraftMap, party: string): void {
  const versions = entries.get('versions')?.node;
  const version = versions?.type === 'map' ? versions.entries.get(party) : undefined;
  if (version === undefined) return;
  for (const key of REMARKS) entries.delete(key);
  entries.set('source', { key: version.key, node: sourceText(party, version.key) });
  for (const [key, entry] of partsOf(version)) if (key !== 'versions') entries.set(key, entry);
}

/** The parts of a version: its value under `value`, and its remarks. */
function partsOf(version: DraftEntry): readonly (readonly [string, DraftEntry])[] {
  const { node } = version;
  if (node.type !== 'map') return [['value', version]];
  if (node.entries.has('value')) return [...node.entries];
  const isRemark = ([key]: readonly [string, DraftEntry]) => REMARKS.includes(key);
  const bare = new Map([...node.entries].filter((part) => !isRemark(part)));
  return [['value', { ...version, node: { ...node, entries: bare } }], ...[...node.entries].filter(isRemark)];
}

/** A version that names no source rests on the word of its party. */
function sourceText(party: string, place: Place): DraftNode {
  return { type: 'scalar', value: `figures of ${party}`, place };
}

function unknownParty(party: string, known: ReadonlySet<string>): Diagnostic {
  const text = shortened(party);
  const place: Place = { file: 'data', line: 1, column: 1, length: text.length || 1, text };
  return diagnosticOf({
    code: 'MIRAB_DATA_PARTY_UNKNOWN',
    path: 'data',
    place,
    message: `No riparian and no agency has the name "${text}".`,
    expected: `one of ${listed(known)}`,
    hint: suggestion(party, known),
  });
}
