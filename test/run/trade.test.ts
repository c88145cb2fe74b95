/**
 * What clauses and a seasonal trade do on one river: a dam of UPL that follows its winter load above a farm of LOW.
 */
import { expect, test } from 'vitest';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Clause } from '../../src/engine/scenario/schema/clause.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import type { Trade } from '../../src/engine/scenario/schema/trade.ts';
import {
  always,
  basin,
  catchment,
  constant,
  demand,
  firstLeg,
  junction,
  outlet,
  replyLeg,
  reservoir,
  tradeWater,
} from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const TIME = { start: '2025-10-01', years: 4, step: 'month' } as const;
/** Shares of a year from January: 72 % of the load falls from October to March, 78 % of the crops' want from April. */
const WINTER = [0.12, 0.12, 0.12, 0.05, 0.05, 0.04, 0.04, 0.05, 0.05, 0.12, 0.12, 0.12];
const SUMMER = [0, 0, 0.04, 0.08, 0.14, 0.18, 0.18, 0.14, 0.06, 0.06, 0.06, 0.06];

function river(changes: Partial<Scenario> = {}): Scenario {
  const dam = reservoir('bank', {
    regime: { kind: 'energy' },
    // A head of 400 to 500 m, so that it changes by a few percent: a unit of water makes about 1.1 MWh per 1000 m3.
    turbines: { tailwater: -400, efficiency: 0.9, capacity: 2000, turbineFlow: 1000 },
  });
  const nodes = {
    source: catchment('dam', 8e9),
    dam,
    bank: junction('end'),
    farm: demand('bank', 6e9, { shape: SUMMER }),
    end: { kind: 'gauge', to: 'sea' } as const,
    sea: outlet(),
  };
  const power = { load: constant(8.5e6), shape: WINTER, unserved: 74 };
  const riparians = { LOW: { name: 'Lowland' }, UPL: { name: 'Upland', power } };
  return basin(nodes, { time: TIME, riparians, ...changes });
}

function swap(more: Partial<Trade> = {}): { trades: Record<string, Trade> } {
  const trade: Trade = {
    instrument: 'Swap of the seasons',
    active: true,
    first: firstLeg({ energy: 900e3, months: [10, 11, 12, 1, 2, 3] }),
    reply: replyLeg({ months: [6, 7, 8] }),
    water: tradeWater({}),
    price: 25,
    ...more,
  };
  return { trades: { swap: trade } };
}

const withClause = (clause: Clause): Scenario => river({ clauses: { clause } });
const agreed = { instrument: 'Protocol', parties: ['LOW', 'UPL'], inForce: true };
const rowsOf = (outcome: Outcome, part: LedgerRow['part']) =>
  outcome.ledger.filter((row) => row.part === part);
const stepsOf = (months: readonly number[]) =>
  Array.from({ length: 12 * TIME.years }, (_, step) => step).filter((step) =>
    months.includes(((step + 9) % 12) + 1),
  );

test('a trade that is off leaves every series identical', () => {
  const before = run(river());
  const after = run(river(swap({ active: false })));
  expect(after.series).toEqual(before.series);
  expect(after.digest).toBe(before.digest);
});

test('a trade that is on changes the river', () => {
  expect(run(river(swap())).digest).not.toBe(run(river()).digest);
});

test('payments of a trade sum to zero over the riparians in every step', () => {
  const outcome = run(river(swap({ reply: replyLeg({ months: [6, 7, 8], ratio: 0.5 }) })));
  const [low, upl] = ['LOW', 'UPL'].map((id) => values(outcome, id, 'payments_USD'));
  expect(low.map((paid, step) => paid + upl[step])).toEqual(low.map(() => 0));
  expect(sum(low)).toBeGreaterThan(0);
});

test('water held in winter is let go in summer, and the account is empty after each summer', () => {
  const outcome = run(river(swap()));
  const account = values(outcome, 'swap', 'account_m3');
  const held = values(outcome, 'swap', 'held_m3');
  for (const march of stepsOf([3])) {
    expect(account[march]).toBeCloseTo(sum(held.slice(march - 5, march + 1)), 0);
    expect(account[march]).toBeGreaterThan(0.7e9);
  }
  for (const august of stepsOf([8])) expect(Math.abs(account[august])).toBeLessThan(1);
  for (const step of stepsOf([10, 11, 12, 1, 2, 3])) expect(held[step]).toBeGreaterThan(0);
  for (const step of stepsOf([6, 7, 8])) expect(held[step]).toBeLessThan(0);
});

