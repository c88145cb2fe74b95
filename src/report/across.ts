/**
 * acrossScenarios : a column by year in each scenario → the baseline in the band of them all
 */
import type { ScenarioComparison } from '../engine/index.ts';
import { lineChart } from './chart.ts';
import { rangeOf } from './figure.ts';
import type { Markup } from './markup.ts';
import { drawing } from './tables.ts';
import type { View } from './view.ts';

/** @param columnOf - by water year, in km3; undefined where the scenario has no such column */
export function acrossScenarios(
  { scenarios, baseline, words }: View,
  name: string,
  columnOf: (scenario: ScenarioComparison) => readonly number[] | undefined,
): Markup {
  const title = `${name}, ${words.km3}`;
  const { firstWaterYear: firstYear } = baseline.years;
  const columns = scenarios.flatMap(({ scenario }) => {
    const column = columnOf(scenario);
    return column === undefined || scenario.years.firstWaterYear !== firstYear ? [] : [column];
  });
  const own = columnOf(baseline) ?? [];
  const strip = bandOver(columns);
  return drawing(
    title,
    lineChart({ title, firstYear, lines: [{ values: own, kind: 'own' }], strip, size: 'large' }),
  );
}

/** The lowest and highest of each year that all columns have. */
function bandOver(columns: readonly (readonly number[])[]): {
  readonly low: number[];
  readonly high: number[];
} {
  const count = columns.length === 0 ? 0 : rangeOf(columns.map(({ length }) => length))[0];
  const ranges = Array.from({ length: count }, (_, year) => rangeOf(columns.map((column) => column[year])));
  return { low: ranges.map(([low]) => low), high: ranges.map(([, high]) => high) };
}
