/**
 * Law of parts: a run joined of the runs of its parts is, bit for bit, the run of the whole      (on random pairs of rivers)
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/model/compile.ts';
import { listParts, namedNodes } from '../../src/engine/model/parts.ts';
import { type Outcome, seriesOf } from '../../src/engine/outcome/outcome.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { twoRivers } from './two-rivers.ts';

const RIVERS = ['north', 'south'];

/** Each set of rivers with its demands cut by half: four scenarios, so that each part comes up twice. */
function coalitions(scenario: Scenario): Scenario[] {
  return [[], ['north'], ['south'], RIVERS].map((cut) => ({
    ...scenario,
    nodes: Object.fromEntries(
      Object.entries(scenario.nodes).map(([id, node]) => [
        id,
        node.kind === 'demand' && cut.some((river) => id.startsWith(river)) ? { ...node, scale: 0.5 } : node,
      ]),
    ),
  }));
}

function alone(scenario: Scenario): Outcome {
  const result = simulate(compile(scenario));
  if (!result.ok) throw new Error(result.diagnostics[0].message);
  return result.value;
}

function hasClauseOnBoth({ clauses }: Scenario): boolean {
  return Object.values(clauses ?? {}).some((clause) =>
    RIVERS.every((river) => namedNodes(clause).some((id) => id.startsWith(river))),
  );
}

test('a joined run is the run of the whole, by every series that is read of it', async () => {
  const seen = { parts: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(twoRivers, async ({ scenario, tie }) => {
      const parts = listParts(scenario, compile(scenario));
      seen[parts === null ? 'whole' : 'parts']++;
      if (tie === 'canal' || hasClauseOnBoth(scenario)) expect(parts).toBeNull();
      const scenarios = coalitions(scenario);
      const made = await localRunner().runAll(scenarios);
      if (!made.ok) throw new Error(made.diagnostics[0].message);
      scenarios.forEach((one, at) => {
        const expected = alone(one);
        for (const { of, variable } of expected.series)
          expect(seriesOf(made.value[at], of, variable)).toEqual(seriesOf(expected, of, variable));
        expect(made.value[at].digest).toBe(expected.digest);
      });
    }),
    { numRuns: 70, seed: 20251010 },
  );
  expect(seen.parts).toBeGreaterThan(15);
  expect(seen.whole).toBeGreaterThan(5);
});
