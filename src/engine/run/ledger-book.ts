/**
 * ledger-book : postings of steps -> one row an obligation and season
 *
 * The short of a cap is judged on the season, for what is not used in one month may be used in a later one of the season.
 * A season in which nothing is due leaves no row.
 */
import { min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import { listObligations, type Obligation, type Posting, postObligations } from '../process/ledger.ts';
import type { Operation } from '../process/operate.ts';
import type { TradeFlows } from '../process/trade-flows.ts';

export interface LedgerBook {
  readonly model: BasinModel;
  readonly obligations: readonly Obligation[];
  /** Sums by season and obligation: due, delivered, short, excess, forced. */
  readonly sums: Float64Array;
  rows(): LedgerRow[];
}

const AMOUNTS = 5;

export function openLedgerBook(model: BasinModel): LedgerBook {
  const obligations = listObligations({ model });
  const seasonCount = model.calendar.waterYearCount * 2;
  const sums = new Float64Array(seasonCount * obligations.length * AMOUNTS);
  const rows = () =>
    Array.from({ length: seasonCount }, (_, season) =>
      obligations.flatMap((_, obligation) => rowOf(model, obligations, sums, { season, obligation })),
    ).flat();
  return { model, obligations, sums, rows };
}

export function postLedger(book: LedgerBook, operation: Operation, trades: TradeFlows): void {
  const season = book.model.forecast.season[operation.step];
  postObligations(operation, trades, (posting: Posting) => {
    const at = (season * book.obligations.length + posting.obligation) * AMOUNTS;
    book.sums[at] += posting.due;
    book.sums[at + 1] += posting.delivered;
    book.sums[at + 2] += posting.short;
    book.sums[at + 3] += posting.excess;
    book.sums[at + 4] += posting.forced;
  });
}

function rowOf(
  model: BasinModel,
  obligations: readonly Obligation[],
  sums: Float64Array,
  place: { season: number; obligation: number },
): LedgerRow[] {
  const at = (place.season * obligations.length + place.obligation) * AMOUNTS;
  const [due, done, short, excess, forced] = sums.subarray(at, at + AMOUNTS);
  if (due <= 0) return [];
  const { id, part, instrument, bound, owedTo, unit } = obligations[place.obligation];
  const season = place.season % 2;
  const amounts =
    part === 'cap'
      ? { delivered: done, short: positive(done - due), excess: 0 }
      : { delivered: min(done, due), short, excess };
  return [
    {
      clause: id,
      part,
      instrument,
      riparian: model.riparianIds[bound],
      owedTo: owedTo.map((riparian) => model.riparianIds[riparian]),
      waterYear: model.calendar.firstWaterYear + (place.season - season) / 2,
      season: season === 0 ? 'non-vegetation' : 'vegetation',
      unit,
      due,
      ...amounts,
      forced,
    },
  ];
}
