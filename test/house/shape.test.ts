/**
 * The shape of the sources: short files, short functions, a first comment, names that say something
 */
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, nodesOf, placeOf, sourceFiles, treeOf } from './source-files.ts';

const FILE_LINES = 300;
const FUNCTION_LINES = 60;
const EMPTY_NAMES = /^(?:utils?|helpers?|misc|common|managers?|data|info)$/;

/** Written by scripts, and read by compilers. */
const GENERATED = new Set(['src/client/api-types.ts']);

const sources = sourceFiles('src');

test('no source file is longer than 300 lines', () => {
  const written = sources.filter(({ fileName }) => !GENERATED.has(fileName));
  expect(sources.length - written.length).toBe(GENERATED.size);
  expect(written.filter((file) => linesOf(file.text) > FILE_LINES).map((file) => file.fileName)).toEqual([]);
});

test('no function is longer than 60 lines', () => {
  expect(sources.flatMap(longFunctions)).toEqual([]);
});

test('every source file begins with a comment that says what it is', () => {
  expect(sources.filter((file) => !beginsWithComment(file.text)).map((file) => file.fileName)).toEqual([]);
});

test('no file or folder has a name that fits anything', () => {
  expect(['src', 'test', 'scripts', 'bench'].flatMap(filesBelow).filter(hasEmptyName)).toEqual([]);
});

describe('the readers of shape', () => {
  test('count the lines of a function from its first to its last', () => {
    const long = (lines: number) => `export function f() {\n${'g();\n'.repeat(lines - 2)}}`;
    expect(longFunctions(treeOf('x.ts', long(60)))).toEqual([]);
    expect(longFunctions(treeOf('x.ts', long(61)))).toEqual(['x.ts:1 61 lines']);
  });

  test('count no line after the last line end', () => {
    expect(linesOf('a\nb\n')).toBe(2);
  });

  test('take a block comment only, and only in the first place', () => {
    expect(beginsWithComment('/**\n * f : A → B\n */\n')).toBe(true);
    expect(beginsWithComment("import 'a';\n/** f */")).toBe(false);
    expect(beginsWithComment('// f\n')).toBe(false);
    expect(beginsWithComment('/** */\n')).toBe(false);
  });

  test('see an empty name in each part of a path', () => {
    expect(hasEmptyName('src/engine/utils/x.ts')).toBe(true);
    expect(hasEmptyName('src/engine/helpers.ts')).toBe(true);
    expect(hasEmptyName('test/base/misc.test.ts')).toBe(true);
    expect(hasEmptyName('src/engine/base/database.ts')).toBe(false);
  });
});

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function longFunctions(file: ts.SourceFile): string[] {
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  return [...nodesOf(file)]
    .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
    .map((node) => ({ node, lines: line(node.end) - line(node.getStart()) + 1 }))
    .filter(({ lines }) => lines > FUNCTION_LINES)
    .map(({ node, lines }) => `${placeOf(node)} ${lines} lines`);
}

function beginsWithComment(text: string): boolean {
  return /^\/\*\*?(?:(?!\*\/)[\s\S])*\w(?:(?!\*\/)[\s\S])*\*\//.test(text);
}

function hasEmptyName(path: string): boolean {
  return path.split('/').some((part) => EMPTY_NAMES.test(part.replace(/\..*$/, '')));
}
