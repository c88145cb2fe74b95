/**
 * Laws of clauses and trades on random rivers: accounts, ledger, money, limits, names.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/model/compile.ts';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';
import { agreementPlan, randomAgreements, withAgreements } from './random-agreements.ts';
import { randomBasin } from './random-basin.ts';

const RUNS = { numRuns: 150, seed: 20261125 };
const LIMITS: readonly LedgerRow['part'][] = ['cap', 'ceiling', 'share'];

/** Rows of one obligation in order of time. */
function byObligation(outcome: Outcome): LedgerRow[][] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of outcome.ledger) {
    const key = `${row.clause} ${row.part} ${row.riparian}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

test('the ledger adds up, row by row and over the run', () => {
  fc.assert(
    fc.property(randomAgreements, (scenario) => {
      for (const rows of byObligation(run(scenario))) {
        const turned = sum(rows.map((row) => row.due + row.delivered + row.excess)) + 1;
        const closes = (left: number) => expect(Math.abs(left) / turned).toBeLessThan(1e-9);
        rows.forEach((row, place) => {
          for (const amount of [row.due, row.delivered, row.short, row.excess, row.forced, row.carriedOver])
            expect(amount).toBeGreaterThanOrEqual(0);
          if (LIMITS.includes(row.part))
            closes(row.due + row.short + row.forced - row.delivered - row.excess);
          else {
            closes(row.due + row.carriedIn - row.delivered - row.short - row.forced);
            closes(row.short - row.carriedOver - row.defaulted);
            if (place > 0) closes(row.carriedIn - rows[place - 1].carriedOver);
          }
        });
        if (LIMITS.includes(rows[0].part)) continue;
        const last = rows[rows.length - 1].carriedOver;
        closes(sum(rows.map((row) => row.due - row.delivered - row.forced - row.defaulted)) - last);
      }
    }),
    RUNS,
  );
});

test('water closes at every node and over the basin, protected water and captures included', () => {
  fc.assert(
    fc.property(randomAgreements, (scenario) => {
      const { balance } = run(scenario);
      expect(balance.worst.ratio).toBeLessThan(1e-12);
      expect(balance.worstBasinRatio).toBeLessThan(1e-12);
    }),
    RUNS,
  );
});

test('what riparians pay one another sums to zero in every step', () => {
  fc.assert(
    fc.property(randomAgreements, (scenario) => {
      const outcome = run(scenario);
      const [low, upl] = ['LOW', 'UPL'].map((id) => values(outcome, id, 'payments_USD'));
      low.forEach((paid, step) => {
        expect(Math.abs(paid + upl[step])).toBeLessThanOrEqual(1e-9 * Math.abs(paid));
      });
    }),
    RUNS,
  );
});

test('a limit at compliance 1 holds in every season', () => {
  fc.assert(
    fc.property(randomBasin, agreementPlan, (drawn, plan) => {
      const outcome = run(withAgreements(drawn, { ...plan, compliance: 1 }));
      for (const row of outcome.ledger.filter(({ part }) => part === 'cap' || part === 'share'))
        expect(row.delivered).toBeLessThanOrEqual(row.due * (1 + 1e-9) + 1);
    }),
    RUNS,
  );
});

test('no leg is sent beyond the lines between two riparians', () => {
  fc.assert(
    fc.property(randomAgreements, (scenario) => {
      const outcome = run(scenario);
      const capacity_MW = scenario.lines?.['LOW|UPL'].capacity ?? 0;
      for (const sender of ['LOW', 'UPL']) {
        const legs = Object.entries(scenario.trades ?? {}).map(([id, { first }]) =>
          values(outcome, id, first.from === sender ? 'first_MWh' : 'reply_MWh'),
        );
        outcome.calendar.step_s.forEach((seconds, step) => {
          const sent_MWh = sum(legs.map((leg) => leg[step]));
          expect(sent_MWh).toBeLessThanOrEqual(((capacity_MW * seconds) / 3600) * (1 + 1e-9));
        });
      }
    }),
    RUNS,
  );
});

test('clauses and trades whose dates lie outside the run change nothing', () => {
  fc.assert(
    fc.property(randomAgreements, fc.boolean(), (scenario, past) => {
      const dates = past ? { until: '2025-09-30' } : { from: '2028-10-01' };
      const dated = <T>(pieces: Record<string, T> = {}) =>
        Object.fromEntries(Object.entries(pieces).map(([id, piece]) => [id, { ...piece, ...dates }]));
      const outside = run({ ...scenario, clauses: dated(scenario.clauses), trades: dated(scenario.trades) });
      const without = run({ ...scenario, clauses: {}, trades: {} });
      expect(outside.ledger).toEqual([]);
      for (const series of without.series) {
        const same = outside.series.find(
          (other) => other.of === series.of && other.variable === series.variable,
        );
        expect(same?.values, `${series.of}.${series.variable}`).toEqual(series.values);
      }
    }),
    { ...RUNS, numRuns: 80 },
  );
});

test('new names of riparians, nodes, clauses and trades change no number', () => {
  fc.assert(
    fc.property(randomAgreements, (scenario) => {
      const text = JSON.stringify(scenario)
        .replace(/"(head|dam|reach|side|use|source)(\d+)"/g, '"zz-$2-$1"')
        .replaceAll('"guarded"', '"an-agreement"')
        .replaceAll('LOW|UPL', 'BBB|CCC');
      const renamed = text.replaceAll('"UPL"', '"CCC"').replaceAll('"LOW"', '"BBB"');
      expect(run(JSON.parse(renamed) as Scenario).digest).toBe(run(scenario).digest);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

test('a model with clauses and trades gives the same bytes after a copy', () => {
  fc.assert(
    fc.property(randomAgreements, (scenario) => {
      const model = compile(scenario);
      const again = simulate(structuredClone(model));
      expect(again.ok && again.value.digest).toBe(run(scenario).digest);
    }),
    { ...RUNS, numRuns: 40 },
  );
});
