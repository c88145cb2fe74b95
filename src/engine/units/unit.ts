/**
 * parseUnit : text such as `m^3/s` → dimension × exact factor
 *
 * unit   = [ [ "1" ] "/" ] factor { ( "/" | "·" | "*" | space ) factor }
 * factor = symbol [ [ "^" ] whole power ]
 *
 * Read from left to right: `m^3/ha/year` divides twice. After a slash a bare space is refused, for
 * `kWh/m^3 year` is read in two ways. `USD/1000 m^3` divides by a thousand cubic metres.
 */
import { didYouMean } from '../base/nearest.ts';
import { AMBIGUOUS, ATOMS, type Atom } from './atoms.ts';
import { DIMENSIONLESS, multiplyDimensions } from './dimension.ts';
import { multiplyRatios, ratio } from './ratio.ts';

/** What is wrong with a unit, in the shape that diagnostics are made from. */
export interface UnitProblem {
  readonly ok: false;
  readonly code: 'MIRAB_UNIT_UNKNOWN' | 'MIRAB_UNIT_AMBIGUOUS' | 'MIRAB_UNIT_SYNTAX';
  readonly message: string;
  readonly hint?: string;
}

export type UnitResult = { readonly ok: true; readonly unit: Atom } | UnitProblem;

const LARGEST_POWER = 9;
const LONGEST_UNIT = 60;
const PLAIN: Atom = { dimension: DIMENSIONLESS, factor: ratio(1) };
const RECIPROCAL = /^1? *\/ */;
const SIGN = /^ *([/*]) *|^ +/;
const FACTOR = /^(?:(10+) +)?([A-Za-z%$]+)(?: *\^ *(-?\d{1,3})|(-?\d{1,3}))?(?![\d.])/;

/** Reads a unit; an empty text is the unit of a plain number. */
export function parseUnit(text: string): UnitResult {
  if (text.length > LONGEST_UNIT) return syntaxProblem(`${text.slice(0, LONGEST_UNIT)}…`, 'It is too long.');
  const plain = plainSigns(text).trim();
  if (plain === '') return { ok: true, unit: PLAIN };
  const reciprocal = RECIPROCAL.exec(plain)?.[0] ?? '';
  return parseFactors(plain.slice(reciprocal.length), reciprocal !== '', text);
}

function parseFactors(factors: string, divideFirst: boolean, text: string): UnitResult {
  let unit = PLAIN;
  let rest = factors;
  let divides = divideFirst;
  let divided = false;
  for (;;) {
    const match = FACTOR.exec(rest);
    if (!match) return syntaxProblem(text);
    const factor = parseFactor(match, text);
    if (!factor.ok) return factor;
    unit = product(unit, factor.unit, divides ? -1 : 1);
    divided ||= divides;
    rest = rest.slice(match[0].length);
    if (rest === '') return { ok: true, unit };
    const sign = SIGN.exec(rest);
    if (!sign) return syntaxProblem(text);
    if (sign[1] === undefined && divided)
      return syntaxProblem(text, 'After a slash, write "/" or "*" between units.');
    divides = sign[1] === '/';
    rest = rest.slice(sign[0].length);
  }
}

/** One symbol with its power; `10...` before it multiplies it, as in `USD/1000 m^3`. */
function parseFactor(match: RegExpExecArray, text: string): UnitResult {
  const [, multiple = '1', symbol, raised, attached] = match;
  const power = Number(raised ?? attached ?? 1);
  const atom = ATOMS.get(symbol);
  if (symbol === 'mm' && power > 1) {
    return ambiguous(text, 'mm^3 is a cubic millimetre. Write "hm^3" or "MCM" for a million m^3.');
  }
  if (!atom) {
    const meaning = AMBIGUOUS.get(symbol);
    return meaning === undefined ? unknown(symbol, text) : ambiguous(text, meaning);
  }
  if (power === 0 || Math.abs(power) > LARGEST_POWER) {
    return syntaxProblem(text, `A power lies between -${LARGEST_POWER} and ${LARGEST_POWER}, and is not 0.`);
  }
  const scaled = product({ dimension: DIMENSIONLESS, factor: ratio(BigInt(multiple)) }, atom, power);
  return { ok: true, unit: scaled };
}

function product(a: Atom, b: Atom, power: number): Atom {
  return {
    dimension: multiplyDimensions(a.dimension, b.dimension, power),
    factor: multiplyRatios(a.factor, b.factor, power),
  };
}

/** Superscripts and raised dots, as ASCII. */
function plainSigns(text: string): string {
  return text
    .replace(/⁻/g, '-')
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
    .replace(/[·⋅×]/g, '*')
    .replace(/\s+/g, ' ');
}

function unknown(symbol: string, text: string): UnitProblem {
  const hint = didYouMean(symbol, [...ATOMS.keys()]);
  const message = `"${text.trim()}" is not a unit that is known here${symbol === text.trim() ? '' : `: what is "${symbol}"?`}`;
  return problem('MIRAB_UNIT_UNKNOWN', message.endsWith('?') ? message : `${message}.`, hint);
}

function ambiguous(text: string, hint: string): UnitProblem {
  return problem('MIRAB_UNIT_AMBIGUOUS', `"${text.trim()}" can be read in more than one way.`, hint);
}

function syntaxProblem(text: string, hint?: string): UnitProblem {
  return problem('MIRAB_UNIT_SYNTAX', `"${text.trim()}" does not read as a unit.`, hint);
}

function problem(code: UnitProblem['code'], message: string, hint?: string): UnitProblem {
  return { ok: false, code, message, ...(hint === undefined ? {} : { hint }) };
}
