/**
 * Every abstract test of the standard is ported here under its name, or is named with the reason why not
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONFORMS_TO } from '../../../src/contract/landing.ts';
import { DRAFT_2, NOT_PORTED, VERSION_1 } from './identifiers.ts';

const ALL = [...VERSION_1, ...DRAFT_2];
const PORTED = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts') && file !== 'complete.test.ts')
  .flatMap((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8').match(/'\/conf\/[\w/-]+'/g) ?? [])
  .map((name) => name.slice(1, -1));

test('each is ported once, or has its reason, and not both', () => {
  expect([...PORTED, ...Object.keys(NOT_PORTED)].sort()).toEqual([...ALL].sort());
});

test('no name stands twice', () => {
  expect(new Set(ALL).size).toBe(ALL.length);
});

test('each class that is claimed has its tests, and what is not ported of it has a reason', () => {
  const prefixes = CONFORMS_TO.map((uri) => `/conf/${uri.split('/').at(-1)}/`);
  const claimed = VERSION_1.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  const departures = claimed.filter((name) => !PORTED.includes(name));
  expect(claimed.length).toBeGreaterThan(70);
  expect(departures.filter((name) => !(NOT_PORTED[name] ?? '').endsWith('.'))).toEqual([]);
  for (const prefix of prefixes) expect(PORTED.some((name) => name.startsWith(prefix))).toBe(true);
});
