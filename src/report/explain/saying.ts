/**
 * Block : tables and sentences of an explanation as data        (each language writes them with its own words and numbers)
 */
import type { SayingKey } from './english.ts';

/** What stands in a sentence: a number in the unit of its text, or a name that a language or a veil of names may change. */
export type Insert =
  | { readonly number: number; readonly decimals: number }
  /** 1 for all. */
  | { readonly share: number }
  | { readonly node: string }
  | { readonly riparian: string }
  | { readonly clause: string }
  | { readonly trade: string }
  /** In the words of the scenario's author. */
  | { readonly instrument: string }
  | { readonly sayings: readonly Saying[]; readonly between: ', ' | '; ' };

export interface Saying {
  readonly key: SayingKey;
  readonly inserts: Readonly<Record<string, Insert>>;
}

/** `bar` is a part of a whole that is drawn before the words. */
export type Cell = Insert | (Saying & { readonly bar?: number }) | null;

export interface Column {
  readonly heading: Saying | null;
  readonly isNumber?: boolean;
  /** Whether its names may be cut where there is little room. */
  readonly gives?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly title?: Saying;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of what decided, or of the user that is asked about. */
  readonly marked?: readonly number[];
}

export interface SentenceBlock {
  readonly kind: 'sentences';
  readonly sayings: readonly Saying[];
  /** Whether it tells what decided. */
  readonly decides: boolean;
}

export type Block = TableBlock | SentenceBlock;

export function say(key: SayingKey, inserts: Saying['inserts'] = {}): Saying {
  return { key, inserts };
}

export function number(value: number, decimals: number): Insert {
  return { number: value, decimals };
}

const M3_PER_HM3 = 1e6;

export function hm3(volume_m3: number): Insert {
  return number(volume_m3 / M3_PER_HM3, 1);
}

export function sentences(sayings: readonly Saying[], decides = false): SentenceBlock {
  return { kind: 'sentences', sayings, decides };
}
