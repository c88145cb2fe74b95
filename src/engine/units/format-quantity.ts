/**
 * formatQuantity : a number in the engine's unit → text such as `12.3 km^3`
 *
 * The text is read back by parseQuantity. No locale is asked: the point is a point.
 */
import { assert } from '../base/assert.ts';
import { QUANTITIES, type Quantity, type QuantityName } from './quantities.ts';
import { multiplyRatios, toNumber } from './ratio.ts';
import { parseUnit } from './unit.ts';

/**
 * Text in the largest unit that keeps the number at 1 or more.
 *
 * @param value - finite (asserted)
 * @param digits - significant digits, 1 to 17
 */
export function formatQuantity(value: number, quantity: QuantityName, digits = 3): string {
  assert(value - value === 0, `${quantity} to format is not finite.`);
  const shown = SHOWN.get(quantity);
  assert(shown !== undefined, `There is no quantity named ${quantity}.`);
  let best = shown[0];
  for (const unit of shown) {
    if (Math.abs(value) >= unit.size) best = unit;
  }
  const text = String(Number((value / best.size + 0).toPrecision(digits)));
  return best.symbol === '' ? text : `${text} ${best.symbol}`;
}

interface ShownUnit {
  readonly symbol: string;
  /** One of the unit, in the engine's unit. */
  readonly size: number;
}

const SHOWN: ReadonlyMap<string, readonly ShownUnit[]> = new Map(
  Object.entries(QUANTITIES).map(([name, quantity]) => [name, shownUnits(quantity)]),
);

function shownUnits(quantity: Quantity): ShownUnit[] {
  return quantity.shown.map((symbol) => {
    const read = parseUnit(symbol);
    assert(read.ok, `The unit "${symbol}" of the table of quantities cannot be read.`);
    return { symbol, size: toNumber(multiplyRatios(read.unit.factor, quantity.engineFactor, -1)) };
  });
}
