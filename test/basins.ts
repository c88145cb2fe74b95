/**
 * basins : a few nodes -> a small, real, validated scenario      (tests build their rivers with this, never with mocks)
 */
import type { Node } from '../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../src/engine/scenario/schema/scenario.ts';

const EVEN = Array.from({ length: 12 }, () => 1 / 12);
export const always = (value: number): number[] => Array.from({ length: 12 }, () => value);
export const constant = (value: number) => ({ points: [{ waterYear: 2026, value }], growth: 0 });

/** A scenario of two riparians, UPL and LOW, on one river; mean years, one water year unless told otherwise. */
export function basin(nodes: Record<string, Node>, changes: Partial<Scenario> = {}): Scenario {
  return {
    mirab: 1,
    id: 'test',
    title: 'A small basin',
    story: 'Water runs down.',
    listed: true,
    time: { start: '2025-10-01', years: 1, step: 'month' },
    riparians: { LOW: { name: 'Lowland' }, UPL: { name: 'Upland' } },
    rivers: { main: { name: 'Main river' } },
    hydrology: { use: 'mean', sequences: { mean: { label: 'Mean', anomalies: [0] } }, skill: 1 },
    doctrine: { between: 'upstream-first', within: 'priority', beyond: false },
    nodes,
    ...changes,
  };
}

export const catchment = (to: string, annual: number, more: object = {}): Node => ({
  kind: 'catchment',
  to,
  river: 'main',
  annual,
  shape: EVEN,
  variability: 0,
  feeds: 'river',
  ...more,
});

export const reservoir = (to: string, more: object = {}): Node => ({
  kind: 'reservoir',
  to,
  riparian: 'UPL',
  curve: [
    { stage: 0, storage: 0, area: 0 },
    { stage: 100, storage: 10e9, area: 100e6 },
  ],
  dead: 1e9,
  full: 9e9,
  crest: 10e9,
  initial: 5e9,
  outlet: always(1000),
  regime: { kind: 'irrigation' },
  ...more,
});

export const demand = (from: string, annual: number, more: object = {}): Node => ({
  kind: 'demand',
  riparian: 'LOW',
  from: [{ node: from }],
  use: 'irrigation',
  class: 2,
  volume: constant(annual),
  shape: EVEN,
  scale: 1,
  growth: 0,
  returnDelay: 3 * 2_629_800,
  pumping: 0,
  ...more,
});

export const reach = (to: string, more: object = {}): Node => ({
  kind: 'reach',
  to,
  loss: 0,
  lag: 0,
  transit: 0,
  ...more,
});
export const junction = (to: string): Node => ({ kind: 'junction', to });
export const outlet = (): Node => ({ kind: 'outlet', sea: false });

const LEG = { per: 'water-year', carrier: 'line', compliance: 1, carry: 1, penalty: 0 } as const;
type Trade = NonNullable<Scenario['trades']>[string];

/** Legs and water of a trade with the defaults of the language. */
export const firstLeg = (more: Partial<Trade['first']>): Trade['first'] => ({
  from: 'LOW',
  to: 'UPL',
  ...LEG,
  ...more,
});
export const replyLeg = (more: Partial<NonNullable<Trade['reply']>>): NonNullable<Trade['reply']> => ({
  ...LEG,
  ...more,
});
export const tradeWater = (more: Partial<NonNullable<Trade['water']>>): NonNullable<Trade['water']> => ({
  reservoir: 'dam',
  overdraft: 0,
  protected: false,
  price: 0,
  ...more,
});
