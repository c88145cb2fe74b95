/**
 * Terms of clauses by pencil: volumes over a season, storage to be filled, months of service, later instruments, shares.
 */
import { describe, expect, test } from 'vitest';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Clause, ReleaseClause, ShareClause } from '../../src/engine/scenario/schema/clause.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { always, basin, catchment, demand, junction, outlet, reservoir } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const SUMMER = [4, 5, 6, 7, 8, 9];
const MONTH_s = [31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30].map((days) => days * 86_400);
const stepOf = (month: number) => (month + 2) % 12;
const common = { instrument: 'Protocol', parties: ['LOW', 'UPL'], inForce: true, compliance: 1 };
const rows = (outcome: Outcome, part: LedgerRow['part']) => outcome.ledger.filter((row) => row.part === part);
const release = (more: Partial<ReleaseClause>): Clause => ({
  ...common,
  kind: 'release',
  reservoir: 'dam',
  ...more,
});

/** A dam of UPL that releases 100 m3/s by itself, and a farm of LOW that it does not serve unless it has agreed to. */
function river(clauses: Record<string, Clause>, more: Partial<Scenario> = {}): Scenario {
  const nodes: Record<string, Node> = {
    source: catchment('dam', 4e9),
    dam: reservoir('bank', { river: 'main', regime: { kind: 'target', rate: { months: always(100) } } }),
    bank: junction('sea'),
    farm: demand('bank', 9e9),
    sea: outlet(),
  };
  return basin(nodes, { clauses, ...more });
}
const released_m3s = (scenario: Scenario) =>
  values(run(scenario), 'dam', 'release_m3').map((volume, step) => volume / MONTH_s[step]);

describe('a volume over the vegetation season', () => {
  const floor = { volume: 3e9, months: SUMMER, scaled: false };

  test('is released by its end, in equal flow', () => {
    const flow = released_m3s(river({ floor: release({ floor }) }));
    const even_m3s = 3e9 / (183 * 86_400);
    for (const month of SUMMER) expect(flow[stepOf(month)]).toBeCloseTo(even_m3s, 6);
  });

  test('takes account of what was released before: a month may make up for another', () => {
    const early = release({ floor: { rate: always(500), months: [4], scaled: false } });
    const outcome = run(river({ early, floor: release({ floor }) }));
    const summer = values(outcome, 'dam', 'release_m3').slice(6);
    expect(sum(summer)).toBeCloseTo(3e9, 0);
    expect(summer[1] / MONTH_s[7]).toBeCloseTo((3e9 - 500 * 30 * 86_400) / (153 * 86_400), 6);
    expect(rows(outcome, 'floor').find(({ clause }) => clause === 'floor')).toMatchObject({ short: 0 });
  });

  test('kept to by half is half short, judged on the season', () => {
    const half = release({ floor: { volume: 6e9, months: SUMMER, scaled: false }, compliance: 0.5 });
    const [row] = rows(run(river({ half })), 'floor');
    expect(row.due).toBeCloseTo(6e9, 0);
    expect(row.delivered + row.short).toBeCloseTo(6e9, 0);
    expect(row.short).toBeGreaterThan(1e9);
  });

  test('falls with the forecast where it is scaled, at most to one half', () => {
    const scaled = release({ floor: { ...floor, scaled: true } });
    const years = (z: number) => ({
      use: 'y',
      sequences: { y: { label: 'Year', anomalies: [z] } },
      skill: 1,
    });
    const due = (z: number, variability: number) => {
      const scenario = river({ scaled }, { hydrology: years(z) });
      const nodes = { ...scenario.nodes, source: catchment('dam', 4e9, { variability }) };
      return rows(run({ ...scenario, nodes }), 'floor')[0].due;
    };
    expect(due(-1, 0.2)).toBeCloseTo(0.8 * 3e9, 0);
    expect(due(-1, 0.9)).toBeCloseTo(0.5 * 3e9, 0);
    expect(due(1, 0.9)).toBeCloseTo(1.1 * 3e9, 0);
  });
});

test('a storage to be filled by the end of May is filled, and judged then', () => {
  const outcome = run(river({ fill: release({ storage: { volume: 6.2e9, months: [3, 4, 5] } }) }));
  expect(values(outcome, 'dam', 'storage_m3')[stepOf(5)]).toBeCloseTo(6.2e9, 0);
  expect(values(outcome, 'dam', 'release_m3')[stepOf(4)]).toBe(0);
  const [row, ...others] = rows(outcome, 'storage');
  expect(others).toEqual([]);
  expect(row).toMatchObject({ season: 'vegetation', due: 6.2e9 });
  expect(row.short).toBeLessThan(1);
});

test('the minimum flow of the operator goes before a storage to be filled, and what it takes is not held against it', () => {
  const scenario = river({ low: release({ ceiling: { rate: always(5), months: [1], scaled: false } }) });
  const nodes = { ...scenario.nodes, dam: { ...scenario.nodes['dam'], minimum: always(20) } as Node };
  const outcome = run({ ...scenario, nodes });
  expect(values(outcome, 'dam', 'release_m3')[stepOf(1)] / MONTH_s[stepOf(1)]).toBeCloseTo(20, 9);
  const [row] = rows(outcome, 'ceiling');
  expect(row.short).toBe(0);
  expect(row.forced / MONTH_s[stepOf(1)]).toBeCloseTo(15, 6);
});

