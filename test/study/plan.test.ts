/**
 * Which runs attribution needs: one for each set of pieces that changes hands, whatever coalition brings it
 */
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../src/engine/scenario/schema/clause.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { coalitionScenario } from '../../src/engine/study/counterfactual.ts';
import { planBundle } from '../../src/engine/study/plan.ts';
import { runKey } from '../../src/engine/study/sharing-runner.ts';
import { twoBanks } from './two-banks.ts';

const alone = await twoBanks('alone');
const cooperate = await twoBanks('cooperate');
const trade = await twoBanks('trade');

const namesOf = (scenario: Scenario, reference: Scenario) =>
  planBundle(scenario, reference).runs.map(({ name }) => name);

describe('a plan', () => {
  test('has the scenario, the reference, coalitions that are neither, and natural runs last', () => {
    expect(namesOf(alone, cooperate)).toEqual([
      'scenario',
      'reference',
      'coalition:UPL',
      'natural:LOW',
      'natural:UPL',
    ]);
  });

  test('of a scenario that is its own reference has one run and the natural ones', () => {
    expect(namesOf(alone, alone)).toEqual(['scenario', 'natural:LOW', 'natural:UPL']);
  });

  test('needs no coalition of one where all that differs is joint', () => {
    expect(namesOf(trade, { ...trade, trades: {} })).toEqual([
      'scenario',
      'reference',
      'natural:LOW',
      'natural:UPL',
    ]);
  });

  test('gives every coalition the run that its own scenario would be', () => {
    const reference = withGrowth(cooperate, 0.9);
    const { riparianIds, places, runs } = planBundle(trade, reference);
    places.coalitions.forEach((place, coalition) => {
      const departing = riparianIds.filter((_, index) => (coalition & (1 << index)) !== 0);
      expect(runKey(runs[place].scenario)).toBe(runKey(coalitionScenario(trade, reference, departing)));
    });
    expect(new Set(places.coalitions).size).toBe(4);
  });

  test('of one riparian at a time has no coalitions but the single departures, and says so', () => {
    const reference = withGrowth(cooperate, 0.9);
    const plan = planBundle(trade, reference, 'one-at-a-time');
    expect([plan.approximate, plan.places.coalitions.length]).toEqual([true, 0]);
    expect(Object.keys(plan.places.departing)).toEqual(['LOW', 'UPL']);
  });

  test('is exact for six riparians and one at a time, which it says, for seven', () => {
    const six = withRiparians(alone, ['AAA', 'BBB', 'CCC', 'DDD']);
    const seven = withRiparians(alone, ['AAA', 'BBB', 'CCC', 'DDD', 'EEE']);
    const exact = planBundle(six, withGrowth(six, 0.9));
    expect([exact.approximate, exact.places.coalitions.length]).toEqual([false, 64]);
    const single = planBundle(seven, withGrowth(seven, 0.9));
    expect([single.approximate, single.places.coalitions.length]).toEqual([true, 0]);
    expect(Object.keys(single.places.departing)).toHaveLength(7);
  });
});

describe('who decides', () => {
  test('inflow is nature even where the catchment lies in a riparian', () => {
    const wetter = withNode(alone, 'snow', (node) => ({ ...node, riparian: 'UPL', annual: 9e9 }));
    const { runs } = planBundle(wetter, alone);
    expect(runs.map(({ name }) => name)).toEqual(['scenario', 'natural:LOW', 'natural:UPL']);
  });

  test('a line between two is decided by both', () => {
    const lined = { ...alone, lines: { 'LOW|UPL': { capacity: 100 } } };
    const run = (departing: readonly string[]) => coalitionScenario(lined, alone, departing).lines ?? {};
    expect([run(['LOW']), run(['UPL'])]).toEqual([{}, {}]);
    expect(run(['LOW', 'UPL'])).toEqual(lined.lines);
  });

  test('the terms of a cap are joint, and whether it is kept is up to the one that is capped', () => {
    const half = { ...alone, clauses: capped({ compliance: 0.5 }) };
    const wider = { ...alone, clauses: capped({ annual: 9e9 }) };
    const cap = (scenario: Scenario, departing: readonly string[]) =>
      coalitionScenario(scenario, alone, departing).clauses?.['lowland-cap'];
    expect(cap(half, ['LOW'])).toEqual(half.clauses['lowland-cap']);
    expect(cap(half, ['UPL'])).toEqual(alone.clauses?.['lowland-cap']);
    for (const one of ['LOW', 'UPL']) expect(cap(wider, [one])).toEqual(alone.clauses?.['lowland-cap']);
    expect(namesOf(half, alone)).toEqual(['scenario', 'reference', 'natural:LOW', 'natural:UPL']);
  });

  test('each leg of a trade that both have is kept by the one who sends it', () => {
    const swap = trade.trades?.['winter-swap'];
    if (swap?.reply === undefined) throw new Error('Two Banks has no swap.');
    const reply = { ...swap.reply, compliance: 0 };
    const broken = { ...trade, trades: { 'winter-swap': { ...swap, reply } } };
    const kept = (departing: readonly string[]) =>
      coalitionScenario(broken, trade, departing).trades?.['winter-swap'].reply?.compliance;
    expect([kept(['LOW']), kept(['UPL'])]).toEqual([1, 0]);
  });

  test('an owner that either file names decides the whole clause', () => {
    const clauses = capped({ owner: 'UPL', annual: 9e9, compliance: 0.5 });
    const cap = (departing: readonly string[]) =>
      coalitionScenario(alone, { ...alone, clauses }, departing).clauses?.['lowland-cap'];
    expect(cap(['UPL'])).toEqual(alone.clauses?.['lowland-cap']);
    expect(cap(['LOW'])).toEqual(clauses['lowland-cap']);
  });

  test('a party that the scenario does not know decides nothing', () => {
    const clauses = { ...alone.clauses, strange: { ...capped({})['lowland-cap'], parties: ['LOW', 'XXX'] } };
    const reference = { ...alone, clauses };
    expect(coalitionScenario(alone, reference, []).clauses).toHaveProperty('strange');
    expect(coalitionScenario(alone, reference, ['LOW']).clauses).not.toHaveProperty('strange');
  });
});

function capped(change: Partial<Clause>): Record<string, Clause> {
  const clauses = alone.clauses ?? {};
  return { ...clauses, 'lowland-cap': { ...clauses['lowland-cap'], ...change } as Clause };
}

function withNode(
  scenario: Scenario,
  id: string,
  change: (node: Record<string, unknown>) => Record<string, unknown>,
): Scenario {
  const nodes = { ...scenario.nodes, [id]: change(scenario.nodes[id]) } as Scenario['nodes'];
  return { ...scenario, nodes };
}

/** Lowland's fields at another size. */
function withGrowth(scenario: Scenario, scale: number): Scenario {
  return withNode(scenario, 'lowland-fields', (node) => ({ ...node, scale }));
}

function withRiparians(scenario: Scenario, ids: readonly string[]): Scenario {
  const others = Object.fromEntries(ids.map((id) => [id, { name: id }]));
  return { ...scenario, riparians: { ...scenario.riparians, ...others } };
}
