import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../src/engine/units/format-quantity.ts';
import { parseQuantity } from '../../src/engine/units/parse-quantity.ts';
import { QUANTITIES, type QuantityName } from '../../src/engine/units/quantities.ts';
import { decimalRatio, ratio, toNumber } from '../../src/engine/units/ratio.ts';

const quantities = fc.constantFrom(...(Object.keys(QUANTITIES) as QuantityName[]));
const amounts = fc.double({ min: -1e15, max: 1e15, noNaN: true, noDefaultInfinity: true });

function readValue(text: string, quantity: QuantityName): number {
  const result = parseQuantity(text, quantity);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.value;
}

describe('units', () => {
  it('read back what they print, to the digits printed', () => {
    fc.assert(
      fc.property(amounts, quantities, fc.integer({ min: 2, max: 17 }), (value, quantity, digits) => {
        const read = readValue(formatQuantity(value, quantity, digits), quantity);
        const tolerance = Math.abs(value) * (0.5 * 10 ** (1 - digits) + 1e-15);
        expect(Math.abs(read - value)).toBeLessThanOrEqual(tolerance + Number.MIN_VALUE);
      }),
      { numRuns: 1000 },
    );
  });

  it('give one volume the same bits in every unit that can say it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const shift = (exponent: number) => `${digits}e${exponent - places}`;
        const texts = [
          `${shift(0)} km^3`,
          `${shift(3)} hm^3`,
          `${shift(9)} m^3`,
          `${shift(0)} BCM`,
          `${shift(12)} l`,
        ];
        const values = texts.map((text) => readValue(text, 'volume'));
        for (const value of values) expect(value).toBe(values[0]);
        expect(values[0]).toBe(Number(shift(9)));
      }),
    );
  });

  it('never throw, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '1',
        '.5',
        ' ',
        'km',
        '^',
        '3',
        '/',
        'Mm',
        '%',
        '·',
        'e',
        '-',
        ',',
        'USD',
        'λ',
        '1000 ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          pieces.map((parts) => parts.join('')),
        ),
        quantities,
        (text, quantity) => {
          const result = parseQuantity(text, quantity);
          if (result.ok) expect(Number.isFinite(result.value)).toBe(true);
          else expect(result.message.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('an exact ratio', () => {
  it('becomes the number that the platform reads from the same decimal', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = String(value);
        expect(toNumber(decimalRatio(text))).toBeCloseTo(value + 0, 300);
        if (Math.abs(value) > 1e-300) expect(toNumber(decimalRatio(text))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('becomes the quotient that the platform rounds, where both parts are whole', () => {
    const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(whole, whole, (above, below) => {
        expect(toNumber(ratio(above, below))).toBe(above / below);
        expect(toNumber(ratio(-above, below))).toBe(-above / below);
      }),
    );
  });

  it('ends in 0 and in Infinity', () => {
    expect(toNumber(decimalRatio('1e-999'))).toBe(0);
    expect(toNumber(decimalRatio('1e999'))).toBe(Number.POSITIVE_INFINITY);
    expect(toNumber(decimalRatio('-1e999'))).toBe(Number.NEGATIVE_INFINITY);
  });
});
