/**
 * The effect of a lever : the same as two runs made by hand, always that of a movement up
 */
import { expect, test } from 'vitest';
import { compile, moveLevers, simulate } from '../../src/engine/live.ts';
import { loadScenario } from '../../src/engine/node.ts';
import { effectsOf } from '../../src/web/engine/effects.ts';
import { factsOf } from '../../src/web/engine/facts.ts';
import { leversOf, nudgeOf } from '../../src/web/state/lever.ts';

const loaded = await loadScenario('scenarios/two-banks/trade.yaml');
if (!loaded.ok) throw new Error(loaded.diagnostics[0].message);
const { scenario, provenance } = loaded.value;
const levers = leversOf(scenario, provenance);
const nudges = levers.flatMap((lever) => nudgeOf(lever, undefined) ?? []);
const breathe = async () => {};

function leastShare(positions: Readonly<Record<string, string>>): number {
  const moved = moveLevers(scenario, positions).scenario;
  const run = simulate(compile(moved));
  if (!run.ok) throw new Error(run.diagnostics[0].message);
  return Math.min(1, ...factsOf(run.value, moved).riparians.map(({ driestShare }) => driestShare));
}

test('each effect is the difference of two runs, and more water wanted leaves a smaller share', async () => {
  const effects = await effectsOf(scenario, nudges, breathe);
  expect(Object.keys(effects).sort()).toEqual(levers.map(({ id }) => id).sort());
  for (const { lever, position, direction } of nudges)
    expect(effects[lever]).toBe(direction * (leastShare({ [lever]: position }) - leastShare({})));
  expect(effects['lowland-fields']).toBeLessThan(-0.01);
});

test('a lever at its upper end is moved down, and its effect is told with the sign turned', async () => {
  const lever = levers.find(({ id }) => id === 'lowland-fields');
  if (lever === undefined) throw new Error('The lever is gone.');
  const at = `${lever.most} ${lever.unit}`;
  const nudge = nudgeOf(lever, at);
  if (nudge === undefined) throw new Error('The lever stands nowhere.');
  expect(nudge.direction).toBe(-1);
  const standing = moveLevers(scenario, { [lever.id]: at }).scenario;
  const effects = await effectsOf(standing, [nudge], breathe);
  expect(effects[lever.id]).toBe(leastShare({ [lever.id]: at }) - leastShare({ [lever.id]: nudge.position }));
  expect(effects[lever.id]).toBeLessThan(0);
});

test('a nudge is a tenth of the range, on the grid of the lever and within its limits', () => {
  for (const lever of levers) {
    const { least, most, standing, step } = lever;
    if (standing === undefined) throw new Error('The lever stands nowhere.');
    const { position, direction } = nudgeOf(lever, undefined) ?? { position: '', direction: 1 };
    const value = Number.parseFloat(position);
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
    expect(Math.abs(value - standing - (direction * (most - least)) / 10)).toBeLessThanOrEqual(step);
  }
});

test('a lever that stands at no one value has no effect until it is moved', () => {
  const varying = { ...levers[0], standing: undefined };
  expect(nudgeOf(varying, undefined)).toBeUndefined();
  expect(nudgeOf(varying, `${varying.least} ${varying.unit}`)).toMatchObject({
    lever: varying.id,
    direction: 1,
  });
});
