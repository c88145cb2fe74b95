/**
 * modelText ↔ modelOf : a compiled basin as text of JSON        (typed arrays as bytes in base64, little-endian)
 *
 * JSON has no typed arrays, infinities or absent items of a list, and a model has all three: they stand as objects with
 * the key `$`. Bits are kept: a model that was sent runs to the digest of the one that was not.
 */
import type { BasinModel } from '../engine/index.ts';

const ARRAYS = {
  ...{ Float64Array, Int32Array, Int16Array, Int8Array, Uint8Array, Uint16Array, Uint32Array },
} as const;
type ArrayName = keyof typeof ARRAYS;

export function modelText(model: BasinModel): string {
  return JSON.stringify(packed(model));
}

/** @throws where the text is no JSON */
export function modelOf(text: string): BasinModel {
  return unpacked(JSON.parse(text)) as BasinModel;
}

function packed(value: unknown): unknown {
  if (value === undefined) return { $: 'absent' };
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', text: numberText(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { $: value.constructor.name, base64: base64Of(bytes) };
  }
  if (Array.isArray(value)) return value.map(packed);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]));
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  const { $: kind, text, base64 } = value as Readonly<Record<string, unknown>>;
  if (kind === 'absent') return undefined;
  if (kind === 'number') return Number(text);
  if (kind !== undefined) return new ARRAYS[kind as ArrayName](bytesOf(String(base64)).buffer);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpacked(inner)]));
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += 8192)
    letters += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(letters);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
