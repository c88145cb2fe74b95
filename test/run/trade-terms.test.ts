/**
 * Terms of trades by pencil: schedules, carry, default, penalty, fuel, lines, several years, water that goes first.
 */
import { describe, expect, test } from 'vitest';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Trade } from '../../src/engine/scenario/schema/trade.ts';
import { firstLeg, replyLeg, tradeWater } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';
import { tradeOnRiver } from './swap-river.ts';

const WINTER = [10, 11, 12, 1, 2, 3];
const DAY_s = 86_400;
const rows = (outcome: Outcome, part: LedgerRow['part']) => outcome.ledger.filter((row) => row.part === part);
/** Place of a calendar month of a water year of the run among the steps. */
const stepOf = (month: number, year = 0) => 12 * year + ((month + 2) % 12);
const byMonth = (amounts: Record<number, number>) =>
  Array.from({ length: 12 }, (_, index) => amounts[index + 1] ?? 0);

test('a schedule falls due month by month, to the last MWh', () => {
  const first = firstLeg({ schedule: byMonth({ 3: 172e3, 4: 150e3 }) });
  const reply = replyLeg({ schedule: byMonth({ 5: 110e3, 6: 110e3, 7: 110e3, 8: 110e3, 9: 110e3 }) });
  const outcome = run(tradeOnRiver({ first, reply }));
  const sent = values(outcome, 'swap', 'first_MWh');
  expect(sent[stepOf(3)]).toBeCloseTo(172e3, 6);
  expect(sent[stepOf(4)]).toBeCloseTo(150e3, 6);
  expect(sum(sent.slice(0, 12))).toBeCloseTo(322e3, 6);
  const due = rows(outcome, 'reply').flatMap((row) => (row.due > 0 ? [row.due] : []));
  expect(due).toHaveLength(3);
  for (const amount of due) expect(amount).toBeCloseTo(550e3, 3);
});

describe('a sender that keeps to half of what is due', () => {
  const reply = replyLeg({ months: [6, 7, 8], compliance: 0.5, penalty: 60 });
  const outcome = run(tradeOnRiver({ reply }));

  test('defaults on the other half at once, whatever is carried', () => {
    for (const row of rows(outcome, 'reply')) {
      expect(row.due).toBeCloseTo(600e3, 3);
      expect(row.delivered / row.due).toBeCloseTo(0.5, 9);
      expect(row.defaulted / row.due).toBeCloseTo(0.5, 9);
      expect(row.carriedOver).toBe(0);
    }
  });

  test('pays the penalty price for it, and the receiver nothing', () => {
    for (const row of rows(outcome, 'reply')) {
      expect(row.penalty_USD).toBeCloseTo(row.defaulted * 60, 3);
      expect(row.price_USD).toBeCloseTo(row.delivered * 25, 3);
    }
    const paid =
      sum(rows(outcome, 'first').map((row) => row.price_USD)) -
      sum(rows(outcome, 'reply').map((row) => row.price_USD - row.penalty_USD));
    expect(sum(values(outcome, 'LOW', 'payments_USD'))).toBeCloseTo(paid, 0);
  });
});

describe('a line that is too narrow for the month', () => {
  // 600 GWh over 182 days of winter are 137 MW; at 100 MW 73 % pass.
  const narrow = { 'LOW|UPL': { capacity: 100 } };
  const winter_MWh = 100 * 24 * 182;

  test('is full in every month of the leg', () => {
    const outcome = run(tradeOnRiver({}, { lines: narrow }));
    expect(sum(values(outcome, 'swap', 'first_MWh').slice(0, 12))).toBeCloseTo(winter_MWh, 3);
  });

  test('what could not be sent stands open until the next due month, where it is carried', () => {
    const [first] = rows(run(tradeOnRiver({}, { lines: narrow })), 'first');
    expect(first.carriedOver).toBeCloseTo(600e3 - winter_MWh, 3);
    expect(first.defaulted).toBe(0);
  });

  test('and is a default in the month where it is not', () => {
    const leg = firstLeg({ energy: 600e3, months: WINTER, carry: 0 });
    const [first] = rows(run(tradeOnRiver({ first: leg }, { lines: narrow })), 'first');
    expect(first.carriedOver).toBe(0);
    expect(first.defaulted).toBeCloseTo(600e3 - winter_MWh, 3);
  });

  test('is no limit to fuel', () => {
    const leg = firstLeg({ energy: 600e3, months: WINTER, carrier: 'fuel' });
    const outcome = run(tradeOnRiver({ first: leg }, { lines: narrow }));
    expect(sum(values(outcome, 'swap', 'first_MWh').slice(0, 12))).toBeCloseTo(600e3, 3);
    expect(sum(values(outcome, 'LOW', 'tradesOut_MWh'))).toBe(0);
    expect(sum(values(outcome, 'UPL', 'tradesIn_MWh').slice(0, 12))).toBeCloseTo(600e3, 3);
  });

  test('is shared by two trades in proportion to what they mean to send', () => {
    const one = tradeOnRiver({}, { lines: narrow });
    const swap = one.trades?.['swap'];
    if (swap === undefined) throw new Error('no trade');
    const second = { ...swap, first: { ...swap.first, energy: 300e3 } };
    const outcome = run({ ...one, trades: { swap, second } });
    const [large, small] = ['swap', 'second'].map((id) => values(outcome, id, 'first_MWh')[0]);
    expect(large / small).toBeCloseTo(2, 9);
    expect(large + small).toBeCloseTo(100 * 24 * 31, 6);
  });
});

