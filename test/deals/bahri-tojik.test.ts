/**
 * The agreements on Bahri Tojik (Kairakkum) of 1999, 2000 and 2025, with the quantities of their texts:
 * scenarios/deals/SOURCES.md.
 */
import { describe, expect, test } from 'vitest';
import { run } from '../run-scenario.ts';
import { DAY_s, inMonth, loadDeal, monthsOf, owed, payments, withCompliance, withTrades } from './deal.ts';

const HM3 = 1e6;

describe('1999: 322 GWh in spring for 550 in summer', async () => {
  const deal = await loadDeal('kairakkum-1999');
  const outcome = run(deal);

  test('the dam holds 3418 hm3 on 31 May', () => {
    expect(inMonth(outcome, 'bahri-tojik', 'storage_m3', '1999-05') / HM3).toBeCloseTo(3418, 6);
    expect(owed(outcome, 'kairakkum-1999', 'storage')).toMatchObject({ due: 3418 * HM3, short: 0 });
  });

  test('172 GWh come in March and 150 in April, 110 go back in each month from May to September', () => {
    const sent = monthsOf(outcome, 'kairakkum-1999', 'first_MWh');
    const back = monthsOf(outcome, 'kairakkum-1999', 'reply_MWh');
    expect(Object.keys(sent)).toEqual(['1999-03', '1999-04']);
    expect(sent['1999-03']).toBeCloseTo(172, 6);
    expect(sent['1999-04']).toBeCloseTo(150, 6);
    expect(Object.keys(back)).toEqual(['1999-05', '1999-06', '1999-07', '1999-08', '1999-09']);
    for (const sent_GWh of Object.values(back)) expect(sent_GWh).toBeCloseTo(110, 6);
    expect(owed(outcome, 'kairakkum-1999', 'first').delivered).toBeCloseTo(322_000, 3);
    expect(owed(outcome, 'kairakkum-1999', 'reply').delivered).toBeCloseTo(550_000, 3);
  });

  test('without compliance the dam stands 18 hm3 short, where its own curve wants it', () => {
    const broken = run(withCompliance(deal, 0));
    expect(owed(broken, 'kairakkum-1999', 'storage').short / HM3).toBeCloseTo(18, 6);
  });

  test('half of the summer energy withheld is a default of 275 GWh, paid for by nobody else', () => {
    const broken = run(withTrades(deal, { reply: { compliance: 0.5, penalty: 40 }, price: 20 }));
    const reply = owed(broken, 'kairakkum-1999', 'reply');
    expect(reply.delivered).toBeCloseTo(275_000, 3);
    expect(reply.defaulted).toBeCloseTo(275_000, 3);
    expect(payments(broken).worst_USD).toBe(0);
    expect(payments(broken).paid_USD).toBeGreaterThan(0);
  });

  test('nothing is owed back for spring energy that never came', () => {
    const broken = run(withTrades(deal, { first: { compliance: 0 } }));
    expect(owed(broken, 'kairakkum-1999', 'first').defaulted).toBeCloseTo(322_000, 3);
    expect(owed(broken, 'kairakkum-1999', 'reply').due).toBe(0);
  });
});

describe('2000: a release in each month of the summer, 200 GWh for 350', async () => {
  const deal = await loadDeal('kairakkum-2000');
  const outcome = run(deal);
  const AGREED_m3s = { '2000-06': 500, '2000-07': 650, '2000-08': 600, '2000-09': 300 };
  const DAYS = { '2000-06': 30, '2000-07': 31, '2000-08': 31, '2000-09': 30 };

  test('500, 650, 600 and 300 m3/s pass Kyzylkishlak from June to September', () => {
    for (const month of ['2000-06', '2000-07', '2000-08', '2000-09'] as const) {
      const flow_m3s = inMonth(outcome, 'kyzylkishlak', 'flow_m3', month) / (DAYS[month] * DAY_s);
      expect(flow_m3s).toBeCloseTo(AGREED_m3s[month], 6);
    }
    expect(owed(outcome, 'kairakkum-2000', 'floor').delivered / HM3).toBeCloseTo(5421.6, 6);
    expect(owed(outcome, 'kairakkum-2000', 'floor').short).toBeLessThan(1);
    expect(owed(outcome, 'kairakkum-2000', 'ceiling').short).toBeLessThan(1);
  });

  test('the dam holds 3418 hm3 on 31 May', () => {
    expect(inMonth(outcome, 'bahri-tojik', 'storage_m3', '2000-05') / HM3).toBeCloseTo(3418, 6);
  });

  test('100 GWh come in March and in April; 105 go back in June, July and August and 35 in September', () => {
    const sent = monthsOf(outcome, 'kairakkum-2000', 'first_MWh');
    const back = monthsOf(outcome, 'kairakkum-2000', 'reply_MWh');
    expect(Object.keys(sent)).toEqual(['2000-03', '2000-04']);
    for (const sent_GWh of Object.values(sent)) expect(sent_GWh).toBeCloseTo(100, 6);
    expect(Object.keys(back)).toEqual(['2000-06', '2000-07', '2000-08', '2000-09']);
    for (const month of ['2000-06', '2000-07', '2000-08']) expect(back[month]).toBeCloseTo(105, 6);
    expect(back['2000-09']).toBeCloseTo(35, 6);
  });

  test('a dam that follows its own curve stands short of the releases', () => {
    const broken = run(withCompliance(deal, 0));
    expect(owed(broken, 'kairakkum-2000', 'floor').short).toBeGreaterThan(50 * HM3);
  });

  test('summer energy that is withheld is a default of 350 GWh', () => {
    const broken = run(withTrades(deal, { reply: { compliance: 0 } }));
    expect(owed(broken, 'kairakkum-2000', 'reply').defaulted).toBeCloseTo(350_000, 3);
  });
});

describe('2025: 491 million m3 for Kazakhstan', async () => {
  const deal = await loadDeal('bahri-tojik-2025');
  const floorAt = (compliance: number) =>
    owed(run(withCompliance(deal, compliance)), 'bahri-tojik-2025', 'floor');

  test('491 hm3 leave the dam from June to August', () => {
    const outcome = run(deal);
    const let_m3 = ['06', '07', '08'].map((month) =>
      inMonth(outcome, 'bahri-tojik', 'release_m3', `2025-${month}`),
    );
    expect(let_m3.reduce((total, volume) => total + volume, 0) / HM3).toBeCloseTo(491, 6);
    expect(floorAt(1).due / HM3).toBeCloseTo(491, 6);
    expect(floorAt(1).delivered / HM3).toBeCloseTo(491, 6);
  });

  test('a dam that keeps to none of it stands 491 hm3 short', () => {
    expect(floorAt(0).delivered).toBe(0);
    expect(floorAt(0).short / HM3).toBeCloseTo(491, 6);
  });
});
