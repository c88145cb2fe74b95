/**
 * A model that was sent as text : runs to the digest of the one that was not
 */
import { expect, test } from 'vitest';
import { modelOf, modelText } from '../../src/contract/model-document.ts';
import { compile, simulate } from '../../src/engine/index.ts';
import { loadScenario } from '../../src/engine/node.ts';

test.each(['scenarios/two-banks/trade.yaml', 'scenarios/aral/salinity.yaml'])('%s', async (path) => {
  const loaded = await loadScenario(path);
  if (!loaded.ok) throw new Error(path);
  const model = compile(loaded.value.scenario);
  const sent = modelOf(modelText(model));
  expect(sent).toEqual(model);
  const [here, there] = [simulate(model), simulate(sent)];
  expect(here.ok && there.ok && here.value.digest === there.value.digest).toBe(true);
});

test('keeps infinities, zeros with a sign and all bits of arrays', () => {
  const parts = {
    a: Number.POSITIVE_INFINITY,
    b: [Number.NaN, 1],
    c: Float64Array.of(0.1, -0, Number.NEGATIVE_INFINITY),
    d: Int32Array.of(-1),
  };
  const again = modelOf(modelText(parts as never)) as unknown as typeof parts;
  expect(again).toEqual(parts);
});
