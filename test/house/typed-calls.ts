/**
 * bareSorts, inexactPowers : files → each bare sort of an Array, each power of a number
 *
 * Both need types to be told from their harmless twins. A bare sort of an Array compares texts, so 10 comes before 9;
 * of a typed array it is by number. ECMAScript leaves the bits of `**` open for numbers; for BigInt it is exact.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/root.mjs';
import { nodesOf, placeOf } from './source-files.ts';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: [],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

/** Paths from the root, so that one set of types serves several questions. */
export function typedFiles(paths: readonly string[]): { files: ts.SourceFile[]; checker: ts.TypeChecker } {
  const places = paths.map((path) => join(root, path));
  const program = ts.createProgram(places, OPTIONS);
  const files = places.map((place) => program.getSourceFile(place)).filter((file) => file !== undefined);
  return { files, checker: program.getTypeChecker() };
}

export function bareSorts(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  return [...nodesOf(file)]
    .filter(isBareSort)
    .filter(
      ({ expression }) => !/^(?:Float|Big|Int|Uint)\w*Array\b/.test(typeName(checker, expression.expression)),
    )
    .map(placeOf);
}

export function inexactPowers(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  return [...nodesOf(file)]
    .filter(isPower)
    .filter(({ left }) => !/^(?:bigint|-?\d+n)$/.test(typeName(checker, left)))
    .map(placeOf);
}

type MethodCall = ts.CallExpression & { readonly expression: ts.PropertyAccessExpression };

function isBareSort(node: ts.Node): node is MethodCall {
  return (
    ts.isCallExpression(node) &&
    node.arguments.length === 0 &&
    ts.isPropertyAccessExpression(node.expression) &&
    /^(?:sort|toSorted)$/.test(node.expression.name.text)
  );
}

function isPower(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
  );
}

function typeName(checker: ts.TypeChecker, node: ts.Node): string {
  return checker.typeToString(checker.getTypeAtLocation(node));
}
