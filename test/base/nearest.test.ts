import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/engine/base/nearest.ts';

describe('the nearest name', () => {
  it('is found across a slip of the keys', () => {
    const names = ['low-dam', 'high-dam', 'delta'];
    expect(nearest('high-damm', names)).toBe('high-dam');
    expect(nearest('hihg-dam', names)).toBe('high-dam');
    expect(nearest('detla', names)).toBe('delta');
  });

  it('is absent where nothing is near', () => {
    expect(nearest('reservoir', ['delta', 'spring'])).toBeUndefined();
    expect(nearest('x', ['y', 'zz'])).toBeUndefined();
    expect(nearest('delta', [])).toBeUndefined();
  });

  it('counts a swap as one slip and letter case as none', () => {
    expect(nearest('gwh', ['MWh', 'GWh'])).toBe('GWh');
    expect(nearest('KW', ['kW', 'MW'])).toBe('kW');
    expect(nearest('ab', ['ba'])).toBe('ba');
  });

  it('is the earlier one where two are as near', () => {
    expect(nearest('dam-c', ['dam-b', 'dam-a'])).toBe('dam-b');
  });

  it('is not looked for among absurdly long names', () => {
    const long = 'a'.repeat(101);
    expect(nearest(long, [long])).toBeUndefined();
  });

  it('makes a hint', () => {
    expect(didYouMean('detla', ['delta'])).toBe('Did you mean "delta"?');
    expect(didYouMean('spring', ['delta'])).toBeUndefined();
  });
});
