/**
 * ledgerCsv : ledger rows → a table by obligation and season, amounts in the unit of the row (m3 or MWh)
 */

import { csvText } from '../contract/csv-text.ts';
import type { LedgerRow } from '../engine/index.ts';

const WORDS = ['clause', 'part', 'instrument', 'article', 'riparian'] as const;
const WHEN = ['waterYear', 'season', 'unit'] as const;
const AMOUNTS = [
  'due',
  'carriedIn',
  'delivered',
  'short',
  'carriedOver',
  'defaulted',
  'excess',
  'forced',
  'price_USD',
  'penalty_USD',
] as const;

/** Numbers are written with all their digits; riparians that something is owed to are parted by blanks. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const cells = rows.map((row) => [
    ...WORDS.map((key) => row[key] ?? ''),
    row.owedTo.join(' '),
    ...WHEN.map((key) => String(row[key])),
    ...AMOUNTS.map((key) => String(row[key])),
  ]);
  return csvText([[...WORDS, 'owedTo', ...WHEN, ...AMOUNTS], ...cells]);
}
