/**
 * The fan of a chart : percentiles of yearly means over drawn years, the same draws for every scenario
 */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/node.ts';
import { fanOf } from '../../src/web/engine/fan.ts';

const GRAPHS = ['shortfall:LOW', 'inflow:marsh', 'storage:high-dam'] as const;

async function fanOfFile(name: string) {
  const loaded = await loadScenario(`scenarios/two-banks/${name}.yaml`);
  if (!loaded.ok) throw new Error(loaded.diagnostics[0].message);
  const seen: number[] = [];
  const answer = await fanOf(loaded.value.scenario, GRAPHS, async (done) => void seen.push(done));
  if ('failure' in answer) throw new Error(answer.failure);
  return { ...answer, seen };
}

test('percentiles lie in order, in every year, and say how many draws they are of', async () => {
  const { count, fans, seen } = await fanOfFile('alone');
  expect(count).toBe(32);
  expect(seen).toHaveLength(count);
  expect(fans.map(({ id }) => id)).toEqual(GRAPHS);
  for (const { low, middle, high } of fans) {
    expect(low).toHaveLength(10);
    low.forEach((value, year) => {
      expect(value).toBeLessThanOrEqual(middle[year]);
      expect(middle[year]).toBeLessThanOrEqual(high[year]);
    });
  }
  expect(fans[0].high[5]).toBeGreaterThan(fans[0].low[5]);
});

test('the same scenario has the same fan, and all scenarios meet the same years', async () => {
  const [one, again, other] = [await fanOfFile('alone'), await fanOfFile('alone'), await fanOfFile('trade')];
  expect(again.fans).toEqual(one.fans);
  expect(other.fans[0].middle).not.toEqual(one.fans[0].middle);
});
