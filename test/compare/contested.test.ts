/**
 * Conclusions on everybody's data: which hold, which depend on whose figures are taken, and which turn round
 */
import { expect, test } from 'vitest';
import type { ComparisonSet, ScenarioComparison } from '../../src/engine/compare/comparison.ts';
import { type ContestedInput, weighContested } from '../../src/engine/compare/contested.ts';
import { loadScenario } from '../../src/engine/files.ts';
import type { LoadedScenario } from '../../src/engine/scenario/assemble.ts';
import { compareContested } from '../../src/engine/study/compare-contested.ts';
import { compareScenarios } from '../../src/engine/study/compare-folder.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';

const set = await twoBanksOn();

test('on one set of figures every conclusion holds', () => {
  const { counts, rankings } = weighContested([inputOf(null, set)]);
  expect(counts).toMatchObject({ depending: 0, reversing: 0, rankings: 2, rankingsHolding: 2 });
  expect(counts.conclusions).toBe(counts.holding);
  expect(counts.conclusions).toBeGreaterThan(8);
  expect(rankings.map(({ of }) => of)).toEqual(['basin', 'LOW|UPL']);
});

test('the baseline is compared with nothing, and no figure is lost', () => {
  const { conclusions } = weighContested([inputOf(null, set), inputOf('LOW', set)]);
  expect(new Set(conclusions.map(({ scenario }) => scenario))).toEqual(new Set(['cooperate']));
  expect(conclusions.map(({ of, figure }) => `${of} ${figure}`)).toEqual([
    'LOW delivered_km3',
    'LOW shortfall_km3',
    'LOW wetlandInflow_km3',
    'LOW gap_GWh',
    'LOW money_MUSD',
    'UPL delivered_km3',
    'UPL shortfall_km3',
    'UPL gap_GWh',
    'UPL money_MUSD',
    'salt-lake inflow_km3',
    'basin pressure',
    'LOW|UPL pressure',
  ]);
});

test('a difference that one party does not see, or sees the other way round, depends on whose data are taken', () => {
  const cases = [
    ['cooperate', 0, { direction: 'same', holds: false, reverses: false }],
    ['cooperate', -1, { direction: 'lower', holds: false, reverses: true }],
    ['cooperate', 2, { direction: 'higher', holds: true, reverses: false }],
  ] as const;
  for (const [scenario, factor, { direction, holds, reverses }] of cases) {
    const theirs = withSupply(set, scenario, factor);
    const { conclusions } = weighContested([inputOf(null, set), inputOf('UPL', theirs)]);
    const supply = conclusions.find(({ of, figure }) => of === 'LOW' && figure === 'delivered_km3');
    expect(supply).toMatchObject({ holds, reverses });
    expect(supply?.readings.map((reading) => reading.direction)).toEqual(['higher', direction]);
  }
});

test('a difference within half a percent of what is wanted is none', () => {
  const small = withSupply(set, 'cooperate', (0.0049 * wanted_km3()) / supplyGain_km3());
  const large = withSupply(set, 'cooperate', (0.0051 * wanted_km3()) / supplyGain_km3());
  for (const [theirs, direction] of [
    [small, 'same'],
    [large, 'higher'],
  ] as const) {
    const { conclusions } = weighContested([inputOf(null, theirs)]);
    const supply = conclusions.find(({ of, figure }) => of === 'LOW' && figure === 'delivered_km3');
    expect(supply?.readings[0].direction).toBe(direction);
  }
});

test('scenarios that change places by pressure are named, those that read the same are not', () => {
  const score = (value: number) => withPressure(set, 'cooperate', value);
  const alone = set.scenarios[0].dyads['LOW|UPL'].score.value;
  const [below, level, above] = [alone - 0.2, alone + 0.004, alone + 0.2].map(score);
  const stable = weighContested([inputOf(null, below), inputOf('LOW', level)]).rankings[1];
  expect(stable).toMatchObject({ of: 'LOW|UPL', holds: true, changing: [] });
  const moved = weighContested([inputOf(null, below), inputOf('LOW', level), inputOf('UPL', above)]);
  expect(moved.rankings[1]).toEqual({
    of: 'LOW|UPL',
    holds: false,
    orders: [
      { data: null, scenarios: ['cooperate', 'alone'] },
      { data: 'LOW', scenarios: ['alone', 'cooperate'] },
      { data: 'UPL', scenarios: ['alone', 'cooperate'] },
    ],
    changing: [['cooperate', 'alone']],
  });
  expect(moved.counts).toMatchObject({ rankings: 2, rankingsHolding: 1 });
});

