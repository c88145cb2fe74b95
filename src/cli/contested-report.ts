/**
 * contestedReport : ContestedComparison → headline, what depends on whose data, what holds, in 80 columns
 */
import type {
  Conclusion,
  ContestedComparison,
  ContestedDataSet,
  ContestedSet,
  Direction,
  LoadedScenario,
} from '../engine/index.ts';
import { fixed, signed } from '../report/figure.ts';
import { type Column, table, wrap } from '../report/layout.ts';
import { type NameOf, namesOf } from './names.ts';
import type { Ink } from './terminal.ts';
import { GWH_PER_TWH } from './units.ts';

interface Weighed {
  readonly loaded: readonly LoadedScenario[];
  readonly reference: LoadedScenario;
}

export function contestedReport(set: ContestedSet, { loaded, reference }: Weighed, ink: Ink): string[] {
  const { contested } = set;
  const nameOf = namesOf(loaded);
  const moving = contested.conclusions.filter(({ holds, readings }) => holds && !isStill(readings));
  const depending = contested.conclusions.filter(({ holds }) => !holds);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ...wrap(title).map(ink.heading), ...lines];
  return [
    ...wrap(headline(contested)).map(ink.heading),
    ...wrap(`Differences from ${contested.baseline}, each on the same figures as the scenario.`),
    ...wrap(`Reference policy: ${reference.file}.`),
    ...section('Whose figures', legend(contested)),
    ...section('Depends on whose data', conclusionTable(depending, contested, nameOf)),
    ...section('Scenarios by pressure on cooperation, lowest first', rankingLines(contested)),
    ...section("Holds on everybody's data", conclusionTable(moving, contested, nameOf)),
    ...section("No difference on anybody's data", stillLines(contested)),
    '',
    'Validation status: not validated.',
    ...wrap(set.footer).map(ink.faint),
  ];
}

function headline({ counts, dataSets }: ContestedComparison): string {
  const { conclusions, holding, depending, reversing, rankings, rankingsHolding } = counts;
  const turning = reversing === 0 ? 'none' : `${reversing}`;
  const turn = depending === 0 ? '' : `; ${turning} of these ${reversing === 1 ? 'turns' : 'turn'} round`;
  return (
    `${conclusions} conclusions on ${dataSets.length} sets of figures: ${holding} hold on everybody's data, ` +
    `${depending} depend on whose data are taken${turn}. ` +
    `The ranking by pressure holds for ${rankingsHolding} of ${rankings}.`
  );
}

/** Data sets by the number that heads their column. */
function legend({ dataSets, sameWithin, pressureSameWithin }: ContestedComparison): string[] {
  const signs =
    `▲ higher, ▼ lower, = no difference (within ${fixed(sameWithin * 100, 1)} % of the baseline; ` +
    `of the index, within ${pressureSameWithin}), - not known. From and to: least and most difference.`;
  return [
    ...dataSets.flatMap((one, index) => wrap(`${index + 1} ${dataSetName(one)}`, '  ', '    ')),
    ...wrap(signs, '  '),
  ];
}

function dataSetName({ data, name, versionCount }: ContestedDataSet): string {
  if (data === null) return name;
  const values = `${versionCount} ${versionCount === 1 ? 'value' : 'values'}`;
  return name === data ? `${name}, ${values}` : `${name} (${data}), ${values}`;
}

const SIGNS: Readonly<Record<Direction, string>> = { higher: '▲', lower: '▼', same: '=' };

/** A line for each conclusion, under a line that names its scenario. */
function conclusionTable(
  conclusions: readonly Conclusion[],
  { dataSets }: ContestedComparison,
  nameOf: NameOf,
): string[] {
  if (conclusions.length === 0) return [];
  const columns: Column[] = [
    { header: 'Scenario', gives: true },
    { header: 'Figure' },
    { header: dataSets.map((_, index) => index + 1).join(' ') },
    { header: 'From', align: 'right' },
    { header: 'To', align: 'right' },
  ];
  const rows = conclusions.map((one) => [
    `  ${one.kind === 'basin' ? 'Basin' : nameOf(one.of)}`,
    FIGURES[one.figure].label,
    one.readings.map(({ direction }) => (direction === null ? '-' : SIGNS[direction])).join(' '),
    ...rangeOf(one),
  ]);
  const [headers, ...lines] = table(columns, rows);
  const named = conclusions.flatMap(({ scenario }, index) =>
    scenario === conclusions[index - 1]?.scenario ? [lines[index]] : [...wrap(scenario, '  '), lines[index]],
  );
  return [headers, ...named];
}

/** The figures in words, the units that readers see them in, and their decimals. */
const FIGURES: Readonly<Record<Conclusion['figure'], { label: string; per: number; decimals: number }>> = {
  delivered_km3: { label: 'water, km3', per: 1, decimals: 2 },
  shortfall_km3: { label: 'water short, km3', per: 1, decimals: 2 },
  wetlandInflow_km3: { label: 'wetlands, km3', per: 1, decimals: 2 },
  inflow_km3: { label: 'inflow, km3', per: 1, decimals: 2 },
  gap_GWh: { label: 'energy gap, TWh', per: GWH_PER_TWH, decimals: 2 },
  money_MUSD: { label: 'money, MUSD', per: 1, decimals: 0 },
  pressure: { label: 'pressure', per: 1, decimals: 3 },
};

function rangeOf({ figure, readings }: Conclusion): [from: string, to: string] {
  const { per, decimals } = FIGURES[figure];
  const known = readings.flatMap(({ difference }) => (difference === null ? [] : [difference / per]));
  if (known.length === 0) return ['-', '-'];
  return [signed(Math.min(...known), decimals), signed(Math.max(...known), decimals)];
}

function rankingLines({ rankings }: ContestedComparison): string[] {
  return rankings.flatMap(({ of, holds, orders, changing }) => {
    const name = of === 'basin' ? 'Basin' : of;
    const all = orders.map(({ scenarios }) => scenarios.join(', '));
    if (holds) return wrap(`${name}: holds. ${all[0]}`, '  ', '    ');
    const pairs = changing.map(([a, b]) => `${a} and ${b}`).join('; ');
    const lines = [...new Set(all)].map((order) => `${numbersOf(all, order)}: ${order}`);
    return [
      ...wrap(`${name}: depends on whose data. These change places: ${pairs}.`, '  ', '    '),
      ...lines.flatMap((line) => wrap(line, '    ', '      ')),
    ];
  });
}

/** Numbers of the data sets that give an order. */
function numbersOf(orders: readonly string[], order: string): string {
  return orders.flatMap((one, index) => (one === order ? [index + 1] : [])).join(', ');
}

/** Counts alone: that nothing changes is soon said. */
function stillLines({ conclusions }: ContestedComparison): string[] {
  const still = conclusions.filter(({ holds, readings }) => holds && isStill(readings));
  const scenarios = [...new Set(still.map(({ scenario }) => scenario))];
  return scenarios.flatMap((id) => {
    const count = still.filter(({ scenario }) => scenario === id).length;
    return wrap(`${id}: ${count} ${count === 1 ? 'figure' : 'figures'}`, '  ', '    ');
  });
}

function isStill(readings: Conclusion['readings']): boolean {
  return readings.every(({ direction }) => direction === 'same' || direction === null);
}
