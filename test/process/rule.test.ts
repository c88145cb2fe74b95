/**
 * Rules written as expressions, from text to release.
 */
import { expect, test } from 'vitest';
import { assemble, compile, simulate } from '../../src/engine/index.ts';
import { oneDam } from './one-dam.ts';

async function run(rule: string) {
  const loaded = await assemble('dam.yaml', async () => ({ ok: true, text: oneDam(rule) }));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return simulate(compile(loaded.value.scenario));
}

async function releaseOf(rule: string): Promise<number[]> {
  const outcome = await run(rule);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const { calendar, series } = outcome.value;
  const release_m3 =
    series.find(({ of, variable }) => of === 'dam' && variable === 'release_m3')?.values ?? [];
  return Array.from(release_m3, (volume, step) => volume / calendar.step_s[step]);
}

test('a rule of the calendar releases more in summer', async () => {
  const release_m3s = await releaseOf(
    'select(calendar_month >= 6 and calendar_month <= 8, 300 m^3/s, 50 m^3/s)',
  );
  expect(release_m3s.map(Math.round)).toEqual([50, 50, 50, 50, 50, 50, 50, 50, 300, 300, 300, 50]);
});

test('a rule of storage sees the storage at the start of the step', async () => {
  const [first] = await releaseOf('(storage - dead) / (full - dead) * 360 m^3/s');
  expect(first).toBeCloseTo(180, 9);
});

test('a rule of the natural inflow passes it on', async () => {
  const release_m3s = await releaseOf('inflow');
  for (const rate_m3s of release_m3s) expect(rate_m3s).toBeGreaterThan(90);
});

test('a rule that divides by zero ends the run with the step and the node, not with a number', async () => {
  const outcome = await run('100 m^3/s / (calendar_month - 3)');
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics[0]).toMatchObject({
    code: 'MIRAB_EXPRESSION_RESULT_INVALID',
    path: 'nodes.dam.regime.rate',
  });
  expect(outcome.diagnostics[0].message).toContain('2026-03');
});
