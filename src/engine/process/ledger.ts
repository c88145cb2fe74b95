/**
 * ledger : obligations of a step -> due, delivered, short, excess, forced by clause or trade leg and season
 *
 * Compared are undamped obligations with what was done: compliance changes the deed, never what is due.
 */
import { min, positive } from '../base/number.ts';
import { capOfStep_m3, countedWithdrawal_m3, minimumFlow_m3 } from './comply.ts';
import type { Operation } from './operate.ts';
import { DECISION_STAGES } from './release.ts';
import type { TradeFlows } from './trade-flows.ts';

/** One row of the ledger of a step: an obligation with its amounts, in the unit of the row. */
export interface Posting {
  readonly obligation: number;
  readonly due: number;
  readonly delivered: number;
  readonly short: number;
  readonly excess: number;
  readonly forced: number;
}

/** What one obligation is: a clause's cap, floor, ceiling, service or minimum flow, or a leg of a trade. */
export interface Obligation {
  readonly id: string;
  readonly part: 'cap' | 'floor' | 'ceiling' | 'serves' | 'minimum-flow' | 'first' | 'reply';
  readonly instrument: string;
  readonly bound: number;
  readonly owedTo: readonly number[];
  readonly unit: 'm3' | 'MWh';
}

/** The obligations of a model, in the order in which postings name them. */
export function listObligations({ model }: Pick<Operation, 'model'>): Obligation[] {
  const { clauses } = model;
  const water = (
    clause: { id: string; instrument: string; bound: number; owedTo: readonly number[] },
    part: Obligation['part'],
  ): Obligation => ({
    id: clause.id,
    part,
    instrument: clause.instrument,
    bound: clause.bound,
    owedTo: clause.owedTo,
    unit: 'm3',
  });
  return [
    ...clauses.caps.map((clause) => water(clause, 'cap')),
    ...clauses.releases.flatMap((clause) => [
      ...(clause.floor ? [water(clause, 'floor')] : []),
      ...(clause.ceiling ? [water(clause, 'ceiling')] : []),
      ...(clause.serves.length > 0 ? [water({ ...clause, owedTo: clause.serves }, 'serves')] : []),
    ]),
    ...clauses.minimumFlows.map((clause) => water(clause, 'minimum-flow')),
    ...model.trades.flatMap((trade): Obligation[] => [
      {
        id: trade.id,
        part: 'first',
        instrument: trade.instrument,
        bound: trade.first,
        owedTo: [trade.second],
        unit: 'MWh',
      },
      {
        id: trade.id,
        part: 'reply',
        instrument: trade.instrument,
        bound: trade.second,
        owedTo: [trade.first],
        unit: 'MWh',
      },
    ]),
  ];
}

/** Posts the obligations of one step, in the order of `listObligations`; those that do not hold post nothing. */
export function postObligations(
  operation: Operation,
  trades: TradeFlows,
  post: (posting: Posting) => void,
): void {
  let obligation = 0;
  for (const cap of operation.model.clauses.caps) {
    if (cap.holds[operation.step] === 1) post(capPosting(operation, obligation, cap));
    obligation++;
  }
  operation.model.clauses.releases.forEach((_, clause) => {
    obligation = postRelease(operation, clause, obligation, post);
  });
  for (const clause of operation.model.clauses.minimumFlows) {
    const due = minimumFlow_m3(operation.model, operation.step, clause);
    if (clause.holds[operation.step] === 1)
      post(floorPosting(obligation, due, operation.columns.outflow_m3[clause.node]));
    obligation++;
  }
  operation.model.trades.forEach((_, trade) => {
    post(legPosting(obligation++, trades.firstDue_MWh[trade], trades.firstSent_MWh[trade]));
    post(legPosting(obligation++, trades.replyDue_MWh[trade], trades.replySent_MWh[trade]));
  });
}

function capPosting(
  operation: Operation,
  obligation: number,
  cap: Parameters<typeof capOfStep_m3>[1],
): Posting {
  const due = capOfStep_m3(operation.model, cap, operation.step);
  return {
    obligation,
    due,
    delivered: countedWithdrawal_m3(operation.model, cap, operation.columns),
    short: 0,
    excess: 0,
    forced: 0,
  };
}

/** A leg of a trade is judged on the season, for what is missed in one month is made up in a later one. */
function legPosting(obligation: number, due: number, sent: number): Posting {
  return { obligation, due, delivered: sent, short: 0, excess: 0, forced: 0 };
}

function floorPosting(obligation: number, due: number, done: number): Posting {
  return {
    obligation,
    due,
    delivered: min(done, due),
    short: positive(due - done),
    excess: positive(done - due),
    forced: 0,
  };
}

function postRelease(
  operation: Operation,
  index: number,
  first: number,
  post: (posting: Posting) => void,
): number {
  const { model, step, columns } = operation;
  const clause = model.clauses.releases[index];
  const seconds = model.calendar.step_s[step];
  const month = model.calendar.month[step] - 1;
  const released_m3 = columns.release_m3[model.reservoirs.node[clause.reservoir]];
  const holds = clause.holds[step] === 1;
  let obligation = first;
  if (clause.floor) {
    if (holds && clause.floor.rate_m3s[month] >= 0)
      post(floorPosting(obligation, clause.floor.rate_m3s[month] * seconds, released_m3));
    obligation++;
  }
  if (clause.ceiling) {
    const rate_m3s = clause.ceiling.rate_m3s[month];
    if (holds && rate_m3s >= 0)
      post(ceilingPosting(operation, clause.reservoir, obligation, rate_m3s * seconds));
    obligation++;
  }
  if (clause.serves.length > 0) {
    const ordered_m3 = columns.honoured_m3[clause.reservoir];
    const due = columns.served_m3[index];
    const share = ordered_m3 > 0 ? min(1, released_m3 / ordered_m3) : 1;
    if (holds) post(floorPosting(obligation, due, due * clause.compliance * share));
    obligation++;
  }
  return obligation;
}

/** Release above a ceiling is short of the obligation, but for the part that the outlets had to pass as the reservoir was full. */
function ceilingPosting({ columns }: Operation, reservoir: number, obligation: number, due: number): Posting {
  const row = reservoir * DECISION_STAGES.length;
  const kept = columns.decision_m3[row + DECISION_STAGES.indexOf('stored')];
  const released = columns.decision_m3[row + DECISION_STAGES.indexOf('released')];
  const over = positive(released - due);
  const forced = min(over, positive(released - kept));
  return { obligation, due, delivered: min(released, due), short: over - forced, excess: 0, forced };
}
