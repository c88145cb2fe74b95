/**
 * ledger-book : postings of steps -> one row an obligation and season
 *
 * The short of a cap or of a leg of a trade is judged on the season, for one month may make up for another.
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
  const amounts = seasonAmounts(part, { due, done, short, excess });
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

interface Sums {
  readonly due: number;
  readonly done: number;
  readonly short: number;
  readonly excess: number;
}

/** Caps and legs of trades are judged on the season; the others step by step. */
function seasonAmounts(
  part: Obligation['part'],
  { due, done, short, excess }: Sums,
): Pick<LedgerRow, 'delivered' | 'short' | 'excess'> {
  if (part === 'cap') return { delivered: done, short: positive(done - due), excess: 0 };
  if (part === 'first' || part === 'reply') {
    return { delivered: min(done, due), short: positive(due - done), excess: positive(done - due) };
  }
  return { delivered: min(done, due), short, excess };
}
