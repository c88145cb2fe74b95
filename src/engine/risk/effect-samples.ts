/**
 * effectScores : a history (of each member) → index at points A, and at A with one group of choices from B
 *
 * Groups: hydrology (which member), claim set (weights of the four baselines, even over the simplex), weights (caps, v0, p,
 * anchors, κ), institutions (i0), structure (one of the twelve forms). A and B are independent streams of base/random: the
 * additive recurrence has no two independent blocks. Source: METHOD, section 9; Saltelli et al. (2010).
 */
import { randomStream } from '../base/random.ts';

import { wholeRange } from './normalised-history.ts';
import type { PackedHistory } from './packed-history.ts';
import type { RiskParameters } from './parameter-types.ts';
import { defaultPriors, drawnParameters, PARAMETER_COUNT, type Priors } from './priors.ts';
import { meanOfYears } from './run-scores.ts';
import { judgeOf } from './samples.ts';
import { STRUCTURES } from './structure.ts';

export const EFFECT_GROUPS = ['hydrology', 'claimSet', 'weights', 'institutions', 'structure'] as const;
export type EffectGroup = (typeof EFFECT_GROUPS)[number];

const CLAIM_CUTS = 3;
/** Coordinates of a point, by group, in the order of the groups. */
const SIZES: Readonly<Record<EffectGroup, number>> = {
  hydrology: 1,
  claimSet: CLAIM_CUTS,
  weights: PARAMETER_COUNT,
  institutions: 1,
  structure: 1,
};

type Point = Readonly<Record<EffectGroup, readonly number[]>>;

/** First at A, then with each group from B: one score a point. The same points for every scenario. */
export function effectScores(
  members: readonly PackedHistory[],
  parameters: RiskParameters,
  count: number,
): Float64Array[] {
  const score = scorer(members, parameters);
  const [a, b] = [blockOf('a'), blockOf('b')];
  const scores = [undefined, ...EFFECT_GROUPS].map(() => new Float64Array(count));
  for (let index = 0; index < count; index++) {
    const [atA, atB] = [a(index), b(index)];
    scores[0][index] = score(atA);
    EFFECT_GROUPS.forEach((group, place) => {
      const alone = group === 'hydrology' && members.length === 1;
      scores[place + 1][index] = alone ? scores[0][index] : score({ ...atA, [group]: atB[group] });
    });
  }
  return scores;
}

function scorer(members: readonly PackedHistory[], parameters: RiskParameters): (point: Point) => number {
  const judge = judgeOf(parameters);
  const out = new Float64Array(members[0].resilience.length);
  const yearMean = meanOfYears(members[0], parameters.basinPower.default);
  return (point) => {
    const member = members[Math.floor(point.hydrology[0] * members.length)];
    const structure = STRUCTURES[Math.floor(point.structure[0] * STRUCTURES.length)];
    judge(member, { priors: priorsAt(point, parameters), structure }, wholeRange(member), out);
    return yearMean(out);
  };
}

function priorsAt({ weights, claimSet, institutions }: Point, parameters: RiskParameters): Priors {
  const { range = [0, 1] } = parameters.floors.institutions;
  const drawn = drawnParameters(parameters, weights);
  const cuts = [0, ...[...claimSet].sort((x, y) => x - y), 1];
  return {
    ...drawn,
    institutions: range[0] + (range[1] - range[0]) * institutions[0],
    baselines: Array.from(defaultPriors(parameters).baselines, (_, index) => cuts[index + 1] - cuts[index]),
  };
}

/** The coordinate of i0 among the weights is drawn too, and not used: institutions are a group of their own. */
function blockOf(block: string): (index: number) => Point {
  const streams = EFFECT_GROUPS.map((group) =>
    Array.from({ length: SIZES[group] }, (_, place) => randomStream('total-effects', block, group, place)),
  );
  return (index) => {
    const [hydrology, claimSet, weights, institutions, structure] = streams.map((ofGroup) =>
      ofGroup.map((stream) => stream(0, index)),
    );
    return { hydrology, claimSet, weights, institutions, structure };
  };
}
