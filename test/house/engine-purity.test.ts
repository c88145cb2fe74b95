/**
 * The engine: the same input gives the same bits on every machine, so what could differ is not called
 */
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { bannedCalls } from './banned-calls.ts';
import { sourceFiles, treeOf } from './source-files.ts';
import { bareSorts, inexactPowers, typedFiles } from './typed-calls.ts';

const engine = sourceFiles('src/engine');

test('there is an engine to read', () => {
  expect(engine.length).toBeGreaterThan(20);
});

test('the engine calls no chance, clock, locale, platform or inexact math', () => {
  expect(engine.flatMap(bannedCalls)).toEqual([]);
});

test('every sort in the engine says its order, and no power of a number is left to the platform', () => {
  const { files, checker } = typedFiles(engine.map(({ fileName }) => fileName));
  expect(files.length).toBe(engine.length);
  expect(files.flatMap((file) => bareSorts(file, checker)).map(fromRoot)).toEqual([]);
  expect(files.flatMap((file) => inexactPowers(file, checker)).map(fromRoot)).toEqual([]);
});

describe('the reader of banned calls', () => {
  const banned = (text: string, path = 'src/engine/base/x.ts') =>
    bannedCalls(treeOf(path, text)).map((line) => line.slice(line.indexOf(' ') + 1));

  test.each([
    ['const x = Math.random();', 'Math.random'],
    ['const x = Math.min(1, 2);', 'Math.min'],
    ['const x = Math.exp(1);', 'Math.exp'],
    ['const { pow } = Math;', 'Math....'],
    ['const f = [1].map(Math.sin);', 'Math.sin'],
    ['const x = Date.now();', 'Date.now'],
    ['const x = new Date();', 'Date'],
    ['const x = (1).toLocaleString();', '.toLocaleString'],
    ['const x = "a".localeCompare("b");', '.localeCompare'],
    ['const x = new Intl.Collator();', 'Intl'],
    ['const x = process.env;', 'process'],
    ['console.log(1);', 'console'],
    ['const x = JSON.stringify(new Map());', 'JSON.stringify of a Map or Set'],
    ['const x = new Function("return 1");', 'Function'],
  ])('finds %s', (text, name) => {
    expect(banned(text)).toEqual([name]);
  });

  test.each([
    'const x = Math.sqrt(Math.abs(2));',
    'const x = Date.UTC(2025, 0);',
    'export function run(process: { step: number }) { return process.step; }',
    'const x = { process: 1 }; const y = x.process;',
    'type T = Date;',
    '/* Math.random() ** 2 */ const s = "console.log";',
  ])('lets pass %s', (text) => {
    expect(banned(text)).toEqual([]);
  });

  test('lets the pool ask the platform, and not the clock', () => {
    expect(banned('process.on("exit", Date.now);', 'src/engine/pool/pool.ts')).toEqual(['Date.now']);
  });

  test('tells a bare sort of texts from one of numbers, and a power of numbers from one of BigInt', () => {
    const path = 'test/house/fixtures/typed-calls.ts';
    const { files, checker } = typedFiles([path]);
    expect(files.flatMap((file) => bareSorts(file, checker)).map(fromRoot)).toEqual([
      `${path}:4`,
      `${path}:4`,
    ]);
    expect(files.flatMap((file) => inexactPowers(file, checker)).map(fromRoot)).toEqual([
      `${path}:4`,
      `${path}:6`,
    ]);
  });
});

function fromRoot(place: string): string {
  return place.slice(root.length + 1);
}
