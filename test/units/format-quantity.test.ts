import { describe, expect, it } from 'vitest';
import { dimension, dimensionText } from '../../src/engine/units/dimension.ts';
import { formatQuantity } from '../../src/engine/units/format-quantity.ts';

describe('a printed amount', () => {
  it('stands in the largest unit that keeps it at 1 or more', () => {
    expect(formatQuantity(12.345e9, 'volume')).toBe('12.3 km^3');
    expect(formatQuantity(250e6, 'volume')).toBe('250 hm^3');
    expect(formatQuantity(-5, 'volume')).toBe('-5 m^3');
    expect(formatQuantity(0, 'volume')).toBe('0 m^3');
    expect(formatQuantity(-0, 'volume')).toBe('0 m^3');
    expect(formatQuantity(1200, 'power')).toBe('1.2 GW');
    expect(formatQuantity(0.5, 'share')).toBe('50 %');
    expect(formatQuantity(0.9, 'volumePerArea')).toBe('9000 m^3/ha');
    expect(formatQuantity(31, 'number')).toBe('31');
    expect(formatQuantity(1234.5678, 'flow', 6)).toBe('1234.57 m^3/s');
  });

  it('is refused where the number is not finite', () => {
    expect(() => formatQuantity(Number.NaN, 'volume')).toThrow(/not finite/);
  });
});

describe('a dimension in words', () => {
  it('is written in base units', () => {
    expect(dimensionText(dimension({ length: 3, time: -1 }))).toBe('m^3/s');
    expect(dimensionText(dimension({ year: -1 }))).toBe('1/year');
    expect(dimensionText(dimension({}))).toBe('1');
    expect(dimensionText(dimension({ money: 1, energy: -1, length: 2 }))).toBe('m^2 USD/MWh');
  });
});
