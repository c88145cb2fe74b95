/**
 * The book of jobs : listed the latest first, and counted by state
 */
import { expect, test } from 'vitest';
import { openBook } from '../../src/api/jobs/book.ts';
import { type JobInHand, openJob } from '../../src/api/jobs/job.ts';

const jobAt = (id: string, second: number): JobInHand =>
  openJob({ id, process: 'run', response: 'document', now: () => new Date(second * 1000) });

test('lists the latest first and those of one moment by id, and counts each state', () => {
  const book = openBook(1e6);
  const [early, b, a] = [jobAt('early', 1), jobAt('b', 2), jobAt('a', 2)];
  for (const job of [early, b, a]) book.add(job);
  b.start();
  a.end({ state: 'dismissed' });
  expect(book.list().map(({ id }) => id)).toEqual(['a', 'b', 'early']);
  expect([...book.countByState()].sort()).toEqual([
    ['accepted', 1],
    ['dismissed', 1],
    ['running', 1],
  ]);
});
