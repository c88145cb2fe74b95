/**
 * A ledger kept by the rules adds up, and one wrong amount anywhere is found
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditLedger } from '../../src/engine/compare/ledger-audit.ts';
import { sumPayments } from '../../src/engine/compare/ledger-payments.ts';
import { sumLedger } from '../../src/engine/compare/ledger-sums.ts';
import type { LedgerRow } from '../../src/engine/outcome/outcome.ts';
import { LATE, LIMITS, row } from './ledger-rows.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 1e6, max: 1e10, noNaN: true });

/** Seasons of one leg: what is missed is carried by a share, and the rest of it ends. */
const leg = fc
  .array(fc.record({ due: amount, given: share, carry: share }), { minLength: 1, maxLength: 12 })
  .map((seasons) => {
    let owed = 0;
    return seasons.map(({ due, given, carry }, index) => {
      const delivered = (due + owed) * given;
      const short = due + owed - delivered;
      const carriedOver = short * carry;
      const kept = row({ waterYear: 2026 + index, due, carriedIn: owed, delivered, short, carriedOver });
      owed = carriedOver;
      return { ...kept, defaulted: short - carriedOver };
    });
  });

test('seasons that hand on what they owe add up over the run', () => {
  fc.assert(
    fc.property(leg, (rows) => {
      expect(auditLedger(rows).faults).toEqual([]);
      const [sum] = sumLedger(rows);
      if (!('due_GWh' in sum)) throw new Error('A leg is in energy.');
      const tolerance = sum.due_GWh * 1e-9;
      expect(Math.abs(sum.due_GWh - sum.delivered_GWh - sum.short_GWh)).toBeLessThan(tolerance);
      expect(Math.abs(sum.short_GWh - sum.carriedOver_GWh - sum.defaulted_GWh)).toBeLessThan(tolerance);
    }),
  );
});

test('one amount that is off is found, whichever it is', () => {
  const keys = ['due', 'carriedIn', 'delivered', 'short', 'carriedOver', 'defaulted'] as const;
  fc.assert(
    fc.property(leg, fc.nat(), fc.constantFrom(...keys), (rows, at, key) => {
      const wrong = rows.map((one, index) =>
        index === at % rows.length ? { ...one, [key]: one[key] + one.due + one.carriedIn } : one,
      );
      const { faults } = auditLedger(wrong);
      expect(faults.some(({ waterYear }) => waterYear === 2026 + (at % rows.length))).toBe(true);
    }),
  );
});

test('limits and late deliveries worked out by hand add up', () => {
  const { faults, rowCount, obligationCount, worstRatio } = auditLedger([...LATE, ...LIMITS]);
  expect(faults).toEqual([]);
  expect([rowCount, obligationCount]).toEqual([6, 3]);
  expect(worstRatio).toBeLessThan(1e-15);
});

test('what one season carries over and the next does not take up is missed by the sums of the run alone', () => {
  const { faults } = auditLedger([LATE[0], row({ waterYear: 2027, due: 100, delivered: 100 })]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ clause: 'swap', law: expect.stringContaining('at the end') });
  expect(faults[0]).not.toHaveProperty('waterYear');
});

test('a limit is not held to the rule of performances, and the other way round', () => {
  const law = (rows: readonly LedgerRow[]) => auditLedger(rows).faults.map((fault) => fault.law);
  expect(law([row({ part: 'share', due: 10, delivered: 8, short: 2, defaulted: 2 })])).toEqual([
    'due + short + forced = delivered + excess',
  ]);
  expect(law([row({ part: 'floor', due: 10, delivered: 12, short: 2, defaulted: 2 })])).toContain(
    'due + carriedIn = delivered + short + forced',
  );
});

test('what rounding leaves open is no fault, however large it is beside itself', () => {
  const dust = row({ waterYear: 2027, carriedIn: 1e-10, delivered: 2e-10 });
  expect(auditLedger([row({ due: 1e6, delivered: 1e6, excess: 0 }), dust]).faults).toEqual([]);
});

test('an amount that is no number does not add up', () => {
  expect(auditLedger([row({ due: Number.NaN })]).faults.length).toBeGreaterThan(0);
});

test('payments of a trade are what one side receives and the other pays, and sum to zero', () => {
  const money = fc.double({ min: 0, max: 1e9, noNaN: true });
  const legs = fc.array(fc.record({ price_USD: money, penalty_USD: money, back: fc.boolean() }));
  fc.assert(
    fc.property(legs, (given) => {
      const rows = given.map(({ back, ...paid }) =>
        row({ ...paid, ...(back ? {} : { part: 'first', riparian: 'LOW', owedTo: ['UPL'] }) }),
      );
      const sum = sumPayments(rows).reduce((total, { net_MUSD }) => total + net_MUSD, 0);
      expect(Math.abs(sum)).toBe(0);
    }),
  );
});

test('the receiver pays the price, and the party that is short pays the penalty', () => {
  const paid = sumPayments([
    row({ part: 'first', riparian: 'LOW', owedTo: ['UPL'], price_USD: 8e6 }),
    row({ price_USD: 5e6, penalty_USD: 1e6 }),
    row({ clause: 'free', due: 5 }),
  ]);
  expect(paid).toEqual([
    { clause: 'swap', riparian: 'LOW', price_MUSD: 3, penalty_MUSD: 1, net_MUSD: 4 },
    { clause: 'swap', riparian: 'UPL', price_MUSD: -3, penalty_MUSD: -1, net_MUSD: -4 },
  ]);
  expect(() => sumPayments([row({ owedTo: ['LOW', 'MID'], price_USD: 1 })])).toThrow('2 parties');
});
