/**
 * Water that Kyrgyzstan lets go for others: the breach of 2001, the purchase and the loan of 2008, with the quantities of
 * scenarios/deals/SOURCES.md.
 */
import { describe, expect, test } from 'vitest';
import { run, sum, values } from '../run-scenario.ts';
import { DAY_s, inMonth, loadDeal, monthsOf, owed, withTrades } from './deal.ts';

const JULY_s = 31 * DAY_s;

describe('2001: a third of the water that was agreed', async () => {
  const deal = await loadDeal('breach-2001');

  test('0.75 of 2.3 km3 are handed over, 33 %, and 1.55 end as a default', () => {
    const water = owed(run(deal), 'summer-water-2001', 'water');
    expect(water.due / 1e9).toBeCloseTo(2.3, 9);
    expect(water.delivered / 1e9).toBeCloseTo(0.75, 9);
    expect(water.delivered / water.due).toBeCloseTo(0.33, 2);
    expect((water.defaulted + water.carriedOver) / 1e9).toBeCloseTo(1.55, 9);
  });

  test('kept to, the whole 2.3 km3 are handed over from April to September', () => {
    const kept = run(withTrades(deal, { first: { compliance: 1 } }));
    expect(owed(kept, 'summer-water-2001', 'water').delivered / 1e9).toBeCloseTo(2.3, 9);
    const months = Object.keys(monthsOf(kept, 'summer-water-2001', 'handed_m3'));
    expect(months).toEqual(['04', '05', '06', '07', '08', '09'].map((month) => `2001-${month}`));
  });

  test('kept to by none, not a drop is handed over', () => {
    const broken = run(withTrades(deal, { first: { compliance: 0 } }));
    expect(owed(broken, 'summer-water-2001', 'water').delivered).toBe(0);
  });
});

describe('July 2008: 150 m3/s bought, 5 delivered', async () => {
  const deal = await loadDeal('purchase-2008');
  const outcome = run(deal);
  const without = run({ ...deal, trades: {} });
  const more_m3s = (of: string, variable: string) =>
    (inMonth(outcome, of, variable, '2008-07') - inMonth(without, of, variable, '2008-07')) / JULY_s;

  test('Toktogul releases 150 m3/s more', () => {
    expect(more_m3s('toktogul', 'release_m3')).toBeCloseTo(150, 6);
  });

  test('80 m3/s stay in the Fergana valley, and its fields take them', () => {
    expect(more_m3s('syr-fergana', 'outflow_m3')).toBeCloseTo(70, 6);
    const taken_m3s = ['fergana-kyrgyz', 'fergana-uzbek', 'sughd'].map((field) =>
      more_m3s(field, 'supply_m3'),
    );
    expect(sum(taken_m3s)).toBeCloseTo(80, 6);
  });

  test('70 m3/s reach Bahri Tojik and 5 leave it', () => {
    expect(more_m3s('bahri-tojik', 'inflow_m3')).toBeCloseTo(70, 6);
    expect(more_m3s('kyzylkishlak', 'flow_m3')).toBeCloseTo(5, 6);
    expect(more_m3s('bahri-tojik', 'storage_m3')).toBeCloseTo(65, 0); // less what the larger lake evaporates later on
  });

  test('the ledger shows 5 of 150, about 3 %', () => {
    const water = owed(outcome, 'purchase-2008', 'water');
    expect(water.due / JULY_s).toBeCloseTo(150, 9);
    expect(water.delivered / JULY_s).toBeCloseTo(5, 9);
    expect(water.forced / JULY_s).toBeCloseTo(145, 9);
    expect(water.short / JULY_s).toBeCloseTo(0, 6);
    expect(water.delivered / water.due).toBeCloseTo(0.03, 2);
    expect(values(outcome, 'purchase-2008', 'account_m3').at(-1)).toBeCloseTo(-150 * JULY_s, 0);
  });

  test('without capture all of it arrives, and with half of it sold half of the 5 does', () => {
    const open = run(withTrades(deal, { water: { capture: [] } }));
    expect(owed(open, 'purchase-2008', 'water').delivered / JULY_s).toBeCloseTo(150, 9);
    const half = run(withTrades(deal, { first: { compliance: 0.5 } }));
    expect(owed(half, 'purchase-2008', 'water').delivered / JULY_s).toBeCloseTo(2.5, 9);
  });
});

describe('August 2008: water first, energy in the winter after', async () => {
  const deal = await loadDeal('loan-2008');
  const outcome = run(deal);

  test('350 m3/s arrive at the border of Kazakhstan from 1 August', () => {
    const { year, month, day, step_s } = outcome.calendar;
    const handed = values(outcome, 'loan-2008', 'handed_m3');
    const dekads = handed.flatMap((volume, step) =>
      volume > 0 ? [[`${year[step]}-${month[step]}-${day[step]}`, volume / step_s[step]] as const] : [],
    );
    expect(dekads.map(([start]) => start)).toEqual(['2008-8-1', '2008-8-11']);
    for (const [, rate_m3s] of dekads) expect(rate_m3s).toBeCloseTo(350, 6);
    expect(owed(outcome, 'loan-2008', 'water')).toMatchObject({ short: 0, carriedOver: 0 });
  });

  test('500 GWh are returned from October to March', () => {
    expect(owed(outcome, 'loan-2008', 'reply').delivered).toBeCloseTo(500_000, 3);
    const months = ['2008-10', '2008-11', '2008-12', '2009-01', '2009-02', '2009-03'];
    expect(Object.keys(monthsOf(outcome, 'loan-2008', 'reply_MWh'))).toEqual(months);
  });

  test('the account of Toktogul falls to 0.6048 km3 below zero and is level again after the winter', () => {
    const account = values(outcome, 'loan-2008', 'account_m3');
    expect(Math.min(...account) / 1e9).toBeCloseTo(-0.6048, 9);
    expect(Math.abs(account[account.length - 1])).toBeLessThan(1);
  });

  test('a borrower that returns nothing defaults on 500 GWh, and the water stays lent', () => {
    const broken = run(withTrades(deal, { reply: { compliance: 0 } }));
    expect(owed(broken, 'loan-2008', 'reply').defaulted).toBeCloseTo(500_000, 3);
    expect(values(broken, 'loan-2008', 'account_m3').at(-1)).toBeCloseTo(-604.8e6, 0);
  });
});
