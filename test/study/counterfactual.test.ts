/**
 * Who departs from the reference, and what is left without the others
 */
import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../src/engine/outcome/outcome.ts';
import { coalitionScenario, naturalScenario } from '../../src/engine/study/counterfactual.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { runKey, sharingRunner } from '../../src/engine/study/sharing-runner.ts';
import { outcomeOf, twoBanks } from './two-banks.ts';

const alone = await twoBanks('alone');
const cooperate = await twoBanks('cooperate');
const dry = await twoBanks('dry');

describe('coalition runs', () => {
  test('the coalition of all is the scenario and that of nobody is the reference', () => {
    expect(runKey(coalitionScenario(alone, cooperate, ['LOW', 'UPL']))).toBe(runKey(alone));
    expect(runKey(coalitionScenario(alone, cooperate, []))).toBe(runKey(cooperate));
  });

  test('the regime of a dam goes with its owner, and a clause of two needs both', () => {
    const upland = coalitionScenario(cooperate, alone, ['UPL']);
    expect(upland.nodes['high-dam']).toEqual(cooperate.nodes['high-dam']);
    expect(upland.clauses?.['summer-orders'].inForce).toBe(false);
    expect(runKey(coalitionScenario(cooperate, alone, ['LOW']))).toBe(runKey(alone));
  });

  test('the weather is always that of the scenario', () => {
    expect(coalitionScenario(dry, alone, []).hydrology.use).toBe('dry');
  });

  test('a power system goes with its riparian', () => {
    const { power: _, ...rest } = alone.riparians['UPL'];
    const without = { ...alone, riparians: { ...alone.riparians, UPL: rest } };
    expect(coalitionScenario(without, alone, []).riparians['UPL'].power).toEqual(
      alone.riparians['UPL'].power,
    );
    expect(coalitionScenario(without, alone, ['UPL']).riparians['UPL']).not.toHaveProperty('power');
  });

  test('a dam that the reference does not have passes water through until its owner departs', () => {
    const { 'high-dam': dam, ...others } = alone.nodes;
    const reference = {
      ...alone,
      clauses: {},
      trades: {},
      nodes: { ...others, snow: { ...others['snow'], to: 'gorge-power' } },
    };
    expect(dam.kind).toBe('reservoir');
    const without = coalitionScenario(alone, reference as typeof alone, ['LOW']);
    expect(without.nodes['high-dam'].kind).toBe('junction');
    expect(outcomeOf(without).series.length).toBeGreaterThan(0);
  });
});

describe('natural runs', () => {
  test('foreign dams are gone, foreign fields are dry, own works are kept', () => {
    const lowland = naturalScenario(cooperate, 'LOW');
    expect(lowland.nodes['high-dam'].kind).toBe('junction');
    const outcome = outcomeOf(lowland);
    expect(seriesOf(outcome, 'upland-fields', 'supply_m3')?.every((supply) => supply === 0)).toBe(true);
    expect(seriesOf(outcome, 'lowland-fields', 'demand_m3')?.some((demand) => demand > 0)).toBe(true);
    expect(lowland.clauses).toEqual({});
  });

  test('for a headwater riparian whom nothing binds the natural run is the scenario', () => {
    const unbound = { ...alone, clauses: {}, trades: {} };
    const natural = outcomeOf(naturalScenario(unbound, 'UPL'));
    const whole = outcomeOf(unbound);
    for (const [of, variable] of [
      ['upland-fields', 'supply_m3'],
      ['high-dam', 'storage_m3'],
      ['UPL', 'unserved_MWh'],
    ]) {
      expect(seriesOf(natural, of, variable)).toEqual(seriesOf(whole, of, variable));
    }
  });
});

describe('shared runs', () => {
  test('are made once, under the name and with the runId of the scenario that asks', async () => {
    let madeCount = 0;
    const other = { ...alone, id: 'other', title: 'Other' };
    const runner = sharingRunner(localRunner(), [alone, other, other]);
    const onRun = () => madeCount++;
    const [first, second] = [await runner.runAll([alone, other], onRun), await runner.runAll([other], onRun)];
    if (!first.ok || !second.ok) throw new Error('Two Banks does not run.');
    expect(madeCount).toBe(1);
    for (const outcome of [first.value[1], second.value[0]]) {
      expect(outcome.scenario).toMatchObject({ id: 'other', title: 'Other' });
      expect(outcome.runId).toBe(outcomeOf(other).runId);
      expect(outcome.digest).toBe(first.value[0].digest);
    }
  });

  test('are made again where they come up more often than was foretold', async () => {
    let madeCount = 0;
    const runner = sharingRunner(localRunner(), [alone]);
    for (const _ of [1, 2]) await runner.runAll([alone], () => madeCount++);
    expect(madeCount).toBe(2);
  });

  test('a line that is not the same is another run', () => {
    const lined = (capacity: number) => ({ ...alone, lines: { 'LOW|UPL': { capacity } } });
    expect(runKey(lined(100))).not.toBe(runKey(lined(200)));
  });
});
