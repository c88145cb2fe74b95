/**
 * checkSyntax : syntax tree × slots → Term, and all the problems met
 *
 * An allow-list: a node, operator or function that is not named here is refused.
 */
import { didYouMean } from '../base/nearest.ts';
import type { Dimension } from '../units/dimension.ts';
import {
  isProblem,
  type Joined,
  joinAlike,
  joinConditions,
  joinLookup,
  joinPower,
  joinProduct,
  joinRoot,
  joinSelect,
  joinUnary,
} from './join.ts';
import type { SyntaxNode } from './parser.ts';
import { type Problem, problem } from './problem.ts';
import type { OperationName } from './program.ts';
import type { AmountLiteral } from './scan.ts';
import { amountTerm, constantTerm, PLAIN, slotTerm, type Term } from './term.ts';

/** What the names of an expression stand for, and where its problems are gathered. */
export interface Scope {
  readonly slots: ReadonlyMap<string, Dimension>;
  readonly amounts: ReadonlyMap<string, AmountLiteral>;
  readonly problems: Problem[];
}

/** The term of a node, or undefined where a problem was added to the scope. */
export function checkSyntax(node: SyntaxNode, scope: Scope): Term | undefined {
  switch (node.type) {
    case 'ParenthesisNode':
      return node.content && checkSyntax(node.content, scope);
    case 'ConstantNode':
      return checkConstant(node, scope);
    case 'SymbolNode':
      return checkName(node.name ?? '', scope);
    case 'OperatorNode':
      return checkOperator(node, scope);
    case 'FunctionNode':
      return checkFunction(node, scope);
    default:
      return refuse(
        scope,
        problem(
          'MIRAB_EXPRESSION_FUNCTION_REFUSED',
          REFUSED_FORMS.get(node.type) ?? 'This form is not allowed here.',
        ),
      );
  }
}

const REFUSED_FORMS: ReadonlyMap<string, string> = new Map([
  ['RelationalNode', 'A chain of comparisons is not allowed: join two comparisons with "and".'],
  ['AssignmentNode', '"=" sets a value, which is not allowed: "==" compares.'],
  ['FunctionAssignmentNode', 'An expression cannot define a function.'],
  ['AccessorNode', 'A name has no dot.'],
]);

function checkConstant(node: SyntaxNode, scope: Scope): Term | undefined {
  const { value } = node;
  if (typeof value === 'number' && value - value === 0) return constantTerm(value, PLAIN);
  return refuse(scope, problem('MIRAB_NUMBER_INVALID', `${String(value)} is not a finite number.`));
}

function checkName(name: string, scope: Scope): Term | undefined {
  const amount = scope.amounts.get(name);
  if (amount) return accept(amountTerm(amount.value, amount.dimension), scope);
  const dimension = scope.slots.get(name);
  if (dimension) return slotTerm(name, dimension);
  const names = [...scope.slots.keys()];
  const offered = names.length === 0 ? 'No name is known here.' : `Known here: ${names.join(', ')}.`;
  const hint = didYouMean(name, names) ?? offered;
  return refuse(
    scope,
    problem('MIRAB_EXPRESSION_NAME_UNKNOWN', `"${name}" is not a name that is known here.`, hint),
  );
}

function checkOperator(node: SyntaxNode, scope: Scope): Term | undefined {
  const rule = OPERATORS.get(String(node.fn));
  if (!rule)
    return refuse(scope, problem('MIRAB_EXPRESSION_FUNCTION_REFUSED', `"${node.op}" is not allowed here.`));
  if (node.implicit) {
    return refuse(
      scope,
      problem(
        'MIRAB_EXPRESSION_SYNTAX',
        'Two parts stand side by side without a sign.',
        'Write "*" to multiply.',
      ),
    );
  }
  const inputs = checkAll(node.args ?? [], scope);
  return inputs && accept(rule(inputs), scope);
}

function checkFunction(node: SyntaxNode, scope: Scope): Term | undefined {
  const called = typeof node.fn === 'object' ? node.fn : undefined;
  const name = called?.type === 'SymbolNode' ? (called.name ?? '') : '';
  const rule = FUNCTIONS.get(name);
  if (!rule) {
    const hint = didYouMean(name, [...FUNCTIONS.keys()]) ?? `Allowed: ${[...FUNCTIONS.keys()].join(', ')}.`;
    return refuse(
      scope,
      problem('MIRAB_EXPRESSION_FUNCTION_REFUSED', `"${name}" is not a function that is allowed here.`, hint),
    );
  }
  const inputs = checkAll(node.args ?? [], scope);
  if (!inputs) return undefined;
  if (!rule.takes(inputs.length)) {
    return refuse(scope, problem('MIRAB_EXPRESSION_ARGUMENTS_INVALID', `${name} is written ${rule.form}.`));
  }
  return accept(rule.join(inputs), scope);
}

