/**
 * scaleTo : largest value → a round top and ticks from 0        (steps of 1, 2 or 5 times a power of ten)
 */
export interface Scale {
  readonly top: number;
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly decimals: number;
}

/** @param most - no less than 0; @param count - steps wanted at most */
export function scaleTo(most: number, count: number): Scale {
  const { step, decimals } = stepFor(most > 0 && most < 1e300 ? most : 1, count);
  const ticks = [0];
  while (ticks[ticks.length - 1] < (most < 1e300 ? most : 1) - step * 1e-9) ticks.push(ticks.length * step);
  if (ticks.length === 1) ticks.push(step);
  return { top: ticks[ticks.length - 1], ticks, decimals };
}

function stepFor(most: number, count: number): { readonly step: number; readonly decimals: number } {
  let power = 1;
  let decimals = 0;
  while (power * 5 * count < most) power *= 10;
  while (decimals < 12 && power * count >= most) {
    power /= 10;
    decimals += 1;
  }
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one * count >= most) ?? power * 10;
  return { step, decimals: step >= 1 ? 0 : step >= power * 10 ? decimals - 1 : decimals };
}

/** A place in a drawing: one decimal of a pixel is finer than any eye. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
