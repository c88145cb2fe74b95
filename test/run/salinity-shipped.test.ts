/**
 * Salt in every shipped basin: it closes there, whatever the node, clause or trade, and moves no water
 */
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { listScenarios } from '../../src/engine/files.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { always } from '../basins.ts';
import { run } from '../run-scenario.ts';

const listed = (
  await Promise.all(
    ['aral', 'deals', 'protocols', 'two-banks'].map((name) => listScenarios(`${root}/scenarios/${name}`)),
  )
)
  .flat()
  .map(({ file, result }): [string, Scenario] => {
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    return [file.replace(`${root}/`, ''), result.value.scenario];
  });

/** Sources from 0.2 g/L on, each a tenth saltier than the one before. */
function withSalt(scenario: Scenario): Scenario {
  let source = 2;
  const nodes = Object.entries(scenario.nodes).map(([id, node]): [string, Node] => {
    if (node.kind === 'catchment') return [id, { ...node, salinity: always(source++ / 10) }];
    if (node.kind === 'demand' && node.returns) return [id, { ...node, leaching: 1, saltKept: 0.2 }];
    if (node.kind === 'reach') return [id, { ...node, evaporatingLoss: 0.4 }];
    return [id, node];
  });
  return { ...scenario, nodes: Object.fromEntries(nodes) };
}

test.each(listed)('%s', (_, scenario) => {
  const fresh = run(scenario);
  const { salt, series } = run(withSalt(scenario));
  expect(salt?.worstNodeRatio).toBeLessThan(1e-12);
  expect(salt?.worstBasinRatio).toBeLessThan(1e-12);
  expect(series.slice(0, fresh.series.length)).toEqual(fresh.series);
  for (const { of, variable, values } of series.slice(fresh.series.length)) {
    const sound = values.every((salinity) => salinity > 0 && salinity < 350 * (1 + 1e-9));
    expect(sound, `${of}.${variable}`).toBe(true);
  }
});
