/**
 * Hostile texts: each is refused with a diagnostic, or read, in less than two seconds and without a crash
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/files.ts';
import { parse } from '../../src/engine/scenario/parse.ts';

const LIMIT_ms = 2_000;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirab-hostile-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Codes that a file with this text is refused with. */
async function codesOf(text: string | Uint8Array, name = 'a.yaml'): Promise<string[]> {
  writeFileSync(join(folder, name), text);
  // Other tests share the machine: only a text that is slow each time is slow.
  for (let attempt = 1; ; attempt++) {
    const start = performance.now();
    const { diagnostics } = await loadScenario(join(folder, name));
    const time_ms = performance.now() - start;
    if (time_ms >= LIMIT_ms && attempt < 3) continue;
    expect(time_ms).toBeLessThan(LIMIT_ms);
    return [...new Set(diagnostics.map((diagnostic) => diagnostic.code))];
  }
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('a text made to hurt is refused:', () => {
  test.each([
    ['brackets', '['.repeat(900), 'MIRAB_TEXT_TOO_DEEP'],
    ['brackets with closers hidden in quotes', `a: ${'["]", '.repeat(600)}`, 'MIRAB_TEXT_TOO_DEEP'],
    ['brackets over many lines', `a:\n${'  [\n'.repeat(2_000)}`, 'MIRAB_TEXT_TOO_DEEP'],
    ['braces', '{a: '.repeat(900), 'MIRAB_TEXT_TOO_DEEP'],
    ['lists in lists', '- '.repeat(1_500), 'MIRAB_TEXT_TOO_DEEP'],
    ['explicit keys', '? '.repeat(1_500), 'MIRAB_TEXT_TOO_DEEP'],
    ['indentation', lines(300, (index) => `${' '.repeat(index)}a:`), 'MIRAB_TEXT_TOO_DEEP'],
    ['an alias bomb', 'a: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'MIRAB_YAML_FEATURE_REFUSED'],
    ['an alias without an anchor', 'a: *b\n', 'MIRAB_YAML_FEATURE_REFUSED'],
    ['a tag of a language', 'a: !!js/function "() => 1"\n', 'MIRAB_YAML_FEATURE_REFUSED'],
    ['a directive', '%YAML 1.1\n---\na: 1\n', 'MIRAB_YAML_FEATURE_REFUSED'],
    ['prototypes', 'mirab: 1\n"__proto__": { mirab: 1 }\n', 'MIRAB_KEY_REFUSED'],
    ['constructors', 'nodes: { constructor: { prototype: { kind: reach } } }\n', 'MIRAB_KEY_REFUSED'],
    ['a million values', `a:\n${lines(1_000_000, () => '- 1')}`, 'MIRAB_FILE_TOO_LARGE'],
    ['values on many lines', `a:\n${lines(20_000, () => `- [${'1,'.repeat(15)}]`)}`, 'MIRAB_TEXT_TOO_LONG'],
    ['one long line', `a: ${'x'.repeat(100_000)}`, 'MIRAB_TEXT_TOO_LONG'],
    ['NUL bytes', 'a: 1\0\n', 'MIRAB_TEXT_CONTROL_CHARACTER'],
    ['a lone carriage return', 'a: 1\rb: 2\n', 'MIRAB_TEXT_CONTROL_CHARACTER'],
    ['keys that are maps', '{ a: 1 }: 2\n', 'MIRAB_KEY_REFUSED'],
    ['no map at all', '- 1\n', 'MIRAB_TYPE_MISMATCH'],
    ['nothing', '', 'MIRAB_TYPE_MISMATCH'],
    ['a number only', '1e999\n', 'MIRAB_TYPE_MISMATCH'],
  ])('%s', async (_name, text, code) => {
    expect(await codesOf(text)).toContain(code);
  });
});

describe('a text that is large and allowed is read in time:', () => {
  test.each([
    ['keys of one map', lines(25_000, (index) => `key-${index}: 1`)],
    [
      'nodes that refer to nodes that are not there',
      `nodes:\n${lines(9_000, (index) => `  node-${index}: { kind: gauge, to: x-${index} }`)}`,
    ],
    [
      'nodes in one long chain',
      `nodes:\n${lines(9_000, (index) => `  n${index}: { kind: gauge, to: n${index + 1} }`)}`,
    ],
    [
      'nodes in a circle',
      `nodes:\n${lines(9_000, (index) => `  n${index}: { kind: gauge, to: n${(index + 1) % 9_000} }`)}`,
    ],
    ['text over many lines', `a: "${lines(29_000, () => 'word word word')}"`],
    ['a block of text', `a: |\n${lines(29_000, () => '  word [ { word')}`],
    ['comments', lines(29_000, () => '# [[[[ {{{{ &a *b')],
    ['blank lines', '\n'.repeat(29_000)],
    ['colons', `a: ${'b:'.repeat(1_500)}`],
    ['quotes', lines(20_000, () => "a: 'b''c'")],
    [
      'points of a curve',
      `nodes: { a: { kind: lake, curve: [\n${lines(6_000, () => '{ stage: 1 m, storage: 1 m^3, area: 1 m^2 },')}\n] } }`,
    ],
    [
      'names that every object has',
      'nodes: { toString: { kind: outlet }, valueOf: 3 }\nrivers: { hasOwnProperty: 1 }',
    ],
    [
      'huge numbers',
      'time: { years: 1e308 }\nriparians: { AAA: { borderFlow: 1e400 km^3/year } }\nmirab: 99999999999999999999999',
    ],
    ['not a number', 'time: { years: .nan }\nmirab: .inf'],
  ])('%s', async (_name, text) => {
    expect((await codesOf(text)).length).toBeGreaterThan(0);
  });
});

describe('files that are not what they seem are refused:', () => {
  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    '..\\a.yaml',
    'C:/a.yaml',
    'b/../../a.yaml',
    '""',
  ])('extends: %s', async (name) => {
    expect(await codesOf(`extends: ${name}\n`)).toEqual(['MIRAB_FILE_OUTSIDE']);
  });

  test('a circle of three', async () => {
    writeFileSync(join(folder, 'two.yaml'), 'extends: three.yaml\n');
    writeFileSync(join(folder, 'three.yaml'), 'extends: one.yaml\n');
    expect(await codesOf('extends: two.yaml\n', 'one.yaml')).toEqual(['MIRAB_EXTENDS_CYCLE']);
  });

  test('a link that leads out of the folder', async () => {
    symlinkSync('/etc/hostname', join(folder, 'link.yaml'));
    expect(await codesOf('extends: link.yaml\n')).toEqual(['MIRAB_FILE_OUTSIDE']);
  });

  test('a file of 100 MB, before it is read', async () => {
    writeFileSync(join(folder, 'large.yaml'), '');
    truncateSync(join(folder, 'large.yaml'), 100_000_000);
    expect(await codesOf('extends: large.yaml\n')).toEqual(['MIRAB_FILE_TOO_LARGE']);
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'below'));
    expect(await codesOf('extends: below\n')).toEqual(['MIRAB_FILE_MISSING']);
  });

  test('bytes that are not UTF-8', async () => {
    expect(await codesOf(new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe]))).toEqual([
      'MIRAB_FILE_ENCODING_INVALID',
    ]);
  });
});

test('a byte order mark and line ends of Windows change no place', () => {
  const { diagnostics } = parse('\uFEFFa: 1\r\nb: 2\r\na: 3\r\n', 'a.yaml');
  expect(diagnostics.map(({ code, place }) => [code, place?.line, place?.column, place?.text])).toEqual([
    ['MIRAB_KEY_DUPLICATE', 3, 1, 'a: 3'],
  ]);
});

test('nothing that a file says reaches the prototypes of the page', async () => {
  await codesOf('__proto__: { polluted: 1 }\nnodes: { __proto__: { polluted: 1 } }\n');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
