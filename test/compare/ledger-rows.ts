/**
 * Ledger rows made by hand, for the tests of sums, payments and the audit
 */
import type { LedgerRow } from '../../src/engine/outcome/outcome.ts';

const EMPTY: LedgerRow = {
  clause: 'swap',
  part: 'reply',
  instrument: 'Winter swap',
  riparian: 'UPL',
  owedTo: ['LOW'],
  waterYear: 2026,
  season: 'vegetation',
  unit: 'MWh',
  due: 0,
  carriedIn: 0,
  delivered: 0,
  short: 0,
  carriedOver: 0,
  defaulted: 0,
  excess: 0,
  forced: 0,
  price_USD: 0,
  penalty_USD: 0,
};

export function row(given: Partial<LedgerRow>): LedgerRow {
  return { ...EMPTY, ...given };
}

/** 100 due, 30 missed and carried; next year half of what is then owed is given, and the rest ends as a default. */
export const LATE: readonly LedgerRow[] = [
  row({ due: 100, delivered: 70, short: 30, carriedOver: 30 }),
  row({ waterYear: 2027, due: 100, carriedIn: 30, delivered: 65, short: 65, carriedOver: 45, defaulted: 20 }),
  row({ waterYear: 2028, carriedIn: 45, delivered: 40, short: 5, carriedOver: 5 }),
];

/** A cap of 10 of which 8 are taken; 13 taken; a ceiling of 20 that the full reservoir passes by 4, and 1 by choice. */
export const LIMITS: readonly LedgerRow[] = [
  row({ clause: 'cap', part: 'cap', unit: 'm3', due: 10, delivered: 8, excess: 2 }),
  row({ clause: 'cap', part: 'cap', unit: 'm3', waterYear: 2027, due: 10, delivered: 13, short: 3 }),
  row({ clause: 'dam', part: 'ceiling', unit: 'm3', due: 20, delivered: 25, short: 1, forced: 4 }),
];
