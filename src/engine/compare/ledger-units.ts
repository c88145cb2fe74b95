/**
 * inUnit : amounts in m3 or MWh -> the same in km3 or GWh, with the unit in the keys
 */
import { M3_PER_KM3, MWH_PER_GWH } from '../outcome/indicators-riparian.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import type { InUnit } from './comparison.ts';

export function inUnit<Amount extends string>(
  amounts: Readonly<Record<Amount, number>>,
  unit: LedgerRow['unit'],
): InUnit<Amount, 'km3'> | InUnit<Amount, 'GWh'> {
  return unit === 'm3'
    ? (scaled(amounts, 'km3', M3_PER_KM3) as InUnit<Amount, 'km3'>)
    : (scaled(amounts, 'GWh', MWH_PER_GWH) as InUnit<Amount, 'GWh'>);
}

function scaled(amounts: Readonly<Record<string, number>>, unit: string, scale: number) {
  return Object.fromEntries(Object.entries(amounts).map(([key, value]) => [`${key}_${unit}`, value / scale]));
}
