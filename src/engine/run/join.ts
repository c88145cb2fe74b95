/**
 * join : BasinModel, runs of its parts -> Outcome of the whole, bit for bit that of a run of the whole
 *
 * Series of nodes are those of the parts. What reads several parts is made again, step by step and in the order of the whole,
 * by the processes that make it in a whole run: what enters outlets, power balances, money, the balance (docs/adr/0010).
 */
import { assert } from '../base/assert.ts';
import { BALANCE_TOLERANCE } from '../base/constants.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { ENGINE_VERSION } from '../model/version.ts';
import type { UnsealedOutcome } from '../outcome/seal.ts';
import type { Operation } from '../process/operate.ts';
import { balancePower } from '../process/power.ts';
import { settle } from '../process/settle.ts';
import { settleTrades } from '../process/settle-trades.ts';
import { openBalanceBook, reportBalance } from './balance-book.ts';
import { joinBalance, worstOf } from './join-balance.ts';
import { joinLedgers } from './join-ledgers.ts';
import type { PartRun } from './part-run.ts';
import { planRecord, type ReadySeries, seriesKey } from './record.ts';
import { listWaysIn } from './ways-in.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/**
 * @param model - of the whole, of which `listParts` told the parts
 * @param parts - a run of each, from the same inputs
 */
export function joinParts(model: BasinModel, parts: readonly PartRun[]): UnsealedOutcome {
  const workspace = makeWorkspace(model);
  const series = nodeSeries(model, parts);
  const record = planRecord(workspace, series);
  const balance = openBalanceBook(workspace);
  const readSeries = planReading(workspace, series);
  const fillOutlets = planOutlets(workspace, parts);
  const bookStep = joinBalance(balance, workspace, parts);
  const { state, columns, trades: flows, hand, load_MWh } = workspace;
  for (let step = 0; step < model.calendar.stepCount; step++) {
    const operation: Operation = { model, step, state, columns, flows, hand, load_MWh, faults: [] };
    readSeries(step);
    fillOutlets(step);
    balancePower(operation, workspace.systems);
    settleTrades(operation);
    settle(operation, workspace.systems, workspace.money);
    record.write(step);
    bookStep(step);
  }
  return {
    schema: 'mirab-outcome/1',
    scenario: { id: model.scenarioId, title: model.title, story: model.story, data: model.data },
    engineVersion: ENGINE_VERSION,
    runId: model.runId,
    calendar: model.calendar,
    riparianIds: model.riparianIds,
    series: record.series(),
    ledger: joinLedgers(model, parts),
    balance: {
      tolerance: BALANCE_TOLERANCE,
      worst: worstOf(model, parts),
      ...reportBalance(balance, model.riparianIds),
    },
  };
}

/** Series of all nodes but outlets, which have one in each part. */
function nodeSeries({ network }: BasinModel, parts: readonly PartRun[]): ReadySeries {
  const outlets = new Set(network.ids.filter((_, node) => network.kinds[node] === 'outlet'));
  const series = new Map<string, Float64Array>();
  for (const { outcome } of parts)
    for (const { group, of, variable, values } of outcome.series)
      if (group === 'node' && !outlets.has(of)) series.set(seriesKey(of, variable), values);
  return series;
}

/** Writes what power balances and money read of nodes into the columns of the whole. */
function planReading({ model, columns }: Workspace, series: ReadySeries): (step: number) => void {
  const { network, demands, power, floods, within } = model;
  const cells: { values: Float64Array; column: Float64Array; cell: number }[] = [];
  const read = (node: number, variable: string, column: Float64Array, cell = node) => {
    const values = series.get(seriesKey(network.ids[node], variable));
    assert(values !== undefined, `no part has the series ${variable} of "${network.ids[node]}"`);
    cells.push({ values, column, cell });
  };
  demands.node.forEach((node, demand) => {
    read(node, 'demand_m3', columns.wanted_m3, demand);
    read(node, 'supply_m3', columns.received_m3);
  });
  for (const node of new Set(power.flatMap(({ stations }) => [...stations])))
    read(node, 'energy_MWh', columns.energy_MWh);
  for (const node of new Set(floods.node)) {
    read(node, 'inflow_m3', columns.arrival_m3);
    if (within.reservoir[node] < 0) continue;
    read(node, 'outflow_m3', columns.outflow_m3);
    read(node, 'spill_m3', columns.spill_m3);
  }
  return (step) => {
    for (let index = 0; index < cells.length; index++) {
      const { values, column, cell } = cells[index];
      column[cell] = values[step];
    }
  };
}

/** Adds up what enters each outlet, from all parts in the order of the whole. */
function planOutlets({ model, columns }: Workspace, parts: readonly PartRun[]): (step: number) => void {
  const partOf = new Int32Array(model.network.ids.length);
  parts.forEach(({ nodes }, part) => {
    for (const node of nodes) partOf[node] = part;
  });
  const journals = parts.map(({ outcome }) => outcome.journal?.entering_m3 ?? new Float64Array(0));
  const counts = journals.map(() => 0);
  const ways = listWaysIn(model).map(({ outlet, source }) => {
    const part = partOf[source];
    return { outlet, entering_m3: journals[part], place: counts[part]++, part };
  });
  const outlets = [...new Set(ways.map(({ outlet }) => outlet))];
  return (step) => {
    for (const outlet of outlets) columns.arrival_m3[outlet] = 0;
    for (let way = 0; way < ways.length; way++) {
      const { outlet, entering_m3, place, part } = ways[way];
      columns.arrival_m3[outlet] += entering_m3[step * counts[part] + place];
    }
  };
}
