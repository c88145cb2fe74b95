/**
 * Digests : bytes, text or columns → SHA-256        canonicalJson : plain data → one text
 */
import { assert } from './assert.ts';
import { absorb, absorbNumber, finishSha256, startSha256 } from './sha256.ts';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  const hash = startSha256();
  absorb(hash, bytes);
  return finishSha256(hash);
}

/** SHA-256 of a text in UTF-8. */
export function digestText(text: string): string {
  return sha256(new TextEncoder().encode(text));
}

/** SHA-256 over columns one after another, as little-endian binary64; -0 is taken as +0, finite is asserted. */
export function digestColumns(columns: readonly Float64Array[]): string {
  const hash = startSha256();
  for (const column of columns) {
    for (let index = 0; index < column.length; index++) {
      const value = column[index];
      assert(value - value === 0, 'A column to digest holds a number that is not finite.');
      absorbNumber(hash, value + 0);
    }
  }
  return finishSha256(hash);
}

/** Texts of objects that do not change, so that what many scenarios share is written once. */
export type KnownTexts = WeakMap<object, string>;

/** JSON with sorted keys and no spaces, so that equal data give equal text; only plain data (asserted). */
export function canonicalJson(value: unknown, known?: KnownTexts): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    assert(value - value === 0, 'Canonical JSON holds finite numbers only.');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry, known)).join(',')}]`;
  assert(
    typeof value === 'object' && isPlain(value),
    'Canonical JSON holds plain data only, without undefined.',
  );
  const text = known?.get(value) ?? canonicalObject(value, known);
  known?.set(value, text);
  return text;
}

function canonicalObject(value: object, known?: KnownTexts): string {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry, known)}`).join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
