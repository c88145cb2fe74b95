/**
 * Outcomes side by side: nothing differs from itself, and what one gains the other way round is lost
 */
import { expect, test } from 'vitest';
import { type ComparedOutcome, compareOutcomes } from '../../src/engine/compare/compare-outcomes.ts';
import type { ScenarioComparison } from '../../src/engine/compare/comparison.ts';
import { parametersHash } from '../../src/engine/risk/parameters.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { compareScenarios, type Progress } from '../../src/engine/study/compare-folder.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { loadTwoBanks, twoBanks } from '../study/two-banks.ts';

const reference = await twoBanks('cooperate');
const alone = await assessed(await twoBanks('alone'));
const cooperate = await assessed(reference);

test('a scenario does not differ from itself', () => {
  const [one] = compareOutcomes([alone], 'alone').scenarios;
  const differences = differencesOf(one);
  expect(differences.length).toBeGreaterThan(20);
  expect(differences.every((difference) => Object.is(difference, 0))).toBe(true);
  for (const { betterOrWorse } of Object.values(one.riparians))
    expect(new Set(Object.values(betterOrWorse ?? {}))).toEqual(new Set(['same']));
});

test('differences change sign with the baseline, bit for bit', () => {
  const forth = compareOutcomes([alone, cooperate], 'alone').scenarios[1];
  const back = compareOutcomes([alone, cooperate], 'cooperate').scenarios[0];
  expect(differencesOf(forth)).toEqual(differencesOf(back).map((difference) => 0 - difference));
  expect(differencesOf(forth).some((difference) => difference !== 0)).toBe(true);
});

test('where the dam serves both banks Lowland is better off in water and Upland worse off in energy', () => {
  const { riparians } = compareOutcomes([alone, cooperate], 'alone').scenarios[1];
  expect(riparians['LOW'].betterOrWorse).toMatchObject({ water: 'better', money: 'better' });
  expect(riparians['UPL'].betterOrWorse).toMatchObject({ energy: 'worse' });
  expect(riparians['UPL'].betterOrWorse).not.toHaveProperty('environment');
});

test('the contributions of a score sum to it, and it says what it is', () => {
  const { dyads, basin } = compareOutcomes([alone], 'alone').scenarios[0];
  for (const score of [dyads['LOW|UPL'].score, basin?.score]) {
    const sum = score?.contributions.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(score?.value ?? -1, 12);
    expect(score).toMatchObject({ bands: null, isProbability: false, validation: 'not validated' });
  }
});

test('cooperation stands beside the score, and the set says with which parameters both were made', () => {
  const set = compareOutcomes([alone, cooperate], 'alone');
  const [own, other] = set.scenarios.map(({ dyads }) => dyads['LOW|UPL'].cooperation);
  expect(own).toMatchObject({ differenceFromBaseline: 0, reading: 'structural position only' });
  expect(other?.differenceFromBaseline).toBeGreaterThan(0);
  expect(other?.value).toBeGreaterThan(own?.value ?? 1);
  expect(set.paramsHash).toBe(parametersHash());
  expect(set.paramsHash).toBe(alone.report?.paramsHash);
});

test('the ledger over the run is the sum of its seasons', () => {
  const { ledger } = compareOutcomes([alone], 'alone').scenarios[0];
  const cap = ledger.find(({ clause }) => clause === 'lowland-cap');
  expect(cap).toMatchObject({ part: 'cap', riparian: 'LOW', owedTo: ['UPL'] });
  expect(cap && 'due_km3' in cap && cap.due_km3).toBeCloseTo(20, 9);
});

test('a set is plain JSON with its keys in alphabetical order', () => {
  const set = compareOutcomes([alone, cooperate], 'alone');
  expect(JSON.parse(JSON.stringify(set))).toEqual(set);
  expect(unsortedObjects(set)).toEqual([]);
});

test('without reports there are no scores, and a reason', () => {
  const { dyads, basin, reason } = compareOutcomes([{ ...alone, report: null }], 'alone').scenarios[0];
  expect([dyads, basin]).toEqual([{}, null]);
  expect(reason).toMatch(/\.$/);
});

test('a folder is run, judged and laid side by side, and tells how far it is', async () => {
  const loaded = [await loadTwoBanks('alone'), await loadTwoBanks('trade')];
  const heard: string[] = [];
  const onProgress = ({ doneCount, scenario }: Progress) => heard.push(`${doneCount} ${scenario}`);
  const { scenario: cooperation } = await loadTwoBanks('cooperate');
  const runner = localRunner();
  const result = await compareScenarios(loaded, cooperation, { baselineId: 'alone', runner, onProgress });
  if (!result.ok) throw new Error('Two Banks does not run.');
  expect(heard).toEqual(['1 alone', '2 trade']);
  expect(result.value.scenarios.map(({ id }) => id)).toEqual(['alone', 'trade']);
  await expect(compareScenarios(loaded, undefined, { baselineId: 'nowhere', runner })).rejects.toThrow(
    'not among the scenarios',
  );
});

async function assessed(scenario: Scenario): Promise<ComparedOutcome> {
  const result = await assessScenario(scenario, reference, localRunner());
  if (!result.ok) throw new Error('Two Banks does not run.');
  return result.value;
}

function differencesOf({ riparians, dyads, basin, seas }: ScenarioComparison): number[] {
  return [
    ...Object.values(riparians).flatMap(({ differenceFromBaseline }) =>
      Object.values(differenceFromBaseline ?? {}),
    ),
    ...Object.values(dyads).map(({ score }) => score.differenceFromBaseline ?? -1),
    basin?.score.differenceFromBaseline ?? -1,
    ...Object.values(seas).map((sea) => sea.differenceFromBaseline_km3 ?? -1),
  ];
}

function unsortedObjects(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unsortedObjects);
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const own = keys.join() === [...keys].sort().join() ? [] : [keys.join()];
  return [...own, ...Object.values(value).flatMap(unsortedObjects)];
}
