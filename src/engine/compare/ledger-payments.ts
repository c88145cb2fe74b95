/**
 * ledger rows -> what each riparian received and paid under each trade      (sums to zero, trade by trade)
 *
 * Of a row, the bound party receives the price from the party that it is owed to, and pays it the penalty.
 */
import { assert } from '../base/assert.ts';
import { USD_PER_MUSD } from '../outcome/indicators-riparian.ts';
import type { LedgerRow } from '../outcome/outcome.ts';

/** Received is above zero, paid is below. */
export interface LedgerPayment {
  readonly clause: string;
  readonly riparian: string;
  readonly price_MUSD: number;
  readonly penalty_MUSD: number;
  readonly net_MUSD: number;
}

/** By trade, then riparian, each alphabetical; trades without money are left out. */
export function sumPayments(rows: readonly LedgerRow[]): LedgerPayment[] {
  const sums = new Map<string, LedgerPayment>();
  const add = (clause: string, riparian: string, price_MUSD: number, penalty_MUSD: number) => {
    const before = sums.get(`${clause} ${riparian}`) ?? { price_MUSD: 0, penalty_MUSD: 0 };
    const [price, penalty] = [before.price_MUSD + price_MUSD, before.penalty_MUSD + penalty_MUSD];
    sums.set(`${clause} ${riparian}`, {
      clause,
      riparian,
      price_MUSD: price,
      penalty_MUSD: penalty,
      net_MUSD: price + penalty,
    });
  };
  for (const { clause, riparian, owedTo, price_USD, penalty_USD } of rows) {
    if (price_USD === 0 && penalty_USD === 0) continue;
    assert(owedTo.length === 1, `Money of ${clause} goes to ${owedTo.length} parties where there is one.`);
    const [price_MUSD, penalty_MUSD] = [price_USD / USD_PER_MUSD, penalty_USD / USD_PER_MUSD];
    add(clause, riparian, price_MUSD, 0 - penalty_MUSD);
    add(clause, owedTo[0], 0 - price_MUSD, penalty_MUSD);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, payment]) => payment);
}
