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
  const obligation = {
    clause,
    part,
    instrument,
    riparian,
    owedTo: [...owedTo].sort((a, b) => (a < b ? -1 : 1)),
    seasonsDue: rows.length,
    seasonsShort: rows.filter(({ due, short }) => short > due * SHORT_TOLERANCE).length,
  };
  const [due, delivered, short] = [sum('due'), sum('delivered'), sum('short')];
  const [excess, forced] = [sum('excess'), sum('forced')];
  if (unit === 'm3') {
    return {
      ...obligation,
      due_km3: due,
      delivered_km3: delivered,
      short_km3: short,
      excess_km3: excess,
      forced_km3: forced,
    };
  }
  return {
    ...obligation,
    due_GWh: due,
    delivered_GWh: delivered,
    short_GWh: short,
    excess_GWh: excess,
    forced_GWh: forced,
  };
}
