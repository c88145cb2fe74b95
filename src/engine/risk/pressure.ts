/**
 * Pressure : a value in [0, 1), the contributions that add up to it, and how far gaps could move it
 *
 * `low` and `high` follow the same path as the value, with every missing input at the end that
 * lowers or raises it. All steps of the index are monotone, so the value lies between them.
 */
import { assert } from '../base/assert.ts';

/** A named part of a pressure; those of institutions are at most 0. Zeros are kept. */
export interface Contribution {
  readonly id: string;
  readonly value: number;
}

export interface Pressure {
  readonly value: number;
  /** Equal to the value, bit for bit, where no input is missing. */
  readonly low: number;
  readonly high: number;
  readonly incomplete: boolean;
  readonly contributions: readonly Contribution[];
}

/** Directed pressure, over one season or longer. */
export interface LinkPressure extends Pressure {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Joins the values, the lower and the upper ends of several pressures in the same way. */
export function joinBounds(
  pressures: readonly Pressure[],
  join: (values: readonly number[]) => number,
): Omit<Pressure, 'contributions'> {
  return {
    value: join(pressures.map((pressure) => pressure.value)),
    low: join(pressures.map((pressure) => pressure.low)),
    high: join(pressures.map((pressure) => pressure.high)),
    incomplete: pressures.some((pressure) => pressure.incomplete),
  };
}

/** The contributions of a pressure, scaled so that they add up to the part it has in a larger whole. */
export function spread(part: number, whole: Pressure): Contribution[] {
  const scale = whole.value > 0 ? part / whole.value : 0;
  return whole.contributions.map(({ id, value }) => ({ id, value: value * scale + 0 })); // -0 + 0 is +0
}

/** One list from several with the same ids, value by value times its weight. */
export function weighContributions(
  lists: readonly (readonly Contribution[])[],
  weights: readonly number[],
): Contribution[] {
  return lists[0].map(({ id }, position) => {
    let value = 0;
    lists.forEach((list, index) => {
      assert(
        list[position]?.id === id && list.length === lists[0].length,
        'Lists of contributions differ in ids.',
      );
      value += weights[index] * list[position].value;
    });
    return { id, value: value + 0 };
  });
}
