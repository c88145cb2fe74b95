/**
 * readAmount : text → decimal × unit, or why the number cannot be read
 */
import type { Atom } from './atoms.ts';
import { parseUnit, type UnitProblem } from './unit.ts';

/** A decimal as written, and the unit after it; `unitText` is empty where there is none. */
export interface Amount {
  readonly ok: true;
  readonly decimal: string;
  readonly unit: Atom;
  readonly unitText: string;
}

export interface NumberProblem {
  readonly ok: false;
  readonly code: 'MIRAB_NUMBER_INVALID';
  readonly message: string;
  readonly hint?: string;
}

const LONGEST_TEXT = 200;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3}(?!\d))?/;
/** Digits in groups, or with a comma: 14 000, 14,000, 14'000, 14_000, 1,5. */
const GROUPED = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f,'’_.]\d{3})+(?!\d)(?:[.,]\d+)?/;
/** What is left of hexadecimal, repeated points and the like; `1/year` is a unit. */
const NOT_A_UNIT = /^(?!1 *\/)[.,]*\d|^[.,xX]/;
const COMMA = /^[+-]?\d*,\d+/;

/** Reads a number with a point, then a unit. Decimal commas and groups of thousands are refused, not guessed. */
export function readAmount(text: string): Amount | NumberProblem | UnitProblem {
  if (text.length > LONGEST_TEXT)
    return invalid(`"${text.slice(0, 20)}…" is too long for a number with a unit.`);
  const trimmed = text.trim().replace(/^−/, '-');
  const separated = separatorProblem(trimmed);
  if (separated) return separated;
  const match = DECIMAL.exec(trimmed);
  if (!match) return invalid(`"${text}" does not begin with a number.`);
  const decimal = match[0];
  const unitText = trimmed.slice(decimal.length).trim();
  if (NOT_A_UNIT.test(unitText)) return invalid(`"${text}" is not a plain decimal number.`);
  const read = parseUnit(unitText);
  return read.ok ? { ok: true, decimal, unit: read.unit, unitText } : read;
}

function separatorProblem(text: string): NumberProblem | undefined {
  const comma = COMMA.exec(text)?.[0];
  const grouped = GROUPED.exec(text)?.[0];
  if (grouped !== undefined && !/^[+-]?\d+\.\d+$/.test(grouped)) {
    const joined = grouped.replace(/[^\d+-]/g, '');
    const other = comma === grouped ? `, or "${grouped.replace(',', '.')}" for a decimal` : '';
    return invalid(`"${text}" groups its digits.`, `Write "${joined}"${other}.`);
  }
  if (comma === undefined) return undefined;
  return invalid(`"${text}" has a decimal comma.`, `Write "${comma.replace(',', '.')}" with a point.`);
}

function invalid(message: string, hint?: string): NumberProblem {
  return { ok: false, code: 'MIRAB_NUMBER_INVALID', message, ...(hint === undefined ? {} : { hint }) };
}
