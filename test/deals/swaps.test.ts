/**
 * The swaps of energy between Kyrgyzstan and its neighbours, with the quantities of their texts: scenarios/deals/SOURCES.md.
 */
import { describe, expect, test } from 'vitest';
import { run, values } from '../run-scenario.ts';
import { inMonth, loadDeal, monthsOf, owed, payments, withTrades } from './deal.ts';

describe('August 2016: 197.5 GWh to Kazakhstan, back in autumn', async () => {
  const deal = await loadDeal('swap-2016');
  const outcome = run(deal);

  test('197.5 GWh go out in August', () => {
    const sent = monthsOf(outcome, 'swap-2016', 'first_MWh');
    expect(Object.keys(sent)).toEqual(['2016-08']);
    expect(sent['2016-08']).toBeCloseTo(197.5, 6);
  });

  test('56.2, 118.2 and 23.1 GWh come back from September to November', () => {
    const back = monthsOf(outcome, 'swap-2016', 'reply_MWh');
    expect(Object.keys(back)).toEqual(['2016-09', '2016-10', '2016-11']);
    expect(back['2016-09']).toBeCloseTo(56.2, 6);
    expect(back['2016-10']).toBeCloseTo(118.2, 6);
    expect(back['2016-11']).toBeCloseTo(23.1, 6);
    expect(owed(outcome, 'swap-2016', 'reply')).toMatchObject({ short: 0, defaulted: 0, carriedOver: 0 });
  });

  test('Toktogul lends about 0.23 km3 and has it back within 2 %', () => {
    const account = values(outcome, 'swap-2016', 'account_m3');
    const lent = -Math.min(...account);
    expect(lent / 1e9).toBeCloseTo(0.23, 1);
    expect(Math.abs(account[account.length - 1])).toBeLessThan(0.02 * lent);
  });

  test('a partner that returns half defaults on the other half, and half of the water stays lent', () => {
    const broken = run(withTrades(deal, { reply: { compliance: 0.5 } }));
    const reply = owed(broken, 'swap-2016', 'reply');
    expect(reply.due).toBeCloseTo(197_500, 3);
    expect(reply.delivered).toBeCloseTo(98_750, 3);
    expect(reply.defaulted).toBeCloseTo(98_750, 3);
    const account = values(broken, 'swap-2016', 'account_m3');
    expect(account[account.length - 1] / Math.min(...account)).toBeCloseTo(0.5, 1);
  });
});

describe('2021: 750 GWh from Uzbekistan, back in three summers', async () => {
  const deal = await loadDeal('swap-2021-uzbekistan');
  const outcome = run(deal);

  test('750 GWh are sent in March-October 2021 and March-April 2022', () => {
    const sent = monthsOf(outcome, 'swap-2021', 'first_MWh');
    const months = ['03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2021-${month}`);
    expect(Object.keys(sent)).toEqual([...months, '2022-03', '2022-04']);
    expect(owed(outcome, 'swap-2021', 'first').delivered).toBeCloseTo(750_000, 3);
  });

  test('the same 750 GWh are returned in June-August of 2021, 2022 and 2023', () => {
    const summers = ['2021', '2022', '2023'].flatMap((year) =>
      ['06', '07', '08'].map((month) => `${year}-${month}`),
    );
    expect(Object.keys(monthsOf(outcome, 'swap-2021', 'reply_MWh'))).toEqual(summers);
    const reply = owed(outcome, 'swap-2021', 'reply');
    expect(reply.due).toBeCloseTo(750_000, 3);
    expect(reply.delivered).toBeCloseTo(750_000, 3);
    expect(reply.defaulted).toBe(0);
  });

  test('Toktogul keeps about 0.9 km3 of it beyond what it returns at once, and lets all of it go', () => {
    const account = values(outcome, 'swap-2021', 'account_m3');
    expect(Math.max(...account)).toBeGreaterThan(0.7e9);
    expect(Math.abs(account[account.length - 1])).toBeLessThan(1);
  });

  test('a price moves money between the two, and payments sum to zero', () => {
    const { worst_USD, paid_USD } = payments(run(withTrades(deal, { price: 30 })));
    expect(worst_USD).toBe(0);
    expect(paid_USD).toBeGreaterThan(1e6);
    expect(payments(outcome).paid_USD).toBe(0);
  });

  test('a keeper that returns nothing defaults on 750 GWh and keeps the water', () => {
    const broken = run(withTrades(deal, { reply: { compliance: 0 } }));
    expect(owed(broken, 'swap-2021', 'reply')).toMatchObject({ delivered: 0, carriedOver: 0 });
    expect(owed(broken, 'swap-2021', 'reply').defaulted).toBeCloseTo(750_000, 3);
    expect(values(broken, 'swap-2021', 'account_m3').at(-1)).toBeGreaterThan(0.7e9);
  });

  test('a first mover that sends half is owed half', () => {
    const broken = run(withTrades(deal, { first: { compliance: 0.5 } }));
    expect(owed(broken, 'swap-2021', 'first').defaulted).toBeCloseTo(375_000, 3);
    expect(owed(broken, 'swap-2021', 'reply').due).toBeCloseTo(375_000, 3);
  });
});

describe('2021: 900 GWh from Kazakhstan, 300 back in each of three years', async () => {
  const deal = await loadDeal('swap-2021-kazakhstan');
  const outcome = run(deal);
  const summer = (year: string, from = outcome) =>
    ['06', '07', '08'].reduce(
      (total, month) => total + inMonth(from, 'swap-2021', 'reply_MWh', `${year}-${month}`),
      0,
    );

  test('900 GWh are sent in 2021 and 300 GWh returned in each of three summers', () => {
    expect(owed(outcome, 'swap-2021', 'first').delivered).toBeCloseTo(900_000, 3);
    for (const year of ['2022', '2023', '2024']) expect(summer(year)).toBeCloseTo(300_000, 3);
    expect(
      Object.keys(monthsOf(outcome, 'swap-2021', 'first_MWh')).every((month) => month.startsWith('2021')),
    ).toBe(true);
    expect(owed(outcome, 'swap-2021', 'reply')).toMatchObject({ defaulted: 0, carriedOver: 0 });
  });

  test('the account of Toktogul is empty after the third summer', () => {
    const account = values(outcome, 'swap-2021', 'account_m3');
    expect(Math.max(...account)).toBeGreaterThan(0.9e9);
    expect(Math.abs(account[account.length - 1])).toBeLessThan(1);
  });

  test('a keeper that returns half gives 150 GWh a year and defaults on 150', () => {
    const broken = run(withTrades(deal, { reply: { compliance: 0.5 } }));
    for (const year of ['2022', '2023', '2024']) expect(summer(year, broken)).toBeCloseTo(150_000, 3);
    expect(owed(broken, 'swap-2021', 'reply').defaulted).toBeCloseTo(450_000, 3);
  });
});
