/**
 * standingLines : who is better and who is worse off → a table of signs, one row a riparian and scenario
 */
import type { ComparisonSet } from '../engine/index.ts';
import { fixed } from '../report/figure.ts';
import { table } from '../report/layout.ts';

const SIGNS = { better: '▲ better', same: '= same', worse: '▼ worse' } as const;

export function standingLines(
  { scenarios, baseline, sameWithin }: ComparisonSet,
  nameOf: (id: string) => string,
): string[] {
  const rows = scenarios
    .filter(({ id }) => id !== baseline)
    .flatMap(({ id, riparians }) =>
      Object.entries(riparians).map(([riparian, { betterOrWorse }], index) => {
        const sign = (standing: keyof typeof SIGNS | undefined) =>
          standing === undefined ? '-' : SIGNS[standing];
        const { water, energy, environment, money } = betterOrWorse ?? {};
        return [
          index === 0 ? id : '',
          nameOf(riparian),
          sign(water),
          sign(energy),
          sign(environment),
          sign(money),
        ];
      }),
    );
  if (rows.length === 0) return ['  There is no other scenario.'];
  const headers = ['Water', 'Energy', 'Environment', 'Money'].map((header) => ({ header }));
  const lines = table(
    [{ header: 'Scenario', gives: true }, { header: 'Riparian', gives: true }, ...headers],
    rows,
  );
  return [...lines, `  Same: within ${fixed(sameWithin * 100, 1)} % of the baseline. A dash: not modelled.`];
}
