/**
 * Clauses that meet each other, by pencil: orders below a minimum flow, a clause that is replaced, two intakes of one share.
 */
import { describe, expect, test } from 'vitest';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Clause, MinimumFlowClause, ReleaseClause } from '../../src/engine/scenario/schema/clause.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { always, basin, catchment, demand, junction, outlet, reservoir } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const JANUARY = 3;
const JANUARY_s = 31 * 86_400;
const SUMMER = [4, 5, 6, 7, 8, 9];
const YEAR = [1, 2, 3, ...SUMMER, 10, 11, 12];
const common = { instrument: 'Protocol', parties: ['LOW', 'UPL'], inForce: true, compliance: 1 };
const release = (signed: string, more: Partial<ReleaseClause>): Clause => ({
  ...common,
  signed,
  kind: 'release',
  reservoir: 'dam',
  ...more,
});
const minimum = (rate: number, more: Partial<MinimumFlowClause> = {}): Clause => ({
  ...common,
  kind: 'minimum-flow',
  node: 'bank',
  rate: always(rate),
  scaled: false,
  ...more,
});
const bound = (rate: number) => ({ rate: always(rate), months: YEAR, scaled: false });

/** A dam of UPL that lets `own_m3s` go by itself, and a farm of LOW below that wants `farm_m3` a year. */
function river(clauses: Record<string, Clause>, own_m3s: number, farm_m3: number): Scenario {
  const nodes: Record<string, Node> = {
    source: catchment('dam', 4e9),
    dam: reservoir('bank', { regime: { kind: 'target', rate: { months: always(own_m3s) } } }),
    bank: junction('sea'),
    farm: demand('sea', farm_m3),
    sea: junction('end'),
    end: outlet(),
  };
  return basin(nodes, { clauses });
}
const january_m3s = (outcome: Outcome) => values(outcome, 'dam', 'release_m3')[JANUARY] / JANUARY_s;
const rows = (outcome: Outcome, part: LedgerRow['part']) => outcome.ledger.filter((row) => row.part === part);
const total = (outcome: Outcome, part: LedgerRow['part'], amount: 'due' | 'delivered' | 'short') =>
  sum(rows(outcome, part).map((row) => row[amount]));

describe('a minimum flow of 40 m3/s below a dam that would let 10 go', () => {
  test('is kept whatever is ordered below and not honoured', () => {
    for (const farm_m3 of [0, 0.6e9, 12e9]) {
      const outcome = run(river({ low: minimum(40) }, 10, farm_m3));
      expect(january_m3s(outcome)).toBeCloseTo(40, 6);
      expect(total(outcome, 'minimum-flow', 'short')).toBeLessThan(1);
    }
  });

  test('carries the orders from below: of 50 m3/s ordered 10 are left, and half of them is honoured', () => {
    const serve = release('2000-01-01', { serves: ['LOW'], compliance: 0.5 });
    const outcome = run(river({ low: minimum(40), serve }, 10, 12 * 50 * JANUARY_s));
    expect(january_m3s(outcome)).toBeCloseTo(40 + 0.5 * 10, 6);
  });

  test('beside one of 50 that binds too is part of it: 50 pass, not 90', () => {
    const [small, large] = [minimum(40), minimum(50)];
    for (const clauses of [
      { small, large },
      { large, small },
    ])
      expect(january_m3s(run(river(clauses, 10, 0)))).toBeCloseTo(50, 6);
  });
});

describe('a clause that a later one replaces acts on no other', () => {
  test('a ceiling that is replaced cuts no floor', () => {
    const floor = release('1990-01-01', { floor: bound(120) });
    const replaced = release('1995-01-01', { ceiling: bound(50) });
    const ceiling = release('2000-01-01', { ceiling: bound(200) });
    expect(january_m3s(run(river({ floor, replaced, ceiling }, 10, 0)))).toBeCloseTo(120, 6);
  });

  test('a floor that is replaced raises no ceiling', () => {
    const ceiling = release('1990-01-01', { ceiling: bound(30) });
    const replaced = release('1995-01-01', { floor: bound(80) });
    const floor = release('2000-01-01', { floor: bound(50) });
    expect(january_m3s(run(river({ ceiling, replaced, floor }, 100, 0)))).toBeCloseTo(50, 6);
  });

  test('a storage that is replaced need not be filled, even where it is the fuller', () => {
    const fuller = release('1990-01-01', { storage: { volume: 8e9, months: [1, 2] } });
    const later = release('2000-01-01', { storage: { volume: 2e9, months: [1, 2] } });
    const outcome = run(river({ fuller, later }, 100, 0));
    expect(january_m3s(outcome)).toBeCloseTo(100, 6);
    expect(rows(outcome, 'storage').map(({ clause }) => clause)).toEqual(['later']);
  });
});

test('a volume that a later ceiling cuts is due as cut: 100 m3/s over 183 days in place of 3 km3', () => {
  const floor = release('1990-01-01', { floor: { volume: 3e9, months: SUMMER, scaled: false } });
  const outcome = run(river({ floor, cut: release('2000-01-01', { ceiling: bound(100) }) }, 10, 0));
  expect(total(outcome, 'floor', 'due')).toBeCloseTo(100 * 183 * 86_400, 0);
  expect(total(outcome, 'floor', 'delivered')).toBeCloseTo(100 * 183 * 86_400, 0);
});

test('a service kept to by half is half short, and not short where the water is released for other ends', () => {
  const serve = release('2000-01-01', { serves: ['LOW'], compliance: 0.5 });
  const served = (own_m3s: number) => {
    const outcome = run(river({ serve }, own_m3s, 2.4e9));
    return total(outcome, 'serves', 'delivered') / total(outcome, 'serves', 'due');
  };
  expect(served(10)).toBeCloseTo(0.5, 9);
  expect(served(90)).toBeCloseTo(1, 9);
});

test('a share of a measured flow binds a user with two intakes as a whole, also where the first falls short', () => {
  // 333.3 hm3 a month arrive and 30 % are 100. The rival takes 200 and leaves 133.3 of the 200 that the fields want there;
  // what they are short of they ask for again at the second point, which the hills refill.
  const nodes: Record<string, Node> = {
    source: catchment('gauge', 4e9),
    gauge: { kind: 'gauge', to: 'first' },
    first: junction('second'),
    rival: demand('first', 2.4e9, { riparian: 'UPL' }),
    hills: catchment('second', 6e9),
    second: junction('sea'),
    fields: demand('first', 2.4e9, { from: [{ node: 'first' }, { node: 'second' }] }),
    sea: outlet(),
  };
  const shares = { LOW: { share: 0.3, takes: ['fields'] } };
  const half: Clause = { ...common, kind: 'share', node: 'gauge', of: 'measured', shares };
  const free_m3 = values(run(basin(nodes)), 'fields', 'supply_m3');
  for (const supply_m3 of free_m3) expect(supply_m3).toBeCloseTo(200e6, 0);
  const outcome = run(basin(nodes, { clauses: { half } }));
  for (const supply_m3 of values(outcome, 'fields', 'supply_m3')) expect(supply_m3).toBeCloseTo(100e6, 0);
  expect(total(outcome, 'share', 'short')).toBeLessThan(1);
});
