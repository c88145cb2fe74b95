/**
 * The pool: the number of threads decides time, and nothing else
 */
import { afterEach, describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/files.ts';
import type { BasinModel } from '../../src/engine/model/basin-model.ts';
import { compile } from '../../src/engine/model/compile.ts';
import { openPool } from '../../src/engine/pool/open-pool.ts';
import type { Pool } from '../../src/engine/pool/pool.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import { models, names, withMistake, words } from './models.ts';

const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function open(threads: number): Pool {
  const pool = openPool({ threads });
  pools.push(pool);
  return pool;
}

const SCENARIOS = [
  ...['alone', 'cooperate', 'dry', 'trade', 'salt'].map((name) => `two-banks/${name}`),
  'aral-coarse/energy-regime',
];
const shipped = await Promise.all(SCENARIOS.map(modelOf));

async function modelOf(name: string): Promise<BasinModel> {
  const loaded = await loadScenario(`scenarios/${name}.yaml`);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  return compile(loaded.value.scenario);
}

describe.each([0, 1, 2, 3])('on %i threads', (threads) => {
  test('outcomes are those of the reference engine in every part, in the order asked', async () => {
    const answers = await open(threads).simulateAll(shipped);
    expect(answers.map(({ scenarioId }) => scenarioId)).toEqual(shipped.map(({ scenarioId }) => scenarioId));
    answers.forEach((answer, index) => {
      const alone = simulate(shipped[index]);
      if (answer.kind !== 'outcome' || !alone.ok) throw new Error(JSON.stringify(answer));
      expect(answer.outcome.digest).toBe(alone.value.digest);
      expect(answer.outcome).toStrictEqual(alone.value);
    });
  });

  test('a run that meets a mistake of ours says so, and the others have their outcomes', async () => {
    const [first, second, third] = models('first', 'second', 'third');
    const answers = await open(threads).simulateAll([first, withMistake(second), third]);
    expect(words(answers)).toEqual(['outcome', 'MIRAB_RUN_DEFECT', 'outcome']);
    const [, faulty] = answers;
    if (faulty.kind !== 'fault') throw new Error('It has no fault.');
    expect(faulty.runId).toBe(second.runId);
    expect(faulty.fault.message).toMatch(
      `Scenario "second" (runId ${second.runId}): the run met a mistake in Mirab: the water balance`,
    );
    expect(faulty.fault.stack).toContain('simulate');
  });

  test('each answer is told once, and a batch without models has none', async () => {
    const pool = open(threads);
    const told: number[] = [];
    const answers = await pool.simulateAll(models(...names(7)), {
      onAnswer: ({ scenarioId }, index) => {
        expect(scenarioId).toBe(`run-${index}`);
        told.push(index);
      },
    });
    expect(words(answers)).toEqual(names(7).map(() => 'outcome'));
    expect(told.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(await pool.simulateAll([])).toEqual([]);
  });

  test('two batches at once have their own answers', async () => {
    const pool = open(threads);
    const [long, short] = await Promise.all([
      pool.simulateAll(models(...names(9))),
      pool.simulateAll(models('a', 'b')),
    ]);
    expect(long.map(({ scenarioId }) => scenarioId)).toEqual(names(9));
    expect(short.map(({ scenarioId }) => scenarioId)).toEqual(['a', 'b']);
  });

  test('models are taken from their source as runs end, not all at once', async () => {
    let takenCount = 0;
    let mostAhead = 0;
    let answeredCount = 0;
    function* source() {
      for (const model of models(...names(12))) {
        takenCount++;
        yield model;
      }
    }
    await open(threads).simulateAll(source(), {
      onAnswer: () => {
        answeredCount++;
        if (takenCount - answeredCount > mostAhead) mostAhead = takenCount - answeredCount;
      },
    });
    expect(takenCount).toBe(12);
    expect(mostAhead).toBeLessThanOrEqual(threads + 1);
  });

  test('what the source of models or a listener throws ends the batch, and not the pool', async () => {
    const pool = open(threads);
    function* source() {
      yield* models('first');
      throw new RangeError('There is no second scenario.');
    }
    await expect(pool.simulateAll(source())).rejects.toThrow('There is no second scenario.');
    const onAnswer = () => {
      throw new Error('The page was closed.');
    };
    await expect(pool.simulateAll(models('a', 'b'), { onAnswer })).rejects.toThrow('The page was closed.');
    expect(words(await pool.simulateAll(models('c')))).toEqual(['outcome']);
  });

  test('a pool that was closed takes no runs, and may be closed again', async () => {
    const pool = open(threads);
    const underWay = pool.simulateAll(models(...names(20)));
    const refused = expect(underWay).rejects.toThrow('The pool was closed before all runs had an answer.');
    await pool.close();
    await refused;
    await pool.close();
    await expect(pool.simulateAll(models('late'))).rejects.toThrow('A pool that was closed takes no runs.');
  });

  test('a batch ends with the reason of its signal, before it starts or while it runs', async () => {
    const pool = open(threads);
    const gone = AbortSignal.abort(new Error('Nobody is there.'));
    await expect(pool.simulateAll(models('never'), { signal: gone })).rejects.toThrow('Nobody is there.');
    const stop = new AbortController();
    let toldCount = 0;
    const batch = pool.simulateAll(models(...names(50)), {
      signal: stop.signal,
      onAnswer: () => {
        if (++toldCount === 3) stop.abort(new Error('A lever was moved.'));
      },
    });
    await expect(batch).rejects.toThrow('A lever was moved.');
    expect(words(await pool.simulateAll(models('next')))).toEqual(['outcome']);
    expect(toldCount).toBe(3);
  });
});

test('settings that no pool can keep are refused', () => {
  for (const settings of [
    { threads: -1 },
    { threads: 1.5 },
    { threads: 257 },
    { deadline_s: 0 },
    { deadline_s: Number.NaN },
    { deadline_s: 1e9 },
    { memory_MB: 0 },
  ])
    expect(() => openPool(settings), JSON.stringify(settings)).toThrow(/^No /);
});
