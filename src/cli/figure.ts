/**
 * figure : a number in engine units → text for readers, with fixed decimals and no locale
 */
const M3_PER_KM3 = 1e9;
const M3_PER_HM3 = 1e6;

/** Fixed decimals; a zero has no sign. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** Fixed decimals with its sign, for differences. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return Number(text) > 0 ? `+${text}` : text;
}

export function km3(value_m3: number): string {
  return fixed(value_m3 / M3_PER_KM3, 2);
}

export function hm3(value_m3: number): string {
  return fixed(value_m3 / M3_PER_HM3, 1);
}

export function percent(part: number): string {
  return `${fixed(part * 100, 0)} %`;
}
