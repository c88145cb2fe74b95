/**
 * ledger : obligations of a step -> due, delivered, short, excess, forced of each clause
 *
 * Compared are undamped obligations with what was done: compliance changes the deed, never what is due.
 */
import { max, min, positive } from '../base/number.ts';
import { boundOfStep_m3, dueOfStep_m3, storageGoverns } from './bounds.ts';
import { countedWithdrawal_m3, limitGoverns, limitOfStep_m3, minimumFlow_m3, servesNow } from './comply.ts';
import { postTrades } from './ledger-trades.ts';
import type { Operation } from './operate.ts';
import type { Post, Posting } from './posting.ts';
import { DECISION_STAGES } from './release.ts';
import { splitGoverns, splitTaken_m3 } from './split.ts';

/** Posts the obligations of one step, in the order of `listObligations`; those that do not bind post nothing. */
export function postObligations(operation: Operation, post: Post): void {
  const { model, step, columns } = operation;
  let obligation = 0;
  for (const limit of model.clauses.limits) {
    if (limitGoverns(model, limit, step)) {
      const due = limitOfStep_m3(model, limit, step, columns);
      post(limitPosting(obligation, due, countedWithdrawal_m3(model, limit, columns)));
    }
    obligation++;
  }
  for (const split of model.clauses.splits) {
    if (splitGoverns(operation, split)) {
      const due = columns.arrival_m3[split.node] * split.share;
      post(limitPosting(obligation, due, splitTaken_m3(operation, split)));
    }
    obligation++;
  }
  model.clauses.releases.forEach((_, index) => {
    obligation = postRelease(operation, index, obligation, post);
  });
  for (const clause of model.clauses.minimumFlows) {
    const due = minimumFlow_m3(model, step, clause);
    if (due > 0) post(floorPosting(obligation, due, columns.outflow_m3[clause.node]));
    obligation++;
  }
  postTrades(operation, obligation, post);
}

/** A limit: what was taken stands whole under `delivered`. */
function limitPosting(obligation: number, due: number, delivered: number): Posting {
  return { obligation, due, delivered, short: positive(delivered - due), excess: positive(due - delivered) };
}

function floorPosting(obligation: number, due: number, done: number): Posting {
  return {
    obligation,
    due,
    delivered: min(done, due),
    short: positive(due - done),
    excess: positive(done - due),
  };
}

function postRelease(operation: Operation, index: number, first: number, post: Post): number {
  const { model, step, columns } = operation;
  const clause = model.clauses.releases[index];
  const node = model.reservoirs.node[clause.reservoir];
  const released_m3 = columns.release_m3[node];
  let obligation = first;
  if (clause.floor) {
    const bound_m3 = boundOfStep_m3(operation, index, 'floor');
    if (bound_m3 !== undefined) {
      const due = dueOfStep_m3(operation, index, 'floor', bound_m3);
      post(floorPosting(obligation, due, released_m3));
    }
    obligation++;
  }
  if (clause.ceiling) {
    const bound_m3 = boundOfStep_m3(operation, index, 'ceiling');
    if (bound_m3 !== undefined) {
      const due = dueOfStep_m3(operation, index, 'ceiling', bound_m3);
      post(ceilingPosting(operation, clause.reservoir, obligation, due));
    }
    obligation++;
  }
  if (clause.storage) {
    if (clause.storage.judged[step] === 1 && storageGoverns(operation, index))
      post(floorPosting(obligation, clause.storage.volume_m3, columns.stored_m3[node]));
    obligation++;
  }
  if (clause.serves.length > 0) {
    if (servesNow(model, clause, step))
      post(floorPosting(obligation, columns.served_m3[index], servedBy_m3(operation, index, released_m3)));
    obligation++;
  }
  return obligation;
}

/**
 * What a release serves of the orders of a clause: their part of the orders that were honoured, or what the release leaves
 * beside the others, whichever is more, for water that was released for other ends serves as well.
 */
function servedBy_m3({ model, columns }: Operation, index: number, released_m3: number): number {
  const { reservoir, compliance } = model.clauses.releases[index];
  const honoured_m3 = columns.honoured_m3[reservoir];
  const served_m3 = columns.served_m3[index] * compliance;
  const part_m3 = honoured_m3 > 0 ? served_m3 * min(1, released_m3 / honoured_m3) : 0;
  return min(columns.served_m3[index], max(part_m3, released_m3 - positive(honoured_m3 - served_m3)));
}

/**
 * Release above a ceiling is short of the obligation, but for the part that could not be helped: what the outlets had to
 * pass because the reservoir was full, and the minimum flow, which goes before a clause.
 */
function ceilingPosting({ columns }: Operation, reservoir: number, obligation: number, due: number): Posting {
  const row = reservoir * DECISION_STAGES.length;
  const stage = (name: (typeof DECISION_STAGES)[number]) =>
    columns.decision_m3[row + DECISION_STAGES.indexOf(name)];
  const released = stage('released');
  const over = positive(released - due);
  const chosen = positive(min(released, stage('stored')) - max(due, stage('minimum')));
  const short = min(over, chosen);
  return {
    obligation,
    due,
    delivered: released,
    short,
    excess: positive(due - released),
    forced: over - short,
  };
}
