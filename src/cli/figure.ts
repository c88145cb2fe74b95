/**
 * figure : a number in engine units → text for readers, with fixed decimals and no locale
 */
import { fixed, signed } from '../report/figure.ts';

export { fixed, signed };

const M3_PER_KM3 = 1e9;
const M3_PER_HM3 = 1e6;

export function km3(value_m3: number): string {
  return fixed(value_m3 / M3_PER_KM3, 2);
}

export function hm3(value_m3: number): string {
  return fixed(value_m3 / M3_PER_HM3, 1);
}

export function percent(part: number): string {
  return `${fixed(part * 100, 0)} %`;
}
