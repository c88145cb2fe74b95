/**
 * performance : policy performance of each scenario over the run → a table        (water and energy, never merged)
 */
import type { ScenarioPerformance } from '../engine/index.ts';
import type { Markup } from './markup.ts';
import { heatTable, section } from './tables.ts';
import type { View } from './view.ts';

type Measure = keyof ScenarioPerformance;

export function performance(view: View): Markup {
  const { words, set } = view;
  const heads: Readonly<Record<Measure, string>> = {
    water: words.performanceWater,
    energy: words.performanceEnergy,
  };
  const measures = (Object.keys(heads) as Measure[]).filter((measure) =>
    Object.values(set.performance.scenarios).some((one) => one[measure] !== undefined),
  );
  return section(
    'performance',
    words.performanceTitle,
    words.performanceLead(set.performance.withoutPolicy),
    [
      heatTable(view, {
        ids: measures,
        headOf: (measure) => heads[measure as Measure],
        figureOf: ({ id }, measure) => set.performance.scenarios[id]?.[measure as Measure]?.run ?? undefined,
        decimals: 2,
        summed: false,
        beside: 'table',
      }),
    ],
  );
}
