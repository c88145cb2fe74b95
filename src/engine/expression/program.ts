/**
 * Program : a checked expression as postfix operations, plain data that any worker can run
 *
 * Each operation takes its arguments from a stack and leaves one number. A condition is 1 or 0.
 */

/** What an operation does; the numbers are the program's encoding. */
export const OPERATIONS = {
  constant: 0,
  slot: 1,
  negate: 2,
  absolute: 3,
  squareRoot: 4,
  not: 5,
  power: 6,
  lookup: 7,
  add: 8,
  subtract: 9,
  multiply: 10,
  divide: 11,
  minimum: 12,
  maximum: 13,
  less: 14,
  lessOrEqual: 15,
  greater: 16,
  greaterOrEqual: 17,
  equal: 18,
  unequal: 19,
  and: 20,
  or: 21,
  select: 22,
} as const;

export type OperationName = keyof typeof OPERATIONS;

export interface Program {
  /** Values of OPERATIONS, in the order of evaluation. */
  readonly operations: readonly number[];
  /**
   * One for each operation: the index of a constant, of a slot or of a table's start among the
   * constants; the exponent of a power; otherwise 0.
   */
  readonly operands: readonly number[];
  /** Numbers in engine units. A table is its point count, then x, y and the slope to the next point. */
  readonly constants: readonly number[];
  /** Names of the slots that the program reads, in the order that `evaluate` takes their values. */
  readonly slots: readonly string[];
  /** The most numbers that stand on the stack at once. */
  readonly depth: number;
  /** As the author wrote it. */
  readonly text: string;
}

/** One operation before the constants are gathered; `table` is that of a look-up. */
export interface Instruction {
  readonly operation: OperationName;
  readonly operand: number;
  readonly slot?: string;
  readonly table?: readonly number[];
}

/** Gathers constants and slots, each once, in the order of first use. */
export function assemble(instructions: readonly Instruction[], text: string): Program {
  const constants: number[] = [];
  const slots: string[] = [];
  const operands = instructions.map((instruction) => {
    if (instruction.operation === 'constant') return constants.push(instruction.operand) - 1;
    if (instruction.table) return constants.push(...instruction.table) - instruction.table.length;
    if (instruction.slot === undefined) return instruction.operand;
    const known = slots.indexOf(instruction.slot);
    return known >= 0 ? known : slots.push(instruction.slot) - 1;
  });
  const operations = instructions.map(({ operation }) => OPERATIONS[operation]);
  return { operations, operands, constants, slots, depth: depthOf(operations), text };
}

function depthOf(operations: readonly number[]): number {
  let depth = 0;
  let deepest = 0;
  for (const operation of operations) {
    if (operation <= OPERATIONS.slot) depth += 1;
    else if (operation === OPERATIONS.select) depth -= 2;
    else if (operation >= OPERATIONS.add) depth -= 1;
    deepest = depth > deepest ? depth : deepest;
  }
  return deepest;
}
