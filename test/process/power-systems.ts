/**
 * power-systems : a plant on a river, and the power systems of its riparians      (one step is run and its balances read)
 *
 * The river brings 300 hm3 in October (744 hours), and the plant makes 1 kWh of a m3: 300 GWh, if nothing else is said.
 */
import { compile } from '../../src/engine/model/compile.ts';
import type { PowerFlows } from '../../src/engine/process/power.ts';
import { runStep } from '../../src/engine/run/step.ts';
import { makeWorkspace } from '../../src/engine/run/workspace.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Power } from '../../src/engine/scenario/schema/riparian.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { basin, catchment, constant, outlet } from '../basins.ts';

export const TWELFTHS = Array.from({ length: 12 }, () => 1 / 12);

/** A power system with that load in each month, and lost load at 100 USD/MWh. */
export const power = (month_GWh: number, more: Partial<Power> = {}): Power => ({
  load: constant(month_GWh * 12e3),
  shape: TWELFTHS,
  unserved: 100,
  ...more,
});

/** A plant that can make so much in each month. */
export const plant = (month_GWh: number, cost: number) => ({
  annual: month_GWh * 12e3,
  shape: TWELFTHS,
  cost,
});

export const station = (more: Partial<Extract<Node, { kind: 'hydropower' }>> = {}): Node => ({
  kind: 'hydropower',
  to: 'sea',
  riparian: 'UPL',
  yield: 1e-3,
  capacity: 1e6,
  ...more,
});

export function powered(
  systems: Readonly<Record<string, Power>>,
  nodes: Record<string, Node> = { source: catchment('station', 3.6e9), station: station(), sea: outlet() },
  changes: Partial<Scenario> = {},
): Scenario {
  const riparians = Object.fromEntries(
    Object.entries(systems).map(([id, system]) => [id, { name: id, power: system }]),
  );
  return basin(nodes, { riparians, ...changes });
}

/** Balances of the first step by riparian, and the energy that all works made in it. */
export function firstBalances(scenario: Scenario): {
  readonly balances: Readonly<Record<string, PowerFlows>>;
  readonly made_MWh: number;
} {
  const model = compile(scenario);
  const workspace = makeWorkspace(model);
  runStep(workspace, 0, { ratio: 0, node: 0, step: 0 });
  return {
    balances: Object.fromEntries(
      model.power.map(({ riparian }, index) => [model.riparianIds[riparian], workspace.systems[index]]),
    ),
    made_MWh: workspace.columns.energy_MWh.reduce((sum, energy_MWh) => sum + energy_MWh, 0),
  };
}
