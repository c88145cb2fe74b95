/**
 * swapOnRiver : terms -> a dam of UPL that follows its winter load, a farm of LOW below, and a seasonal swap between them
 */
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import type { Trade } from '../../src/engine/scenario/schema/trade.ts';
import {
  basin,
  catchment,
  constant,
  demand,
  firstLeg,
  junction,
  outlet,
  replyLeg,
  reservoir,
  tradeWater,
} from '../basins.ts';

const WINTER_LOAD = [0.12, 0.12, 0.12, 0.05, 0.05, 0.04, 0.04, 0.05, 0.05, 0.12, 0.12, 0.12];
const SUMMER_CROPS = [0, 0, 0.04, 0.08, 0.14, 0.18, 0.18, 0.14, 0.06, 0.06, 0.06, 0.06];

export interface SwapTerms {
  readonly energy_MWh: number;
  readonly ratio: number;
  readonly value_USDperm3: number;
  readonly price: number;
  readonly active: boolean;
}

/** The same river with another trade, and whatever else a test changes. */
export function tradeOnRiver(trade: Partial<Trade>, more: Partial<Scenario> = {}): Scenario {
  const river = swapOnRiver({ energy_MWh: 600e3, ratio: 1, value_USDperm3: 0.05, price: 25, active: true });
  return { ...river, ...more, trades: { swap: { ...(river.trades?.['swap'] as Trade), ...trade } } };
}

export function swapOnRiver(terms: SwapTerms): Scenario {
  const dam = reservoir('bank', {
    regime: { kind: 'energy' },
    turbines: { tailwater: -400, efficiency: 0.9, capacity: 2000, turbineFlow: 1000 },
  });
  const nodes = {
    source: catchment('dam', 8e9),
    dam,
    bank: junction('sea'),
    farm: demand('bank', 6e9, {
      shape: SUMMER_CROPS,
      benefit: { value: terms.value_USDperm3, yieldResponse: 1 },
    }),
    sea: outlet(),
  };
  const plants = { gas: { annual: 30e6, cost: 40 } };
  return basin(nodes, {
    time: { start: '2025-10-01', years: 3, step: 'month' },
    riparians: {
      LOW: { name: 'Lowland', power: { load: constant(5e6), shape: WINTER_LOAD, plants, unserved: 90 } },
      UPL: { name: 'Upland', power: { load: constant(8.5e6), shape: WINTER_LOAD, unserved: 74 } },
    },
    trades: {
      swap: {
        instrument: 'Swap of the seasons',
        active: terms.active,
        first: firstLeg({ energy: terms.energy_MWh, months: [10, 11, 12, 1, 2, 3] }),
        reply: replyLeg({ ratio: terms.ratio, months: [6, 7, 8] }),
        water: tradeWater({}),
        price: terms.price,
      },
    },
  });
}
