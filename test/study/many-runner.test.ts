/**
 * Who makes the runs, and in what order they end, leaves no trace in what is judged
 */
import { describe, expect, test } from 'vitest';
import { failure, success } from '../../src/engine/base/result.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { judgeBundle } from '../../src/engine/study/judge.ts';
import { localRunner, type ManyRunner } from '../../src/engine/study/many-runner.ts';
import { bundleOf, twoBanks } from './two-banks.ts';

const alone = await twoBanks('alone');
const reference = await twoBanks('reference');

/** Makes the last run first, each by itself and over a copy, as threads would. */
const backwards: ManyRunner = {
  runAll: async (scenarios, onRun) => {
    const outcomes = [];
    for (const scenario of [...scenarios].reverse()) {
      const result = await localRunner().runAll([structuredClone(scenario)], onRun);
      if (!result.ok) return result;
      outcomes.unshift(structuredClone(result.value[0]));
    }
    return success(outcomes);
  },
};

describe('an assessment', () => {
  test('is the same whoever makes its runs', async () => {
    const [one, other] = [
      await assessScenario(alone, reference, localRunner()),
      await assessScenario(alone, reference, backwards),
    ];
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
  });

  test('tells of each run that is made, and hands on why one could not be made', async () => {
    let toldCount = 0;
    await assessScenario(alone, reference, localRunner(), () => toldCount++);
    expect(toldCount).toBe(5);
    const why = {
      code: 'MIRAB_EXPRESSION_RESULT_INVALID',
      severity: 'error',
      path: 'nodes.x',
      message: 'No number.',
    } as const;
    const broken: ManyRunner = { runAll: async () => failure([why]) };
    expect(await assessScenario(alone, reference, broken)).toEqual(failure([why]));
    expect(await assessScenario(alone, undefined, broken)).toEqual(failure([why]));
  });

  test('of a bundle that travelled is the same report', async () => {
    const bundle = await bundleOf(alone, reference);
    expect(judgeBundle(structuredClone(bundle))).toEqual(judgeBundle(bundle));
  });
});
