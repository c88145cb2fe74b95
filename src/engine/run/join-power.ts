/**
 * joinPower : BasinModel, series of nodes -> load, pumping and unserved energy of each power system, MWh a step
 *
 * The balance of a system reads what its stations make and what its demands pump, in whichever parts these stand.
 */
import { assert } from '../base/assert.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Operation } from '../process/operate.ts';
import { balancePower } from '../process/power.ts';
import { settleTrades } from '../process/settle-trades.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/** A series; null where the whole has none of the name; undefined where this one cannot tell. */
export type Finder = (of: string, variable: string) => Float64Array | null | undefined;

const VARIABLES = ['load_MWh', 'pumping_MWh', 'unserved_MWh'] as const;

export function joinPower(model: BasinModel, ofNode: Finder): Finder {
  const { stepCount } = model.calendar;
  const workspace = makeWorkspace(model);
  const { state, columns, trades: flows, hand, load_MWh, systems } = workspace;
  const read = planReading(workspace, ofNode);
  const values = systems.map(() => VARIABLES.map(() => new Float64Array(stepCount)));
  for (let step = 0; step < stepCount; step++) {
    const operation: Operation = { model, step, state, columns, flows, hand, load_MWh, faults: [] };
    read(step);
    balancePower(operation, systems);
    settleTrades(operation);
    systems.forEach((system, index) => {
      VARIABLES.forEach((variable, place) => {
        values[index][place][step] = system[variable];
      });
    });
  }
  return (of, variable) => {
    const riparian = model.riparianIds.indexOf(of);
    const place = (VARIABLES as readonly string[]).indexOf(variable);
    if (riparian < 0 || place < 0) return undefined;
    const index = model.power.findIndex((system) => system.riparian === riparian);
    return values[index]?.[place] ?? null;
  };
}

/** Writes what power balances read of nodes into the columns of the whole. */
function planReading({ model, columns }: Workspace, ofNode: Finder): (step: number) => void {
  const { network, demands, power } = model;
  const cells: { values: Float64Array; column: Float64Array; cell: number }[] = [];
  const read = (node: number, variable: string, column: Float64Array) => {
    const values = ofNode(network.ids[node], variable);
    assert(values, `no part has the series ${variable} of "${network.ids[node]}"`);
    cells.push({ values, column, cell: node });
  };
  demands.node.forEach((node, demand) => {
    if (demands.pumping_MWhperm3[demand] > 0) read(node, 'supply_m3', columns.received_m3);
  });
  for (const node of new Set(power.flatMap(({ stations }) => [...stations])))
    read(node, 'energy_MWh', columns.energy_MWh);
  return (step) => {
    for (let index = 0; index < cells.length; index++) {
      const { values, column, cell } = cells[index];
      column[cell] = values[step];
    }
  };
}
