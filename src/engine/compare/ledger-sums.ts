/**
 * ledger rows by season -> one row an obligation over the run
 *
 * short = sum of (short - carriedIn), so that what is carried through ten seasons is short once, not ten times.
 */
import { max, positive } from '../base/number.ts';
import { USD_PER_MUSD } from '../outcome/indicators-riparian.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import type { LedgerComparison, ObligationHead } from './comparison.ts';
import { inUnit } from './ledger-units.ts';

/** An amount below this share of due + carriedIn in the fullest season is rounding: nothing is due then, and nothing short. */
const SHORT_TOLERANCE = 1e-9;

/** By clause, then part, then riparian, each alphabetical. */
export function sumLedger(rows: readonly LedgerRow[]): LedgerComparison[] {
  return byObligation(rows).map(sumOf);
}

/** The rows of each obligation in their order in time; obligations by clause, part and riparian. */
export function byObligation(rows: readonly LedgerRow[]): LedgerRow[][] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = `${row.clause} ${row.part} ${row.riparian}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** What the rows of one obligation have in common; riparians alphabetical. */
export function headOf({
  clause,
  part,
  instrument,
  article,
  riparian,
  owedTo,
}: ObligationHead): ObligationHead {
  const cited = article === undefined ? { instrument } : { instrument, article };
  return { clause, part, ...cited, riparian, owedTo: [...owedTo].sort((a, b) => (a < b ? -1 : 1)) };
}

function sumOf(rows: readonly LedgerRow[]): LedgerComparison {
  const sum = (key: 'due' | 'delivered' | 'defaulted' | 'excess' | 'forced' | 'price_USD' | 'penalty_USD') =>
    rows.reduce((total, row) => total + row[key], 0);
  const rounding = rows.reduce((most, row) => max(most, row.due + row.carriedIn), 0) * SHORT_TOLERANCE;
  const claimed = rows.filter((row) => row.due + row.carriedIn > rounding || row.short > rounding);
  const short = claimed.filter((row) => row.short > rounding);
  const amounts = {
    due: sum('due'),
    delivered: sum('delivered'),
    short: positive(rows.reduce((total, row) => total + (row.short - row.carriedIn), 0)),
    carriedOver: rows[rows.length - 1].carriedOver,
    defaulted: sum('defaulted'),
    excess: sum('excess'),
    forced: sum('forced'),
  };
  return {
    ...headOf(rows[0]),
    seasonsDue: claimed.length,
    seasonsShort: short.length,
    kept: keptOf(amounts),
    ...inUnit(amounts, rows[0].unit),
    price_MUSD: sum('price_USD') / USD_PER_MUSD,
    penalty_MUSD: sum('penalty_USD') / USD_PER_MUSD,
  };
}

function keptOf({ due, short }: { readonly due: number; readonly short: number }): number {
  if (short === 0) return 1;
  return due > 0 ? positive(1 - short / due) : 0;
}
