/**
 * The length of a step changes the detail, not the river.
 */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/files.ts';
import { compile } from '../../src/engine/model/compile.ts';
import { simulate } from '../../src/engine/run/simulate.ts';

async function yearlyRelease_m3(step: 'month' | 'dekad' | 'day'): Promise<number> {
  const loaded = await loadScenario('scenarios/two-banks/cooperate.yaml');
  if (!loaded.ok) throw new Error('two-banks does not load');
  const { scenario } = loaded.value;
  const outcome = simulate(compile({ ...scenario, time: { ...scenario.time, step } }));
  if (!outcome.ok) throw new Error('two-banks does not run');
  const release = outcome.value.series.find(
    ({ of, variable }) => of === 'high-dam' && variable === 'release_m3',
  );
  return (
    (release?.values.reduce((sum, volume) => sum + volume, 0) ?? 0) / outcome.value.calendar.waterYearCount
  );
}

test('months, dekads and days give the same yearly release within 1 %', async () => {
  const month_m3 = await yearlyRelease_m3('month');
  expect(month_m3).toBeGreaterThan(1e9);
  expect((await yearlyRelease_m3('dekad')) / month_m3).toBeCloseTo(1, 2);
  expect((await yearlyRelease_m3('day')) / month_m3).toBeCloseTo(1, 2);
});
