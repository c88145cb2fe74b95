/**
 * Levers moved in a checked scenario give the run of the file with the same positions, bit for bit
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/files.ts';
import { compile } from '../../src/engine/model/compile.ts';
import { runIdOf } from '../../src/engine/model/run-id.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import { moveLevers, standingOf } from '../../src/engine/scenario/move-levers.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';

async function load(file: string, positions: Record<string, string> = {}): Promise<Scenario> {
  const result = await loadScenario(`scenarios/${file}.yaml`, { positions });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value.scenario;
}

/** A position of each lever that is drawn, in the unit of its limits. */
function positionsOf({ levers = {} }: Scenario): fc.Arbitrary<Record<string, string>> {
  const names = Object.keys(levers);
  return fc
    .record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 20 })])), {
      requiredKeys: [],
    })
    .map((drawn) =>
      Object.fromEntries(Object.entries(drawn).map(([name, at]) => [name, textOf(levers[name], at ?? 0)])),
    );
}

function textOf({ minimum, maximum }: { minimum: string; maximum: string }, twentieths: number): string {
  const [low, high] = [minimum, maximum].map(Number.parseFloat);
  const unit = maximum.replace(/^[-0-9.]+/, '');
  return `${Number((low + ((high - low) * twentieths) / 20).toFixed(4))}${unit}`;
}

test.each(['two-banks/alone', 'two-banks/trade', 'two-banks/salt', 'aral-coarse/energy-regime'])(
  'levers of %s moved live run as the file with these positions does',
  async (file) => {
    const standing = await load(file);
    await fc.assert(
      fc.asyncProperty(positionsOf(standing), async (positions) => {
        const { scenario, refused } = moveLevers(standing, positions);
        expect(refused).toEqual([]);
        const fromText = await load(file, positions);
        expect(runIdOf(scenario)).toBe(runIdOf(fromText));
        const [live, text] = [scenario, fromText].map((one) => simulate(compile(one)));
        expect(live.ok && live.value.digest).toBe(text.ok && text.value.digest);
      }),
      { numRuns: 8 },
    );
  },
);

test.each(['aral/energy-regime', 'aral/qosh-tepa-fast', 'aral/seasonal-swap', 'aral/qosh-tepa-capped'])(
  'each lever of %s, alone and with all others, gives the inputs that the file gives',
  async (file) => {
    const standing = await load(file);
    const all = Object.fromEntries(
      Object.entries(standing.levers ?? {}).map(([name, lever]) => [name, textOf(lever, 7)]),
    );
    expect(runIdOf(moveLevers(standing, all).scenario)).toBe(runIdOf(await load(file, all)));
  },
);

test('a position outside the limits, of no lever or of another unit is refused, and the others are taken', async () => {
  const standing = await load('two-banks/alone');
  const { scenario, refused } = moveLevers(standing, {
    'swap-size': '5000 GWh',
    'upland-load': '4 km^3',
    nobody: '1',
    'lowland-fields': '6 km^3/year',
  });
  expect(refused.map(({ lever }) => lever)).toEqual(['swap-size', 'upland-load', 'nobody']);
  expect(scenario.positions).toEqual({ 'lowland-fields': '6 km^3/year' });
});

test('a lever stands where the values that it sets stand', async () => {
  const standing = await load('two-banks/trade');
  expect(standingOf(standing, 'swap-size')).toBe(400_000);
  expect(standingOf(standing, 'upland-load')).toBe(5e6);
});
