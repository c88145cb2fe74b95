/**
 * record : columns of each step -> series of the outcome
 *
 * The plan is a fixed list, by kind of node in the order of the file: the order of the list is the order of the digest.
 */
import { assert } from '../base/assert.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Series } from '../outcome/outcome.ts';
import { FIRST, REPLY } from '../process/leg.ts';
import type { PowerFlows } from '../process/power.ts';
import type { MoneyColumns } from '../process/settle.ts';
import type { StepColumns } from '../process/step-columns.ts';
import type { NodeKind } from '../scenario/schema/node.ts';
import type { Workspace } from './workspace.ts';

/** A series, and the cell that each step leaves its value in. */
interface Probe {
  readonly group: Series['group'];
  readonly of: string;
  readonly variable: string;
  readonly column: Float64Array;
  readonly cell: number;
}

type NodeColumn = {
  [K in keyof StepColumns]: StepColumns[K] extends Float64Array ? K : never;
}[keyof StepColumns];

/** Variables of each kind of node, with the column (by node) that each is read from. */
const NODE_VARIABLES: Record<NodeKind, readonly (readonly [variable: string, column: NodeColumn])[]> = {
  catchment: [['inflow_m3', 'natural_m3']],
  reservoir: [
    ['inflow_m3', 'arrival_m3'],
    ['release_m3', 'release_m3'],
    ['outflow_m3', 'outflow_m3'],
    ['spill_m3', 'spill_m3'],
    ['storage_m3', 'stored_m3'],
    ['evaporation_m3', 'evaporation_m3'],
    ['turbine_m3', 'turbine_m3'],
    ['energy_MWh', 'energy_MWh'],
  ],
  hydropower: [
    ['flow_m3', 'outflow_m3'],
    ['energy_MWh', 'energy_MWh'],
  ],
  demand: [['supply_m3', 'received_m3']],
  canal: [
    ['intake_m3', 'received_m3'],
    ['loss_m3', 'loss_m3'],
  ],
  reach: [
    ['inflow_m3', 'arrival_m3'],
    ['loss_m3', 'loss_m3'],
    ['outflow_m3', 'outflow_m3'],
    ['transit_m3', 'stored_m3'],
  ],
  junction: [['flow_m3', 'arrival_m3']],
  gauge: [
    ['flow_m3', 'arrival_m3'],
    ['natural_m3', 'naturalFlow_m3'],
  ],
  wetland: [
    ['inflow_m3', 'arrival_m3'],
    ['consumption_m3', 'consumed_m3'],
  ],
  lake: [
    ['inflow_m3', 'arrival_m3'],
    ['storage_m3', 'stored_m3'],
    ['evaporation_m3', 'evaporation_m3'],
    ['spill_m3', 'spill_m3'],
  ],
  outlet: [['inflow_m3', 'arrival_m3']],
};

const POWER_VARIABLES = [
  'load_MWh',
  'pumping_MWh',
  'hydropower_MWh',
  'contracted_MWh',
  'plants_MWh',
  'imports_MWh',
  'tradesIn_MWh',
  'tradesOut_MWh',
  'exports_MWh',
  'unserved_MWh',
] as const satisfies readonly (keyof PowerFlows)[];

export interface Recorder {
  write(step: number): void;
  series(): Series[];
}

export function planRecord(workspace: Workspace): Recorder {
  const { model, systems } = workspace;
  const power = new Float64Array(systems.length * POWER_VARIABLES.length);
  const probes = [
    ...nodeProbes(model, workspace.columns),
    ...riparianProbes(workspace, power),
    ...tradeProbes(workspace),
    ...saltProbes(workspace),
  ];
  const values = probes.map(() => new Float64Array(model.calendar.stepCount));
  const columns = probes.map(({ column }) => column);
  const cells = Int32Array.from(probes, ({ cell }) => cell);
  return {
    write: (step) => {
      layOutPower(systems, power);
      for (let index = 0; index < cells.length; index++) values[index][step] = columns[index][cells[index]];
    },
    series: () => {
      for (const one of values) assertFinite(one);
      return probes.map(({ group, of, variable }, index) => ({ group, of, variable, values: values[index] }));
    },
  };
}

