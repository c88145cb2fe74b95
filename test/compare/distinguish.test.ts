/**
 * What may be said of the order of scenarios: ranks, winning, total effects, regret, and the words
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptabilityOf } from '../../src/engine/compare/acceptability.ts';
import { pairOf, type WeighedScenario } from '../../src/engine/compare/build-pairs.ts';
import { rankAcceptability, winningIndex } from '../../src/engine/compare/rank-acceptability.ts';
import { regrets, satisficingShare } from '../../src/engine/compare/robustness.ts';
import { totalEffects } from '../../src/engine/compare/total-effects.ts';
import { drawPoints } from '../../src/engine/risk/draws.ts';
import { assessHistory } from '../../src/engine/risk/history.ts';
import { packHistory } from '../../src/engine/risk/packed-history.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { LinkInput, SeasonInput } from '../../src/engine/risk/season-input.ts';
import { weigh } from '../../src/engine/risk/weigh.ts';
import { anyHistory, inHistory, VECTOR_1, VECTOR_2 } from '../risk/inputs.ts';

const WEIGHING = { draws: 64, effectPoints: 32, everyPeriod: false };

function weighed(id: string, inputs: readonly SeasonInput[], draws = WEIGHING.draws): WeighedScenario {
  const own = packHistory(inputs, RISK_PARAMETERS);
  return {
    id,
    report: assessHistory(inputs, RISK_PARAMETERS),
    weighed: weigh({ own, members: [] }, RISK_PARAMETERS, { ...WEIGHING, draws }),
    satisfaction: null,
  };
}

const one = (vector: SeasonInput) => [inHistory(vector, 2030, 'veg')];

describe('rank acceptability', () => {
  it('of two criteria under even weights is two thirds and one third', () => {
    const w = drawPoints(4096, 1);
    const scores = [w, w.map((z) => 0.5 * (1 - z))].map((value) => value.map((score) => -score));
    const [[first], [second]] = rankAcceptability(scores);
    expect(first).toBeCloseTo(2 / 3, 2);
    expect(second).toBeCloseTo(1 / 3, 2);
  });

  it('puts vector 2 first in all 4096 draws, and says so', () => {
    const [a, b] = [weighed('one', one(VECTOR_1), 4096), weighed('two', one(VECTOR_2), 4096)];
    const pair = pairOf(a, b, RISK_PARAMETERS);
    expect(pair.smaa).toMatchObject({
      acceptability: [
        [0, 1],
        [1, 0],
      ],
      draws: 4096,
      structuresAgreeing: 12,
    });
    expect(pair.smaa.winning).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(pair.statement).toBe('two shows less pressure than one under 100 % of weightings');
    expect(pairOf(b, a, RISK_PARAMETERS).delta).toBe(-pair.delta);
  });

  const scoreTable = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 }))
    .chain(([scenarios, draws]) =>
      fc.array(
        fc.array(fc.constantFrom(0, 0.1, 0.2, 0.25, 0.3, 0.9), { minLength: draws, maxLength: draws }),
        { minLength: scenarios, maxLength: scenarios },
      ),
    );
  const near = (value: number, expected: number) => Math.abs(value - expected) < 1e-12;

  it('P23 has rows and columns that sum to 1, and winning both ways sums to 1', () => {
    fc.assert(
      fc.property(scoreTable, (scores) => {
        const table = rankAcceptability(scores);
        const winning = winningIndex(scores);
        table.forEach((row, i) => {
          expect(
            near(
              row.reduce((sum, share) => sum + share, 0),
              1,
            ),
          ).toBe(true);
          expect(
            near(
              table.reduce((sum, other) => sum + other[i], 0),
              1,
            ),
          ).toBe(true);
          table.forEach((_, j) => {
            if (i !== j) expect(near(winning[i][j] + winning[j][i], 1)).toBe(true);
          });
        });
      }),
      { seed: 1992, numRuns: 3000 },
    );
  });

  it('P28 is the same after a monotone transform of the score', () => {
    fc.assert(
      fc.property(scoreTable, (scores) => {
        const changed = scores.map((row) => row.map((score) => score ** 3 + 1));
        expect(rankAcceptability(changed)).toEqual(rankAcceptability(scores));
        expect(winningIndex(changed)).toEqual(winningIndex(scores));
      }),
      { seed: 1992, numRuns: 3000 },
    );
  });
});

describe('a pair of scenarios', () => {
  it('P23 of which one has no more of any harm never loses, in any form and any draw', () => {
    fc.assert(
      fc.property(anyHistory, fc.double({ min: 0, max: 1, noNaN: true }), (inputs, factor) => {
        const less = inputs.map((input) => ({
          ...input,
          links: input.links.map((link) => lessened(link, factor)),
        }));
        const [a, b] = [weighed('a', inputs), weighed('b', less)];
        a.weighed.scores.forEach((scores, form) => {
          expect(winningIndex([scores, b.weighed.scores[form]])[1][0]).toBeGreaterThanOrEqual(0.5);
        });
      }),
      { seed: 1992, numRuns: 100 },
    );
  });

  it('P7 with itself is not distinguishable, and differs by exactly nothing', () => {
    fc.assert(
      fc.property(anyHistory, (inputs) => {
        const pair = pairOf(weighed('a', inputs), weighed('b', inputs), RISK_PARAMETERS);
        expect(pair).toMatchObject({
          delta: 0,
          distinguishable: false,
          statement: 'a and b are not distinguishable',
          totalEffects: null,
        });
        expect(pair.contributions.every(({ value }) => value === 0)).toBe(true);
      }),
      { seed: 1992, numRuns: 100 },
    );
  });

  it('that one form of the index orders the other way round is not distinguishable', () => {
    const [a, b] = [weighed('a', one(VECTOR_1)), weighed('b', one(VECTOR_2))];
    const turned = { ...b, weighed: { ...b.weighed, scores: b.weighed.scores.map((row) => row.slice()) } };
    turned.weighed.scores[7].fill(1);
    const pair = pairOf(a, turned, RISK_PARAMETERS);
    expect(pair).toMatchObject({ distinguishable: false, statement: 'a and b are not distinguishable' });
    expect(pair.smaa.structuresAgreeing).toBe(11);
  });
});

/** Practice follows from breaches, which are lessened too; so resilience is not lowered. */
function lessened(link: LinkInput, factor: number): LinkInput {
  const shared = (harm: LinkInput['flood']) => harm && { ...harm, x: harm.x * factor };
  const claims = Object.entries(link.shortage).map(([id, claim]) => [id, shared(claim)]);
  return {
    ...link,
    shortage: Object.fromEntries(claims),
    nature: (link.nature ?? 0) * factor,
    flood: shared(link.flood),
    energy: shared(link.energy),
    breach: (link.breach ?? 0) * factor,
    change: (link.change ?? 0) * factor,
  };
}

