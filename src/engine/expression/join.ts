/**
 * Rules of joining : operation × terms → term, or what does not fit
 */
import {
  DIMENSIONLESS,
  dimensionText,
  halfDimension,
  multiplyDimensions,
  sameDimension,
} from '../units/dimension.ts';
import { type Problem, problem } from './problem.ts';
import type { OperationName } from './program.ts';
import { CONDITION, constantOf, operationTerm, type Term, withHours, withZeroAs } from './term.ts';

/** A term, or the problem that keeps it from being made. */
export type Joined = Term | Problem;

export function isProblem(joined: Joined): joined is Problem {
  return 'code' in joined;
}

/** Sum, difference, minimum, maximum and comparisons: both sides measure the same. */
export function joinAlike(
  sign: string,
  operation: OperationName,
  left: Term,
  right: Term,
  compares = false,
): Joined {
  const a = withZeroAs(left, right);
  const b = withHours(withZeroAs(right, a), a.hours);
  const misfit = kindProblem(sign, [a, b], 'number') ?? unitProblem(sign, a, b);
  return misfit ?? operationTerm(operation, [a, b], compares ? CONDITION : shapeOf(a));
}

export function joinProduct(left: Term, right: Term, operation: 'multiply' | 'divide'): Joined {
  const sign = operation === 'multiply' ? '*' : '/';
  const exponent = operation === 'multiply' ? 1 : -1;
  const misfit = kindProblem(sign, [left, right], 'number');
  if (misfit) return misfit;
  const dimension = multiplyDimensions(left.dimension, right.dimension, exponent);
  return operationTerm(operation, [left, right], {
    kind: 'number',
    dimension,
    hours: left.hours + exponent * right.hours,
  });
}

export function joinConditions(
  sign: string,
  operation: 'and' | 'or' | 'not',
  inputs: readonly Term[],
): Joined {
  return kindProblem(sign, inputs, 'condition') ?? operationTerm(operation, inputs, CONDITION);
}

export function joinUnary(sign: string, operation: 'negate' | 'absolute', input: Term): Joined {
  return kindProblem(sign, [input], 'number') ?? operationTerm(operation, [input], shapeOf(input));
}

const LARGEST_EXPONENT = 9;

/** x^n with a whole n that is written as a number. */
export function joinPower(base: Term, exponent: Term): Joined {
  const misfit = kindProblem('^', [base, exponent], 'number');
  if (misfit) return misfit;
  const n = exponent.constant ?? Number.NaN;
  const plain = dimensionText(exponent.dimension) === '1';
  if (!plain || !Number.isInteger(n) || Math.abs(n) > LARGEST_EXPONENT) {
    const message = `An exponent is a whole number from -${LARGEST_EXPONENT} to ${LARGEST_EXPONENT}.`;
    return problem(
      'MIRAB_EXPRESSION_EXPONENT_INVALID',
      message,
      n === 0.5 ? 'Write "sqrt(x)" for a square root.' : undefined,
    );
  }
  const dimension = multiplyDimensions(DIMENSIONLESS, base.dimension, n);
  return operationTerm('power', [base], { kind: 'number', dimension, hours: base.hours * n }, { operand: n });
}

export function joinRoot(input: Term): Joined {
  const misfit = kindProblem('sqrt', [input], 'number');
  if (misfit) return misfit;
  const even = input.hours % 2 === 0 ? input : withHours(input, 0);
  const dimension = halfDimension(even.dimension);
  if (dimension === undefined) {
    const message = `sqrt takes a square, and ${dimensionText(even.dimension)} is none.`;
    return problem('MIRAB_EXPRESSION_UNIT_MISMATCH', message);
  }
  return operationTerm('squareRoot', [even], { kind: 'number', dimension, hours: even.hours / 2 });
}

export function joinSelect(condition: Term, chosen: Term, other: Term): Joined {
  const misfit = kindProblem('select', [condition], 'condition');
  if (misfit) return misfit;
  const a = withZeroAs(chosen, other);
  const b = withHours(withZeroAs(other, a), a.hours);
  if (a.kind !== b.kind)
    return problem(
      'MIRAB_EXPRESSION_KIND_MISMATCH',
      'The branches of select are both numbers or both conditions.',
    );
  return unitProblem('select', a, b) ?? operationTerm('select', [condition, a, b], shapeOf(a));
}

/** lookup(x, x0, y0, x1, y1, ...): the points are constants, and x rises. */
export function joinLookup(x: Term, points: readonly Term[]): Joined {
  const kinds = kindProblem('lookup', [x, ...points], 'number');
  if (kinds) return kinds;
  if (points.some((point) => point.constant === undefined)) {
    return problem('MIRAB_EXPRESSION_ARGUMENTS_INVALID', 'The points of lookup are constants.');
  }
  const model =
    points
      .slice(1)
      .filter((_, index) => index % 2 === 0)
      .find((y) => dimensionText(y.dimension) !== '1') ?? points[1];
  const fitted = points.map((point, index) => {
    const like = index % 2 === 0 ? x : model;
    return withHours(withZeroAs(point, like), like.hours);
  });
  for (const [index, point] of fitted.entries()) {
    const misfit = unitProblem('lookup', index % 2 === 0 ? x : model, point);
    if (misfit) return misfit;
  }
  const table = tableOf(fitted.map(constantOf));
  if (!table)
    return problem(
      'MIRAB_EXPRESSION_ARGUMENTS_INVALID',
      'The x of each point of lookup is larger than the one before.',
    );
  return operationTerm('lookup', [x], shapeOf(model), { table });
}

function tableOf(points: readonly number[]): number[] | undefined {
  const table = [points.length / 2];
  for (let index = 0; index < points.length; index += 2) {
    const last = index + 2 === points.length;
    const width = last ? 1 : points[index + 2] - points[index];
    const rise = last ? 0 : points[index + 3] - points[index + 1];
    if (!(width > 0) || !Number.isFinite(rise / width)) return undefined;
    table.push(points[index], points[index + 1], rise / width);
  }
  return table;
}

function shapeOf({ kind, dimension, hours }: Term): Pick<Term, 'kind' | 'dimension' | 'hours'> {
  return { kind, dimension, hours };
}

function unitProblem(sign: string, a: Term, b: Term): Problem | undefined {
  if (sameDimension(a.dimension, b.dimension)) return undefined;
  const message = `"${sign}" joins ${dimensionText(a.dimension)} with ${dimensionText(b.dimension)}.`;
  return problem('MIRAB_EXPRESSION_UNIT_MISMATCH', message);
}

function kindProblem(sign: string, terms: readonly Term[], wanted: Term['kind']): Problem | undefined {
  if (terms.every((term) => term.kind === wanted)) return undefined;
  const found = wanted === 'number' ? 'condition' : 'number';
  return problem(
    'MIRAB_EXPRESSION_KIND_MISMATCH',
    `"${sign}" takes a ${wanted}, and a ${found} stands there.`,
  );
}
