/**
 * The numbers of a place : each that the file holds, with its meaning, unit, source and confidence
 */
import { expect, test } from 'vitest';
import type { LiveScenario } from '../../src/contract/live/basin.ts';
import { loadScenario } from '../../src/engine/node.ts';
import { numbersOf } from '../../src/web/state/node-numbers.ts';
import { sourceOf } from '../../src/web/state/sources.ts';
import definitions from '../../src/web/words/definitions.json' with { type: 'json' };

async function live(path: string): Promise<LiveScenario> {
  const loaded = await loadScenario(path);
  if (!loaded.ok) throw new Error(loaded.diagnostics[0].message);
  return loaded.value;
}

test('a reservoir tells its limits, its curve from end to end, and the source of each', async () => {
  const scenario = await live('scenarios/aral/energy-regime.yaml');
  const numbers = numbersOf(scenario, 'toktogul', definitions.reservoir);
  const of = (path: string) => numbers.find((one) => one.path === path);
  expect(of('dead')).toMatchObject({ values: ['5.5 km^3'], confidence: 'high' });
  expect(of('full')?.values).toEqual(['19.5 km^3']);
  expect(of('curve[].storage')?.values).toEqual(['3.716 km^3', '20.36 km^3']);
  expect(of('outlet')?.values).toEqual(['1942 m^3/s']);
  expect(of('minimum')?.values).toEqual(['100 m^3/s', '280 m^3/s']);
  expect(of('evaporation.depth')).toMatchObject({ confidence: 'low' });
  expect(of('evaporation.depth')?.source).toMatch(/^950 mm a year/);
  expect(of('dead')?.meaning).toMatch(/[.]$/);
});

test('a course over the years is told by its ends, and what a file does not give is left out', async () => {
  const scenario = await live('scenarios/aral/rogun.yaml');
  const rogun = Object.keys(scenario.scenario.nodes).filter((id) => id.includes('rogun'));
  const numbers = rogun.flatMap((id) => numbersOf(scenario, id, definitions.reservoir));
  const course = numbers.find(({ path }) => path === 'filling.storage');
  expect(course?.values).toHaveLength(2);
  expect(course?.years[1]).toBeGreaterThan(course?.years[0] ?? Number.NaN);
  const plain = numbersOf(scenario, 'toktogul', definitions.reservoir);
  expect(plain.some(({ path }) => path.startsWith('filling'))).toBe(false);
});

test('every number of every shipped place has a meaning and some source', async () => {
  for (const file of ['scenarios/aral/reference.yaml', 'scenarios/two-banks/trade.yaml']) {
    const scenario = await live(file);
    for (const [id, { kind }] of Object.entries(scenario.scenario.nodes))
      for (const { values, meaning, source } of numbersOf(scenario, id, definitions[kind])) {
        expect(values.join()).not.toMatch(/NaN|undefined|Infinity/);
        expect(meaning).not.toBe('');
        expect(source).not.toBe('–');
      }
  }
});

test('the nearest object that says so counts, for source and confidence each', () => {
  const provenance = {
    '': { source: 'all', confidence: 'low' },
    'nodes.a': { source: 'own' },
    'nodes.ab': { confidence: 'high' },
  } as LiveScenario['provenance'];
  expect(sourceOf({ provenance }, 'nodes.a.full')).toEqual({
    ...{ path: 'nodes.a.full', source: 'own', confidence: 'low' },
  });
  expect(sourceOf({ provenance: {} }, 'nodes.a')).toMatchObject({ source: '–', confidence: 'assumption' });
});