function assertFinite(values: Float64Array): void {
  for (let step = 0; step < values.length; step++) {
    const value = values[step];
    assert(value - value === 0, 'A series of a run holds a number that is not finite.');
  }
}

function nodeProbes(model: BasinModel, columns: StepColumns): Probe[] {
  return model.network.ids.flatMap((of, node) => {
    const probes = NODE_VARIABLES[model.network.kinds[node]].map(([variable, name]): Probe => {
      return { group: 'node', of, variable, column: columns[name], cell: node };
    });
    const demand = model.within.demand[node];
    if (demand < 0) return probes;
    const ofDemand = (variable: string, column: Float64Array): Probe => {
      return { group: 'node', of, variable, column, cell: demand };
    };
    return [
      ofDemand('demand_m3', columns.wanted_m3),
      ofDemand('allowed_m3', columns.allowed_m3),
      ...probes,
      ofDemand('return_m3', columns.returned_m3),
    ];
  });
}

/** Copies the balances of the power systems, POWER_VARIABLES of each, to where the series are read from. */
function layOutPower(systems: readonly PowerFlows[], power: Float64Array): void {
  let cell = 0;
  for (const flows of systems) for (const variable of POWER_VARIABLES) power[cell++] = flows[variable];
}

function riparianProbes({ model, money }: Workspace, power: Float64Array): Probe[] {
  const systems = model.power.flatMap((system, index) =>
    POWER_VARIABLES.map(
      (variable, place): Probe => ({
        group: 'riparian',
        of: model.riparianIds[system.riparian],
        variable,
        column: power,
        cell: index * POWER_VARIABLES.length + place,
      }),
    ),
  );
  const accounts = model.riparianIds.flatMap((of, riparian) =>
    moneyVariables(model).map(
      (variable): Probe => ({ group: 'riparian', of, variable, column: money[variable], cell: riparian }),
    ),
  );
  return [...systems, ...accounts];
}

/** Damage of floods is a series only where the scenario gives it a price. */
function moneyVariables({ floods }: BasinModel): readonly (keyof MoneyColumns)[] {
  const always = ['benefit_USD', 'energy_USD', 'payments_USD'] as const;
  return floods.count > 0 ? [...always, 'flood_USD'] : always;
}

function tradeProbes({ model, state, trades }: Workspace): Probe[] {
  return model.trades.flatMap((trade, index): Probe[] => [
    probe(trade.id, 'first_MWh', trades.legs.sent_MWh, 2 * index + FIRST),
    probe(trade.id, 'reply_MWh', trades.legs.sent_MWh, 2 * index + REPLY),
    probe(trade.id, 'held_m3', trades.held_m3, index),
    probe(trade.id, 'account_m3', state.account_m3, index),
    probe(trade.id, 'handed_m3', trades.handed_m3, index),
    probe(trade.id, 'payment_USD', trades.payment_USD, index),
  ]);
}

/** Last in the list, so that the digest without salt is what it was. */
function saltProbes({ model, salt }: Workspace): Probe[] {
  if (salt === null) return [];
  const { salinity_kgperm3, drainage_kgperm3 } = salt.columns;
  const group = 'node';
  return model.network.ids.flatMap((of, node): Probe[] => {
    const water: Probe = { group, of, variable: 'salinity_kgperm3', column: salinity_kgperm3, cell: node };
    const demand = model.within.demand[node];
    if (demand < 0 || model.demands.returnShare[demand] === 0) return [water];
    return [water, { group, of, variable: 'drainage_kgperm3', column: drainage_kgperm3, cell: demand }];
  });
}

function probe(of: string, variable: string, column: Float64Array, cell: number): Probe {
  return { group: 'trade', of, variable, column, cell };
}
