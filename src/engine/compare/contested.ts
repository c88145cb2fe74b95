/**
 * weighContested : one ComparisonSet for each party's figures → which conclusions hold on everybody's data
 *
 * A conclusion is the direction in which a figure of a scenario differs from the baseline, both on the same data. It
 * holds where all data sets give the same direction.
 */
import { assert } from '../base/assert.ts';
import type { ComparisonSet } from './comparison.ts';
import { type Figure, type FigureHead, figuresOf, PRESSURE_SAME_WITHIN } from './contested-figures.ts';
import { type ContestedRanking, rankOnEach } from './contested-rankings.ts';
import { SAME_WITHIN } from './riparian-figures.ts';

export type { ContestedRanking } from './contested-rankings.ts';

/** Of the scenario against the baseline; `same` within the tolerance of the figure. */
export type Direction = 'higher' | 'lower' | 'same';

export interface ContestedDataSet {
  /** The party whose versions were taken; null for the file's own figures. */
  readonly data: string | null;
  readonly name: string;
  /** Values that it gives a version of. */
  readonly versionCount: number;
}

/** A comparison of the same scenarios on one party's figures. */
export interface ContestedInput {
  readonly dataSet: ContestedDataSet;
  readonly set: ComparisonSet;
}

export interface Reading {
  readonly data: string | null;
  /** Null where the figure is not known on these data. */
  readonly difference: number | null;
  readonly direction: Direction | null;
}

export interface Conclusion extends FigureHead {
  readonly scenario: string;
  readonly holds: boolean;
  /** Higher on the data of one and lower on those of another: more than a difference that shows or does not. */
  readonly reverses: boolean;
  /** One for each data set, in their order. */
  readonly readings: readonly Reading[];
}

export interface ContestedComparison {
  readonly schema: 'mirab-contested/1';
  readonly baseline: string;
  readonly sameWithin: number;
  readonly pressureSameWithin: number;
  /** The file's own figures first, then parties in alphabetical order. */
  readonly dataSets: readonly ContestedDataSet[];
  readonly counts: {
    readonly conclusions: number;
    readonly holding: number;
    readonly depending: number;
    /** Part of those that depend. */
    readonly reversing: number;
    readonly rankings: number;
    readonly rankingsHolding: number;
  };
  readonly conclusions: readonly Conclusion[];
  readonly rankings: readonly ContestedRanking[];
}

/** @param inputs - at least one; all with the same scenarios and baseline (asserted) */
export function weighContested(inputs: readonly ContestedInput[]): ContestedComparison {
  const ids = idsOf(inputs[0].set);
  const { baseline } = inputs[0].set;
  for (const { set } of inputs) {
    assert(
      idsOf(set).join() === ids.join() && set.baseline === baseline,
      'Data sets are compared over the same scenarios and the same baseline.',
    );
  }
  const conclusions = ids.flatMap((id) => (id === baseline ? [] : concludeOn(inputs, id)));
  const rankings = rankOnEach(inputs);
  const holding = conclusions.filter(({ holds }) => holds).length;
  return {
    schema: 'mirab-contested/1',
    baseline,
    sameWithin: SAME_WITHIN,
    pressureSameWithin: PRESSURE_SAME_WITHIN,
    dataSets: inputs.map(({ dataSet }) => dataSet),
    counts: {
      conclusions: conclusions.length,
      holding,
      depending: conclusions.length - holding,
      reversing: conclusions.filter(({ reverses }) => reverses).length,
      rankings: rankings.length,
      rankingsHolding: rankings.filter(({ holds }) => holds).length,
    },
    conclusions,
    rankings,
  };
}

function idsOf({ scenarios }: ComparisonSet): string[] {
  return scenarios.map(({ id }) => id);
}

/** Conclusions about one scenario, over all figures that any of the data sets knows. */
function concludeOn(inputs: readonly ContestedInput[], scenario: string): Conclusion[] {
  const compared = inputs.map(({ dataSet, set }) => ({
    data: dataSet.data,
    figures: figuresById(set, scenario),
    baseline: figuresById(set, set.baseline),
  }));
  const heads = new Map(compared.flatMap(({ figures }) => [...figures]));
  return [...heads].map(([key, { kind, of, figure }]) => {
    const readings = compared.map(({ data, figures, baseline }) => ({
      data,
      ...readingOf(figures.get(key), baseline.get(key)),
    }));
    const directions = new Set(readings.map(({ direction }) => direction));
    const reverses = directions.has('higher') && directions.has('lower');
    return { scenario, kind, of, figure, holds: directions.size === 1, reverses, readings };
  });
}

function figuresById({ scenarios }: ComparisonSet, id: string): ReadonlyMap<string, Figure> {
  const figures = scenarios.filter((scenario) => scenario.id === id).flatMap(figuresOf);
  return new Map(figures.map((one) => [`${one.kind} ${one.of} ${one.figure}`, one]));
}

function readingOf(figure: Figure | undefined, baseline: Figure | undefined): Omit<Reading, 'data'> {
  if (figure === undefined || baseline === undefined) return { difference: null, direction: null };
  // A zero has no sign in a file that is read by people.
  const difference = figure.value - baseline.value + 0;
  return { difference, direction: directionOf(difference, baseline.tolerance) };
}

function directionOf(difference: number, tolerance: number): Direction {
  if (difference > tolerance) return 'higher';
  return difference < -tolerance ? 'lower' : 'same';
}
