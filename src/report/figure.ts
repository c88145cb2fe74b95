/**
 * figure : a number → text with fixed decimals and no locale
 */

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

export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => (value > most ? value : most), 0);
}

/** Mean of a list; 0 of an empty one. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : sumOf(values) / values.length;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The lowest and highest of a list that is not empty. */
export function rangeOf(values: readonly number[]): readonly [low: number, high: number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [value < low ? value : low, value > high ? value : high],
    [values[0], values[0]],
  );
}

const M3_PER_KM3 = 1e9;

export function km3(value_m3: number): string {
  return fixed(value_m3 / M3_PER_KM3, 2);
}

export function percent(part: number): string {
  return `${fixed(part * 100, 0)} %`;
}
