/**
 * joinLedgers : ledgers of the parts -> ledger of the whole      (by season, then in the order of the obligations of the whole)
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import { listObligations } from '../process/obligations.ts';
import type { PartRun } from './part-run.ts';

/** Every obligation with a row stands in one part: trades that move nothing have none. */
export function joinLedgers(model: BasinModel, parts: readonly PartRun[]): LedgerRow[] {
  const placeOf = new Map(
    listObligations(model).map(({ id, part, bound }, place) => [`${id}/${part}/${bound}`, place]),
  );
  const bound = new Map(model.riparianIds.map((id, riparian) => [id, riparian]));
  const placed = parts.flatMap(({ outcome }) =>
    outcome.ledger.map((row) => ({
      row,
      season: 2 * row.waterYear + (row.season === 'vegetation' ? 1 : 0),
      place: placeOf.get(`${row.clause}/${row.part}/${bound.get(row.riparian)}`) ?? placeOf.size,
    })),
  );
  return placed.sort((a, b) => a.season - b.season || a.place - b.place).map(({ row }) => row);
}
