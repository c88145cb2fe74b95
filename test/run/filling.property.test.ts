/**
 * Laws of new dams on random rivers with random plans of filling.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/model/compile.ts';
import { runStep } from '../../src/engine/run/step.ts';
import { makeWorkspace } from '../../src/engine/run/workspace.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run } from '../run-scenario.ts';
import { randomBasin } from './random-basin.ts';

const RUNS = { numRuns: 200, seed: 20251001 };
const FULL_m3 = 9e9;
const CREST_m3 = 10e9;
const ROUNDING = 1e-12;

/** Steps of storage reached in water years 2026 to 2028, in parts of full supply; full supply comes in 2029 at the latest. */
const planOfFilling = fc.record({
  parts: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
  mostKept: fc.integer({ min: 0, max: 10 }),
  initial: fc.integer({ min: 0, max: 4 }),
});
type Plan = typeof planOfFilling extends fc.Arbitrary<infer T> ? T : never;

function reachedOf({ parts }: Plan): number[] {
  const rising = parts.toSorted((a, b) => a - b);
  return [...rising.map((part) => (part * FULL_m3) / 9), 12e9];
}

function withNewDams(scenario: Scenario, plan: Plan): Scenario {
  const reached_m3 = reachedOf(plan);
  const points = reached_m3.map((value, year) => ({ waterYear: 2026 + year, value }));
  return withDams(scenario, (dam) => ({
    ...dam,
    initial: (Math.min(reached_m3[0], FULL_m3) * plan.initial) / 4,
    filling: { storage: { points, growth: 0 }, mostKept: plan.mostKept / 10 },
  }));
}

type Dam = Extract<Node, { kind: 'reservoir' }>;

/** The scenario with other nodes in place of its dams, or of some of them. */
function withDams(scenario: Scenario, change: (dam: Dam, id: string) => Node): Scenario {
  const nodes = Object.entries(scenario.nodes).map(([id, node]): [string, Node] => [
    id,
    node.kind === 'reservoir' ? change(node, id) : node,
  ]);
  return { ...scenario, nodes: Object.fromEntries(nodes) };
}

test('water closes at every node while dams fill', () => {
  fc.assert(
    fc.property(randomBasin, planOfFilling, (scenario, plan) => {
      const { balance } = run(withNewDams(scenario, plan));
      expect(balance.worst.ratio).toBeLessThan(1e-12);
      expect(balance.worstBasinRatio).toBeLessThan(1e-12);
    }),
    RUNS,
  );
});

test('storage never passes what the dam has reached, and what may not be kept passes', () => {
  fc.assert(
    fc.property(randomBasin, planOfFilling, (scenario, plan) => {
      const model = compile(withNewDams(scenario, plan));
      const workspace = makeWorkspace(model);
      const { columns, before_m3 } = workspace;
      const reached_m3 = reachedOf(plan);
      for (let step = 0; step < model.calendar.stepCount; step++) {
        runStep(workspace, step, { ratio: 0, node: 0, step: 0 });
        const year = model.calendar.waterYearIndex[step];
        const complete = reached_m3[year] >= FULL_m3;
        for (const node of model.reservoirs.node) {
          expect(columns.stored_m3[node]).toBeLessThanOrEqual(complete ? CREST_m3 : reached_m3[year]);
          if (year > 0 ? reached_m3[year - 1] >= FULL_m3 : complete) continue;
          // Outlets pass 1000 m3/s, and evaporation comes first.
          const gain_m3 = columns.arrival_m3[node] - columns.evaporation_m3[node];
          const above_m3 = gain_m3 + before_m3[node] - Math.min(before_m3[node], 1e9);
          const passed_m3 = (1 - plan.mostKept / 10) * columns.arrival_m3[node];
          const outlets_m3 = 1000 * model.calendar.step_s[step];
          const least_m3 = Math.min(passed_m3, outlets_m3, above_m3);
          expect(columns.release_m3[node]).toBeGreaterThanOrEqual(
            least_m3 - ROUNDING * (passed_m3 + before_m3[node]) - 1e-6,
          );
        }
      }
    }),
    RUNS,
  );
});

test('a dam that is built after the run changes no bit of any other series against a junction', () => {
  fc.assert(
    fc.property(randomBasin, fc.boolean(), (scenario, all) => {
      const first = Object.keys(scenario.nodes).find((id) => scenario.nodes[id].kind === 'reservoir');
      const place = (id: string) => all || id === first;
      const points = [
        { waterYear: 2029, value: 0 },
        { waterYear: 2030, value: FULL_m3 },
      ];
      const filling = { storage: { points, growth: 0 }, mostKept: 1 };
      const planned = run(
        withDams(scenario, (dam, id) => (place(id) ? { ...dam, initial: 0, filling } : dam)),
      );
      const without = run(
        withDams(scenario, (dam, id) => (place(id) ? { kind: 'junction', to: dam.to } : dam)),
      );
      for (const series of without.series) {
        if (scenario.nodes[series.of]?.kind === 'reservoir' && place(series.of)) continue;
        const same = planned.series.find(
          ({ of, variable }) => of === series.of && variable === series.variable,
        );
        expect(same?.values, `${series.of}.${series.variable}`).toEqual(series.values);
      }
    }),
    RUNS,
  );
});

test('a dam that is complete and above dead storage is a dam that has always stood', () => {
  fc.assert(
    fc.property(randomBasin, (scenario) => {
      const filling = { storage: { points: [{ waterYear: 2025, value: FULL_m3 }], growth: 0 }, mostKept: 0 };
      const above = withDams(scenario, (dam) => ({ ...dam, initial: 9e9, dead: 0 }));
      const complete = withDams(above, (dam) => ({ ...dam, filling }));
      expect(run(complete).digest).toBe(run(above).digest);
    }),
    RUNS,
  );
});