test('orders are served in the months agreed', () => {
  const flow = released_m3s(river({ serve: release({ serves: ['LOW'], servesIn: [7, 8] }) }));
  expect(flow[stepOf(7)]).toBeGreaterThan(250);
  expect(flow[stepOf(6)]).toBeCloseTo(100, 6);
});

describe('of two ceilings', () => {
  const ceiling = (rate: number, more: Partial<ReleaseClause>) =>
    release({ ceiling: { rate: always(rate), months: [1], scaled: false }, ...more });
  const january = (clauses: Record<string, Clause>) => released_m3s(river(clauses))[stepOf(1)];
  const old = ceiling(30, { signed: '1984-02-07' });

  test('without dates the tighter holds', () => {
    expect(january({ tight: ceiling(30, {}), lax: ceiling(60, {}) })).toBeCloseTo(30, 6);
  });

  test('the later one governs where all parties to the earlier are parties to it', () => {
    const later = ceiling(60, { signed: '1998-03-17' });
    expect(january({ old, later })).toBeCloseTo(60, 6);
    const parts = rows(run(river({ old, later })), 'ceiling');
    expect(parts.map(({ clause }) => clause)).toEqual(['later']);
  });

  test('and both bind where one of them is not', () => {
    const others = ceiling(60, { signed: '1998-03-17', parties: ['UPL'] });
    expect(january({ old, others })).toBeCloseTo(30, 6);
  });

  test('a later one that holds no more leaves the earlier in force', () => {
    const ended = ceiling(60, { signed: '1998-03-17', until: '2025-12-31' });
    expect(january({ old, ended })).toBeCloseTo(30, 6);
  });

  test('a later floor raises an earlier ceiling, and a later ceiling cuts an earlier floor', () => {
    const floor = (signed: string) =>
      release({ signed, floor: { rate: always(150), months: [1], scaled: false } });
    expect(january({ old, floor: floor('1998-03-17') })).toBeCloseTo(150, 6);
    expect(january({ old, floor: floor('1970-01-01') })).toBeCloseTo(30, 6);
  });
});

describe('shares of a flow', () => {
  const parts = (low: number, upl: number): ShareClause['shares'] => ({
    LOW: { share: low, takes: ['low-farm'] },
    UPL: { share: upl, takes: ['upl-canal'] },
  });
  const fork = (clause: Partial<ShareClause>): Scenario =>
    basin(
      {
        source: catchment('gauge', 4e9),
        gauge: { kind: 'gauge', to: 'upper', river: 'main' },
        upper: junction('lower'),
        'upl-canal': {
          kind: 'canal',
          riparian: 'UPL',
          from: [{ node: 'upper' }],
          capacity: always(1e4),
          seepage: 0.2,
        },
        'upl-farm': demand('upl-canal', 6e9, { riparian: 'UPL' }),
        lower: junction('sea'),
        'low-farm': demand('lower', 6e9),
        sea: outlet(),
      },
      {
        clauses: {
          half: {
            ...common,
            kind: 'share',
            node: 'gauge',
            of: 'measured',
            shares: parts(0.5, 0.5),
            ...clause,
          },
        },
      },
    );

  test('of the flow that is measured: each takes half, month by month, canal seepage included', () => {
    const outcome = run(fork({}));
    const flow = values(outcome, 'gauge', 'flow_m3');
    values(outcome, 'upl-canal', 'intake_m3').forEach((taken, step) => {
      expect(taken).toBeCloseTo(flow[step] / 2, 0);
    });
    expect(sum(values(outcome, 'low-farm', 'supply_m3'))).toBeCloseTo(2e9, 0);
    const due = rows(outcome, 'share');
    expect(due).toHaveLength(4);
    for (const row of due) expect(row).toMatchObject({ short: 0 });
    for (const season of ['non-vegetation', 'vegetation']) {
      const [low, upl] = due.filter((row) => row.season === season);
      expect(low.due).toBe(upl.due);
    }
  });

  test('of the natural flow: demands are cut before they order', () => {
    const outcome = run(fork({ of: 'natural', shares: parts(0.25, 0.5) }));
    expect(sum(values(outcome, 'low-farm', 'allowed_m3'))).toBeCloseTo(1e9, 0);
    expect(sum(values(outcome, 'upl-farm', 'supply_m3'))).toBeCloseTo(2e9, 0);
  });

  test('one that keeps to nothing takes what it wants, and alone is short', () => {
    const shares = parts(0.5, 0.5);
    const outcome = run(fork({ shares: { ...shares, UPL: { ...shares['UPL'], compliance: 0 } } }));
    expect(sum(values(outcome, 'upl-canal', 'intake_m3'))).toBeCloseTo(4e9, -1);
    const short = rows(outcome, 'share').filter((row) => row.short > 1e-6 * row.due);
    expect([...new Set(short.map(({ riparian }) => riparian))]).toEqual(['UPL']);
  });
});
