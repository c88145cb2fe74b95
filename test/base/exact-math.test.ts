import { describe, expect, it } from 'vitest';
import { digestColumns } from '../../src/engine/base/digest.ts';
import { exp, log, log1p, power } from '../../src/engine/base/exact-math.ts';
import { REFERENCE } from './exact-math.reference.ts';
import { ulpsBetween } from './ulps.ts';

const functions = { exp, log, log1p, power: (...inputs: number[]) => power(inputs[0], inputs[1]) };

describe('exact math', () => {
  it('is within one unit in the last place of values known to 60 digits', () => {
    for (const [name, inputs, value] of REFERENCE) {
      const found = (functions[name] as (...numbers: number[]) => number)(...inputs);
      expect(
        ulpsBetween(found, value),
        `${name}(${inputs.join(', ')}) = ${found}, not ${value}`,
      ).toBeLessThanOrEqual(1);
    }
  });

  it('gives a result that can be written exactly, exactly', () => {
    expect(exp(0)).toBe(1);
    expect(log(1)).toBe(0);
    expect(power(10, 22)).toBe(1e22);
    expect(power(2, -1074)).toBe(Number.MIN_VALUE);
    expect(power(2, 1023)).toBe(8.98846567431158e307);
    expect(power(2.25, 0.5)).toBe(1.5);
    expect(power(2.25, 1.5)).toBe(3.375);
    for (let base = 2; base <= 20; base++) {
      let product = 1;
      for (let exponent = 0; exponent <= 12; exponent++) {
        expect(power(base, exponent)).toBe(product);
        product *= base;
      }
    }
  });

  it('keeps small arguments of log1p', () => {
    expect(log1p(1e-20)).toBe(1e-20);
    expect(log1p(-0)).toBe(-0);
    expect(log1p(Number.MIN_VALUE)).toBe(Number.MIN_VALUE);
  });

  it('ends where numbers end', () => {
    expect(exp(709.78)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect([exp(710), exp(-746), exp(Number.POSITIVE_INFINITY), exp(Number.NEGATIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
      0,
    ]);
    expect(exp(-745)).toBe(Number.MIN_VALUE);
    expect([log(0), log1p(-1)]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect([log(-1), log1p(-2), exp(Number.NaN), log(Number.NaN)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(ulpsBetween(log(Number.MIN_VALUE), -744.4400719213812)).toBeLessThanOrEqual(1);
    expect(ulpsBetween(log(Number.MAX_VALUE), 709.782712893384)).toBeLessThanOrEqual(1);
  });

  it('has whole limits of a power', () => {
    expect([power(0, 0), power(0, 2), power(0, -2), power(5, 0), power(1, 1e300)]).toEqual([
      1,
      0,
      Infinity,
      1,
      1,
    ]);
    expect([power(2, 1e9), power(2, -1e9), power(0.5, 1e300), power(0.5, -1e300)]).toEqual([
      Infinity,
      0,
      0,
      Infinity,
    ]);
    expect(() => power(-1, 2)).toThrow(/finite base/);
    expect(() => power(2, Number.NaN)).toThrow(/finite base/);
  });

  it('gives these bits on every machine', () => {
    const column = new Float64Array(4000);
    for (let index = 0; index < 1000; index++) {
      const x = (index + 0.5) / 37;
      column[index] = exp(x - 13);
      column[1000 + index] = log(x);
      column[2000 + index] = log1p(x / 28 - 0.9);
      column[3000 + index] = power(x, 13.25 - x);
    }
    expect(digestColumns([column])).toBe('1d5a46daf0f5c79f5d281c7798880a8d20b0a52f9b07284d7e2fcb971bd60753');
  });
});
