/**
 * parseQuantity : text such as `250 hm^3` × what is wanted → a number in the engine's unit
 *
 * The decimal is read exactly, multiplied by the unit's exact factor and rounded once.
 */
import type { DiagnosticCode } from '../base/codes.ts';
import { type Amount, readAmount } from './amount.ts';
import { dimension, dimensionText, multiplyDimensions, sameDimension } from './dimension.ts';
import { MEAN_MONTH_s, MEAN_YEAR_s, QUANTITIES, type Quantity, type QuantityName } from './quantities.ts';
import { decimalRatio, multiplyRatios, type Ratio, toNumber } from './ratio.ts';

/** What is wrong with a text, for the caller to put a path and a place to. */
export interface QuantityProblem {
  readonly ok: false;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly expected: string;
  readonly hint?: string;
}

export type QuantityResult = { readonly ok: true; readonly value: number } | QuantityProblem;

/**
 * Reads an amount.
 *
 * @param text - at most 200 characters; a bare number is taken only for `share` (0 to 1) and `number`
 * @returns the number in QUANTITIES[quantity].engineUnit, finite and never -0
 */
export function parseQuantity(text: string | number, quantity: QuantityName): QuantityResult {
  const wanted: Quantity = QUANTITIES[quantity];
  const amount = readAmount(String(text));
  if (!amount.ok) return { ...amount, expected: expectation(wanted) };
  const factor = factorInto(wanted, amount);
  if (factor === undefined) return mismatch(wanted, amount);
  const value = toNumber(multiplyRatios(decimalRatio(amount.decimal), factor));
  if (value - value !== 0) return problem(wanted, 'MIRAB_NUMBER_INVALID', `"${text}" is too large.`);
  if (quantity === 'share' && amount.unitText === '' && (value < 0 || value > 1)) {
    const message = `A share without a unit lies between 0 and 1, and ${amount.decimal} does not.`;
    return problem(wanted, 'MIRAB_UNIT_MISSING', message, `Did you mean "${amount.decimal} %"?`);
  }
  return { ok: true, value };
}

/** What to multiply the decimal by, or undefined where the unit measures another thing. */
function factorInto(wanted: Quantity, { unit }: Amount): Ratio | undefined {
  const factor = multiplyRatios(unit.factor, wanted.engineFactor, -1);
  if (sameDimension(unit.dimension, wanted.dimension)) return factor;
  if (!sameDimension(wanted.dimension, TIME)) return undefined;
  if (sameDimension(unit.dimension, dimension({ month: 1 }))) return multiplyRatios(factor, MEAN_MONTH_s);
  if (sameDimension(unit.dimension, dimension({ year: 1 }))) return multiplyRatios(factor, MEAN_YEAR_s);
  return undefined;
}

const TIME = dimension({ time: 1 });
const YEAR = dimension({ year: 1 });
const MONTH = dimension({ month: 1 });

function mismatch(wanted: Quantity, { decimal, unit, unitText }: Amount): QuantityProblem {
  if (unitText === '') {
    return problem(wanted, 'MIRAB_UNIT_MISSING', `${decimal} has no unit, and ${wanted.label} is wanted.`);
  }
  const message = `"${unitText}" does not measure ${wanted.label}: it comes to ${dimensionText(unit.dimension)}.`;
  const ending = [
    { period: YEAR, text: '/year' },
    { period: MONTH, text: '/month' },
  ].find(({ period }) => sameDimension(multiplyDimensions(unit.dimension, period, -1), wanted.dimension));
  const hint = ending && `Did you mean "${decimal} ${unitText}${ending.text}"?`;
  return problem(wanted, 'MIRAB_UNIT_MISMATCH', message, hint);
}

function problem(wanted: Quantity, code: DiagnosticCode, message: string, hint?: string): QuantityProblem {
  return { ok: false, code, message, expected: expectation(wanted), ...(hint === undefined ? {} : { hint }) };
}

function expectation(wanted: Quantity): string {
  return `${wanted.label}, such as "${wanted.example}"`;
}
