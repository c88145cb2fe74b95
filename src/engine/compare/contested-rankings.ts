/**
 * rankOnEach : comparisons on each party's figures → scenarios by pressure, and pairs of them that change places
 */
import type { ComparisonSet, ScenarioComparison } from './comparison.ts';
import { PRESSURE_SAME_WITHIN } from './contested-figures.ts';

/** Scenarios by pressure on one dyad, or on the basin. */
export interface ContestedRanking {
  /** Id of the dyad; `basin` for the basin. */
  readonly of: string;
  /** Whether no pair changes places: scenarios that read the same on one party's data have no order there. */
  readonly holds: boolean;
  /** One for each data set, in their order; scenarios from the lowest pressure to the highest. */
  readonly orders: readonly { readonly data: string | null; readonly scenarios: readonly string[] }[];
  /** Pairs of which one is lower on the data of one party, and the other on those of another. */
  readonly changing: readonly (readonly [string, string])[];
}

interface Ranked {
  readonly dataSet: { readonly data: string | null };
  readonly set: ComparisonSet;
}

export function rankOnEach(inputs: readonly Ranked[]): ContestedRanking[] {
  const scored = inputs.flatMap(({ set }) => set.scenarios);
  const dyads = [...new Set(scored.flatMap(({ dyads: scores }) => Object.keys(scores)))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const basin = scored.some(({ basin: score }) => score !== null) ? ['basin'] : [];
  return [...basin, ...dyads].map((of) => rank(inputs, of));
}

function rank(inputs: readonly Ranked[], of: string): ContestedRanking {
  const scores = inputs.map(({ set }) => scoresOf(set, of));
  const orders = inputs.map(({ dataSet }, index) => ({
    data: dataSet.data,
    scenarios: sorted(scores[index]),
  }));
  const changing = pairsOf(orders[0].scenarios).filter(([a, b]) => {
    const signs = scores.map((pressure) => orderOf(pressure.get(a), pressure.get(b)));
    return signs.includes(1) && signs.includes(-1);
  });
  return { of, holds: changing.length === 0, orders, changing };
}

function scoresOf({ scenarios }: ComparisonSet, of: string): ReadonlyMap<string, number> {
  return new Map(
    scenarios.flatMap((scenario) => {
      const score = scoreOf(scenario, of);
      return score === undefined ? [] : [[scenario.id, score] as const];
    }),
  );
}

function scoreOf({ basin, dyads }: ScenarioComparison, of: string): number | undefined {
  return of === 'basin' ? basin?.score.value : dyads[of]?.score.value;
}

/** Ties stand in the order of the comparison. */
function sorted(scores: ReadonlyMap<string, number>): string[] {
  return [...scores].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

function pairsOf(ids: readonly string[]): (readonly [string, string])[] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const));
}

/** 1 where the first has more pressure, -1 where the second has, 0 where they read the same or one has none. */
function orderOf(a: number | undefined, b: number | undefined): -1 | 0 | 1 {
  if (a === undefined || b === undefined) return 0;
  if (a - b > PRESSURE_SAME_WITHIN) return 1;
  return b - a > PRESSURE_SAME_WITHIN ? -1 : 0;
}
