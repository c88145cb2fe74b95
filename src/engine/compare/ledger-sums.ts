/**
 * ledger rows by season -> one row an obligation over the run
 */
import { M3_PER_KM3, MWH_PER_GWH } from '../outcome/indicators-riparian.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import type { LedgerComparison } from './comparison.ts';

/** A short below this share of what was due is rounding, as in the index. */
const SHORT_TOLERANCE = 1e-9;

/** By clause, then part, then riparian, each alphabetical. */
export function sumLedger(rows: readonly LedgerRow[]): LedgerComparison[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = `${row.clause} ${row.part} ${row.riparian}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => sumOf(group));
}

function sumOf(rows: readonly LedgerRow[]): LedgerComparison {
  const { clause, part, instrument, riparian, owedTo, unit } = rows[0];
  const scale = unit === 'm3' ? M3_PER_KM3 : MWH_PER_GWH;
  const sum = (key: 'due' | 'delivered' | 'short' | 'excess' | 'forced') =>
    rows.reduce((total, row) => total + row[key], 0) / scale;
  return {
    clause,
    part,
    instrument,
    riparian,
    owedTo: [...owedTo].sort((a, b) => (a < b ? -1 : 1)),
    unit: unit === 'm3' ? 'km3' : 'GWh',
    due: sum('due'),
    delivered: sum('delivered'),
    short: sum('short'),
    excess: sum('excess'),
    forced: sum('forced'),
    seasonsDue: rows.length,
    seasonsShort: rows.filter(({ due, short }) => short > due * SHORT_TOLERANCE).length,
  };
}
