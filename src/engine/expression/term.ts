/**
 * Term : a checked part of an expression, with its dimension and its instructions
 *
 * The engine keeps power in MW, which is MWh per 3600 s, while all its other units are coherent. So
 * a term carries `hours`, how many factors of 3600 its number is larger by than in m, s, MWh and USD;
 * terms that meet are brought to the same `hours`, by one multiplication, only where they differ.
 */
import { assert } from '../base/assert.ts';
import { DIMENSIONLESS, type Dimension, dimension, sameDimension } from '../units/dimension.ts';
import { multiplyRatios, type Ratio, ratio, toNumber } from '../units/ratio.ts';
import { evaluate } from './evaluate.ts';
import { assemble, type Instruction, type OperationName } from './program.ts';

export interface Term {
  readonly kind: 'number' | 'condition';
  readonly dimension: Dimension;
  readonly hours: number;
  readonly instructions: readonly Instruction[];
  /** Present where no slot is read; NaN where the constant part has a fault. */
  readonly constant?: number;
}

export type Shape = Pick<Term, 'kind' | 'dimension' | 'hours'>;

export const PLAIN: Shape = { kind: 'number', dimension: DIMENSIONLESS, hours: 0 };
export const CONDITION: Shape = { kind: 'condition', dimension: DIMENSIONLESS, hours: 0 };

const POWER = dimension({ energy: 1, time: -1 });

/** The number in engine units that an exact amount in m, s, MWh and USD stands for. */
export function amountTerm(value: Ratio, of: Dimension): Term {
  const hours = hoursOf(of);
  return constantTerm(toNumber(multiplyRatios(value, ratio(3600), hours)), {
    kind: 'number',
    dimension: of,
    hours,
  });
}

/** 1 for a power, which the engine keeps in MW; else 0. */
export function hoursOf(of: Dimension): number {
  return sameDimension(of, POWER) ? 1 : 0;
}

export function constantTerm(value: number, shape: Shape): Term {
  return { ...shape, constant: value, instructions: [{ operation: 'constant', operand: value }] };
}

export function slotTerm(name: string, of: Dimension): Term {
  const instructions: Instruction[] = [{ operation: 'slot', operand: 0, slot: name }];
  return { kind: 'number', dimension: of, hours: hoursOf(of), instructions };
}

/** Joins terms by an operation; a result that reads no slot is worked out at once. */
export function operationTerm(
  operation: OperationName,
  inputs: readonly Term[],
  shape: Shape,
  extra: { readonly operand?: number; readonly table?: readonly number[] } = {},
): Term {
  const instruction: Instruction = { operation, operand: 0, ...extra };
  const instructions = [...inputs.flatMap((input) => input.instructions), instruction];
  if (inputs.some((input) => input.constant === undefined)) return { ...shape, instructions };
  return constantTerm(evaluate(assemble(instructions, ''), []), shape);
}

/** The same term with its number at another count of hours. */
export function withHours(term: Term, hours: number): Term {
  if (term.hours === hours) return term;
  const { kind, dimension: of } = term;
  const factor = constantTerm(
    toNumber(multiplyRatios(ratio(1), ratio(3600), Math.abs(hours - term.hours))),
    PLAIN,
  );
  return operationTerm(hours > term.hours ? 'multiply' : 'divide', [term, factor], {
    kind,
    dimension: of,
    hours,
  });
}

/** A bare zero takes the dimension of what it meets: zero is zero in any of these units. */
export function withZeroAs(term: Term, model: Term): Term {
  const bareZero =
    term.constant === 0 && term.kind === 'number' && sameDimension(term.dimension, DIMENSIONLESS);
  return bareZero ? { ...term, dimension: model.dimension, hours: model.hours } : term;
}

/** The value of a term that reads no slot. */
export function constantOf(term: Term): number {
  assert(term.constant !== undefined, 'A term that reads a slot has no constant value.');
  return term.constant;
}