test('each data set is run whole, its baseline and reference too, and the own comparison is what it was', async () => {
  const cases = await Promise.all(
    [undefined, 'LOW', 'UPL'].map(async (data) => ({
      dataSet: { data: data ?? null, name: data ?? 'own', versionCount: 1 },
      ...(await loadedOn(data)),
    })),
  );
  const ready: string[] = [];
  const result = await compareContested(cases, {
    baselineId: 'alone',
    runner: localRunner(),
    onProgress: ({ scenario, data, doneCount, count }) => {
      ready.push(`${doneCount}/${count} ${scenario} ${data}`);
    },
  });
  if (!result.ok) throw new Error('A run failed.');
  const { contested, ...own } = result.value;
  expect(own).toEqual(set);
  expect(contested.dataSets.map(({ data }) => data)).toEqual([null, 'LOW', 'UPL']);
  expect(ready.at(-1)).toBe('6/6 cooperate UPL');
  const onLowland = await twoBanksOn('LOW');
  expect(onLowland.scenarios.map(({ data }) => data)).toEqual(['LOW', 'LOW']);
  const gain = contested.conclusions.find(({ of, figure }) => of === 'LOW' && figure === 'delivered_km3');
  expect(gain?.readings[1].difference).toBe(
    onLowland.scenarios[1].riparians['LOW'].differenceFromBaseline?.delivered_km3,
  );
  expect(gain).toMatchObject({ holds: true });
});

function inputOf(data: string | null, given: ComparisonSet): ContestedInput {
  return { dataSet: { data, name: data ?? 'own', versionCount: 0 }, set: given };
}

async function loadedOn(
  data?: string,
): Promise<{ loaded: LoadedScenario[]; reference: LoadedScenario['scenario'] }> {
  const [alone, cooperate, reference] = await Promise.all(
    ['alone', 'cooperate', 'reference'].map(async (name) => {
      const result = await loadScenario(`scenarios/two-banks/${name}.yaml`, { data });
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
      const { scenario } = result.value;
      return { ...result.value, scenario: { ...scenario, time: { ...scenario.time, years: 4 } } };
    }),
  );
  return { loaded: [alone, cooperate], reference: reference.scenario };
}

async function twoBanksOn(data?: string): Promise<ComparisonSet> {
  const { loaded, reference } = await loadedOn(data);
  const result = await compareScenarios(loaded, reference, { baselineId: 'alone', runner: localRunner() });
  if (!result.ok) throw new Error('A run failed.');
  return result.value;
}

function wanted_km3(): number {
  return set.scenarios[0].riparians['LOW'].demand_km3;
}

function supplyGain_km3(): number {
  return set.scenarios[1].riparians['LOW'].delivered_km3 - set.scenarios[0].riparians['LOW'].delivered_km3;
}

/** Lowland's gain in water of one scenario times a factor. */
function withSupply(given: ComparisonSet, id: string, factor: number): ComparisonSet {
  return changed(given, id, (one) => {
    const low = one.riparians['LOW'];
    const delivered_km3 = given.scenarios[0].riparians['LOW'].delivered_km3 + factor * supplyGain_km3();
    return { ...one, riparians: { ...one.riparians, LOW: { ...low, delivered_km3 } } };
  });
}

function withPressure(given: ComparisonSet, id: string, value: number): ComparisonSet {
  return changed(given, id, (one) => {
    const { score } = one.dyads['LOW|UPL'];
    return { ...one, dyads: { 'LOW|UPL': { ...one.dyads['LOW|UPL'], score: { ...score, value } } } };
  });
}

function changed(
  given: ComparisonSet,
  id: string,
  change: (one: ScenarioComparison) => ScenarioComparison,
): ComparisonSet {
  return { ...given, scenarios: given.scenarios.map((one) => (one.id === id ? change(one) : one)) };
}
