/**
 * runReport : outcome of one scenario → tables and small pictures in 80 columns
 */
import {
  type Indicators,
  type LedgerComparison,
  type LoadedScenario,
  type Outcome,
  seriesOf,
} from '../engine/index.ts';
import { bar, sparkline } from '../report/blocks.ts';
import { fixed, km3, percent } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';
import { dataLines } from './data-set.ts';
import { ledgerTable } from './ledger-table.ts';
import { salinityOfPlaces } from './salinity-tables.ts';
import type { Ink } from './terminal.ts';
import { GWH_PER_TWH, KM3_IN_M3 } from './units.ts';

interface Reported {
  readonly loaded: LoadedScenario;
  readonly outcome: Outcome;
  readonly indicators: Indicators;
  readonly ledger: readonly LedgerComparison[];
}

export function runReport(reported: Reported, ink: Ink): string[] {
  const { scenario } = reported.loaded;
  const { start, years, step } = scenario.time;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ink.heading(title), ...lines];
  return [
    ...wrap(scenario.title).map(ink.heading),
    ...wrap(scenario.story),
    ...dataLines(reported.loaded).flatMap((line) => wrap(line)),
    ink.faint(`${years} years from ${start}, by ${step}; volumes and energy are means of a year`),
    ...section('Water of each riparian, km3', waterTable(reported)),
    ...section('Power of each riparian, TWh', powerTable(reported)),
    ...section('Reservoirs, km3', reservoirTable(reported)),
    ...section('Seas, km3', seaTable(reported)),
    ...section(
      'Salinity, g/L (last columns: steps and water of a year above the limit)',
      salinityOfPlaces(scenario, reported.indicators),
    ),
    ...section('Ledger of obligations (last column: seasons)', ledgerTable(reported.ledger, years)),
    ...section('Water balance', balanceLines(reported.outcome)),
    '',
    ...wrap(`runId   ${reported.outcome.runId}`),
    ...wrap(`digest  ${reported.outcome.digest}`),
  ];
}

function waterTable({ loaded, indicators }: Reported): string[] {
  const rows = Object.entries(indicators.riparians).map(([id, { mean }]) => {
    const covered = mean.demand_km3 > 0 ? mean.delivered_km3 / mean.demand_km3 : 1;
    return [
      loaded.scenario.riparians[id].name,
      ...[mean.demand_km3, mean.delivered_km3, mean.shortfall_km3, mean.vegetationShortfall_km3].map(
        (value) => fixed(value, 2),
      ),
      percent(covered),
      bar(covered, 12),
    ];
  });
  const headers = ['Wanted', 'Delivered', 'Short', 'Apr-Sep', 'Covered'].map((header) => ({
    header,
    align: 'right' as const,
  }));
  return table([{ header: 'Riparian', gives: true }, ...headers, { header: '' }], rows);
}

function powerTable({ loaded, indicators }: Reported): string[] {
  const rows = Object.entries(indicators.riparians).flatMap(([id, { mean }]) => {
    const {
      load_GWh,
      hydropower_GWh = 0,
      imports_GWh = 0,
      unserved_GWh = 0,
      nonVegetationGap_GWh = 0,
    } = mean;
    if (load_GWh === undefined) return [];
    const energy = [load_GWh, hydropower_GWh, imports_GWh, unserved_GWh, nonVegetationGap_GWh];
    const served = load_GWh > 0 ? 1 - unserved_GWh / load_GWh : 1;
    return [
      [
        loaded.scenario.riparians[id].name,
        ...energy.map((value) => fixed(value / GWH_PER_TWH, 2)),
        bar(served, 12),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const headers = ['Load', 'Hydropower', 'Imports', 'Unserved', 'Winter gap'];
  return table(
    [
      { header: 'Riparian', gives: true },
      ...headers.map((header) => ({ header, align: 'right' as const })),
      { header: 'Served' },
    ],
    rows,
  );
}

function reservoirTable({ loaded, outcome, indicators }: Reported): string[] {
  const rows = Object.entries(indicators.reservoirs).flatMap(([id, reservoir]) => {
    const node = loaded.scenario.nodes[id];
    const storage_m3 = seriesOf(outcome, id, 'storage_m3');
    if (node.kind !== 'reservoir' || storage_m3 === undefined) return [];
    const yearly = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / loaded.scenario.time.years;
    return [
      [
        node.name ?? id,
        km3(node.initial),
        km3(storage_m3[storage_m3.length - 1]),
        km3(storage_m3.reduce((least, value) => (value < least ? value : least), Infinity)),
        fixed(yearly(reservoir.release_km3), 2),
        fixed(yearly(reservoir.spill_km3), 2),
        sparkline(reservoir.storageAtEnd_km3, 20, 0, node.full / KM3_IN_M3),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const headers = ['Start', 'End', 'Least', 'Release', 'Spill'].map((header) => ({
    header,
    align: 'right' as const,
  }));
  return table([{ header: 'Reservoir', gives: true }, ...headers, { header: 'Storage by year' }], rows);
}

function seaTable({ loaded, outcome, indicators }: Reported): string[] {
  const rows = Object.entries(indicators.seas).map(([id, { flow_km3, mean_km3 }]) => {
    const storage_m3 = seriesOf(outcome, id, 'storage_m3');
    const node = loaded.scenario.nodes[id];
    const first = node.kind === 'lake' ? km3(node.initial) : '-';
    return [
      node.name ?? id,
      fixed(mean_km3, 2),
      first,
      storage_m3 === undefined ? '-' : km3(storage_m3[storage_m3.length - 1]),
      sparkline(flow_km3, 30),
    ];
  });
  if (rows.length === 0) return [];
  const headers = ['Inflow', 'Start', 'End'].map((header) => ({ header, align: 'right' as const }));
  return table([{ header: 'Sea', gives: true }, ...headers, { header: 'Inflow by year' }], rows);
}

function balanceLines({ balance }: Outcome): string[] {
  const { basin, worst, tolerance } = balance;
  const sentence =
    `Over the run ${km3(basin.natural_m3)} km3 formed; ${km3(basin.consumed_m3)} were consumed, ` +
    `${km3(basin.evaporation_m3)} evaporated, ${km3(basin.loss_m3)} were lost, ${km3(basin.terminal_m3)} reached terminals, ` +
    `and storage changed by ${km3(basin.storageChange_m3)}.`;
  const closure =
    `It closes: the worst residual of a node in a step is ${worst.ratio.toExponential(1)} of its water ` +
    `(at ${worst.node}; tolerance ${tolerance.toExponential(0)}).`;
  return [...wrap(sentence, '  '), ...wrap(closure, '  ')];
}
