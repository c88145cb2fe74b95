/**
 * comparisonReport : ComparisonSet → headline, stories, tables and small pictures in 80 columns
 */
import type { ComparisonSet, LoadedScenario, ScenarioComparison } from '../engine/index.ts';
import { sparkline } from '../report/blocks.ts';
import { fixed, signed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';
import { MOST_IN_DETAIL, overviewSections } from './comparison-overview.ts';
import { dataLines } from './data-set.ts';
import { grouped } from './grouped-table.ts';
import { ledgerTable } from './ledger-table.ts';
import { namesOf } from './names.ts';
import { orderLines, pressureSentence } from './order-lines.ts';
import { pressureLines } from './pressure-lines.ts';
import { salinityOfRiparians } from './salinity-tables.ts';
import { standingLines } from './standing-table.ts';
import type { Ink } from './terminal.ts';
import { GWH_PER_TWH } from './units.ts';

interface Compared {
  readonly set: ComparisonSet;
  readonly loaded: readonly LoadedScenario[];
  /** The file of the reference policy. */
  readonly reference: string;
  /** Tables by riparian, dyad and obligation, however many scenarios there are. */
  readonly details?: boolean;
}

export function comparisonReport({ set, loaded, reference, details }: Compared, ink: Ink): string[] {
  const { scenarios } = set;
  const nameOf = namesOf(loaded);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ...wrap(title).map(ink.heading), ...lines];
  return [
    ...wrap(headline(set)).map(ink.heading),
    ...wrap(`Reference policy: ${reference}.${attributionNote(scenarios)}`),
    ...[...new Set(loaded.flatMap(dataLines))].flatMap((line) => wrap(line)),
    ...section(
      'Scenarios',
      scenarios.flatMap(({ id, story }) => wrap(`${id}: ${story}`, '  ', '    ')),
    ),
    ...(details === true || scenarios.length <= MOST_IN_DETAIL
      ? detailSections(set, loaded, ink, section)
      : overviewSections(set, nameOf, ink, section)),
    ...section('Which order of scenarios by pressure holds', orderLines(set)),
    ...section(
      'Runs',
      scenarios.flatMap(({ id, runId }) => [...wrap(id, '  '), `    runId ${runId}`]),
    ),
    '',
    'Validation status: not validated.',
    ...wrap(set.footer).map(ink.faint),
  ];
}

/** Exact attribution goes without saying. */
function attributionNote(scenarios: readonly ScenarioComparison[]): string {
  const approximate = scenarios.some(({ attribution }) => attribution === 'one-at-a-time');
  return approximate ? ' Attribution: one riparian at a time, approximate; --exact runs all coalitions.' : '';
}

function detailSections(
  set: ComparisonSet,
  loaded: readonly LoadedScenario[],
  ink: Ink,
  section: (title: string, lines: readonly string[]) => string[],
): string[] {
  const { scenarios, baseline } = set;
  const nameOf = namesOf(loaded);
  return [
    ...section('Water of each riparian, km3 a year', waterTable(scenarios, nameOf)),
    ...section('Power of each riparian, TWh a year', powerTable(scenarios, nameOf)),
    ...section('Inflow to the seas, km3 a year', seaTable(scenarios, baseline, nameOf)),
    ...section('Salinity of the water delivered', salinityOfRiparians(scenarios, nameOf)),
    ...section(
      'Pressure on cooperation: an ordinal index from 0 to 1, not a probability',
      pressureLines(scenarios, ink),
    ),
    ...section(`Better or worse off than in ${baseline}`, standingLines(set, nameOf)),
    ...section('Obligations not met in full (last column: seasons)', shortLedgers(scenarios, loaded)),
    ...section('Water balance', balanceTable(scenarios)),
  ];
}

/** What most readers ask first: in which scenario least water is short, and what may be said of the pressure. */
function headline(set: ComparisonSet): string {
  const { scenarios, baseline } = set;
  const water = lowestBy(scenarios, shortfall_km3, 1);
  const first =
    `${scenarios.length} scenarios, differences from ${baseline}. ` +
    `Least water is short in ${water.names}: ${water.least} km3 a year.`;
  return first + pressureSentence(set);
}

function shortfall_km3({ riparians }: ScenarioComparison): number {
  return Object.values(riparians).reduce((sum, { shortfall_km3: short }) => sum + short, 0);
}

/** Scenarios that read the same at the decimals shown are all named: a reader could not tell them apart. */
function lowestBy(
  scenarios: readonly ScenarioComparison[],
  figure: (of: ScenarioComparison) => number,
  decimals: number,
): { readonly names: string; readonly least: string } {
  const least = fixed(
    scenarios.reduce((low, one) => Math.min(low, figure(one)), Infinity),
    decimals,
  );
  const names = scenarios.filter((one) => fixed(figure(one), decimals) === least).map(({ id }) => id);
  const last = names.pop() ?? '';
  return { names: names.length === 0 ? last : `${names.join(', ')} and ${last}`, least };
}

