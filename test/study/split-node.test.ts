/**
 * P21 : a demand that is drawn as two, with the same totals, changes no score
 */
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { judgeBundle } from '../../src/engine/study/judge.ts';
import { bundleOf, twoBanks } from './two-banks.ts';

/** One `part` of the lowland fields lies beside the rest, on the same canal, in the same class. */
function drawnAsTwo(scenario: Scenario, part: number): Scenario {
  const fields = scenario.nodes['lowland-fields'];
  if (fields.kind !== 'demand' || typeof fields.volume !== 'object')
    throw new Error('They are no such demand.');
  const { volume } = fields;
  const scaled = (share: number) => ({
    ...fields,
    volume: { ...volume, points: volume.points.map((point) => ({ ...point, value: point.value * share })) },
  });
  const nodes = Object.entries(scenario.nodes).flatMap(([id, node]) =>
    id === 'lowland-fields'
      ? [[id, scaled(1 - part)] as const, ['lowland-fields-east', scaled(part)] as const]
      : [[id, node] as const],
  );
  return { ...scenario, nodes: Object.fromEntries(nodes) };
}

test.each([0.5, 0.1, 0.77])('P21 a part of %d of a demand may be a node of its own', async (part) => {
  const [scenario, reference] = [await twoBanks('trade'), await twoBanks('reference')];
  const whole = judgeBundle(await bundleOf(scenario, reference)).report;
  const two = judgeBundle(await bundleOf(drawnAsTwo(scenario, part), drawnAsTwo(reference, part))).report;
  expect(whole?.run.basin.mean.score).toBeGreaterThan(0);
  whole?.seasons.forEach(({ links }, season) => {
    for (const [id, { score, contributions }] of Object.entries(links)) {
      const split = two?.seasons[season].links[id];
      expect(Math.abs((split?.score ?? -1) - score)).toBeLessThan(1e-9);
      contributions.forEach(({ value }, index) => {
        expect(Math.abs((split?.contributions[index].value ?? -1) - value)).toBeLessThan(1e-9);
      });
    }
  });
});
