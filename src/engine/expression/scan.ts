/**
 * scanText : text → text for the parser × the amounts with units that stood in it
 *
 * The rule for units: a number followed by a known unit is one amount, as in `450 m^3/s` or `5 %`.
 * A slash or raised dot is part of the unit only where another unit follows, so `10 m / x` divides
 * ten metres by x. An amount is replaced by a name that no author can type.
 *
 * Length, brackets and letters are bounded here, before any parser sees the text.
 */
import { AMBIGUOUS, ATOMS } from '../units/atoms.ts';
import type { Dimension } from '../units/dimension.ts';
import { decimalRatio, multiplyRatios, type Ratio } from '../units/ratio.ts';
import { parseUnit } from '../units/unit.ts';
import { type Problem, problem } from './problem.ts';

export interface AmountLiteral {
  readonly dimension: Dimension;
  /** In m, s, MWh, USD, year and month. */
  readonly value: Ratio;
}

export interface ScannedText {
  readonly text: string;
  /** Amounts by the name that stands for them. */
  readonly amounts: ReadonlyMap<string, AmountLiteral>;
  readonly problems: readonly Problem[];
}

const LONGEST_EXPRESSION = 1000;
const DEEPEST_BRACKETS = 32;
const REFUSED_SIGN = /[^A-Za-z0-9_ \t\r\n.,+\-*/^()<>=!%·²³]/u;
const TOKEN = /[A-Za-z_][A-Za-z0-9_]*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3}(?!\d))?/g;
const FIRST_UNIT = / *([A-Za-z]+|%)(?:\^-?\d+|[²³]|\d)?(?![A-Za-z0-9_(.])/y;
const NEXT_UNIT = / *(?:[/·] *| )([A-Za-z]+|%)(?:\^-?\d+|[²³]|\d)?(?![A-Za-z0-9_(.])/y;
const NOT_A_UNIT = 'A name after a number is read as its unit: write "*" to multiply.';
const HEXADECIMAL = /(?<![A-Za-z0-9_.])0[xXbBoO]/;
const WORDS = new Set(['and', 'or', 'not', 'mod', 'xor', 'to', 'in']);

/** Checks the bounds, then takes out the amounts. */
export function scanText(text: string): ScannedText {
  const outOfBounds = boundsProblem(text);
  if (outOfBounds) return { text: '', amounts: new Map(), problems: [outOfBounds] };
  const amounts = new Map<string, AmountLiteral>();
  const problems: Problem[] = [];
  let plain = '';
  let from = 0;
  for (const token of text.matchAll(TOKEN)) {
    const end = token.index + token[0].length;
    if (/^[A-Za-z_]/.test(token[0]) || token.index < from) continue;
    const unitEnd = endOfUnit(text, end);
    if (unitEnd === end) continue;
    const unit = parseUnit(text.slice(end, unitEnd));
    if (unit.ok) {
      const name = `λ${amounts.size}`;
      amounts.set(name, {
        dimension: unit.unit.dimension,
        value: multiplyRatios(decimalRatio(token[0]), unit.unit.factor),
      });
      plain += `${text.slice(from, token.index)}${name} `;
    } else {
      problems.push(problem(unit.code, unit.message, unit.hint ?? NOT_A_UNIT));
      plain += text.slice(from, token.index);
    }
    from = unitEnd;
  }
  return { text: plain + text.slice(from), amounts, problems };
}

function boundsProblem(text: string): Problem | undefined {
  if (text.length > LONGEST_EXPRESSION) {
    return problem(
      'MIRAB_EXPRESSION_TOO_LONG',
      `An expression has at most ${LONGEST_EXPRESSION} letters, and this one has ${text.length}.`,
    );
  }
  if (text.trim() === '') return problem('MIRAB_EXPRESSION_SYNTAX', 'The expression is empty.');
  const sign = REFUSED_SIGN.exec(text);
  if (sign)
    return problem(
      'MIRAB_EXPRESSION_SYNTAX',
      `"${sign[0]}" has no place in an expression.`,
      SIGN_HINTS.get(sign[0]),
    );
  if (HEXADECIMAL.test(text))
    return problem('MIRAB_NUMBER_INVALID', 'Numbers are written as plain decimals.');
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth > DEEPEST_BRACKETS) {
      return problem('MIRAB_EXPRESSION_TOO_LONG', `Brackets stand at most ${DEEPEST_BRACKETS} deep.`);
    }
  }
  return undefined;
}

const SIGN_HINTS: ReadonlyMap<string, string> = new Map([
  ['?', 'Write "select(condition, then, otherwise)".'],
  ['&', 'Write "and".'],
  ['|', 'Write "or".'],
]);

/** Where the unit after a number ends; the place itself where no unit follows. */
function endOfUnit(text: string, start: number): number {
  FIRST_UNIT.lastIndex = start;
  const first = FIRST_UNIT.exec(text);
  if (!first || WORDS.has(first[1])) return start;
  let end = FIRST_UNIT.lastIndex;
  for (;;) {
    NEXT_UNIT.lastIndex = end;
    const next = NEXT_UNIT.exec(text);
    if (!next || !(ATOMS.has(next[1]) || AMBIGUOUS.has(next[1]))) return end;
    end = NEXT_UNIT.lastIndex;
  }
}
