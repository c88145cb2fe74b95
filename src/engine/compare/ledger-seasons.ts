/**
 * ledger rows -> the same for readers, in km3, GWh and million USD      (one row an obligation and season)
 */
import { USD_PER_MUSD } from '../outcome/indicators-riparian.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import type { InUnit, ObligationHead } from './comparison.ts';
import { headOf } from './ledger-sums.ts';
import { inUnit } from './ledger-units.ts';

/** Amounts of one obligation in one season; what they mean is said at `LedgerRow`. */
export type SeasonAmount =
  | 'due'
  | 'carriedIn'
  | 'delivered'
  | 'short'
  | 'carriedOver'
  | 'defaulted'
  | 'excess'
  | 'forced';

interface Season extends ObligationHead {
  readonly waterYear: number;
  readonly season: LedgerRow['season'];
  readonly price_MUSD: number;
  readonly penalty_MUSD: number;
}

export type LedgerSeason = Season & (InUnit<SeasonAmount, 'km3'> | InUnit<SeasonAmount, 'GWh'>);

export function listSeasons(rows: readonly LedgerRow[]): LedgerSeason[] {
  return rows.map((row) => {
    const { waterYear, season, due, carriedIn, delivered, short, carriedOver, defaulted, excess, forced } =
      row;
    const amounts = { due, carriedIn, delivered, short, carriedOver, defaulted, excess, forced };
    return {
      ...headOf(row),
      waterYear,
      season,
      ...inUnit(amounts, row.unit),
      price_MUSD: row.price_USD / USD_PER_MUSD,
      penalty_MUSD: row.penalty_USD / USD_PER_MUSD,
    };
  });
}