test('the trade moves release from winter to summer and leaves the year nearly as it was', () => {
  const alone = values(run(river()), 'dam', 'release_m3').slice(0, 12);
  const together = values(run(river(swap())), 'dam', 'release_m3').slice(0, 12);
  expect(sum(together.slice(0, 6))).toBeLessThan(sum(alone.slice(0, 6)) - 0.5e9);
  expect(sum(together.slice(6))).toBeGreaterThan(sum(alone.slice(6)) + 0.4e9);
  expect(sum(together) / sum(alone)).toBeCloseTo(1, 1);
});

test('a reply that is kept leaves nothing short', () => {
  const rows = rowsOf(run(river(swap())), 'reply');
  expect(rows).toHaveLength(TIME.years);
  for (const row of rows) {
    expect(row.due).toBeCloseTo(900e3, 3);
    expect(row.short / row.due).toBeLessThan(0.05);
  }
});

test('a reply that nobody keeps to stands short in the ledger, in full', () => {
  const outcome = run(river(swap({ reply: replyLeg({ months: [6, 7, 8], compliance: 0 }) })));
  const rows = rowsOf(outcome, 'reply');
  expect(rows).toHaveLength(TIME.years);
  for (const row of rows) {
    expect(row).toMatchObject({ riparian: 'UPL', owedTo: ['LOW'], unit: 'MWh', delivered: 0 });
    expect(row.due).toBeGreaterThan(0);
    expect(row.short).toBe(row.due);
  }
  expect(sum(values(outcome, 'swap', 'reply_MWh'))).toBe(0);
});

const cap = (compliance: number): Clause => ({
  ...agreed,
  kind: 'cap',
  riparian: 'LOW',
  river: 'main',
  nodes: ['farm'],
  annual: 4e9,
  scaled: true,
  counts: 'gross',
  compliance,
});

test('a cap that is kept holds in every season', () => {
  const rows = rowsOf(run(withClause(cap(1))), 'cap');
  expect(rows).toHaveLength(2 * TIME.years);
  for (const row of rows) {
    expect(row).toMatchObject({ riparian: 'LOW', unit: 'm3' });
    expect(row.delivered).toBeLessThanOrEqual(row.due * (1 + 1e-12));
    expect(row.short / row.due).toBeLessThan(1e-12);
  }
  expect(sum(rows.map((row) => row.due))).toBeCloseTo(TIME.years * 4e9, 0);
});

test('a cap that is kept by half is passed in some season', () => {
  expect(rowsOf(run(withClause(cap(0.5))), 'cap').some((row) => row.short > 0.05 * row.due)).toBe(true);
});

test('a clause whose dates lie outside the run changes nothing', () => {
  const before = run(river());
  expect(run(withClause(cap(1))).digest).not.toBe(before.digest);
  for (const dates of [{ until: '2025-09-30' }, { from: '2029-10-01' }]) {
    const after = run(withClause({ ...cap(1), ...dates }));
    expect(after.series).toEqual(before.series);
    expect(after.ledger).toEqual([]);
  }
});

test('a minimum flow comes before the offtakes above it', () => {
  // 100 m3/s are to pass the end of a river of about 190 m3/s, beside a farm that wants twice what flows.
  const thirsty = {
    source: catchment('bank', 6e9),
    bank: junction('end'),
    farm: demand('bank', 12e9, { riparian: 'UPL' }),
    end: { kind: 'gauge', to: 'sea' } as const,
    sea: outlet(),
  };
  const keep: Clause = {
    ...agreed,
    kind: 'minimum-flow',
    node: 'end',
    rate: always(100),
    scaled: false,
    compliance: 1,
  };
  const dry = run(basin(thirsty));
  expect(sum(values(dry, 'end', 'flow_m3'))).toBe(0);
  const kept = run(basin(thirsty, { clauses: { keep } }));
  const seconds = [31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30].map((days) => days * 86_400);
  const flow = values(kept, 'end', 'flow_m3');
  const natural = values(kept, 'source', 'inflow_m3');
  flow.forEach((volume, step) => {
    expect(volume).toBeCloseTo(100 * seconds[step], 0);
    expect(values(kept, 'farm', 'supply_m3')[step]).toBeCloseTo(natural[step] - volume, 0);
  });
  expect(rowsOf(kept, 'minimum-flow').every((row) => row.short < 1e-6 * row.due)).toBe(true);
});
