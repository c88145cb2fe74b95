/**
 * bannedCalls : a file of the engine → what in it would give other bits, other order or other answers elsewhere
 *
 * ECMAScript fixes the bits of a few functions of Math only; clock, locale, environment and chance are no inputs of a
 * run. The pool and files.ts may touch the platform, and nothing else more.
 */
import ts from 'typescript';
import { nodesOf, placeOf } from './source-files.ts';

/** Their results are exact by ECMA-262, section 21.3; min and max are not here because base/ has its own. */
const EXACT_MATH = new Set(
  ['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'round', 'sign', 'sqrt', 'trunc'].concat([
    'E',
    'LN10',
    'LN2',
    'LOG10E',
    'LOG2E',
    'PI',
    'SQRT1_2',
    'SQRT2',
  ]),
);

const PLATFORM = new Set(
  [
    'process',
    'console',
    'performance',
    'globalThis',
    'window',
    'self',
    'navigator',
    'crypto',
    'Buffer',
  ].concat([
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'fetch',
    'localStorage',
    '__dirname',
  ]),
);
const TOUCHES_PLATFORM = /^src\/engine\/(?:pool\/|files\.ts$)/;

const ALWAYS = new Set([
  'Intl',
  'eval',
  'Function',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics',
]);
const LOCALE_METHOD = /^(?:toLocale\w*|localeCompare)$/;

export function bannedCalls(file: ts.SourceFile): string[] {
  const found: string[] = [];
  for (const node of nodesOf(file)) {
    const name = bannedName(node, file.fileName);
    if (name !== null) found.push(`${placeOf(node)} ${name}`);
  }
  return found;
}

function bannedName(node: ts.Node, path: string): string | null {
  if (ts.isPropertyAccessExpression(node) && LOCALE_METHOD.test(node.name.text)) return `.${node.name.text}`;
  if (ts.isCallExpression(node)) return bannedStringify(node);
  if (ts.isIdentifier(node) && isGlobalUse(node)) return bannedGlobal(node, path);
  return null;
}

/** JSON drops the entries of a Map and of a Set without a word. */
function bannedStringify(call: ts.CallExpression): string | null {
  const argument = call.arguments[0];
  const isMap =
    argument !== undefined &&
    ts.isNewExpression(argument) &&
    /^(?:Map|Set)$/.test(argument.expression.getText());
  return isMap && call.expression.getText() === 'JSON.stringify' ? 'JSON.stringify of a Map or Set' : null;
}

function bannedGlobal(name: ts.Identifier, path: string): string | null {
  const { text, parent } = name;
  const member =
    ts.isPropertyAccessExpression(parent) && parent.expression === name ? parent.name.text : null;
  if (text === 'Math') return member !== null && EXACT_MATH.has(member) ? null : `Math.${member ?? '...'}`;
  // The only part of Date that knows no clock and no time zone.
  if (text === 'Date') return member === 'UTC' ? null : `Date${member === null ? '' : `.${member}`}`;
  if (ALWAYS.has(text))
    return TOUCHES_PLATFORM.test(path) && text !== 'Intl' && text !== 'eval' ? null : text;
  if (PLATFORM.has(text)) return TOUCHES_PLATFORM.test(path) || isDeclaredHere(name) ? null : text;
  return null;
}

/** A name that is read as a value: no member, no key, no declaration, no type. */
function isGlobalUse(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isImportSpecifier(parent))
    return false;
  return !('name' in parent && parent.name === name);
}

/** The field has a room named process, so the word may well be a variable of the file. */
function isDeclaredHere(name: ts.Identifier): boolean {
  return [...nodesOf(name.getSourceFile())].some(
    (node) =>
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionDeclaration(node)) &&
      node.name?.getText() === name.text,
  );
}
