/**
 * pairComparisons : weighed scenarios × baseline → each other scenario beside it        (what may be said, and on what it hangs)
 *
 * Words: "b shows less pressure than a under 93 % of weightings", where the winning index reaches `pairwiseToRank` in all forms of
 * the index; else "not distinguishable". Source: METHOD, section 9.
 */
import { assert } from '../base/assert.ts';
import { difference } from '../risk/difference.ts';
import { EFFECT_GROUPS } from '../risk/effect-samples.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import type { RiskReport } from '../risk/report.ts';
import { STRUCTURES } from '../risk/structure.ts';
import type { Weighed } from '../risk/weigh.ts';
import type { PairComparison, Robustness, TotalEffects } from './distinguish.ts';
import { rankAcceptability, winningIndex } from './rank-acceptability.ts';
import { regrets, satisficingShare } from './robustness.ts';
import { totalEffects } from './total-effects.ts';

/** One scenario with all that is needed to set it beside another. */
export interface WeighedScenario {
  readonly id: string;
  readonly report: RiskReport;
  readonly weighed: Weighed;
  /** Lowest delivered over need of a riparian, by member; null without members. */
  readonly satisfaction: readonly number[] | null;
}

export function pairComparisons(
  scenarios: readonly WeighedScenario[],
  baselineId: string,
  parameters: RiskParameters,
): PairComparison[] {
  const baseline = scenarios.find(({ id }) => id === baselineId);
  if (baseline === undefined) return [];
  return scenarios.filter((one) => one !== baseline).map((one) => pairOf(baseline, one, parameters));
}

/** @param b - laid beside `a`; both on the same draws and members (asserted) */
export function pairOf(a: WeighedScenario, b: WeighedScenario, parameters: RiskParameters): PairComparison {
  const forms = STRUCTURES.map((_, form) => winningIndex([a.weighed.scores[form], b.weighed.scores[form]]));
  const order = orderOf(forms, parameters.uncertainty.pairwiseToRank.default);
  const first = [a.weighed.scores[0], b.weighed.scores[0]];
  const { delta, contributions } = difference(a.report.run.basin.mean, b.report.run.basin.mean);
  return {
    schema: 'mirab-comparison/1',
    a: a.id,
    b: b.id,
    delta,
    contributions,
    smaa: {
      acceptability: rankAcceptability(first),
      winning: forms[0],
      draws: first[0].length,
      structuresAgreeing: order.agreeing,
    },
    statement: statementOf(a.id, b.id, { ...order, winning: forms[0] }),
    distinguishable: order.less !== null,
    totalEffects: effectsOf(a.weighed, b.weighed),
    robustness: robustnessOf(a, b, parameters),
  };
}

interface Order {
  /** 0 where a shows less pressure in all forms, 1 where b does, null where neither. */
  readonly less: 0 | 1 | null;
  /** Forms that agree with the one that most of them name. */
  readonly agreeing: number;
}

function orderOf(forms: readonly (readonly (readonly number[])[])[], limit: number): Order {
  const [ofA, ofB] = [
    forms.filter(([[, p]]) => p >= limit).length,
    forms.filter(([, [p]]) => p >= limit).length,
  ];
  if (ofA === forms.length) return { less: 0, agreeing: ofA };
  if (ofB === forms.length) return { less: 1, agreeing: ofB };
  return { less: null, agreeing: ofA > ofB ? ofA : ofB };
}

function statementOf(
  a: string,
  b: string,
  { less, winning }: Order & { readonly winning: readonly (readonly number[])[] },
): string {
  if (less === null) return `${a} and ${b} are not distinguishable`;
  const [lower, higher, share] = less === 0 ? [a, b, winning[0][1]] : [b, a, winning[1][0]];
  return `${lower} shows less pressure than ${higher} under ${percent(share)} of weightings`;
}

/** Never rounded up to 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

function effectsOf(a: Weighed, b: Weighed): TotalEffects | null {
  const points = a.effects.map((ofA, index) => {
    assert(ofA.length === b.effects[index].length, 'Scenarios are compared at the same points.');
    return ofA.map((score, point) => b.effects[index][point] - score);
  });
  const effects = totalEffects(points[0], points.slice(1));
  if (effects === null) return null;
  const [hydrology, claimSet, weights, institutions, structure] = effects;
  assert(EFFECT_GROUPS.length === effects.length, 'Each group has its effect.');
  return {
    hydrology: a.memberScores === null ? null : hydrology,
    claimSet,
    weights,
    institutions,
    structure,
  };
}

function robustnessOf(a: WeighedScenario, b: WeighedScenario, parameters: RiskParameters): Robustness | null {
  if (a.weighed.memberScores === null || b.weighed.memberScores === null) return null;
  const futures = [
    { score: a.weighed.memberScores, satisfaction: a.satisfaction },
    { score: b.weighed.memberScores, satisfaction: b.satisfaction },
  ];
  const { maxR, minSatisfaction } = parameters.robustness;
  const limits = { maxR: maxR.default, minSatisfaction: minSatisfaction.default };
  const [ofA, ofB] = regrets(futures);
  return {
    satisficing: [satisficingShare(futures[0], limits), satisficingShare(futures[1], limits)],
    maxRegret: [ofA.max, ofB.max],
    p90Regret: [ofA.p90, ofB.p90],
  };
}
