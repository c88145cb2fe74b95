import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../src/engine/units/parse-quantity.ts';
import { QUANTITIES, type QuantityName } from '../../src/engine/units/quantities.ts';

function read(text: string | number, quantity: QuantityName): number | string {
  const result = parseQuantity(text, quantity);
  return result.ok ? result.value : result.code;
}

function hintOf(text: string | number, quantity: QuantityName): string | undefined {
  const result = parseQuantity(text, quantity);
  return result.ok ? undefined : result.hint;
}

describe('an amount', () => {
  it('is the same number in whatever unit it is written', () => {
    for (const text of [
      '14 km^3',
      '14 BCM',
      '14000 hm^3',
      '14000 MCM',
      '14e9 m^3',
      '14000 million m^3',
      '14 km³',
      '14km3',
    ]) {
      expect(read(text, 'volume')).toBe(14e9);
    }
    for (const text of ['14.3 km^3', '14300 hm^3', '14.3e9 m3', '14.3 billion m^3']) {
      expect(read(text, 'volume')).toBe(14.3e9);
    }
  });

  it.each<[string | number, QuantityName, number]>([
    ['450 m^3/s', 'flow', 450],
    ['3 hm^3·s^-1', 'flow', 3e6],
    ['250 l/s', 'flow', 0.25],
    ['22 km^3/year', 'annualVolume', 22e9],
    ['1.2 km^3/month', 'monthlyVolume', 1.2e9],
    ['905.5 m', 'stage', 905.5],
    ['40 mm', 'depth', 0.04],
    ['280 km^2', 'area', 280e6],
    ['35 thousand ha', 'area', 350e6],
    ['35 kha', 'area', 350e6],
    ['130 mm/month', 'monthlyDepth', 0.13],
    ['1050 mm/year', 'annualDepth', 1.05],
    ['1.2 GW', 'power', 1200],
    ['850 kW', 'power', 0.85],
    ['4.4 TWh', 'energy', 4.4e6],
    ['4400 GWh/year', 'annualEnergy', 4.4e6],
    ['0.85 kWh/m^3', 'energyPerVolume', 0.00085],
    ['0.85 GWh/hm^3', 'energyPerVolume', 0.00085],
    ['0.6 g/L', 'concentration', 0.6],
    ['600 mg/l', 'concentration', 0.6],
    ['0.6 kg/m^3', 'concentration', 0.6],
    ['50 %', 'share', 0.5],
    ['120 %', 'share', 1.2],
    [0.25, 'share', 0.25],
    ['2.1 %/year', 'annualRate', 0.021],
    ['0.02 1/year', 'annualRate', 0.02],
    ['25 million USD', 'money', 25e6],
    ['25 MUSD', 'money', 25e6],
    ['35 USD/MWh', 'energyPrice', 35],
    ['5 USD/1000 m^3', 'waterValue', 0.005],
    ['9000 m^3/ha', 'volumePerArea', 0.9],
    ['900 USD/ha', 'areaValue', 0.09],
    ['3 months', 'duration', 3 * 30.4375 * 86_400],
    ['2 years', 'duration', 2 * 365.25 * 86_400],
    ['1.5 days', 'duration', 129_600],
    [12, 'number', 12],
    ['-3e-2', 'number', -0.03],
    ['−4.5 m', 'stage', -4.5],
    ['-0 m', 'stage', 0],
    ['1e-400 m', 'stage', 0],
  ])('%s is read as %s', (text, quantity, value) => {
    expect(read(text, quantity)).toBe(value);
  });

  it('has an example that is read, for every quantity', () => {
    for (const name of Object.keys(QUANTITIES) as QuantityName[]) {
      expect(read(QUANTITIES[name].example, name)).toBeTypeOf('number');
    }
  });

  it('keeps years and months of a rate apart from seconds', () => {
    expect(read('22 km^3', 'annualVolume')).toBe('MIRAB_UNIT_MISMATCH');
    expect(read('700 m^3/s', 'annualVolume')).toBe('MIRAB_UNIT_MISMATCH');
    expect(read('22 km^3/year', 'flow')).toBe('MIRAB_UNIT_MISMATCH');
    expect(read('130 mm/year', 'monthlyDepth')).toBe('MIRAB_UNIT_MISMATCH');
    expect(hintOf('22 km^3', 'annualVolume')).toBe('Did you mean "22 km^3/year"?');
    expect(hintOf('130 mm', 'monthlyDepth')).toBe('Did you mean "130 mm/month"?');
  });
});