test('an amount due once over the trade is spread over its months of several years, and given back so', () => {
  const first = firstLeg({ energy: 900e3, months: [10, 11], per: 'trade', until: '2025-11-30' });
  const reply = replyLeg({ months: [7, 8], per: 'trade', until: '2028-08-31' });
  const outcome = run(tradeOnRiver({ first, reply }));
  expect(sum(values(outcome, 'swap', 'first_MWh'))).toBeCloseTo(900e3, 3);
  const due = rows(outcome, 'reply').map((row) => row.due);
  expect(due).toHaveLength(3);
  for (const amount of due) expect(amount).toBeCloseTo(300e3, 3);
});

test('what is still carried when a leg ends by its date is a default', () => {
  const first = firstLeg({ energy: 600e3, months: WINTER, until: '2026-03-31' });
  const outcome = run(tradeOnRiver({ first }, { lines: { 'LOW|UPL': { capacity: 100 } } }));
  const legs = rows(outcome, 'first');
  expect(legs).toHaveLength(1);
  expect(legs[0].carriedOver).toBe(0);
  expect(legs[0].defaulted).toBeCloseTo(600e3 - 100 * 24 * 182, 3);
});

describe('a keeper that releases first', () => {
  // 100 m3/s in August are 267.84 hm3; 400 GWh come back in the next winter.
  const first = firstLeg({ from: 'UPL', to: 'LOW', rate: 100, months: [8] });
  const reply = replyLeg({ energy: 400e3, months: WINTER });
  const water = tradeWater({ overdraft: 400e6, price: 0.01 });
  const outcome = run(tradeOnRiver({ first, reply, water }));
  const august_m3 = 100 * 31 * DAY_s;

  test('lets the stated water go, and its account is overdrawn by as much', () => {
    expect(values(outcome, 'swap', 'handed_m3')[stepOf(8)]).toBeCloseTo(august_m3, 3);
    expect(values(outcome, 'swap', 'account_m3')[stepOf(8)]).toBeCloseTo(-august_m3, 3);
    const [row] = rows(outcome, 'water');
    expect(row).toMatchObject({ riparian: 'UPL', owedTo: ['LOW'], unit: 'm3' });
    expect(row.due).toBeCloseTo(august_m3, 3);
    expect(row.short).toBeLessThan(1e-9 * row.due);
    expect(row.price_USD).toBeCloseTo(august_m3 * 0.01, 3);
  });

  test('gets the stated energy in the next winter, and stores until the account is level', () => {
    const reply_MWh = values(outcome, 'swap', 'reply_MWh');
    expect(sum(reply_MWh.slice(12, 18))).toBeCloseTo(400e3, 3);
    const account = values(outcome, 'swap', 'account_m3');
    expect(Math.abs(account[stepOf(3, 1)])).toBeLessThan(1);
    for (const level of account) expect(level).toBeLessThan(1);
  });

  test('releases no more than the overdraft allows, and the rest stays owed', () => {
    const small = run(tradeOnRiver({ first, reply, water: { ...water, overdraft: 100e6 } }));
    expect(values(small, 'swap', 'handed_m3')[stepOf(8)]).toBeCloseTo(100e6, 3);
    const [row] = rows(small, 'water');
    expect(row.carriedOver).toBeCloseTo(august_m3 - 100e6, 3);
    const winter_MWh = sum(values(small, 'swap', 'reply_MWh').slice(12, 18));
    expect(winter_MWh / 400e3).toBeCloseTo(100e6 / august_m3, 9);
  });
});

test('a purchase without a reply is paid and answered by nothing', () => {
  const first = firstLeg({ from: 'UPL', to: 'LOW', rate: 100, months: [8] });
  const water = tradeWater({ overdraft: 1e9, price: 0.02 });
  const purchase: Trade = { instrument: 'Purchase', active: true, first, water, price: 0 };
  const outcome = run({ ...tradeOnRiver({}), trades: { purchase } });
  expect(rows(outcome, 'reply')).toEqual([]);
  expect(values(outcome, 'UPL', 'payments_USD')[stepOf(8)]).toBeCloseTo(100 * 31 * DAY_s * 0.02, 3);
});

test('energy of a trade without a water leg lowers the load that the dam is left with', () => {
  const first = firstLeg({ energy: 600e3, months: WINTER });
  const trade: Trade = { instrument: 'Purchase', active: true, first, price: 30 };
  const river = tradeOnRiver({});
  const alone = values(run({ ...river, trades: {} }), 'dam', 'release_m3');
  const bought = run({ ...river, trades: { purchase: trade } });
  const january = stepOf(1);
  const kept_m3 = alone[january] - values(bought, 'dam', 'release_m3')[january];
  expect(kept_m3).toBeGreaterThan(0.5 * 100e3 * 0.9);
  expect(values(bought, 'UPL', 'unserved_MWh')[january]).toBeLessThan(5e3);
});
