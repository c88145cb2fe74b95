/**
 * Studies on threads: the same outcomes as on one, and the first failure in the order asked
 */
import { afterAll, expect, test } from 'vitest';
import { assemble } from '../../src/engine/index.ts';
import { openPool } from '../../src/engine/pool/open-pool.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { poolRunner } from '../../src/engine/study/pool-runner.ts';
import { sharingRunner } from '../../src/engine/study/sharing-runner.ts';
import { faultyCrew, smallScenario, withMistake } from '../pool/models.ts';
import { oneDam } from '../process/one-dam.ts';
import { twoBanks } from './two-banks.ts';

const pool = openPool({ threads: 2 });
afterAll(() => pool.close());

const alone = await twoBanks('alone');
const reference = await twoBanks('reference');

test('an assessment on threads is that of one thread', async () => {
  const local = await assessScenario(alone, reference, localRunner());
  expect(local.ok).toBe(true);
  expect(await assessScenario(alone, reference, poolRunner(pool))).toStrictEqual(local);
});

test('runs with equal inputs are made once', async () => {
  const asked = [alone, { ...alone, id: 'twin', title: 'The same river' }, alone];
  let madeCount = 0;
  const result = await sharingRunner(poolRunner(pool), asked).runAll(asked, () => madeCount++);
  expect(madeCount).toBe(1);
  if (!result.ok) throw new Error('The runs failed.');
  expect(result.value.map(({ scenario }) => scenario.id)).toEqual([alone.id, 'twin', alone.id]);
});

test('the first run that fails is told, whichever ended first', async () => {
  const broken = await dividing('late');
  const sound = smallScenario('sound');
  expect(await poolRunner(pool).runAll([sound, broken, await dividing('later')])).toEqual(
    await localRunner().runAll([sound, broken]),
  );
});

test('a mistake of ours is a Defect here too, with the stack of its thread', async () => {
  const mistaken = {
    ...pool,
    simulateAll: (models, options) => pool.simulateAll([...models].map(withMistake), options),
  } satisfies typeof pool;
  await expect(poolRunner(mistaken).runAll([smallScenario('sound')])).rejects.toMatchObject({
    name: 'Defect',
    message: expect.stringContaining('Scenario "sound" (runId '),
    stack: expect.stringContaining('simulate'),
  });
});

test('a thread that is lost ends the runs with a diagnostic that names the run', async () => {
  const { pool: faulty } = faultyCrew({ deadline_s: 1 });
  const result = await poolRunner(faulty).runAll(
    ['sound', 'hangs', 'hangs', 'hangs'].map((id) => smallScenario(id)),
  );
  await faulty.close();
  expect(result.ok).toBe(false);
  expect(result.diagnostics).toMatchObject([{ code: 'MIRAB_RUN_OVERTIME', severity: 'error' }]);
  expect(result.diagnostics[0].message).toContain('Scenario "hangs" (runId ');
});

test('a signal ends the runs with its reason', async () => {
  const runner = poolRunner(pool, AbortSignal.abort(new Error('Nobody is there.')));
  await expect(runner.runAll([alone])).rejects.toThrow('Nobody is there.');
});

/** A dam whose rule gives no number in March. */
async function dividing(id: string): Promise<Scenario> {
  const text = oneDam('100 m^3/s / (calendar_month - 3)');
  const loaded = await assemble(`${id}.yaml`, async () => ({ ok: true, text }));
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  return loaded.value.scenario;
}