describe('a text that two people would read in two ways', () => {
  it('is refused, with what to write instead', () => {
    for (const text of ['300 Mm^3', '300 Mm3', '300 Mm³', '300 mm^3', '300 mm3']) {
      expect(read(text, 'volume')).toBe('MIRAB_UNIT_AMBIGUOUS');
      expect(hintOf(text, 'volume')).toContain('hm^3');
    }
    expect(read('3 mW', 'power')).toBe('MIRAB_UNIT_AMBIGUOUS');
    expect(hintOf('3 mW', 'power')).toContain('"MW"');
    expect(read('$ 5', 'money')).toBe('MIRAB_NUMBER_INVALID');
    expect(read('5 $', 'money')).toBe('MIRAB_UNIT_AMBIGUOUS');
    expect(read('3 kWh/m^3 year', 'energy')).toBe('MIRAB_UNIT_SYNTAX');
  });

  it('is refused where a comma or a group of thousands stands in the number', () => {
    expect(hintOf('1,5 km^3', 'volume')).toBe('Write "1.5" with a point.');
    expect(hintOf('14 000 hm^3', 'volume')).toBe('Write "14000".');
    expect(hintOf('1,000 km^3', 'volume')).toBe('Write "1000", or "1.000" for a decimal.');
    expect(hintOf('1.234.567 m^3', 'volume')).toBe('Write "1234567".');
    expect(hintOf("14'000 hm^3", 'volume')).toBe('Write "14000".');
    for (const text of ['1,5 km^3', '14 000 hm^3', '1,000 km^3', '1.234.567 m^3', '1_000 m', '12,34,567 m']) {
      expect(read(text, 'volume')).toBe('MIRAB_NUMBER_INVALID');
    }
  });
});

describe('a text that is no amount', () => {
  it.each([
    '',
    ' ',
    'km^3',
    'NaN m',
    'Infinity m',
    '-Infinity',
    '0x10 m',
    '1e999 m',
    '1..2 m',
    '--1 m',
    '+-1 m',
    '1e5e5 m',
    '٣ m',
  ])('"%s" is refused', (text) => {
    expect(parseQuantity(text, 'length').ok).toBe(false);
  });

  it('is refused where it is absurdly long, without being read', () => {
    expect(read(`${'9'.repeat(500)} m`, 'length')).toBe('MIRAB_NUMBER_INVALID');
    expect(read(`1 ${'m '.repeat(90)}`, 'length')).toBe('MIRAB_UNIT_SYNTAX');
    expect(read('1 m^99', 'length')).toBe('MIRAB_UNIT_SYNTAX');
    expect(read('1 m^0', 'length')).toBe('MIRAB_UNIT_SYNTAX');
  });

  it('names the nearest unit, whatever its letter case', () => {
    expect(hintOf('3 kw', 'power')).toBe('Did you mean "kW"?');
    expect(hintOf('3 gwh', 'energy')).toBe('Did you mean "GWh"?');
    expect(hintOf('3 mcm', 'volume')).toBe('Did you mean "MCM"?');
    expect(hintOf('3 mounths', 'duration')).toBe('Did you mean "months"?');
    expect(read('3 furlong', 'length')).toBe('MIRAB_UNIT_UNKNOWN');
  });

  it('asks for a unit, and for a share between 0 and 1', () => {
    expect(read(12, 'volume')).toBe('MIRAB_UNIT_MISSING');
    expect(read(0, 'volume')).toBe('MIRAB_UNIT_MISSING');
    expect(read(50, 'share')).toBe('MIRAB_UNIT_MISSING');
    expect(hintOf(50, 'share')).toBe('Did you mean "50 %"?');
    expect(read('5 m', 'share')).toBe('MIRAB_UNIT_MISMATCH');
    expect(parseQuantity(12, 'volume')).toMatchObject({ expected: 'a volume, such as "14 km^3"' });
  });
});
