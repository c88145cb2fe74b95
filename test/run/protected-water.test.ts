/**
 * Water on its way to a partner: withheld from others, captured in part, handed over early to the partner's own intakes.
 */
import { describe, expect, test } from 'vitest';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import {
  always,
  basin,
  catchment,
  demand,
  firstLeg,
  outlet,
  reach,
  reservoir,
  tradeWater,
} from '../basins.ts';
import { run, values } from '../run-scenario.ts';

const AUGUST_s = 31 * 86_400;
const AUGUST = 10;
/** UPL lets 150 m3/s go for LOW in August; MID lies between them, with farms that want all there is and a dam. */
function river(water: object, midFarm: Partial<Extract<Node, { kind: 'demand' }>> = {}): Scenario {
  const nodes: Record<string, Node> = {
    source: catchment('dam', 4e9),
    dam: reservoir('valley', { regime: { kind: 'target', rate: { months: always(50) } } }),
    valley: reach('lower'),
    farms: demand('valley', 9e9, { riparian: 'MID', ...midFarm }),
    lower: reservoir('border', {
      riparian: 'MID',
      regime: { kind: 'rule-curve', storage: always(9e9) },
      initial: 5e9,
    }),
    border: { kind: 'gauge', to: 'sea' },
    fields: demand('border', 9e9),
    sea: outlet(),
  };
  return basin(nodes, {
    riparians: { LOW: { name: 'Lowland' }, MID: { name: 'Midland' }, UPL: { name: 'Upland' } },
    trades: {
      purchase: {
        instrument: 'Purchase',
        active: true,
        first: firstLeg({ from: 'UPL', to: 'LOW', rate: 150, months: [8] }),
        water: tradeWater({ overdraft: 1e9, ...water }),
        price: 0,
      },
    },
  });
}
const august_m3s = (scenario: Scenario, of: string, variable: string) =>
  values(run(scenario), of, variable)[AUGUST] / AUGUST_s;

test('unprotected, the farms on the way take it all', () => {
  const scenario = river({});
  expect(august_m3s(scenario, 'dam', 'release_m3')).toBeCloseTo(200, 6);
  expect(august_m3s(scenario, 'farms', 'supply_m3')).toBeCloseTo(200, 6);
  expect(august_m3s(scenario, 'border', 'flow_m3')).toBeCloseTo(0, 6);
});

test('protected, it passes farms and dam and reaches the border whole', () => {
  const scenario = river({ protected: true, to: 'border' });
  expect(august_m3s(scenario, 'farms', 'supply_m3')).toBeCloseTo(50, 6);
  expect(august_m3s(scenario, 'lower', 'release_m3')).toBeCloseTo(150, 6);
  expect(august_m3s(scenario, 'purchase', 'handed_m3')).toBeCloseTo(150, 6);
  expect(august_m3s(scenario, 'fields', 'supply_m3')).toBeCloseTo(150, 6);
});

describe('captured on the way as in 2008: of 150 m3/s 80 stay in the valley, 65 in the dam, 5 arrive', () => {
  const capture = [
    { at: 'valley', share: 80 / 150 },
    { at: 'lower', share: 65 / 70 },
  ];
  const scenario = river({ protected: true, to: 'border', capture });

  test('the farms take what is captured beside their own', () => {
    expect(august_m3s(scenario, 'farms', 'supply_m3')).toBeCloseTo(50 + 80, 6);
    expect(august_m3s(scenario, 'lower', 'inflow_m3')).toBeCloseTo(70, 6);
    expect(august_m3s(scenario, 'lower', 'release_m3')).toBeCloseTo(5, 6);
  });

  test('the ledger says that 5 of 150 were delivered, and does not hold the rest against the one who released it', () => {
    const row = run(scenario).ledger.find(({ part }) => part === 'water');
    expect((row?.due ?? 0) / AUGUST_s).toBeCloseTo(150, 6);
    expect((row?.delivered ?? 0) / AUGUST_s).toBeCloseTo(5, 6);
    expect((row?.forced ?? 0) / AUGUST_s).toBeCloseTo(145, 6);
    expect((row?.short ?? 0) / AUGUST_s).toBeCloseTo(0, 6);
  });
});

test("the partner's own farms on the way may take it early, and that counts as handed over", () => {
  const scenario = river(
    { protected: true, to: 'border' },
    { riparian: 'LOW', volume: { points: [{ waterYear: 2026, value: 3e9 }], growth: 0 } },
  );
  const wanted_m3s = august_m3s(scenario, 'farms', 'demand_m3');
  expect(august_m3s(scenario, 'farms', 'supply_m3')).toBeCloseTo(wanted_m3s, 6);
  expect(august_m3s(scenario, 'purchase', 'handed_m3')).toBeCloseTo(150, 6);
});
