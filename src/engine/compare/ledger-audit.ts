/**
 * ledger rows -> whether they add up, season by season and over the run
 *
 * limit (cap, ceiling, share)   due + short + forced = delivered + excess
 * all others                    due + carriedIn = delivered + short + forced,   short = carriedOver + defaulted
 *                               sums over the run: due - delivered - forced - defaulted = carriedOver of the last season
 */
import { max } from '../base/number.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import type { ObligationHead } from './comparison.ts';
import { byObligation, headOf } from './ledger-sums.ts';

/** A residual above this share of what the fullest season turns over is no rounding: a season sums some hundred steps. */
const LEDGER_TOLERANCE = 1e-9;

/** A row that does not add up; one of the run has neither water year nor season. */
export interface LedgerFault extends ObligationHead {
  readonly waterYear?: number;
  readonly season?: LedgerRow['season'];
  readonly law: string;
  /** Left side less right side, over what the fullest season of the obligation, or its run, turns over. */
  readonly ratio: number;
}

export interface LedgerAudit {
  readonly tolerance: number;
  readonly rowCount: number;
  readonly obligationCount: number;
  readonly worstRatio: number;
  /** Empty where all rows add up. */
  readonly faults: readonly LedgerFault[];
}

interface Check {
  readonly law: string;
  readonly residual: number;
  readonly turnover: number;
}

/** @param rows - those of each obligation in their order in time */
export function auditLedger(rows: readonly LedgerRow[]): LedgerAudit {
  const obligations = byObligation(rows);
  const tested = obligations.flatMap(judgedRows);
  return {
    tolerance: LEDGER_TOLERANCE,
    rowCount: rows.length,
    obligationCount: obligations.length,
    worstRatio: tested.reduce((worst, { ratio }) => max(worst, Math.abs(ratio)), 0),
    // Asked this way round, a NaN is a fault too.
    faults: tested.filter(({ ratio }) => !(Math.abs(ratio) <= LEDGER_TOLERANCE)),
  };
}

/** Judged by the fullest season: what rounding leaves open after it would look large beside itself. */
function judgedRows(rows: readonly LedgerRow[]): LedgerFault[] {
  const fullest = rows.reduce((most, row) => max(most, turnoverOf(row)), 0);
  const seasons = rows.flatMap((row) => {
    const { waterYear, season } = row;
    return checksOf(row, fullest).map((check) => ({ ...headOf(row), waterYear, season, ...judged(check) }));
  });
  return isLimit(rows[0]) ? seasons : [...seasons, { ...headOf(rows[0]), ...judged(runCheck(rows)) }];
}

/** Whether the obligation is to take or release no more than what is due. */
function isLimit({ part }: Pick<LedgerRow, 'part'>): boolean {
  return part === 'cap' || part === 'ceiling' || part === 'share';
}

function checksOf(row: LedgerRow, turnover: number): Check[] {
  const { due, carriedIn, delivered, short, carriedOver, defaulted, excess, forced } = row;
  if (isLimit(row)) {
    const residual = due + short + forced - (delivered + excess);
    return [{ law: 'due + short + forced = delivered + excess', residual, turnover }];
  }
  return [
    {
      law: 'due + carriedIn = delivered + short + forced',
      residual: due + carriedIn - (delivered + short + forced),
      turnover,
    },
    { law: 'short = carriedOver + defaulted', residual: short - (carriedOver + defaulted), turnover },
  ];
}

function turnoverOf({ due, carriedIn, delivered, short, excess, forced }: LedgerRow): number {
  return due + carriedIn + delivered + short + excess + forced;
}

function runCheck(rows: readonly LedgerRow[]): Check {
  const sum = (key: 'due' | 'delivered' | 'defaulted' | 'forced') =>
    rows.reduce((total, row) => total + row[key], 0);
  const [due, done, defaulted] = [sum('due'), sum('delivered') + sum('forced'), sum('defaulted')];
  const owed = rows[rows.length - 1].carriedOver;
  return {
    law: 'sums of due - delivered - forced - defaulted = carriedOver at the end',
    residual: due - done - defaulted - owed,
    turnover: due + done + defaulted + owed,
  };
}

function judged({ law, residual, turnover }: Check): Pick<LedgerFault, 'law' | 'ratio'> {
  return { law, ratio: residual === 0 ? 0 : residual / turnover };
}
