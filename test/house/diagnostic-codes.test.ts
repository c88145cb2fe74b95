/**
 * Diagnostic codes: each one the sources can give is explained in docs/errors.md, and that page explains no other
 */
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { nodesOf, placeOf, sourceFiles, textOf, treeOf } from './source-files.ts';

const CODE = /^MIRAB_[A-Z]+(?:_[A-Z0-9]+)+$/;

const written = sourceFiles('src').flatMap(codesOf);

test('there are codes to read', () => {
  expect(written.length).toBeGreaterThan(10);
});

test('every code is a whole text MIRAB_<THING>_<STATE>, never put together of parts', () => {
  expect(written.filter(({ code }) => !CODE.test(code)).map(({ place, code }) => `${place} ${code}`)).toEqual(
    [],
  );
});

test('docs/errors.md explains the codes of the sources, and no others', () => {
  const explained = textOf('docs/errors.md').match(/\bMIRAB_[A-Z0-9_]+/g) ?? [];
  expect(inOrder(explained)).toEqual(inOrder(written.map(({ code }) => code)));
});

describe('the reader of codes', () => {
  const codes = (text: string) => codesOf(treeOf('x.ts', text)).map(({ code }) => code);

  test('sees them as keys, texts and parts of texts', () => {
    expect(codes("const a = { MIRAB_A_B: 1, 'MIRAB_C_D': `see MIRAB_E_F` };")).toEqual([
      'MIRAB_A_B',
      'MIRAB_C_D',
      'MIRAB_E_F',
    ]);
  });

  test('sees a code that is put together', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source text
    expect(codes('const a = `MIRAB_${thing}_UNKNOWN`;')).toEqual(['MIRAB_']);
  });

  test('sees none in a comment', () => {
    expect(codes('/** MIRAB_<THING>_<STATE> */ const a = 1;')).toEqual([]);
  });
});

function codesOf(file: ts.SourceFile): { code: string; place: string }[] {
  return [...nodesOf(file)]
    .filter(
      (node) =>
        ts.isIdentifier(node) ||
        ts.isStringLiteral(node) ||
        ts.isTemplateMiddleOrTemplateTail(node) ||
        ts.isTemplateHead(node) ||
        ts.isNoSubstitutionTemplateLiteral(node),
    )
    .flatMap((node) =>
      (node.text.match(/\bMIRAB_\w*/g) ?? []).map((code) => ({ code, place: placeOf(node) })),
    );
}

function inOrder(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
