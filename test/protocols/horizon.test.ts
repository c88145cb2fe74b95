/**
 * Dates: a clause that begins after the run or ended before it changes nothing, whatever its kind
 */
import { expect, test } from 'vitest';
import { run } from '../run-scenario.ts';
import { protocol, withClause } from './replay.ts';

const RULES = [
  'afghan-cap',
  'kerki-1996',
  'kerki-2017',
  'main-stem-shares',
  'precedence',
  'protocol-413',
  'protocol-566',
  'rule-1984',
];
const OUTSIDE = [
  { from: '1990-01-01', until: '2017-09-30' },
  { from: '2021-10-01', until: '2040-09-30' },
];

test.each(RULES)(
  '%s outside the years of the run leaves every series as it was, and nothing is due',
  async (name) => {
    const shipped = await protocol(name);
    const free = run(await protocol('no-limits'));
    for (const dates of OUTSIDE) {
      const outside = Object.keys(shipped.clauses ?? {}).reduce(
        (scenario, id) => withClause(scenario, id, dates),
        shipped,
      );
      const outcome = run(outside);
      expect(outcome.digest).toBe(free.digest);
      expect(outcome.ledger).toEqual([]);
    }
    expect(run(shipped).digest).not.toBe(free.digest);
  },
);

test('a rule is in force on its last day and no longer', async () => {
  const ends = await protocol('afghan-cap');
  const ledger = (until: string) => run(withClause(ends, 'afghan-cap', { until })).ledger;
  expect(ledger('2018-09-30')).toHaveLength(2);
  expect(ledger('2018-10-01')).toHaveLength(3);
});