/** All of the nodes, so that one reading shows all problems; undefined where one has a problem. */
function checkAll(nodes: readonly SyntaxNode[], scope: Scope): Term[] | undefined {
  const terms = nodes.map((node) => checkSyntax(node, scope)).filter((term) => term !== undefined);
  return terms.length === nodes.length ? terms : undefined;
}

/** Keeps what was joined, unless its constant part is faulty or its powers are absurd. */
function accept(joined: Joined, scope: Scope): Term | undefined {
  if (isProblem(joined)) return refuse(scope, joined);
  const { constant = 0, dimension, hours } = joined;
  if (constant - constant !== 0) {
    return refuse(scope, problem('MIRAB_EXPRESSION_CONSTANT_INVALID', CONSTANT_FAULT));
  }
  const powers = [...Object.values(dimension), hours];
  if (powers.some((power) => Math.abs(power) > LARGEST_POWER)) {
    const message = `No unit is raised beyond ${LARGEST_POWER}.`;
    return refuse(scope, problem('MIRAB_EXPRESSION_EXPONENT_INVALID', message));
  }
  return joined;
}

const CONSTANT_FAULT =
  'A constant part divides by zero, takes the root of a negative number or is too large.';
const LARGEST_POWER = 30;

function refuse(scope: Scope, found: Problem): undefined {
  scope.problems.push(found);
  return undefined;
}

type Rule = (inputs: readonly Term[]) => Joined;

function alike(sign: string, operation: OperationName, compares = false): Rule {
  return ([a, b]) => joinAlike(sign, operation, a, b, compares);
}

/** Operators, by the names that the parser gives them. */
const OPERATORS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['add', alike('+', 'add')],
  ['subtract', alike('-', 'subtract')],
  ['multiply', ([a, b]) => joinProduct(a, b, 'multiply')],
  ['divide', ([a, b]) => joinProduct(a, b, 'divide')],
  ['unaryMinus', ([a]) => joinUnary('-', 'negate', a)],
  ['pow', ([a, b]) => joinPower(a, b)],
  ['smaller', alike('<', 'less', true)],
  ['smallerEq', alike('<=', 'lessOrEqual', true)],
  ['larger', alike('>', 'greater', true)],
  ['largerEq', alike('>=', 'greaterOrEqual', true)],
  ['equal', alike('==', 'equal', true)],
  ['unequal', alike('!=', 'unequal', true)],
  ['and', (inputs) => joinConditions('and', 'and', inputs)],
  ['or', (inputs) => joinConditions('or', 'or', inputs)],
  ['not', (inputs) => joinConditions('not', 'not', inputs)],
]);

interface FunctionRule {
  /** How it is written, for messages. */
  readonly form: string;
  readonly takes: (count: number) => boolean;
  readonly join: Rule;
}

const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map([
  [
    'min',
    {
      form: 'min(a, b, ...)',
      takes: (count) => count >= 2,
      join: (inputs) => joinAll('min', 'minimum', inputs),
    },
  ],
  [
    'max',
    {
      form: 'max(a, b, ...)',
      takes: (count) => count >= 2,
      join: (inputs) => joinAll('max', 'maximum', inputs),
    },
  ],
  ['clamp', { form: 'clamp(value, low, high)', takes: (count) => count === 3, join: clampOf }],
  ['abs', { form: 'abs(a)', takes: (count) => count === 1, join: ([a]) => joinUnary('abs', 'absolute', a) }],
  ['sqrt', { form: 'sqrt(a)', takes: (count) => count === 1, join: ([a]) => joinRoot(a) }],
  [
    'select',
    {
      form: 'select(condition, then, otherwise)',
      takes: (count) => count === 3,
      join: ([a, b, c]) => joinSelect(a, b, c),
    },
  ],
  [
    'lookup',
    {
      form: 'lookup(x, x0, y0, x1, y1, ...)',
      takes: (count) => count >= 5 && count % 2 === 1,
      join: ([x, ...points]) => joinLookup(x, points),
    },
  ],
]);

function joinAll(
  sign: string,
  operation: 'minimum' | 'maximum',
  [first, ...others]: readonly Term[],
): Joined {
  return others.reduce<Joined>(
    (joined, term) => (isProblem(joined) ? joined : joinAlike(sign, operation, joined, term)),
    first,
  );
}

/** max(low, min(high, value)), as `clamp` of base/number.ts. */
function clampOf([value, low, high]: readonly Term[]): Joined {
  const capped = joinAlike('clamp', 'minimum', high, value);
  return isProblem(capped) ? capped : joinAlike('clamp', 'maximum', low, capped);
}