describe('central weights and confidence', () => {
  it('are those of the scenario that is first, and of its members', () => {
    const scenarios = [weighed('one', one(VECTOR_1)), weighed('two', one(VECTOR_2))];
    const members = [one(VECTOR_1), one(VECTOR_2)].map((inputs) => [packHistory(inputs, RISK_PARAMETERS)]);
    const { centralWeights, confidence } = acceptabilityOf(scenarios, members, RISK_PARAMETERS);
    expect(centralWeights[0]).toBeNull();
    expect(centralWeights[1]?.['shortage']).toBeCloseTo(0.475, 1);
    expect(confidence).toEqual([null, 1]);
  });
});

describe('total effects', () => {
  it('are those of the Ishigami function', () => {
    const ishigami = ([x, y, z]: readonly number[]) =>
      Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    const count = 16384;
    const points = drawPoints(count, 6);
    const at = (draw: number, block: number) =>
      [0, 1, 2].map((place) => Math.PI * (2 * points[draw * 6 + block * 3 + place] - 1));
    const draws = Array.from({ length: count }, (_, draw) => draw);
    const changed = [0, 1, 2].map((group) =>
      draws.map((draw) =>
        ishigami(at(draw, 0).map((x, place) => (place === group ? at(draw, 1)[place] : x))),
      ),
    );
    const effects = totalEffects(
      draws.map((draw) => ishigami(at(draw, 0))),
      changed,
    );
    [0.5575889, 0.4424111, 0.2436837].forEach((expected, group) => {
      expect(Math.abs((effects?.[group] ?? 0) - expected)).toBeLessThan(0.01);
    });
  });

  it('of what does not vary are none', () => {
    expect(totalEffects([1, 1, 1], [[1, 1, 1]])).toBeNull();
  });
});

describe('robustness', () => {
  it('is that of the worked example: the two metrics disagree', () => {
    const policies = [
      { score: [0.1, 0.2, 0.3], satisfaction: null },
      { score: [0.15, 0.15, 0.4], satisfaction: null },
    ];
    const limits = { maxR: 0.152, minSatisfaction: 0.9 };
    expect(policies.map((policy) => satisficingShare(policy, limits))).toEqual([1 / 3, 2 / 3]);
    const found = regrets(policies).map(({ max }) => max);
    expect(found[0]).toBeCloseTo(0.05, 12);
    expect(found[1]).toBeCloseTo(0.1, 12);
    expect(satisficingShare({ score: [0.1], satisfaction: [0.89] }, limits)).toBe(0);
  });
});
