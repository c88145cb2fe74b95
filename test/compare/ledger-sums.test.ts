/**
 * Obligations over the run: what came late is delivered, and what is carried for years is short once
 */
import { expect, test } from 'vitest';
import { listSeasons } from '../../src/engine/compare/ledger-seasons.ts';
import { byObligation, sumLedger } from '../../src/engine/compare/ledger-sums.ts';
import { LATE, LIMITS, row } from './ledger-rows.ts';

test('what is carried from season to season is short once', () => {
  const [reply] = sumLedger(LATE);
  expect(reply).toMatchObject({
    due_GWh: 0.2,
    delivered_GWh: 0.175,
    defaulted_GWh: 0.02,
    carriedOver_GWh: 0.005,
  });
  expect('short_GWh' in reply && reply.short_GWh).toBeCloseTo(0.025, 12);
  expect(reply.kept).toBeCloseTo(0.875, 12);
});

test('a season in which only an earlier rest is owed counts, and is short where it is not given', () => {
  expect(sumLedger(LATE)[0]).toMatchObject({ seasonsDue: 3, seasonsShort: 3 });
  expect(sumLedger([row({ carriedIn: 50, delivered: 50 })])[0]).toMatchObject({
    seasonsDue: 1,
    seasonsShort: 0,
  });
  expect(sumLedger([row({ carriedIn: 50, delivered: 50 - 1e-8, short: 1e-8 })])[0].seasonsShort).toBe(0);
  expect(sumLedger([row({ excess: 5 })])[0]).toMatchObject({ seasonsDue: 0, seasonsShort: 0, kept: 1 });
});

test('a season in which rounding alone is open is neither due nor short', () => {
  const dust = row({ waterYear: 2027, carriedIn: 1e-10, short: 1e-10, carriedOver: 1e-10 });
  expect(sumLedger([row({ due: 1e6, delivered: 1e6 }), dust])[0]).toMatchObject({
    seasonsDue: 1,
    seasonsShort: 0,
  });
});

test('a limit keeps what was not taken beyond it, and never less than nothing', () => {
  const [cap, ceiling] = sumLedger(LIMITS);
  expect(cap.kept).toBeCloseTo(1 - 3 / 20, 12);
  expect(ceiling.kept).toBeCloseTo(1 - 1 / 20, 12);
  expect(sumLedger([row({ part: 'cap', due: 1, delivered: 4, short: 3 })])[0].kept).toBe(0);
  expect(sumLedger([row({ part: 'cap', delivered: 4, short: 4 })])[0]).toMatchObject({
    kept: 0,
    seasonsShort: 1,
  });
});

test('money is in million USD, and an article is named where the instrument has one', () => {
  const [sum] = sumLedger([row({ due: 1, price_USD: 3e6, article: '4' }), row({ due: 1, penalty_USD: 5e5 })]);
  expect(sum).toMatchObject({ price_MUSD: 3, penalty_MUSD: 0.5, article: '4' });
  expect(sumLedger(LATE)[0]).not.toHaveProperty('article');
});

test('obligations are apart by clause, part and riparian, and stand in that order', () => {
  const rows = [
    row({ clause: 'b' }),
    row({ clause: 'a', riparian: 'LOW' }),
    row({ clause: 'a' }),
    row({ clause: 'b' }),
  ];
  const names = byObligation(rows).map((own) => `${own[0].clause} ${own[0].riparian} ${own.length}`);
  expect(names).toEqual(['a LOW 1', 'a UPL 1', 'b UPL 2']);
});

test('a season is shown in km3 or GWh as its unit is m3 or MWh', () => {
  const [water] = listSeasons([row({ unit: 'm3', due: 2e9, carriedIn: 1e9, price_USD: 2e6 })]);
  const [energy] = listSeasons([row({ due: 2e3, delivered: 2e3 })]);
  expect(water).toMatchObject({
    due_km3: 2,
    carriedIn_km3: 1,
    price_MUSD: 2,
    season: 'vegetation',
    waterYear: 2026,
  });
  expect(energy).toMatchObject({ due_GWh: 2, delivered_GWh: 2, short_GWh: 0 });
  expect(water).not.toHaveProperty('due_GWh');
});
