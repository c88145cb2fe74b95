/**
 * Context : what the reading of one value needs besides the value
 */
import type { DiagnosticCode } from '../base/codes.ts';
import type { Place } from '../base/diagnostic.ts';
import { didYouMean } from '../base/nearest.ts';
import type { ExpressionParser } from '../expression/parser.ts';
import {
  child,
  type DraftMap,
  type DraftNode,
  join,
  keysOf,
  nounOf,
  shortened,
  textOf,
  unwrapped,
} from './draft.ts';
import { isFull, type Report, report } from './report.ts';
import type { ReferenceTarget } from './schema/leaf.ts';
import type { Provenance } from './schema/scenario.ts';
import type { Table } from './table.ts';

/** The text of a file, or why it cannot be had. */
export type Reading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: DiagnosticCode; readonly message: string; readonly hint?: string };

/** Texts of the tables that a scenario names, by path, and the parser of expressions where it holds any. */
export interface Materials {
  readonly tables: ReadonlyMap<string, Reading>;
  readonly parser?: ExpressionParser | undefined;
}

export interface Context extends Report, Materials {
  /** Tables read so far, by path; nothing where a table does not hold. */
  readonly read: Map<string, Table | undefined>;
  readonly names: Names;
  /** Who may give a version of a value: riparians, and the agencies that the file declares. */
  readonly parties: ReadonlySet<string>;
  /** The party whose versions the draft holds as its values. */
  readonly data: string | undefined;
  readonly provenance: Map<string, Provenance>;
  /** Paths of the parts that did not hold. */
  readonly failed: Set<string>;
}

/** Names that a reference may use, by what it refers to, in the order of the file. */
export type Names = Readonly<Record<ReferenceTarget, ReadonlySet<string>>>;

/** Reads the names straight from the draft, so that one broken node does not hide the others. */
export function namesOf(root: DraftMap): Names {
  const nodes = child(root, 'nodes');
  const climate = child(root, 'climate');
  const classes = climate && child(climate, 'classes');
  const list = classes && unwrapped(classes);
  const node = keysOf(nodes);
  return {
    node: new Set(node),
    reservoir: new Set(node.filter((id) => textOf(child(child(nodes, id), 'kind')) === 'reservoir')),
    riparian: new Set(keysOf(child(root, 'riparians'))),
    river: new Set(keysOf(child(root, 'rivers'))),
    climateClass: new Set(list?.type === 'list' ? list.items.flatMap((item) => textOf(item) ?? []) : []),
    climateSet: new Set(keysOf(child(climate, 'sets'))),
    sequence: new Set(keysOf(child(child(root, 'hydrology'), 'sequences'))),
  };
}

/** Reports that a value is of another sort than the one wanted. */
export function reportType(
  context: Report,
  node: DraftNode,
  path: string,
  expected: string,
  hint?: string,
): void {
  const message = `${path === '' ? 'The file' : `\`${path}\``} holds ${nounOf(node)}.`;
  report(context, { code: 'MIRAB_TYPE_MISMATCH', path, place: node.place, message, expected, hint });
}

/** Reports each key of a map that is not among those known; true where all are. */
export function knowsKeys(context: Report, map: DraftMap, path: string, known: readonly string[]): boolean {
  let all = true;
  for (const [key, entry] of map.entries) {
    if (known.includes(key)) continue;
    all = false;
    reportUnknownKey(context, { path: join(path, key), key, place: entry.key, known });
  }
  return all;
}

interface UnknownKey {
  readonly path: string;
  readonly key: string;
  readonly place: Place;
  readonly known: readonly string[];
}

export function reportUnknownKey(context: Report, { path, key, place, known }: UnknownKey): void {
  if (isFull(context)) return;
  const message = `"${shortened(key)}" is not known here.`;
  const hint = suggestion(key, known);
  const expected = `one of ${listed(known)}`;
  report(context, { code: 'MIRAB_KEY_UNKNOWN', path, place, message, expected, hint });
}

/** Names looked at for a hint: a hostile file has as many as it likes. */
const MOST_CANDIDATES = 1_000;

/** The hint about an unknown name, where one of those known is near enough. */
export function suggestion(name: string, known: Iterable<string>): string | undefined {
  return didYouMean(name, [...known].slice(0, MOST_CANDIDATES));
}

/** Names for a message: the first twelve. */
export function listed(known: Iterable<string>): string {
  const names = [...known];
  if (names.length === 0) return 'none';
  const shown = names.slice(0, 12).map(shortened).join(', ');
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}
