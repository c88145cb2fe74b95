/**
 * strictJson : text → value, or what is wrong with it and where        (no double keys, no infinities, no deep nesting)
 *
 * JSON.parse keeps the last of two equal keys and reads 1e400 as infinity, both in silence.
 */
import { refuse } from '../problems.ts';
import { faultOf } from './json-fault.ts';

const MOST_DEPTH = 32;
/** Each that does not fit is an error of its own, so a body of a megabyte could make half a million. */
const MOST_MEMBERS = 20_000;
const NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|-?\d[\d.eE+-]*|true|false|null/g;

/** @throws Refused with line and column */
export function strictJson(text: string): unknown {
  if (text.trim() === '') refuse('MIRAB_REQUEST_INVALID', 'The body is empty; expected is a JSON object.');
  const value = parsed(text);
  look(text);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = faultOf(text);
    const where = placeOf(text, at);
    const what = at === text.length ? 'it ends too soon' : `${JSON.stringify(text[at])} cannot stand there`;
    return refuse('MIRAB_REQUEST_INVALID', `The body is no JSON at ${where}: ${what}.`);
  }
}

/** Of text that is JSON. */
function look(text: string): void {
  /** For each open object the keys that it has; null for a list. */
  const open: (Set<string> | null)[] = [];
  /** For each of them how many commas it has. */
  const commas: number[] = [];
  let key: RegExpMatchArray | undefined;
  for (const token of text.matchAll(TOKEN)) {
    const [letters] = token;
    if (letters === '{' || letters === '[') {
      commas.push(0);
      if (open.push(letters === '{' ? new Set() : null) > MOST_DEPTH) tooDeep(text, token.index);
    } else if (letters === '}' || letters === ']') {
      open.pop();
      commas.pop();
    } else if (letters === ',') {
      if (++commas[commas.length - 1] >= MOST_MEMBERS) tooMany(text, token.index);
    } else if (letters.startsWith('"')) key = token;
    else if (letters === ':' && key !== undefined) addKey(text, open.at(-1), key);
    else if (/^[-\d]/.test(letters) && !Number.isFinite(Number(letters))) notFinite(text, token);
  }
}

function addKey(text: string, keys: Set<string> | null | undefined, token: RegExpMatchArray): void {
  const name: string = JSON.parse(token[0]);
  const where = placeOf(text, token.index ?? 0);
  if (NAMES.has(name)) refuse('MIRAB_REQUEST_INVALID', `The key "${name}" is not allowed (${where}).`);
  if (keys?.has(name)) refuse('MIRAB_REQUEST_INVALID', `The key "${name}" stands twice (${where}).`);
  keys?.add(name);
}

function tooDeep(text: string, at: number): never {
  return refuse('MIRAB_REQUEST_INVALID', `The body nests deeper than ${MOST_DEPTH} (${placeOf(text, at)}).`);
}

function tooMany(text: string, at: number): never {
  return refuse(
    'MIRAB_REQUEST_INVALID',
    `A list or an object of the body has more than ${MOST_MEMBERS} members (${placeOf(text, at)}).`,
  );
}

function notFinite(text: string, { 0: letters, index = 0 }: RegExpMatchArray): never {
  const where = placeOf(text, index);
  return refuse('MIRAB_REQUEST_INVALID', `${letters.slice(0, 20)} is no finite number (${where}).`);
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
