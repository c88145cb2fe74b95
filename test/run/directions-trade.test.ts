/**
 * Directions 6 and 7 of an expert, on the Aral basin: a winter swap of 750 GWh, and a reply that nobody keeps to.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { loadScenario } from '../../src/engine/files.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { run, sum, values } from '../run-scenario.ts';

const YEARS = 30;
const scenarios = {} as Record<'today' | 'swap' | 'broken' | 'reference', Scenario>;
const outcomes = {} as Record<'today' | 'swap' | 'broken', Outcome>;

async function load(id: string, positions: Record<string, string> = {}): Promise<Scenario> {
  const loaded = await loadScenario(`${root}/scenarios/aral/${id}.yaml`, { positions });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value.scenario;
}

beforeAll(async () => {
  scenarios.today = await load('energy-regime');
  scenarios.swap = await load('seasonal-swap');
  scenarios.broken = await load('seasonal-swap', { 'swap-reply': '0 %' });
  scenarios.reference = await load('reference');
  for (const id of ['today', 'swap', 'broken'] as const) outcomes[id] = run(scenarios[id]);
}, 60_000);

describe('a winter swap of 750 GWh', () => {
  const MARCH = 5;
  const AUGUST = 10;

  test('keeps about 0.9 km3 in Toktogul until the vegetation season, less in years in which the dam is empty', () => {
    const march_km3 = values(outcomes.swap, 'seasonal-swap', 'account_m3')
      .filter((_, step) => step % 12 === MARCH)
      .map((account_m3) => account_m3 / 1e9);
    const [middle_km3] = march_km3
      .slice()
      .sort((a, b) => a - b)
      .slice(YEARS / 2);
    expect(middle_km3).toBeGreaterThan(0.82);
    expect(middle_km3).toBeLessThan(0.95);
    for (const kept_km3 of march_km3) expect(kept_km3).toBeLessThan(0.95);
    const august_m3 = values(outcomes.swap, 'seasonal-swap', 'account_m3').filter(
      (_, step) => step % 12 === AUGUST,
    );
    for (const left_m3 of august_m3) expect(left_m3 / 1e9).toBeLessThan(0.05);
  });

  test('leaves the annual release nearly unchanged', () => {
    const release = (outcome: Outcome) => sum(values(outcome, 'toktogul', 'release_m3')) / YEARS;
    expect(Math.abs(release(outcomes.swap) / release(outcomes.today) - 1)).toBeLessThan(0.01);
  });

  test('moves water from winter to summer', () => {
    const winter = (outcome: Outcome) =>
      sum(values(outcome, 'toktogul', 'release_m3').filter((_, step) => step % 12 < 6)) / YEARS;
    expect((winter(outcomes.today) - winter(outcomes.swap)) / 1e9).toBeGreaterThan(0.7);
  });

  test('sums payments to zero', () => {
    const paid = Object.keys(scenarios.swap.riparians).map((id) => values(outcomes.swap, id, 'payments_USD'));
    for (const step of paid[0].keys()) expect(sum(paid.map((series) => series[step]))).toBe(0);
  });
});

describe('a reply that nobody keeps to', () => {
  /** Mean pressure of the years, by pair. */
  const pressures = async (scenario: Scenario): Promise<Record<string, number>> => {
    const assessed = await assessScenario(scenario, scenarios.reference, localRunner());
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.diagnostics));
    const dyads = Object.entries(assessed.value.report?.run.dyads ?? {});
    return Object.fromEntries(dyads.map(([pair, { mean }]) => [pair, mean.score]));
  };

  test('leaves the obligation unmet every year, in full', () => {
    const unmet = outcomes.broken.ledger.filter(
      (row) => row.clause === 'seasonal-swap' && row.part === 'reply' && row.due > 0,
    );
    expect(unmet).toHaveLength(YEARS);
    for (const row of unmet)
      expect(row).toMatchObject({ riparian: 'KGZ', owedTo: ['UZB'], delivered: 0, short: row.due });
  });

  test('raises the pressure on cooperation of that pair, and of no other by more than a hundredth', async () => {
    const [kept, broken] = [await pressures(scenarios.swap), await pressures(scenarios.broken)];
    expect(broken['KGZ|UZB'] - kept['KGZ|UZB']).toBeGreaterThan(0.1);
    for (const pair of Object.keys(kept).filter((id) => id !== 'KGZ|UZB'))
      expect(Math.abs(broken[pair] - kept[pair]), pair).toBeLessThan(0.01);
  });
});
