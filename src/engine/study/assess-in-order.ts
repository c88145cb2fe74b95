/**
 * assessInOrder : assessments to make -> assessments, in their order      (runs of the next are under way while one is judged)
 *
 * Runs of ASKED_AT_ONCE assessments are asked for at the same time, and those of one more before the first is judged, so
 * threads find work across the end of each. No more bundles than that are in memory, however many assessments there are.
 */
import { type Result, success } from '../base/result.ts';
import type { Judging } from './assess.ts';
import type { Assessment } from './judge.ts';

/** Starts the runs of one assessment. */
export type Ask = () => Promise<Result<Judging>>;

const ASKED_AT_ONCE = 2;

/**
 * Ends after the first failure, in the order of `asks`; what was asked for ahead may then still be under way.
 *
 * @throws what the first ask throws that does, in their order
 */
export async function* assessInOrder(asks: Iterable<Ask>): AsyncGenerator<Result<Assessment>, void> {
  const source = asks[Symbol.iterator]();
  const underWay: Promise<Result<Judging>>[] = [];
  const askNext = () => {
    const next = source.next();
    if (next.done === true) return;
    const made = next.value();
    // It is awaited in its turn; until then a rejection is no reason to end the process.
    made.catch(() => {});
    underWay.push(made);
  };
  for (let asked = 0; asked < ASKED_AT_ONCE; asked++) askNext();
  for (let made = underWay.shift(); made !== undefined; made = underWay.shift()) {
    const result = await made;
    if (!result.ok) {
      yield result;
      return;
    }
    askNext();
    yield success(result.value());
  }
}
