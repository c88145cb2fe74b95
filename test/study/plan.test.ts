/**
 * Which runs attribution needs: one for each set of pieces that changes hands, whatever coalition brings it
 */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { coalitionScenario } from '../../src/engine/study/counterfactual.ts';
import { runKey } from '../../src/engine/study/many-runner.ts';
import { planBundle } from '../../src/engine/study/plan.ts';
import { loadTwoBanks, twoBanks } from './two-banks.ts';

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

  test('a party of the reference that the scenario does not know decides nothing', async () => {
    const { scenario } = await loadTwoBanks('cooperate');
    const [[id, clause]] = Object.entries(scenario.clauses ?? {});
    const strange = { ...clause, parties: ['LOW', 'XXX'] };
    const reference = { ...scenario, clauses: { ...scenario.clauses, [id]: strange } };
    expect(coalitionScenario(scenario, reference, ['LOW']).clauses?.[id]).toEqual(clause);
  });
});

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
