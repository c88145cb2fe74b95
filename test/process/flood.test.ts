/**
 * Damage of floods by pencil, and the same water as the judge counts.
 */
import { expect, test } from 'vitest';
import { compareRiparians } from '../../src/engine/compare/riparian-figures.ts';
import { measure } from '../../src/engine/outcome/indicators.ts';
import { seriesOf } from '../../src/engine/outcome/outcome.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { floodOf } from '../../src/engine/study/shared-harms.ts';
import { always, basin, catchment, outlet, reach, reservoir } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const FLOOD = { capacity: 300, riparian: 'LOW', damage: 0.01 };

/** A dam that sends 1000 m3/s through a reach that carries 300. */
const winterFlood = (flood: object | undefined, place: 'dam' | 'plain' = 'plain'): Scenario => {
  const harmed = flood ? { flood } : {};
  const nodes: Record<string, Node> = {
    source: catchment('dam', 31.536e9),
    dam: reservoir('plain', {
      regime: { kind: 'target', rate: { months: always(1000) } },
      ...(place === 'dam' ? harmed : {}),
    }),
    plain: reach('sea', { loss: 0.2, ...(place === 'plain' ? harmed : {}) }),
    sea: outlet(),
  };
  return basin(nodes);
};

test('700 m3/s above the capacity cost 18.7 million USD in October, and nothing in April', () => {
  // 700 m3/s x 31 d = 1874.88 hm3 at 0.01 USD/m3; in April the fields are wet on purpose.
  for (const place of ['dam', 'plain'] as const) {
    const flood_USD = values(run(winterFlood(FLOOD, place)), 'LOW', 'flood_USD');
    expect(flood_USD[0]).toBeCloseTo(-18_748_800, 0);
    expect(flood_USD.slice(6)).toEqual([0, 0, 0, 0, 0, 0]);
  }
});

test('a flow within the capacity costs nothing', () => {
  const flood_USD = values(run(winterFlood({ ...FLOOD, capacity: 1001 })), 'LOW', 'flood_USD');
  expect(flood_USD).toEqual(always(0));
});

test('a flood without a damage is no series, and leaves every other as it was', () => {
  const outcome = run(winterFlood({ capacity: 300, riparian: 'LOW' }));
  expect(seriesOf(outcome, 'LOW', 'flood_USD')).toBeUndefined();
  expect(outcome.digest).toBe(run(winterFlood(undefined)).digest);
});

test('what spills by a second way out harms as well', () => {
  const dam = reservoir('sea', {
    regime: { kind: 'target', rate: { months: always(300) } },
    outlet: always(300),
    initial: 9e9,
    crest: 9e9,
    spillTo: { node: 'hollow' },
    flood: FLOOD,
  });
  const outcome = run(basin({ source: catchment('dam', 12 * 2e9), dam, sea: outlet(), hollow: outlet() }));
  const spill_m3 = values(outcome, 'dam', 'spill_m3')[0];
  expect(spill_m3).toBeCloseTo(2e9 - 300 * 31 * 86_400, 0);
  expect(values(outcome, 'LOW', 'flood_USD')[0]).toBeCloseTo(-0.01 * spill_m3, 3);
});

test('the water that costs money is the water that the judge counts', () => {
  for (const place of ['dam', 'plain'] as const) {
    const scenario = winterFlood(FLOOD, place);
    const outcome = run(scenario);
    const flooded_m3 = sum(Array.from(floodOf({ scenario, outcome }, 'LOW').loss));
    expect(sum(values(outcome, 'LOW', 'flood_USD'))).toBeCloseTo(-0.01 * flooded_m3, 0);
  }
});

test('indicators and comparisons count the damage as money', () => {
  const measured = (flood: object) => {
    const scenario = winterFlood(flood);
    return { scenario, indicators: measure(run(scenario), scenario) };
  };
  const [harmed, spared] = [measured(FLOOD), measured({ ...FLOOD, capacity: 1001 })];
  // 700 m3/s over the 182 days from October to March: 11.007 km3.
  expect(harmed.indicators.riparians['LOW'].mean.flood_MUSD).toBeCloseTo(-110.0736, 6);
  const { LOW } = compareRiparians(harmed, spared);
  expect(LOW.differenceFromBaseline?.flood_MUSD).toBeCloseTo(-110.0736, 6);
  expect(LOW.betterOrWorse?.money).toBe('worse');
});

test('where no flood has a price, there is no figure of it', () => {
  const scenario = winterFlood(undefined);
  const { mean, seasons } = measure(run(scenario), scenario).riparians['LOW'];
  expect(mean).not.toHaveProperty('flood_MUSD');
  expect(seasons[0].money).not.toHaveProperty('flood_MUSD');
});
