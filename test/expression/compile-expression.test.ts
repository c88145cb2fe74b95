import { beforeAll, describe, expect, it } from 'vitest';
import { isFault } from '../../src/engine/expression/arithmetic.ts';
import { compileExpression, type ExpressionSource } from '../../src/engine/expression/compile-expression.ts';
import { bindProgram, evaluate } from '../../src/engine/expression/evaluate.ts';
import { type ExpressionParser, loadParser } from '../../src/engine/expression/parser.ts';
import type { Program } from '../../src/engine/expression/program.ts';

let parse: ExpressionParser;
beforeAll(async () => {
  parse = await loadParser();
});

const slots = {
  storage: 'volume',
  full: 'volume',
  inflow: 'flow',
  load: 'power',
  energy: 'energy',
  step: 'duration',
  filling: 'share',
  count: 'number',
  side: 'length',
} as const;

const VALUES = {
  storage: 6e9,
  full: 19e9,
  inflow: 450,
  load: 1200,
  energy: 5e5,
  step: 2_592_000,
  filling: 0.5,
  count: 3,
  side: 2,
};

type Wanted = ExpressionSource['result'];

function compiled(text: string, result: Wanted): Program {
  const made = compileExpression(parse, { text, path: 'rule', slots, result });
  if (!made.ok) throw new Error(made.diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return made.value;
}

function valueOfText(text: string, result: Wanted, values: Record<string, number> = VALUES): number {
  const program = compiled(text, result);
  const inputs = program.slots.map((name) => values[name]);
  const found = evaluate(program, inputs);
  expect(bindProgram(program)(inputs)).toBe(found);
  return found;
}

function codes(text: string, result: Wanted = 'number'): string[] {
  const made = compileExpression(parse, { text, path: 'rule', slots, result });
  return made.ok ? [] : made.diagnostics.map((diagnostic) => diagnostic.code);
}

function hint(text: string, result: Wanted = 'number'): string | undefined {
  const made = compileExpression(parse, { text, path: 'rule', slots, result });
  return made.ok ? undefined : made.diagnostics[0].hint;
}

describe('an expression', () => {
  it.each<[string, Wanted, number]>([
    ['1 + 2 * 3', 'number', 7],
    ['-2^2', 'number', -4],
    ['2^-2', 'number', 0.25],
    ['(1 + 2) * 3 - 4 / 2', 'number', 7],
    ['storage / full', 'share', 6 / 19],
    ['min(storage, full, 5 km^3)', 'volume', 5e9],
    ['max(storage - 10 km^3, 0)', 'volume', 0],
    ['clamp(filling, 60 %, 0.8)', 'share', 0.6],
    ['abs(storage - full)', 'volume', 13e9],
    ['sqrt(side^2 + 12 m^2)', 'length', 4],
    ['select(storage < 40 % * full, 100 m^3/s, inflow)', 'flow', 100],
    ['inflow * step', 'volume', 450 * 2_592_000],
    ['storage / 3 months', 'monthlyVolume', 2e9],
    ['10 m / side', 'number', 5],
    ['120 m^3 / side / side', 'length', 30],
    ['lookup(filling, 0, 0 m^3/s, 0.4, 200 m^3/s, 1, 500 m^3/s)', 'flow', 250],
    ['0', 'volume', 0],
    ['storage > 0 and not (filling >= 1) or count == 4', 'condition', 1],
    ['count != 3', 'condition', 0],
    ['select(count <= 3, filling > 1, filling < 1)', 'condition', 0],
  ])('%s, as %s, is %s', (text, result, value) => {
    expect(valueOfText(text, result)).toBeCloseTo(value, 12);
  });

  it('passes a power through with its bits, and meets energy by the factor of 3600', () => {
    expect(valueOfText('load', 'power', { load: 0.1 })).toBe(0.1);
    expect(valueOfText('load + 500 MW', 'power')).toBe(1700);
    expect(valueOfText('load * 24 h', 'energy')).toBeCloseTo(28_800, 9);
    expect(valueOfText('energy / step', 'power')).toBeCloseTo(5e5 / 720, 9);
    expect(valueOfText('min(load, energy / step)', 'power')).toBeCloseTo(5e5 / 720, 9);
    expect(valueOfText('load > energy / step', 'condition')).toBe(1);
    expect(valueOfText('(load * step / energy)^2', 'number')).toBeCloseTo((1200 * 720) ** 2 / 25e10, 9);
    expect(valueOfText('sqrt(load * load)', 'power')).toBe(1200);
    expect(valueOfText('sqrt(load * energy / 1 h)', 'power')).toBeCloseTo(Math.sqrt(1200 * 5e5), 6);
  });

  it('folds what reads no slot', () => {
    expect(compiled('2 * 3 + sqrt(16) + lookup(0.5, 0, 0, 1, 8)', 'number')).toMatchObject({
      operations: [0],
      constants: [14],
      slots: [],
    });
    expect(compiled('count * (2 + 3)', 'number').constants).toEqual([5]);
  });

  it('is plain data, with each slot once', () => {
    const program = compiled('min(storage, full) - storage * filling', 'volume');
    expect(program.slots).toEqual(['storage', 'full', 'filling']);
    expect(structuredClone(program)).toEqual(program);
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
    expect(program.depth).toBe(3);
  });

  it('holds the end values of a table outside it', () => {
    const text = 'lookup(count, 1, 10, 2, 30, 4, 20)';
    const at = (count: number) => valueOfText(text, 'number', { count });
    expect([0, 1, 1.5, 2, 3, 4, 9].map(at)).toEqual([10, 10, 20, 30, 25, 20, 20]);
  });

  it('meets each point of a table exactly, the last one too', () => {
    const at = (count: number) => valueOfText('lookup(count, 0, 0, 3, 0.9)', 'number', { count });
    expect((0.9 / 3) * 3).not.toBe(0.9);
    expect([at(0), at(3)]).toEqual([0, 0.9]);
  });
});

describe('a fault', () => {
  const zero = { ...VALUES, count: 0 };

  it('is a division by zero, a root of less than zero, or an overflow', () => {
    expect(isFault(valueOfText('1 / count', 'number', zero))).toBe(true);
    expect(isFault(valueOfText('count^-1', 'number', zero))).toBe(true);
    expect(isFault(valueOfText('0 * (1 / count)', 'number', zero))).toBe(true);
    expect(isFault(valueOfText('max(0, 1 / count)', 'number', zero))).toBe(true);
    expect(isFault(valueOfText('1 / count > 2', 'condition', zero))).toBe(true);
    expect(isFault(valueOfText('not (1 / count > 2)', 'condition', zero))).toBe(true);
    expect(isFault(valueOfText('lookup(1 / count, 0, 0, 1, 1)', 'number', zero))).toBe(true);
    expect(isFault(valueOfText('sqrt(count - 1)', 'number', zero))).toBe(true);
    expect(isFault(valueOfText('count^9', 'number', { count: 1e200 }))).toBe(true);
    expect(isFault(valueOfText('1 / (count^9)', 'number', { count: 1e200 }))).toBe(true);
    expect(isFault(valueOfText('1 / count', 'number'))).toBe(false);
  });

  it('does not count in the branch that is not chosen', () => {
    expect(valueOfText('select(count == 0, 7, 1 / count)', 'number', zero)).toBe(7);
    expect(isFault(valueOfText('select(count != 0, 7, 1 / count)', 'number', zero))).toBe(true);
    expect(isFault(valueOfText('select(1 / count > 1, 7, 7)', 'number', zero))).toBe(true);
  });

  it('does not count beside a condition that decides alone', () => {
    expect(valueOfText('count > 0 and 1 / count > 2', 'condition', zero)).toBe(0);
    expect(valueOfText('1 / count > 2 and count > 0', 'condition', zero)).toBe(0);
    expect(valueOfText('count == 0 or 1 / count > 2', 'condition', zero)).toBe(1);
    expect(isFault(valueOfText('count == 0 and 1 / count > 2', 'condition', zero))).toBe(true);
    expect(isFault(valueOfText('count > 0 or 1 / count > 2', 'condition', zero))).toBe(true);
  });

  it('in a constant part is refused when the text is read', () => {
    for (const text of [
      '1 / 0',
      'count + 1 / 0',
      'sqrt(-1)',
      'sqrt(0 - 4) * count',
      '1e300 * 1e300',
      '0^-1',
    ]) {
      expect(codes(text), text).toEqual(['MIRAB_EXPRESSION_CONSTANT_INVALID']);
    }
  });
});

describe('units of an expression', () => {
  it('have to fit where parts are joined', () => {
    expect(codes('storage + inflow', 'volume')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('storage + 5', 'volume')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('min(storage, 3 m)', 'volume')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('storage > inflow', 'condition')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('select(count > 1, storage, inflow)', 'volume')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('sqrt(side)', 'length')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('lookup(storage, 0, 1, 5 m, 2)')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('lookup(count, 0, 1 m, 5, 2 s)', 'length')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
  });

  it('have to be those wanted at the end', () => {
    expect(codes('storage', 'flow')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('storage / 1 year', 'volume')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
    expect(codes('storage / 1 year', 'annualVolume')).toEqual([]);
    expect(codes('12', 'volume')).toEqual(['MIRAB_EXPRESSION_UNIT_MISMATCH']);
  });

  it('are read by the rules of the table of units', () => {
    expect(codes('300 Mm^3', 'volume')).toEqual(['MIRAB_UNIT_AMBIGUOUS']);
    expect(codes('load + 3 kw', 'power')).toEqual(['MIRAB_UNIT_UNKNOWN']);
    expect(hint('load + 3 kw', 'power')).toBe('Did you mean "kW"?');
    expect(hint('2 side', 'length')).toContain('write "*"');
  });

  it('never clash with a name, for no slot bears the symbol of a unit', () => {
    expect(() =>
      compileExpression(parse, { text: 'm', path: '', slots: { m: 'length' }, result: 'length' }),
    ).toThrow(/symbol of a unit/);
  });
});

describe('a refused expression', () => {
  it.each<[string, string]>([
    ['stroage + full', 'MIRAB_EXPRESSION_NAME_UNKNOWN'],
    ['sin(count)', 'MIRAB_EXPRESSION_FUNCTION_REFUSED'],
    ['count!', 'MIRAB_EXPRESSION_FUNCTION_REFUSED'],
    ['count mod 2', 'MIRAB_EXPRESSION_FUNCTION_REFUSED'],
    ['1 < count < 3', 'MIRAB_EXPRESSION_FUNCTION_REFUSED'],
    ['count = 3', 'MIRAB_EXPRESSION_FUNCTION_REFUSED'],
    ['count count', 'MIRAB_EXPRESSION_SYNTAX'],
    ['count ? 1', 'MIRAB_EXPRESSION_SYNTAX'],
    ['(count', 'MIRAB_EXPRESSION_SYNTAX'],
    ['count +', 'MIRAB_EXPRESSION_SYNTAX'],
    ['', 'MIRAB_EXPRESSION_SYNTAX'],
    ['count^0.5', 'MIRAB_EXPRESSION_EXPONENT_INVALID'],
    ['count^count', 'MIRAB_EXPRESSION_EXPONENT_INVALID'],
    ['count^10', 'MIRAB_EXPRESSION_EXPONENT_INVALID'],
    ['min(count)', 'MIRAB_EXPRESSION_ARGUMENTS_INVALID'],
    ['select(count > 1, 2)', 'MIRAB_EXPRESSION_ARGUMENTS_INVALID'],
    ['lookup(count, 0, 0, 0, 1)', 'MIRAB_EXPRESSION_ARGUMENTS_INVALID'],
    ['lookup(count, 1, 0, 0, 1)', 'MIRAB_EXPRESSION_ARGUMENTS_INVALID'],
    ['lookup(count, 0, filling, 1, 2)', 'MIRAB_EXPRESSION_ARGUMENTS_INVALID'],
    ['count + (count > 1)', 'MIRAB_EXPRESSION_KIND_MISMATCH'],
    ['select(count, 1, 2)', 'MIRAB_EXPRESSION_KIND_MISMATCH'],
    ['count and count', 'MIRAB_EXPRESSION_KIND_MISMATCH'],
    ['count > 1', 'MIRAB_EXPRESSION_KIND_MISMATCH'],
    ['0x10', 'MIRAB_NUMBER_INVALID'],
    ['1e999', 'MIRAB_NUMBER_INVALID'],
  ])('%s: %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('shows all its problems at once, each with a way to mend it', () => {
    expect(codes('stroage + sin(fulll)', 'volume')).toEqual([
      'MIRAB_EXPRESSION_NAME_UNKNOWN',
      'MIRAB_EXPRESSION_FUNCTION_REFUSED',
    ]);
    expect(hint('stroage + full', 'volume')).toBe('Did you mean "storage"?');
    expect(hint('slect(count > 1, 2, 3)')).toBe('Did you mean "select"?');
    expect(hint('count ? 1')).toContain('select');
    expect(hint('count^0.5')).toContain('sqrt');
  });

  it('carries the path and place it was given', () => {
    const place = { file: 'a.yaml', line: 3, column: 9, length: 5, text: '  rule: 1 / 0' };
    const made = compileExpression(parse, {
      text: '1 / 0',
      path: 'nodes.a.rule',
      place,
      slots,
      result: 'number',
    });
    expect(made.diagnostics[0]).toMatchObject({ path: 'nodes.a.rule', place, severity: 'error' });
    expect(made.diagnostics[0].message).toContain('In "1 / 0"');
  });
});
