/**
 * compileExpression : text × slots × wanted quantity → Program, or diagnostics
 *
 * Text is bounded and cleared of units (scan), parsed (parser), checked against the allow-list and
 * for units, folded (check, join, term) and laid out as postfix (program).
 */
import { assert } from '../base/assert.ts';
import type { Diagnostic, Place } from '../base/diagnostic.ts';
import { failure, type Result, success } from '../base/result.ts';
import { ATOMS } from '../units/atoms.ts';
import { dimensionText, sameDimension } from '../units/dimension.ts';
import { QUANTITIES, type Quantity, type QuantityName } from '../units/quantities.ts';
import { checkSyntax, type Scope } from './check.ts';
import type { ExpressionParser, SyntaxNode } from './parser.ts';
import { type Problem, problem } from './problem.ts';
import { assemble, type Program } from './program.ts';
import { scanText } from './scan.ts';
import { amountTerm, hoursOf, type Term, withHours, withZeroAs } from './term.ts';

export interface ExpressionSource {
  readonly text: string;
  /** Where in the data, for diagnostics. */
  readonly path: string;
  readonly place?: Place;
  /** Names that may be used, with what they measure; none is a unit's symbol (asserted). */
  readonly slots: Readonly<Record<string, QuantityName>>;
  /** What the result is to measure. */
  readonly result: QuantityName | 'condition';
}

/** Compiles one expression. The program's result is in the engine's unit of `source.result`; a condition is 1 or 0. */
export function compileExpression(parse: ExpressionParser, source: ExpressionSource): Result<Program> {
  const problems: Problem[] = [];
  const term = checkedTerm(parse, source, problems);
  if (term === undefined || problems.length > 0) {
    assert(problems.length > 0, 'An expression was refused without a reason.');
    return failure(problems.map((found) => diagnosticOf(found, source)));
  }
  return success(assemble(term.instructions, source.text));
}

function checkedTerm(
  parse: ExpressionParser,
  source: ExpressionSource,
  problems: Problem[],
): Term | undefined {
  const names = Object.keys(source.slots);
  assert(!names.some((name) => ATOMS.has(name)), 'A slot of an expression bears the symbol of a unit.');
  const scanned = scanText(source.text);
  problems.push(...scanned.problems);
  if (problems.length > 0) return undefined;
  const tree = parsedTree(parse, scanned.text, problems);
  if (!tree) return undefined;
  const slots = new Map(names.map((name) => [name, QUANTITIES[source.slots[name]].dimension]));
  const scope: Scope = { slots, amounts: scanned.amounts, problems };
  const term = checkSyntax(tree, scope);
  return term && resultTerm(term, source.result, problems);
}

/** The parser throws on text that it cannot read: that is the author's to mend. */
function parsedTree(parse: ExpressionParser, text: string, problems: Problem[]): SyntaxNode | undefined {
  try {
    return parse(text);
  } catch {
    problems.push(
      problem(
        'MIRAB_EXPRESSION_SYNTAX',
        'The expression cannot be read: look for a missing bracket, sign or number.',
      ),
    );
    return undefined;
  }
}

function resultTerm(term: Term, wanted: QuantityName | 'condition', problems: Problem[]): Term | undefined {
  const found = resultProblem(term, wanted);
  if (found) {
    problems.push(found);
    return undefined;
  }
  return wanted === 'condition' ? term : withHours(term, hoursOf(QUANTITIES[wanted].dimension));
}

function resultProblem(term: Term, wanted: QuantityName | 'condition'): Problem | undefined {
  if ((term.kind === 'condition') !== (wanted === 'condition')) {
    const message = `The expression is a ${term.kind}, and ${wanted === 'condition' ? 'a condition' : QUANTITIES[wanted].label} is wanted.`;
    return problem('MIRAB_EXPRESSION_KIND_MISMATCH', message);
  }
  if (wanted === 'condition') return undefined;
  const quantity: Quantity = QUANTITIES[wanted];
  const fitted = withZeroAs(term, amountTerm({ numerator: 1n, denominator: 1n }, quantity.dimension));
  if (sameDimension(fitted.dimension, quantity.dimension)) return undefined;
  const message = `The expression comes to ${dimensionText(term.dimension)}, and ${quantity.label} is wanted.`;
  return problem('MIRAB_EXPRESSION_UNIT_MISMATCH', message, `One example is "${quantity.example}".`);
}

function diagnosticOf({ code, message, hint }: Problem, { text, path, place }: ExpressionSource): Diagnostic {
  const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  return {
    code,
    severity: 'error',
    path,
    message: `In "${shown}": ${message}`,
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { place }),
  };
}
