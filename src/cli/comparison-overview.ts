/**
 * comparisonOverview : many scenarios → one line each, beside the baseline        (the tables by riparian are the details)
 *
 * Riparians stand in columns under their codes. The index stands with the parts that weigh most, never without.
 */
import type { ComparisonSet, ScenarioComparison } from '../engine/index.ts';
import { bar, sparkline } from '../report/blocks.ts';
import { fixed, signed } from '../report/figure.ts';
import { type Column, table, wrap } from '../report/layout.ts';
import type { NameOf } from './names.ts';
import { dyadThatMoves, pressureOfBasin } from './pressure-lines.ts';
import type { Ink } from './terminal.ts';
import { GWH_PER_TWH } from './units.ts';

/** More scenarios than this are told in an overview: their tables by riparian would fill many screens. */
export const MOST_IN_DETAIL = 8;

type Section = (title: string, lines: readonly string[]) => string[];
type Amounts = (scenario: ScenarioComparison, riparian: string) => number | undefined;

const BAR_WIDTH = 10;
const SPARK_WIDTH = 16;

export function overviewSections(set: ComparisonSet, nameOf: NameOf, ink: Ink, section: Section): string[] {
  const { scenarios, baseline } = set;
  return [
    ...section(
      'Water that is short, km3 a year',
      amountTable(set, ({ riparians }, id) => riparians[id]?.shortfall_km3),
    ),
    ...section(
      'Energy that is not served, TWh a year',
      amountTable(set, ({ riparians }, id) => inTWh(riparians[id]?.unserved_GWh)),
    ),
    ...section('Inflow to the seas, km3 a year', seaTable(scenarios, nameOf)),
    ...section('Pressure on cooperation: an ordinal index from 0 to 1, not a probability', [
      ...pressureOfBasin(scenarios, ink),
      ...movingDyads(scenarios, baseline, ink),
    ]),
    ...section(
      'More',
      wrap(
        'With --details: the tables of each riparian, pair and obligation, and the balances. mirab ledger audits one scenario.',
        '  ',
      ),
    ),
  ];
}

function inTWh(energy_GWh: number | undefined): number | undefined {
  return energy_GWh === undefined ? undefined : energy_GWh / GWH_PER_TWH;
}

/** One line a scenario, the sum and a bar of it last; riparians without the figure in any scenario are left out. */
function amountTable({ scenarios, baseline }: ComparisonSet, amountOf: Amounts): string[] {
  const ids = [...new Set(scenarios.flatMap(({ riparians }) => Object.keys(riparians)))].sort();
  const shown = ids.filter((id) => scenarios.some((scenario) => (amountOf(scenario, id) ?? 0) >= 0.005));
  if (shown.length === 0) return [];
  const totals = scenarios.map((scenario) =>
    shown.reduce((sum, id) => sum + (amountOf(scenario, id) ?? 0), 0),
  );
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  const columns: Column[] = [
    { header: 'Scenario', gives: true },
    ...[...shown, 'Sum'].map((header) => ({ header, align: 'right' as const })),
    { header: '' },
  ];
  const rows = scenarios.map((scenario, place) => [
    scenario.id === baseline ? `${scenario.id} *` : scenario.id,
    ...shown.map((id) => amountText(amountOf(scenario, id))),
    fixed(totals[place], 2),
    bar(most > 0 ? totals[place] / most : 0, BAR_WIDTH),
  ]);
  return [...table(columns, rows), `  * the baseline`];
}

function amountText(amount: number | undefined): string {
  return amount === undefined ? '-' : fixed(amount, 2);
}

/** One line a scenario, each sea with its mean and its course over the years. */
function seaTable(scenarios: readonly ScenarioComparison[], nameOf: NameOf): string[] {
  const seas = [...new Set(scenarios.flatMap((scenario) => Object.keys(scenario.seas)))];
  if (seas.length === 0) return [];
  const most = (sea: string) =>
    scenarios.flatMap((scenario) => scenario.seas[sea]?.inflow_km3 ?? []).reduce((a, b) => Math.max(a, b), 0);
  const columns: Column[] = [
    { header: 'Scenario', gives: true },
    ...seas.flatMap((sea): Column[] => [{ header: nameOf(sea), align: 'right' }, { header: '' }]),
  ];
  const rows = scenarios.map((scenario) => [
    scenario.id,
    ...seas.flatMap((sea) => {
      const figures = scenario.seas[sea];
      return figures === undefined
        ? ['-', '']
        : [fixed(figures.meanInflow_km3, 2), sparkline(figures.inflow_km3, SPARK_WIDTH, 0, most(sea))];
    }),
  ]);
  return table(columns, rows);
}

/** For each scenario the pair whose index stands farthest from the baseline's, with its parts. */
function movingDyads(scenarios: readonly ScenarioComparison[], baseline: string, ink: Ink): string[] {
  const lines = scenarios.flatMap((scenario) => {
    const moved = dyadThatMoves(scenario);
    if (moved === undefined) return [];
    const { dyad, value, difference, parts } = moved;
    return [
      ...wrap(`${scenario.id}: ${dyad} ${fixed(value, 2)}, ${signed(difference, 2)}`, '    '),
      ...wrap(parts, '      ').map(ink.faint),
    ];
  });
  return lines.length === 0
    ? []
    : ['', `  The pair that moves most from ${baseline}, and its parts`, ...lines];
}
