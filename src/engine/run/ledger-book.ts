/**
 * ledger-book : postings of steps -> one row an obligation and season
 *
 * A season in which nothing is due, carried or delivered leaves no row.
 */
import { min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import { postObligations } from '../process/ledger.ts';
import { listObligations, type Obligation } from '../process/obligations.ts';
import type { Operation } from '../process/operate.ts';
import type { Posting } from '../process/posting.ts';

export interface LedgerBook {
  readonly model: BasinModel;
  readonly obligations: readonly Obligation[];
  /** WIDTH entries by season and obligation. */
  readonly sums: Float64Array;
  /** 1 once an obligation was posted in a season. */
  readonly opened: Uint8Array;
  rows(): LedgerRow[];
}

/** Entries of a cell: eight sums over the season, what was carried into it, what is carried over it. */
const WIDTH = 10;

type Amounts = Pick<
  LedgerRow,
  | 'due'
  | 'carriedIn'
  | 'delivered'
  | 'short'
  | 'carriedOver'
  | 'defaulted'
  | 'excess'
  | 'forced'
  | 'price_USD'
  | 'penalty_USD'
>;

export function openLedgerBook(model: BasinModel): LedgerBook {
  const obligations = listObligations(model);
  const seasonCount = model.calendar.waterYearCount * 2;
  const book = {
    model,
    obligations,
    sums: new Float64Array(seasonCount * obligations.length * WIDTH),
    opened: new Uint8Array(seasonCount * obligations.length),
  };
  const rows = () =>
    Array.from({ length: seasonCount }, (_, season) =>
      obligations.flatMap((obligation, place) => {
        const cell = season * obligations.length + place;
        return book.opened[cell] === 1
          ? rowOf(book.model, obligation, amountsAt(book.sums, cell), season)
          : [];
      }),
    ).flat();
  return { ...book, rows };
}

/** Adds the obligations of one step. What was carried into a season is that of its first posting, over it of its last. */
export function postLedger(book: LedgerBook, operation: Operation): void {
  const season = book.model.forecast.season[operation.step];
  postObligations(operation, (posting: Posting) => {
    const cell = season * book.obligations.length + posting.obligation;
    const at = cell * WIDTH;
    const { sums } = book;
    sums[at] += posting.due;
    sums[at + 1] += posting.delivered;
    sums[at + 2] += posting.short ?? 0;
    sums[at + 3] += posting.excess ?? 0;
    sums[at + 4] += posting.forced ?? 0;
    sums[at + 5] += posting.defaulted ?? 0;
    sums[at + 6] += posting.price_USD ?? 0;
    sums[at + 7] += posting.penalty_USD ?? 0;
    if (book.opened[cell] === 0) sums[at + 8] = posting.carriedIn ?? 0;
    sums[at + 9] = posting.carriedOver ?? 0;
    book.opened[cell] = 1;
  });
}

function amountsAt(sums: Float64Array, cell: number): Amounts {
  const [due, delivered, short, excess, forced, defaulted, price_USD, penalty_USD, carriedIn, carriedOver] =
    sums.subarray(cell * WIDTH, (cell + 1) * WIDTH);
  return {
    due,
    carriedIn,
    delivered,
    short,
    carriedOver,
    defaulted,
    excess,
    forced,
    price_USD,
    penalty_USD,
  };
}

function rowOf(model: BasinModel, obligation: Obligation, amounts: Amounts, place: number): LedgerRow[] {
  if (amounts.due <= 0 && amounts.carriedIn <= 0 && amounts.delivered + amounts.excess <= 0) return [];
  const { id, part, instrument, article, bound, owedTo, unit } = obligation;
  const season = place % 2;
  return [
    {
      clause: id,
      part,
      instrument,
      ...(article === undefined ? {} : { article }),
      riparian: model.riparianIds[bound],
      owedTo: owedTo.map((riparian) => model.riparianIds[riparian]),
      waterYear: model.calendar.firstWaterYear + (place - season) / 2,
      season: season === 0 ? 'non-vegetation' : 'vegetation',
      unit,
      ...judge(obligation, amounts),
    },
  ];
}

/** Judged by the season, months make up for each other; the sums of judgements by step stand as they are. */
function judge({ judged, limit, part }: Obligation, amounts: Amounts): Amounts {
  const { due, delivered, excess, forced, carriedOver, defaulted } = amounts;
  if (part === 'first' || part === 'reply' || part === 'water')
    return { ...amounts, short: carriedOver + defaulted };
  if (judged === 'step') return limit ? amounts : { ...amounts, defaulted: amounts.short };
  if (limit) {
    const over = positive(delivered - due);
    const helpless = min(forced, over);
    return { ...amounts, short: over - helpless, forced: helpless, excess: positive(due - delivered) };
  }
  const done = delivered + excess;
  const short = positive(due - done);
  return { ...amounts, delivered: min(done, due), short, excess: positive(done - due), defaulted: short };
}