function riparianIds(scenarios: readonly ScenarioComparison[]): string[] {
  return [...new Set(scenarios.flatMap(({ riparians }) => Object.keys(riparians)))].sort();
}

function waterTable(scenarios: readonly ScenarioComparison[], nameOf: (id: string) => string): string[] {
  const rows = riparianIds(scenarios).flatMap((riparian) =>
    scenarios.flatMap(({ id, riparians }) => {
      const figures = riparians[riparian];
      if (figures === undefined) return [];
      const difference = figures.differenceFromBaseline?.delivered_km3;
      const water = [figures.demand_km3, figures.delivered_km3, figures.shortfall_km3].map((value) =>
        fixed(value, 2),
      );
      return [[riparian, id, ...water, difference === undefined ? '-' : signed(difference, 2)]];
    }),
  );
  return grouped(['Riparian', 'Scenario', 'Wanted', 'Delivered', 'Short', 'Change'], rows, nameOf);
}

function powerTable(scenarios: readonly ScenarioComparison[], nameOf: (id: string) => string): string[] {
  const rows = riparianIds(scenarios).flatMap((riparian) =>
    scenarios.flatMap(({ id, riparians }) => {
      const {
        load_GWh,
        hydropower_GWh = 0,
        imports_GWh = 0,
        unserved_GWh = 0,
        differenceFromBaseline,
      } = riparians[riparian] ?? {};
      if (load_GWh === undefined) return [];
      const energy = [load_GWh, hydropower_GWh, imports_GWh, unserved_GWh].map((value) =>
        fixed(value / GWH_PER_TWH, 2),
      );
      const difference = differenceFromBaseline?.unserved_GWh;
      return [
        [riparian, id, ...energy, difference === undefined ? '-' : signed(difference / GWH_PER_TWH, 2)],
      ];
    }),
  );
  return grouped(
    ['Riparian', 'Scenario', 'Load', 'Hydropower', 'Imports', 'Unserved', 'Change'],
    rows,
    nameOf,
  );
}

function seaTable(
  scenarios: readonly ScenarioComparison[],
  baseline: string,
  nameOf: (id: string) => string,
): string[] {
  const ids = [...new Set(scenarios.flatMap(({ seas }) => Object.keys(seas)))];
  const rows = ids.flatMap((sea) => {
    const most = scenarios
      .flatMap(({ seas }) => seas[sea]?.inflow_km3 ?? [])
      .reduce((a, b) => Math.max(a, b), 0);
    return scenarios.flatMap(({ id, seas }) => {
      const figures = seas[sea];
      if (figures === undefined) return [];
      const { meanInflow_km3, differenceFromBaseline_km3: difference, inflow_km3 } = figures;
      const change = difference === null || id === baseline ? '-' : signed(difference, 2);
      return [[sea, id, fixed(meanInflow_km3, 2), change, sparkline(inflow_km3, 24, 0, most)]];
    });
  });
  return rows.length === 0 ? [] : grouped(['Sea', 'Scenario', 'Mean', 'Change', 'By year'], rows, nameOf, 2);
}

function shortLedgers(scenarios: readonly ScenarioComparison[], loaded: readonly LoadedScenario[]): string[] {
  return scenarios.flatMap(({ id, ledger }) => {
    const short = ledger.filter(({ seasonsShort }) => seasonsShort > 0);
    const years = loaded.find(({ scenario }) => scenario.id === id)?.scenario.time.years ?? 1;
    return short.length === 0 ? [`  ${id}: none`] : [`  ${id}:`, ...ledgerTable(short, years)];
  });
}

function balanceTable(scenarios: readonly ScenarioComparison[]): string[] {
  const rows = scenarios.map(({ id, balance }) => {
    const {
      natural_km3,
      consumed_km3,
      evaporation_km3,
      loss_km3,
      terminal_km3,
      storageChange_km3,
      worstNodeRatio,
    } = balance;
    const terms = [natural_km3, consumed_km3, evaporation_km3, loss_km3, terminal_km3, storageChange_km3];
    return [id, ...terms.map((value) => fixed(value, 0)), worstNodeRatio.toExponential(0)];
  });
  const headers = ['Formed', 'Consumed', 'Evap.', 'Lost', 'Ends', 'Stored', 'Residual'];
  const lines = table(
    [
      { header: 'km3 over the run', gives: true },
      ...headers.map((header) => ({ header, align: 'right' as const })),
    ],
    rows,
  );
  return [...lines, '  Residual: the worst of a node in a step, as a share of its water.'];
}
