/**
 * The operations of a program : numbers → number, or NaN for a fault
 *
 * A division by zero, the root of a negative number and an overflow give NaN, and NaN passes through
 * every operation but two: `select` drops the branch that is not chosen, so a fault there is none,
 * and `and`/`or` drop it where the other side decides alone (`x > 0 and y / x > 2`). So NaN at the
 * end means exactly that a fault lies on the path that was taken. Slots are finite.
 */
import { max, min } from '../base/number.ts';
import { OPERATIONS } from './program.ts';

/** Whether a result is the mark of a fault, for which the run makes a diagnostic. */
export function isFault(result: number): boolean {
  return Number.isNaN(result);
}

/** One argument; `operand` is the exponent of a power. */
export function applyUnary(operation: number, a: number, operand: number): number {
  switch (operation) {
    case OPERATIONS.negate:
      return -a;
    case OPERATIONS.absolute:
      return Math.abs(a);
    case OPERATIONS.squareRoot:
      return Math.sqrt(a);
    case OPERATIONS.power:
      return wholePower(a, operand);
    default:
      return Number.isNaN(a) ? a : truth(a === 0);
  }
}

/** Two arguments. */
export function applyBinary(operation: number, a: number, b: number): number {
  if (operation === OPERATIONS.and) return both(a, b);
  if (operation === OPERATIONS.or) return either(a, b);
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  switch (operation) {
    case OPERATIONS.add:
      return finite(a + b);
    case OPERATIONS.subtract:
      return finite(a - b);
    case OPERATIONS.multiply:
      return finite(a * b);
    case OPERATIONS.divide:
      return finite(a / b);
    case OPERATIONS.minimum:
      return min(a, b);
    case OPERATIONS.maximum:
      return max(a, b);
    default:
      return compare(operation, a, b);
  }
}

/** The value of the branch that the condition chooses. */
export function applySelect(condition: number, chosen: number, other: number): number {
  if (Number.isNaN(condition)) return condition;
  return condition === 0 ? other : chosen;
}

/**
 * Straight lines between the points of a table; before the first and after the last, its end value.
 *
 * @param constants - holds the table from `start`: see Program.constants
 */
export function applyLookup(constants: readonly number[], start: number, x: number): number {
  if (Number.isNaN(x)) return x;
  const last = start + 1 + (constants[start] - 1) * 3;
  if (!(x < constants[last])) return constants[last + 1];
  let point = last - 3;
  while (point > start + 1 && x < constants[point]) point -= 3;
  const y = constants[point + 1];
  const next = constants[point + 4];
  const value = y + max(x - constants[point], 0) * constants[point + 2];
  return max(min(y, next), min(max(y, next), value));
}

function compare(operation: number, a: number, b: number): number {
  switch (operation) {
    case OPERATIONS.less:
      return truth(a < b);
    case OPERATIONS.lessOrEqual:
      return truth(a <= b);
    case OPERATIONS.greater:
      return truth(a > b);
    case OPERATIONS.greaterOrEqual:
      return truth(a >= b);
    case OPERATIONS.equal:
      return truth(a === b);
    default:
      return truth(a !== b);
  }
}

function both(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 1;
}

function either(a: number, b: number): number {
  if (a === 1 || b === 1) return 1;
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 0;
}

/** a^exponent by repeated multiplication, from left to right. */
function wholePower(a: number, exponent: number): number {
  let product = 1;
  for (let count = Math.abs(exponent); count > 0; count--) product *= a;
  return finite(exponent < 0 ? 1 / product : product);
}

function truth(holds: boolean): number {
  return holds ? 1 : 0;
}

function finite(value: number): number {
  return value - value === 0 ? value : Number.NaN;
}
