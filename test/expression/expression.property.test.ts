import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileExpression } from '../../src/engine/expression/compile-expression.ts';
import { bindProgram, evaluate } from '../../src/engine/expression/evaluate.ts';
import { type ExpressionParser, loadParser } from '../../src/engine/expression/parser.ts';
import type { Program } from '../../src/engine/expression/program.ts';

let parse: ExpressionParser;
beforeAll(async () => {
  parse = await loadParser();
});

/** A random expression: its text, and its value by plain JavaScript, NaN for a fault. */
interface Sample {
  readonly text: string;
  readonly value: (slots: Slots) => number;
}

interface Slots {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const finite = (value: number) => (Number.isFinite(value) ? value : Number.NaN);
const poisoned = (x: number, y: number) => Number.isNaN(x) || Number.isNaN(y);

const leaf: fc.Arbitrary<Sample> = fc.oneof(
  fc
    .constantFrom('a' as const, 'b' as const, 'c' as const)
    .map((name) => ({ text: name, value: (slots: Slots) => slots[name] })),
  fc.integer({ min: 0, max: 20 }).map((number) => ({ text: String(number / 4), value: () => number / 4 })),
);

type Binary = (x: number, y: number) => number;

const BINARY: readonly [text: (x: string, y: string) => string, value: Binary][] = [
  [(x, y) => `(${x} + ${y})`, (x, y) => x + y],
  [(x, y) => `(${x} - ${y})`, (x, y) => x - y],
  [(x, y) => `(${x} * ${y})`, (x, y) => x * y],
  [(x, y) => `(${x} / ${y})`, (x, y) => x / y],
  [(x, y) => `min(${x}, ${y})`, (x, y) => (y < x ? y : x)],
  [(x, y) => `max(${x}, ${y})`, (x, y) => (x < y ? y : x)],
];

const UNARY: readonly [text: (x: string) => string, value: (x: number) => number][] = [
  [(x) => `(-${x})`, (x) => -x],
  [(x) => `abs(${x})`, Math.abs],
  [(x) => `sqrt(${x})`, Math.sqrt],
  [(x) => `(${x})^3`, (x) => x * x * x],
  [(x) => `(${x})^-2`, (x) => 1 / (x * x)],
];

const COMPARISONS: readonly [sign: string, holds: (x: number, y: number) => boolean][] = [
  ['<', (x, y) => x < y],
  ['<=', (x, y) => x <= y],
  ['>', (x, y) => x > y],
  ['>=', (x, y) => x >= y],
  ['==', (x, y) => x === y],
  ['!=', (x, y) => x !== y],
];

const { tree } = fc.letrec<{ tree: Sample }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    leaf,
    fc.tuple(fc.constantFrom(...BINARY), tie('tree'), tie('tree')).map(([[text, value], x, y]) => ({
      text: text(x.text, y.text),
      value: (slots: Slots) => {
        const [left, right] = [x.value(slots), y.value(slots)];
        return poisoned(left, right) ? Number.NaN : finite(value(left, right));
      },
    })),
    fc.tuple(fc.constantFrom(...UNARY), tie('tree')).map(([[text, value], x]) => ({
      text: text(x.text),
      value: (slots: Slots) => finite(value(x.value(slots))),
    })),
    fc
      .tuple(fc.constantFrom(...COMPARISONS), tie('tree'), tie('tree'), tie('tree'), tie('tree'))
      .map(([[sign, holds], x, y, then, otherwise]) => ({
        text: `select(${x.text} ${sign} ${y.text}, ${then.text}, ${otherwise.text})`,
        value: (slots: Slots) => {
          const [left, right] = [x.value(slots), y.value(slots)];
          if (poisoned(left, right)) return Number.NaN;
          return holds(left, right) ? then.value(slots) : otherwise.value(slots);
        },
      })),
  ),
}));

const slotValues = fc.record({
  a: fc.constantFrom(0, 1, -2, 0.5, 1e6),
  b: fc.double({ min: -100, max: 100, noNaN: true }),
  c: fc.integer({ min: -3, max: 3 }),
});

function compile(text: string): Program | undefined {
  const made = compileExpression(parse, {
    text,
    path: '',
    slots: { a: 'number', b: 'number', c: 'number' },
    result: 'number',
  });
  if (made.ok) return made.value;
  const allowed = ['MIRAB_EXPRESSION_CONSTANT_INVALID', 'MIRAB_EXPRESSION_TOO_LONG'];
  for (const { code, message } of made.diagnostics) expect(allowed, message).toContain(code);
  return undefined;
}

describe('a compiled expression', () => {
  it('equals plain JavaScript bit for bit, as a loop and as closures', () => {
    let compiledCount = 0;
    fc.assert(
      fc.property(tree, slotValues, ({ text, value }, slots) => {
        const program = compile(text);
        if (!program) return;
        compiledCount += 1;
        const inputs = program.slots.map((name) => slots[name as keyof Slots]);
        const stack = new Float64Array(program.depth);
        const expected = value(slots) + 0;
        expect(evaluate(program, inputs, stack), text).toBe(expected);
        expect(bindProgram(structuredClone(program))(inputs), text).toBe(expected);
      }),
      { numRuns: 3000 },
    );
    expect(compiledCount).toBeGreaterThan(1500);
  });

  it('is read or refused, and never thrown on, whatever the text', () => {
    const pieces = [
      'a',
      'b',
      '1',
      '2.5',
      ' ',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      '<',
      '==',
      'and',
      'not ',
      'min(',
      'select(',
    ].concat(['lookup(', ' km^3', ' %', '.', '=', '!', 'sin(', ' m/s', '\n', '·', '²', '_', 'e5']);
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const made = compileExpression(parse, {
          text,
          path: '',
          slots: { a: 'number', b: 'volume' },
          result: 'number',
        });
        if (!made.ok) expect(made.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('stays between the ends of the segment that a look-up is in', () => {
    const points = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        points,
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 8, maxLength: 8 }),
        slotValues,
        (xs, ys, { b }) => {
          const sorted = [...xs].sort((x, y) => x - y);
          const table = sorted.map((x, index) => `${x}, ${ys[index].toFixed(6)}`).join(', ');
          const program = compile(`lookup(b, ${table})`);
          expect(program).toBeDefined();
          if (!program) return;
          const heights = sorted.map((_, index) => Number(ys[index].toFixed(6)));
          const after = sorted.findIndex((x) => x > b);
          const next = after === -1 ? sorted.length - 1 : after;
          const before = after === -1 ? next : Math.max(0, next - 1);
          const found = evaluate(program, [b]);
          expect(found).toBeGreaterThanOrEqual(Math.min(heights[before], heights[next]));
          expect(found).toBeLessThanOrEqual(Math.max(heights[before], heights[next]));
          if (b <= sorted[0]) expect(found).toBe(heights[0]);
        },
      ),
    );
  });
});
