/**
 * Laws of the reference engine on random rivers (SEMANTICS: "Laws that were tried on thousands of random networks").
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/model/compile.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { randomBasin } from './random-basin.ts';

const RUNS = { numRuns: 400, seed: 20251001 };

function run(scenario: Scenario): Outcome {
  const result = simulate(compile(scenario));
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

const values = (outcome: Outcome, variable: string) =>
  outcome.series.filter((series) => series.variable === variable);
const total = (outcome: Outcome, variable: string) =>
  values(outcome, variable).reduce((sum, series) => sum + series.values.reduce((a, b) => a + b, 0), 0);
const deficit_m3 = (outcome: Outcome) => total(outcome, 'demand_m3') - total(outcome, 'supply_m3');

test('water closes at every node and over the basin', () => {
  fc.assert(
    fc.property(randomBasin, (scenario) => {
      const { balance } = run(scenario);
      expect(balance.worst.ratio).toBeLessThan(1e-12);
      expect(balance.worstBasinRatio).toBeLessThan(1e-12);
    }),
    RUNS,
  );
});

test('storage stays between zero and the crest, supply between zero and what is wanted', () => {
  fc.assert(
    fc.property(randomBasin, (scenario) => {
      const outcome = run(scenario);
      for (const series of values(outcome, 'storage_m3')) {
        const node = scenario.nodes[series.of];
        if (node.kind !== 'reservoir') continue;
        for (const storage of series.values)
          expect(storage >= 0 && storage <= (node.crest ?? node.full)).toBe(true);
      }
      for (const wanted of values(outcome, 'demand_m3')) {
        const supply = outcome.series.find(
          (series) => series.of === wanted.of && series.variable === 'supply_m3',
        );
        supply?.values.forEach((given, step) => {
          expect(given).toBeGreaterThanOrEqual(0);
          expect(given).toBeLessThanOrEqual(wanted.values[step] * (1 + 1e-12));
        });
      }
    }),
    RUNS,
  );
});

test('the same scenario gives the same bytes, also from a model that was copied', () => {
  fc.assert(
    fc.property(randomBasin, (scenario) => {
      const model = compile(scenario);
      const again = simulate(structuredClone(model));
      expect(again.ok && again.value.digest).toBe(run(scenario).digest);
    }),
    { ...RUNS, numRuns: 50 },
  );
});

test('new names change no number', () => {
  fc.assert(
    fc.property(randomBasin, (scenario) => {
      const text = JSON.stringify(scenario).replace(/"(head|dam|reach|side|use|source)(\d+)"/g, '"zz-$2-$1"');
      const renamed = JSON.parse(text.replaceAll('"UPL"', '"AAA"').replaceAll('"LOW"', '"BBB"')) as Scenario;
      expect(run(renamed).digest).toBe(run(scenario).digest);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

test('a reach without loss that is cut in two changes no other series', () => {
  fc.assert(
    fc.property(randomBasin, fc.integer({ min: 0, max: 3 }), fc.boolean(), (scenario, pick, first) => {
      const sections = Object.keys(scenario.nodes).filter((id) => id.startsWith('head'));
      const cut = sections[pick % sections.length];
      const piece: Node = { kind: 'reach', to: cut, loss: 0, lag: 0, transit: 0 };
      const rewired = Object.entries(scenario.nodes).map(([id, node]): [string, Node] => [
        id,
        'to' in node && node.to === cut && node.kind !== 'catchment' ? { ...node, to: 'piece' } : node,
      ]);
      const nodes = Object.fromEntries(
        first ? [['piece', piece], ...rewired] : [...rewired, ['piece', piece]],
      );
      const before = run(scenario);
      const after = run({ ...scenario, nodes });
      for (const series of before.series) {
        const same = after.series.find(
          (other) => other.of === series.of && other.variable === series.variable,
        );
        expect(same?.values, `${series.of}.${series.variable}`).toEqual(series.values);
      }
    }),
    { ...RUNS, numRuns: 80 },
  );
});

/** Evaporation grows with the water kept, and alone breaks the law (two dams in a row: 0.5 % more deficit): left out. */
test('more inflow never raises the total deficit under target, rule-curve and irrigation', () => {
  fc.assert(
    fc.property(randomBasin, fc.integer({ min: 1, max: 30 }), (drawn, percent) => {
      const scenario = withoutEvaporation(drawn);
      const nodes = Object.fromEntries(
        Object.entries(scenario.nodes).map(([id, node]): [string, Node] => [
          id,
          node.kind === 'catchment' ? { ...node, annual: (node.annual ?? 0) * (1 + percent / 100) } : node,
        ]),
      );
      const dry = run(scenario);
      const wet = run({ ...scenario, nodes });
      expect(deficit_m3(wet)).toBeLessThanOrEqual(deficit_m3(dry) + 1e-9 * total(dry, 'demand_m3') + 1);
    }),
    RUNS,
  );
});

function withoutEvaporation(scenario: Scenario): Scenario {
  const nodes = Object.entries(scenario.nodes).map(([id, node]): [string, Node] => {
    if (node.kind !== 'reservoir') return [id, node];
    const { evaporation: _, ...dry } = node;
    return [id, dry];
  });
  return { ...scenario, nodes: Object.fromEntries(nodes) };
}

test('with ample water and one riparian nobody is short', () => {
  fc.assert(
    fc.property(randomBasin, (scenario) => {
      const nodes = Object.fromEntries(
        Object.entries(scenario.nodes).map(([id, node]): [string, Node] => {
          if (node.kind === 'catchment')
            return [id, { ...node, annual: 500e9, shape: Array.from({ length: 12 }, () => 1 / 12) }];
          if (node.kind === 'reservoir')
            return [id, { ...node, riparian: 'UPL', outlet: Array.from({ length: 12 }, () => 1e6) }];
          return [id, node.kind === 'demand' ? { ...node, riparian: 'UPL' } : node];
        }),
      );
      const outcome = run({ ...scenario, nodes });
      expect(deficit_m3(outcome)).toBeLessThanOrEqual(1e-9 * total(outcome, 'demand_m3') + 1);
    }),
    { ...RUNS, numRuns: 60 },
  );
});
