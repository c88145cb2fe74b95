/**
 * Trades that meet each other, a clause or a spill, by pencil: shares of a spill, asks that cancel, floors, own offtakes.
 */
import { describe, expect, test } from 'vitest';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Clause } from '../../src/engine/scenario/schema/clause.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import type { Trade } from '../../src/engine/scenario/schema/trade.ts';
import {
  always,
  basin,
  catchment,
  demand,
  firstLeg,
  outlet,
  replyLeg,
  reservoir,
  tradeWater,
} from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const DAY_s = 86_400;
const [OCTOBER, JANUARY, FEBRUARY, AUGUST] = [0, 3, 4, 10];
const WINTER = [10, 11, 12, 1, 2, 3];
const SUMMER = [6, 7, 8];
const target = (rate_m3s: number) => ({ kind: 'target', rate: { months: always(rate_m3s) } });
const turbines = { tailwater: -400, efficiency: 0.9, capacity: 5000, turbineFlow: 1000 };

/** A dam of UPL with turbines, 4 km3 a year, 100 m3/s by itself; no riparian has a power system that could run short. */
function river(trades: Record<string, Trade>, dam: object = {}, more: Record<string, Node> = {}): Scenario {
  const nodes: Record<string, Node> = {
    source: catchment('dam', 4e9),
    dam: reservoir('border', { regime: target(100), turbines, ...dam }),
    border: { kind: 'gauge', to: 'sea' },
    sea: outlet(),
    ...more,
  };
  return basin(nodes, { trades });
}
/** LOW sends energy that UPL stores water for and answers in summer. */
const storing = (energy: number, more: Partial<Trade> = {}): Trade => ({
  instrument: 'Swap',
  active: true,
  first: firstLeg({ energy, months: WINTER }),
  reply: replyLeg({ months: SUMMER }),
  water: tradeWater({}),
  price: 0,
  ...more,
});
/** UPL lets water go, or sends the energy of it, before LOW gives anything back. */
const releasing = (first: Partial<Trade['first']>, water: object): Trade => ({
  instrument: 'Purchase',
  active: true,
  first: firstLeg({ from: 'UPL', to: 'LOW', ...first }),
  water: tradeWater(water),
  price: 0,
});
const waterRows = (outcome: Outcome): LedgerRow[] => outcome.ledger.filter(({ part }) => part === 'water');

test('protected water is withheld from offtakes at the dam of the keeper itself', () => {
  const purchase = releasing({ rate: 150, months: [8] }, { overdraft: 1e9, protected: true, to: 'border' });
  const fields = demand('dam', 9e9, { riparian: 'MID' });
  const riparians = { LOW: { name: 'Lowland' }, MID: { name: 'Midland' }, UPL: { name: 'Upland' } };
  const outcome = run({ ...river({ purchase }, { regime: target(50) }, { fields }), riparians });
  const august_m3s = (of: string, variable: string) => values(outcome, of, variable)[AUGUST] / (31 * DAY_s);
  expect(august_m3s('dam', 'release_m3')).toBeCloseTo(200, 6);
  expect(august_m3s('fields', 'supply_m3')).toBeCloseTo(50, 6);
  expect(august_m3s('border', 'flow_m3')).toBeCloseTo(150, 6);
});

test('two trades of one dam share a spill in proportion to their accounts, and lose it once', () => {
  // The dam is full at the end of December. January: 1000 hm3 come, 380 m3/s go: 17.792 below full. February: 390 m3/s go.
  const first = (energy: number) => firstLeg({ energy, months: [10, 11, 12] });
  const trades = { large: storing(0, { first: first(200e3) }), small: storing(0, { first: first(100e3) }) };
  const dam = { regime: target(380), outlet: always(390), full: 9e9, crest: 9e9, initial: 8.9e9 };
  const outcome = run(river(trades, dam, { source: catchment('dam', 12e9) }));
  const spill_m3 = 1000e6 - 390 * 28 * DAY_s - (380 * 31 * DAY_s - 1000e6);
  expect(values(outcome, 'dam', 'spill_m3')[FEBRUARY]).toBeCloseTo(spill_m3, 0);
  const [large, small] = ['large', 'small'].map((id) => values(outcome, id, 'account_m3'));
  const lost_m3 = [large, small].map((account) => account[JANUARY] - account[FEBRUARY]);
  expect(sum(lost_m3)).toBeCloseTo(spill_m3, 0);
  expect(lost_m3[0] / lost_m3[1]).toBeCloseTo(large[JANUARY] / small[JANUARY], 9);
});

