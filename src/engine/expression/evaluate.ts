/**
 * evaluate : Program × slot values → number        bindProgram : Program → (slot values → number)
 *
 * The loop allocates nothing. The closures run the same functions in the same order, so the two
 * give the same bits; they suit a program that is run many thousand times.
 */
import { applyBinary, applyLookup, applySelect, applyUnary } from './arithmetic.ts';
import { OPERATIONS, type Program } from './program.ts';

/** No program of the length allowed stands higher on its stack. */
const sharedStack = new Float64Array(1024);

/**
 * Runs a program once.
 *
 * @param slotValues - finite, in the order of program.slots
 * @param stack - at least program.depth entries; overwritten
 * @returns a finite number, or NaN for a fault (see isFault); a condition is 1 or 0
 */
export function evaluate(
  program: Program,
  slotValues: ArrayLike<number>,
  stack: Float64Array = sharedStack,
): number {
  const { operations, operands, constants } = program;
  let top = -1;
  for (let index = 0; index < operations.length; index++) {
    const operation = operations[index];
    if (operation === OPERATIONS.constant) {
      stack[++top] = constants[operands[index]];
    } else if (operation === OPERATIONS.slot) {
      stack[++top] = slotValues[operands[index]];
    } else if (operation === OPERATIONS.lookup) {
      stack[top] = applyLookup(constants, operands[index], stack[top]);
    } else if (operation < OPERATIONS.lookup) {
      stack[top] = applyUnary(operation, stack[top], operands[index]);
    } else if (operation === OPERATIONS.select) {
      top -= 2;
      stack[top] = applySelect(stack[top], stack[top + 1], stack[top + 2]);
    } else {
      top -= 1;
      stack[top] = applyBinary(operation, stack[top], stack[top + 1]);
    }
  }
  return stack[0] + 0;
}

/** A program as a function of its slot values. */
export type BoundProgram = (slotValues: ArrayLike<number>) => number;

/** Builds closures from a program, where it is to run: functions do not travel to a worker. */
export function bindProgram(program: Program): BoundProgram {
  const stack: BoundProgram[] = [];
  for (let index = 0; index < program.operations.length; index++) {
    const operation = program.operations[index];
    const count = argumentCount(operation);
    const inputs = stack.splice(stack.length - count, count);
    stack.push(bindOperation(program, index, inputs));
  }
  const [whole] = stack;
  return (slotValues) => whole(slotValues) + 0;
}

function bindOperation(
  { operations, operands, constants }: Program,
  index: number,
  inputs: BoundProgram[],
): BoundProgram {
  const operation = operations[index];
  const operand = operands[index];
  const [a, b, c] = inputs;
  if (operation === OPERATIONS.constant) {
    const value = constants[operand];
    return () => value;
  }
  if (operation === OPERATIONS.slot) return (slots) => slots[operand];
  if (operation === OPERATIONS.lookup) return (slots) => applyLookup(constants, operand, a(slots));
  if (operation < OPERATIONS.lookup) return (slots) => applyUnary(operation, a(slots), operand);
  if (operation === OPERATIONS.select) return (slots) => applySelect(a(slots), b(slots), c(slots));
  return (slots) => applyBinary(operation, a(slots), b(slots));
}

function argumentCount(operation: number): number {
  if (operation <= OPERATIONS.slot) return 0;
  if (operation === OPERATIONS.select) return 3;
  return operation >= OPERATIONS.add ? 2 : 1;
}
