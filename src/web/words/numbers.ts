/**
 * numberText : value × decimals × language → text        (from tables made by Node's full ICU: browsers lack several)
 */
import { LOCALES, type LocaleTable } from 'virtual:locales';

export function tableOf(language: string): LocaleTable {
  return LOCALES[language] ?? LOCALES['en'];
}

export function numberText(
  value: number,
  decimals: number,
  { decimal, group, minus, digits }: LocaleTable,
): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole, part] = fixed.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const text = part === undefined ? grouped : `${grouped}${decimal}${part}`;
  const sign = value < 0 && Number(fixed) !== 0 ? minus : '';
  return sign + inDigits(text, digits);
}

/** A year, or other text whose digits alone change. */
export function inDigits(text: string, digits: string): string {
  return text.replace(/\d/g, (digit) => [...digits][Number(digit)]);
}

/** Decimals that leave about three digits that say something. */
export function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  return size >= 10 ? 1 : 2;
}