test('what two trades ask of a dam against each other is exchanged between their accounts', () => {
  const stores = storing(0, { first: firstLeg({ energy: 50e3, months: [10] }) });
  const lends = releasing({ energy: 50e3, months: [10] }, { overdraft: 1e9 });
  const outcome = run(river({ stores, lends }));
  const [stored_m3, lent_m3] = ['stores', 'lends'].map((id) => values(outcome, id, 'account_m3')[OCTOBER]);
  expect(values(outcome, 'dam', 'release_m3')[OCTOBER]).toBeCloseTo(100 * 31 * DAY_s, 3);
  // 1000 kg/m3 x 9.81 m/s2 x 450 m x 0.9 are 1.1036 kWh/m3: 50 GWh are 45.305 hm3.
  expect(stored_m3).toBeCloseTo(45.305e6, -3);
  expect(lent_m3).toBeCloseTo(-stored_m3, 3);
});

test('an overdraft is for a keeper that releases first: one that stores lets nothing go that it has not stored', () => {
  const first = firstLeg({ energy: 600e3, months: WINTER, compliance: 0 });
  const outcome = run(river({ swap: storing(0, { first, water: tradeWater({ overdraft: 300e6 }) }) }));
  for (const release_m3 of values(outcome, 'swap', 'handed_m3')) expect(release_m3).toBe(0);
  for (const account_m3 of values(outcome, 'swap', 'account_m3')) expect(account_m3).toBe(0);
});

test('energy stored for never cuts a release below the floor of a clause, times compliance', () => {
  const floor = { rate: always(60), months: WINTER, scaled: false };
  const october_m3s = (compliance: number) => {
    const clause: Clause = {
      kind: 'release',
      instrument: 'Protocol',
      parties: ['LOW', 'UPL'],
      inForce: true,
      compliance,
      reservoir: 'dam',
      floor,
    };
    const outcome = run({ ...river({ swap: storing(3e6) }), clauses: { clause } });
    return values(outcome, 'dam', 'release_m3')[OCTOBER] / (31 * DAY_s);
  };
  expect(october_m3s(1)).toBeCloseTo(60, 6);
  expect(october_m3s(0.5)).toBeCloseTo(30, 6);
});

describe('water is carried as energy is', () => {
  test('a keeper that stores and keeps to half lets go half of what it kept; the other half is a default at once', () => {
    const outcome = run(
      river({ swap: storing(600e3, { reply: replyLeg({ months: SUMMER, compliance: 0.5 }) }) }),
    );
    const kept_m3 = sum(values(outcome, 'swap', 'held_m3').slice(0, 6));
    expect(sum(values(outcome, 'swap', 'handed_m3'))).toBeCloseTo(kept_m3 / 2, 0);
    const [row] = waterRows(outcome);
    expect(row.due).toBeCloseTo(kept_m3, 0);
    expect(row.defaulted).toBeCloseTo(kept_m3 / 2, 0);
    expect(row.carriedOver).toBeLessThan(1);
  });

  test('what could not be let go is carried by the carry of the leg, and the rest of it is a default', () => {
    // 100 m3/s in August are 267.84 hm3, and the overdraft lets 100 go.
    const lent = releasing({ rate: 100, months: [8], carry: 0.5 }, { overdraft: 100e6 });
    const [row] = waterRows(run(river({ lent })));
    expect(row.delivered).toBeCloseTo(100e6, 0);
    expect(row.carriedOver).toBeCloseTo(167.84e6 / 2, 0);
    expect(row.defaulted).toBeCloseTo(167.84e6 / 2, 0);
  });
});
