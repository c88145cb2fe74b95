import { beforeAll, describe, expect, it } from 'vitest';
import { compileExpression } from '../../src/engine/expression/compile-expression.ts';
import { type ExpressionParser, loadParser } from '../../src/engine/expression/parser.ts';

let parse: ExpressionParser;
beforeAll(async () => {
  parse = await loadParser();
});

const HOSTILE = [
  'ones(20000, 20000)',
  'zeros(1e9)',
  'config({number: "BigNumber"})',
  'import({a: 1})',
  'createUnit("x")',
  'evaluate("1 + 1")',
  'parse("1")',
  'parser()',
  'simplify("x")',
  'derivative("x", "x")',
  'f(x) = x',
  'x = 1; x',
  'constructor',
  'constructor("return 1")',
  '__proto__',
  'toString()',
  'hasOwnProperty(1)',
  'x.constructor',
  'x.min(1, 2)',
  'x["constructor"]',
  '[1, 2, 3]',
  '{a: 1}',
  '"text"',
  "'text'",
  '1:1000000000',
  'cos.constructor("return process")()',
  'factorial(170)',
  '170!!',
  'random()',
  'λ0',
  'λ0 + 1 m',
  'x; x',
  'x\\y',
  'x # comment',
  'x ? 1 : 2',
  'x to m',
  'true',
  'Infinity',
  'NaN',
  'null',
  'i',
  'pi',
  'x | 2',
  'x << 30',
  'x ?? 1',
  "x'",
  'x .* 2',
  'x @ 2',
  '\u0000',
  'min',
  'min()',
  'max(,)',
  '((x)',
  'x^9^9^9^9',
  '((x^9)^9)^9)^9',
  '-'.repeat(2000),
  `${'-'.repeat(900)}x +`,
  `${'('.repeat(900)}x`,
  `${'('.repeat(33)}x${')'.repeat(33)}`,
  `${'min('.repeat(200)}x`,
  '['.repeat(900),
  'x'.repeat(1001),
  `1 ${'m '.repeat(480)}`,
  `1 m${'/m'.repeat(480)}`,
  '9'.repeat(400),
  '1e9999 m',
  '1e999 m',
  `x${'^2'.repeat(400)}`,
  'x'.repeat(1e6),
  ' '.repeat(1e6),
];

describe('a hostile text', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('%j is refused with a diagnostic', (_, text) => {
    const made = compileExpression(parse, { text, path: '', slots: { x: 'number' }, result: 'number' });
    expect(made.ok).toBe(false);
    expect(made.diagnostics.length).toBeGreaterThan(0);
    for (const { message } of made.diagnostics) expect(message.length).toBeLessThan(500);
  });

  it('is refused quickly', () => {
    const start = performance.now();
    for (const text of HOSTILE)
      compileExpression(parse, { text, path: '', slots: { x: 'number' }, result: 'number' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('that is only long, but allowed, is read quickly too', () => {
    for (const text of [`${'-'.repeat(990)}x`, `x${'+x'.repeat(499)}`, `x${'*1'.repeat(499)}`]) {
      const start = performance.now();
      expect(compileExpression(parse, { text, path: '', slots: { x: 'number' }, result: 'number' }).ok).toBe(
        true,
      );
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
