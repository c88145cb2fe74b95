/**
 * equityLines : equity by season → how evenly needs are met, as means of each season of the year        (a panel; not in the index)
 */
import type { Assessment } from '../engine/index.ts';
import { fixed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';

const SEASONS = ['vegetation', 'non-vegetation'] as const;
type Seasons = Assessment['equity'];

export function equityLines({ equity }: Pick<Assessment, 'equity'>): string[] {
  const riparians = [...new Set(equity.flatMap(({ satisfaction }) => Object.keys(satisfaction)))].sort();
  if (riparians.length === 0) return [];
  const rows = SEASONS.map((name) => {
    const seasons = equity.filter(({ season }) => season === name);
    return [
      name,
      ...riparians.map((id) => meanText(seasons.flatMap(({ satisfaction }) => satisfaction[id] ?? []))),
      meanText(panelsOf(seasons).map(({ gini }) => gini)),
      meanText(panelsOf(seasons).map(({ jain }) => jain)),
      meanText(seasons.map(({ distanceToRule }) => distanceToRule)),
    ];
  });
  const headers = [...riparians, 'Gini', 'Jain', 'To rule'];
  const columns = [{ header: 'Season' }, ...headers.map((header) => ({ header, align: 'right' as const }))];
  return [
    ...table(columns, rows),
    ...wrap(
      'Delivered over need, by riparian; Gini is 0 and Jain is 1 where all are met alike; distance to the proportional rule.',
      '  ',
    ),
  ];
}

function panelsOf(seasons: Seasons) {
  return seasons.flatMap(({ panel }) => panel ?? []);
}

function meanText(values: readonly number[]): string {
  return values.length === 0 ? '-' : fixed(values.reduce((sum, value) => sum + value, 0) / values.length, 2);
}
