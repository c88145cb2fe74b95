/**
 * Outcome : what a run gives, sealed      (series, ledger, balance, runId, digest: plain data)
 *
 * Risk and comparison read outcomes only, so a saved outcome can be judged again and the judge cannot change the game.
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { LedgerPart } from '../model/ledger-part.ts';

/** One series: a value for each step. `variable` ends in its unit. */
export interface Series {
  readonly group: 'node' | 'riparian' | 'trade' | 'river';
  /** Id of the node, riparian, trade or river. */
  readonly of: string;
  readonly variable: string;
  readonly values: Float64Array;
}

/**
 * What one obligation came to in one season. Amounts are in `unit`.
 *
 * A limit (`cap`, `share`, `ceiling`): due + short + forced = delivered + excess, where delivered is what was taken or
 * released and excess is room that was left. All others: due + carriedIn = delivered + short + forced, and
 * short = carriedOver + defaulted; excess is what was done beyond.
 */
export interface LedgerRow {
  readonly clause: string;
  readonly part: LedgerPart;
  readonly instrument: string;
  readonly article?: string;
  readonly riparian: string;
  readonly owedTo: readonly string[];
  readonly waterYear: number;
  readonly season: 'non-vegetation' | 'vegetation';
  readonly unit: 'm3' | 'MWh';
  /** New in this season; what an earlier one left open is `carriedIn`. */
  readonly due: number;
  readonly carriedIn: number;
  readonly delivered: number;
  readonly short: number;
  /** Part of the short that is still owed, and part that ended as a default. */
  readonly carriedOver: number;
  readonly defaulted: number;
  readonly excess: number;
  /** Not held against the bound party: release that a full reservoir made, traded water that others took on its way. */
  readonly forced: number;
  /** Paid to the bound party for what it delivered, and by it for its defaults. */
  readonly price_USD: number;
  readonly penalty_USD: number;
}

/** Water of one riparian, or of the basin, over the run, in m3: inflow = the others + change of storage + residual. */
export interface WaterAccount {
  readonly of: string;
  readonly natural_m3: number;
  readonly arriving_m3: number;
  readonly leaving_m3: number;
  readonly consumed_m3: number;
  readonly evaporation_m3: number;
  readonly loss_m3: number;
  readonly terminal_m3: number;
  readonly storageChange_m3: number;
  readonly residual_m3: number;
}

export interface BalanceReport {
  readonly tolerance: number;
  /** Worst residual of a node in a step, over the water that it turned over. */
  readonly worst: { readonly ratio: number; readonly node: string; readonly step: number };
  /** Worst residual of the basin in a step, over the water of that step. */
  readonly worstBasinRatio: number;
  readonly basin: WaterAccount;
  readonly riparians: readonly WaterAccount[];
}

/** Salt of the basin over the run, in kg: natural + leached = lost + change of salt stored; residuals over the salt turned over. */
export interface SaltReport {
  readonly natural_kg: number;
  readonly leached_kg: number;
  /** Gone with seepage and losses of reaches. */
  readonly lost_kg: number;
  /** In water, on beds, at outlets and on irrigated land. */
  readonly storageChange_kg: number;
  readonly worstNodeRatio: number;
  readonly worstBasinRatio: number;
}

export interface Outcome {
  readonly schema: 'mirab-outcome/1';
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly story: string;
    /** The party whose versions of values it ran on; null for the file's own figures. */
    readonly data: string | null;
  };
  readonly engineVersion: string;
  /** SHA-256 of the canonical inputs and the engine version. */
  readonly runId: string;
  /** SHA-256 over all series as little-endian f64, in their order; computed when it is first read (seal.ts). */
  readonly digest: string;
  readonly calendar: Calendar;
  readonly riparianIds: readonly string[];
  readonly series: readonly Series[];
  readonly ledger: readonly LedgerRow[];
  readonly balance: BalanceReport;
  /** Absent where salt is not modelled. */
  readonly salt?: SaltReport;
  /** Of an outcome that is joined when it is read: gives a series without joining the rest. No part of copies and files. */
  readonly find?: (of: string, variable: string) => Float64Array | undefined;
}

/** Values of one series, or undefined where the outcome does not hold it. */
export function seriesOf(outcome: Outcome, of: string, variable: string): Float64Array | undefined {
  return outcome.find ? outcome.find(of, variable) : indexOf(outcome.series).get(seriesKey(of, variable));
}

function seriesKey(of: string, variable: string): string {
  return `${of}/${variable}`;
}

type SeriesIndex = ReadonlyMap<string, Float64Array>;

const indexes = new WeakMap<readonly Series[], SeriesIndex>();

/** Made when a list is first searched. */
function indexOf(series: readonly Series[]): SeriesIndex {
  const known = indexes.get(series);
  if (known) return known;
  const index = new Map<string, Float64Array>();
  for (const { of, variable, values } of series) {
    const key = seriesKey(of, variable);
    if (!index.has(key)) index.set(key, values);
  }
  indexes.set(series, index);
  return index;
}
