/**
 * Draft : what a scenario file says, before anything is known of its meaning
 *
 * A tree of maps, lists and scalars in which every value and every key carries its place in the file. Plain data: Maps
 * and objects without methods survive structuredClone, keep the order of the file even for keys that look like
 * numbers, and hold names such as `toString` without harm.
 */
import type { Place } from '../base/diagnostic.ts';
import type { Provenance } from './schema/scenario.ts';

export interface DraftScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

export interface DraftList {
  readonly type: 'list';
  readonly items: DraftNode[];
  readonly place: Place;
}

export interface DraftMap {
  readonly type: 'map';
  readonly entries: Map<string, DraftEntry>;
  readonly place: Place;
}

/** A value and the place of the key before it. */
export interface DraftEntry {
  readonly key: Place;
  readonly node: DraftNode;
}

export type DraftNode = DraftScalar | DraftList | DraftMap;

export interface Draft {
  readonly file: string;
  readonly root: DraftMap;
  /** Where values come from that the tree itself does not say: settings of a file that extends, and levers. */
  readonly provenance: ReadonlyMap<string, Provenance>;
  /** The party whose versions stand where the figures of the file stood; absent where none was taken. */
  readonly data?: string;
}

/** The node under a key of a map; nothing where the node is no map or has no such key. */
export function child(node: DraftNode | undefined, key: string): DraftNode | undefined {
  return node?.type === 'map' ? node.entries.get(key)?.node : undefined;
}

/** The text of a scalar; nothing for any other node. */
export function textOf(node: DraftNode | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** The node inside `{ value, source, confidence, note }`, or the node itself where it stands bare. */
export function unwrapped(node: DraftNode): DraftNode {
  return child(node, 'value') ?? node;
}

/** Keys of a map in the order of the file; none for any other node. */
export function keysOf(node: DraftNode | undefined): string[] {
  return node?.type === 'map' ? [...node.entries.keys()] : [];
}

/** A word for the node in messages. */
export function nounOf(node: DraftNode): string {
  if (node.type !== 'scalar') return node.type === 'list' ? 'a list' : 'a map of names to values';
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'boolean') return `${node.value}`;
  return typeof node.value === 'number' ? `the number ${node.value}` : `the text "${shortened(node.value)}"`;
}

/** A text of the file as it stands in messages: at most 60 letters. */
export function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

/** Dotted path of a value inside another. */
export function join(path: string, key: string | number): string {
  return path === '' ? `${key}` : `${path}.${key}`;
}
