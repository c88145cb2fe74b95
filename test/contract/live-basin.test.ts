/**
 * A basin as a page gets it gives back every scenario bit for bit, and its session runs as Node does
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liveFault, openBasin, packBasin } from '../../src/contract/live/basin.ts';
import { applyChanges, changesOf, type Json } from '../../src/contract/live/changes.ts';
import { assessScenario, compile, localRunner, simulate } from '../../src/engine/index.ts';
import { listScenarios, loadScenario } from '../../src/engine/node.ts';
import { readPressure, weighPressure } from '../../src/web/engine/pressure.ts';
import { Session } from '../../src/web/engine/session.ts';
import { basinInFile } from '../../src/web/state/dropped-file.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

test('changes applied to the one tree give the other', () => {
  fc.assert(
    fc.property(json, json, (from, to) => {
      const changes = JSON.parse(JSON.stringify(changesOf(from, to)));
      expect(JSON.stringify(sorted(applyChanges(from, changes)))).toBe(JSON.stringify(sorted(to)));
    }),
  );
});

test('trees that are equal have no changes', () => {
  fc.assert(
    fc.property(json, (tree) => {
      expect(changesOf(tree, tree)).toEqual([]);
    }),
  );
});

/** Keys in order: where a key is new it comes last, which no scenario minds. */
function sorted(tree: Json): Json {
  if (Array.isArray(tree)) return tree.map(sorted);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}

async function packed(id: string) {
  const listed = await listScenarios(`scenarios/${id}`);
  const scenarios = listed.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const reference = await loadScenario(`scenarios/${id}/reference.yaml`);
  return {
    scenarios,
    basin: packBasin({ id, scenarios, reference: reference.ok ? reference.value : undefined }),
  };
}

test.each(['two-banks', 'aral', 'aral-coarse', 'deals'])(
  'every scenario of %s comes out of the basin with the runId and the digest that it went in with',
  async (id) => {
    const { scenarios, basin } = await packed(id);
    const opened = openBasin(JSON.parse(JSON.stringify(basin)));
    expect(opened.scenarios.map(({ scenario }) => scenario.id)).toEqual(
      scenarios.map(({ scenario }) => scenario.id),
    );
    opened.scenarios.forEach(({ scenario, provenance }, at) => {
      expect(compile(scenario).runId).toBe(compile(scenarios[at].scenario).runId);
      expect(provenance).toEqual({ ...scenarios[at].provenance });
    });
    const [live, text] = [opened.scenarios[1], scenarios[1]].map(({ scenario }) =>
      simulate(compile(scenario)),
    );
    expect(live.ok && live.value.digest).toBe(text.ok && text.value.digest);
  },
);

test('a session answers with figures of the run, and with the same outcome when it is asked again', async () => {
  const { basin } = await packed('two-banks');
  const session = new Session(basin);
  const asked = { scenario: 'trade', positions: { 'swap-size': '700 GWh' } };
  const answer = session.run({ ...asked, graphs: ['shortfall:LOW', 'storage:high-dam'], river: true });
  if ('failure' in answer) throw new Error(answer.failure);
  expect(answer.graphs.map(({ id, unit }) => [id, unit])).toEqual([
    ['shortfall:LOW', 'm3s'],
    ['storage:high-dam', 'km3'],
  ]);
  expect(answer.graphs[1].high.every((value) => value <= 6.2)).toBe(true);
  expect(answer.facts.riparians.map(({ id }) => id)).toEqual(['LOW', 'UPL']);
  expect(answer.river?.flow_m3s.length).toBe(answer.steps.length * 15);
  const explained = await session.explain({ ...asked, node: 'lowland-fields', when: '2030-07' });
  if (!('blocks' in explained)) throw new Error(explained.message);
  expect(explained.blocks.map(({ kind }) => kind)).toEqual(['table', 'sentences', 'table', 'table']);
  expect(await session.explain({ ...asked, node: 'nowhere', when: '2030-07' })).toHaveProperty('message');
  expect(session.beside({ scenario: 'alone', positions: {} }, asked)['LOW'].betterOrWorse?.water).toBe(
    'better',
  );
});

test('pressure of a page is that of the assessment, with parts that sum to the score', async () => {
  const [scenario, reference] = await Promise.all(
    ['trade', 'reference'].map((name) => loadScenario(`scenarios/two-banks/${name}.yaml`)),
  );
  if (!scenario.ok || !reference.ok) throw new Error('The scenarios do not hold.');
  const breathed: number[] = [];
  const read = await readPressure(
    scenario.value.scenario,
    reference.value.scenario,
    async (done) => void breathed.push(done),
  );
  if ('reason' in read) throw new Error(read.reason);
  const answer = weighPressure(read, {});
  if (!('dyads' in answer)) throw new Error(answer.reason);
  for (const { score, parts } of answer.dyads)
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 12);
  expect(answer.validation).toBe('not validated');
  expect(breathed.length).toBeGreaterThan(3);
  const assessed = await assessScenario(scenario.value.scenario, reference.value.scenario, localRunner());
  expect(assessed.ok && assessed.value.report?.run.basin.mean.score).toBe(answer.basin.score);

  const lighter = weighPressure(read, { 'caps.shortage': 0.2, 'claims.need': 1 });
  if (!('dyads' in lighter)) throw new Error(lighter.reason);
  expect(lighter.basin.score).toBeLessThan(answer.basin.score);
  expect(lighter.parametersHash).not.toBe(answer.parametersHash);
  const noClaim = { 'claims.ent': 0, 'claims.need': 0, 'claims.cf': 0, 'claims.fair': 0 };
  expect(weighPressure(read, noClaim)).toEqual({ reason: 'No claim has a weight above 0.' });
  expect(await readPressure(scenario.value.scenario, undefined, async () => {})).toHaveProperty('reason');
});

test('files that are dropped open where they can, and say why where they cannot', async () => {
  const { basin } = await packed('two-banks');
  expect(liveFault(basin)).toBeUndefined();
  expect(basinInFile(JSON.stringify(basin))).toHaveProperty('basin.id', 'two-banks');
  const { scenario, provenance } = basin.first;
  const document = { schema: 'mirab-scenario/1', engineVersion: basin.engineVersion, scenario, provenance };
  expect(basinInFile(JSON.stringify(document))).toHaveProperty('basin.baseline', 'alone');
  expect(basinInFile(JSON.stringify({ ...basin, engineVersion: '9.9.9' }))).toHaveProperty('fault');
  for (const text of ['', '[]', 'null', '{}', '{"schema":"mirab-model/1"}'])
    expect(basinInFile(text)).toHaveProperty('fault');
});
