/**
 * The second worker of the page : who asks last is answered, and nobody ends what another still asks for
 */
import { beforeEach, expect, test } from 'vitest';
import { packBasin } from '../../src/contract/live/basin.ts';
import { listScenarios, loadScenario } from '../../src/engine/node.ts';
import { weighingWorker } from '../../src/web/engine/weighing-worker.ts';

beforeEach(async () => {
  const listed = await listScenarios('scenarios/two-banks');
  const scenarios = listed.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const reference = await loadScenario('scenarios/two-banks/reference.yaml');
  if (!reference.ok) throw new Error('The reference does not hold.');
  weighingWorker.open(packBasin({ id: 'two-banks', scenarios, reference: reference.value }));
});

const ask = (asker: 'beside' | 'stage', scenario: string) =>
  weighingWorker.pressure({ asker, scenario, positions: {}, weights: {} }, () => {});

test('two who ask the same are both answered', async () => {
  const [one, other] = await Promise.all([ask('beside', 'trade'), ask('stage', 'trade')]);
  expect(one).toHaveProperty('dyads');
  expect(other).toEqual(one);
});

test('a newer question of one asker ends its older one, and none of the other', async () => {
  const [beside, older, newer] = await Promise.all([
    ask('beside', 'alone'),
    ask('stage', 'trade'),
    ask('stage', 'cooperate'),
  ]);
  expect(beside).toHaveProperty('dyads');
  expect(older).toBeNull();
  expect(newer).toHaveProperty('dyads');
});

test('what one has left and another asks for goes on', async () => {
  const [left, kept] = await Promise.all([
    ask('stage', 'trade'),
    ask('beside', 'trade'),
    ask('stage', 'alone'),
  ]);
  expect(left).toHaveProperty('dyads');
  expect(kept).toEqual(left);
});

test('effects of levers end where the stage asks for the pressure of another choice', async () => {
  const nudges = [{ lever: 'swap-size', position: '500 GWh', direction: 1 }] as const;
  const asked = { scenario: 'trade', positions: {}, nudges };
  const effects = weighingWorker.effects(asked);
  const [ended, pressure] = await Promise.all([effects, ask('stage', 'alone')]);
  expect(ended).toBeNull();
  expect(pressure).toHaveProperty('dyads');
  expect(await weighingWorker.effects(asked)).toHaveProperty('swap-size');
});
