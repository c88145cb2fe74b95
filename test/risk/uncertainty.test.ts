/**
 * Uncertainty: draws, the twelve forms, and the lean judge against the full one
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPoints, recurrenceSteps } from '../../src/engine/risk/draws.ts';
import { assessHistory } from '../../src/engine/risk/history.ts';
import { packHistory } from '../../src/engine/risk/packed-history.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import { periodBands, type Samples } from '../../src/engine/risk/period-bands.ts';
import { defaultPriors, drawnParameters, drawnWeights } from '../../src/engine/risk/priors.ts';
import { judgeOf, memberSamples, parameterSamples, structureSamples } from '../../src/engine/risk/samples.ts';
import { scopesOf } from '../../src/engine/risk/scopes.ts';
import type { SeasonInput } from '../../src/engine/risk/season-input.ts';
import { AGGREGATIONS, NORMALISATIONS, STRUCTURES } from '../../src/engine/risk/structure.ts';
import { anyHistory, inHistory, network, seasonOn, VECTOR_1, VECTOR_2 } from './inputs.ts';

const SHARES = RISK_PARAMETERS.uncertainty.band as [number, number, number];
const ALL = { basinPower: RISK_PARAMETERS.basinPower.default, shares: SHARES, everyPeriod: true };

describe('draws', () => {
  it('are those of the worked example', () => {
    const g = 1 / recurrenceSteps(9)[0];
    expect(g).toBeCloseTo(1.0757660661, 9);
    expect(recurrenceSteps(9)[0]).toBeCloseTo(0.9295701282, 9);
    const points = drawPoints(3, 9);
    expect([points[0], points[9], points[18]].map((z) => z.toFixed(10))).toEqual([
      '0.4295701282',
      '0.3591402565',
      '0.2887103847',
    ]);
    expect(drawnWeights(RISK_PARAMETERS, points.subarray(0, 9)).caps[0]).toBeCloseTo(0.4151346, 6);
  });

  it('keep every anchor of 0 at 0, and every tolerance below its saturation', () => {
    const points = drawPoints(4096, 22);
    for (let draw = 0; draw < 4096; draw++) {
      const { a, b } = drawnParameters(RISK_PARAMETERS, points.subarray(draw * 22, draw * 22 + 22));
      for (let harm = 0; harm < 6; harm++) expect(a[harm]).toBeLessThan(b[harm]);
      expect([a[2], a[5]]).toEqual([0, 0]);
    }
  });
});

/** METHOD, section 8, "Structure variants": R of the dyad, by aggregation, then ramp, smoothstep, logistic. */
const TABLE: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  'noisy-or': [
    [0.525817, 0.490389, 0.485189],
    [0.07404, 0.016034, 0.078455],
  ],
  'weighted-mean': [
    [0.264967, 0.239465, 0.237121],
    [0.029796, 0.006317, 0.031759],
  ],
  max: [
    [0.297027, 0.278317, 0.274469],
    [0.046757, 0.012214, 0.043517],
  ],
  geometric: [
    [0.119553, 0.095173, 0.105039],
    [0.016039, 0.004487, 0.021515],
  ],
};

describe('the twelve forms of the index', () => {
  const at = [VECTOR_1, VECTOR_2].map((vector) => withResilience(vector));
  for (const { aggregation, normalisation } of STRUCTURES) {
    it(`give the figures of the table: ${aggregation}, ${normalisation}`, () => {
      const scores = at.map((packed) => {
        const out = new Float64Array(packed.resilience.length);
        const form = { priors: defaultPriors(RISK_PARAMETERS), structure: { aggregation, normalisation } };
        judgeOf(RISK_PARAMETERS)(packed, form, { first: 0, last: 1 }, out);
        return 1 - (1 - out[0]) * (1 - out[1]);
      });
      const column = NORMALISATIONS.indexOf(normalisation);
      scores.forEach((score, vector) => {
        expect(score).toBeCloseTo(TABLE[aggregation][vector][column], 6);
      });
    });
  }
  it('are twelve, and the first is the index', () => {
    expect(STRUCTURES).toHaveLength(AGGREGATIONS.length * NORMALISATIONS.length);
    expect(STRUCTURES[0]).toEqual({ aggregation: 'noisy-or', normalisation: 'ramp' });
  });
});

/** The vectors give a practice of their own, which a history would find from earlier seasons. */
function withResilience(vector: SeasonInput) {
  const packed = packHistory([inHistory(vector, 2030, 'veg')], RISK_PARAMETERS);
  packed.resilience.fill(((vector.dyads[0].practice ?? 1) * 4) / 6);
  return packed;
}

const once = (samples: Samples): Samples => ({ ...samples, count: 1 });

describe('the lean judge', () => {
  it('gives every score of the full one, within the tolerance of decomposition', () => {
    fc.assert(
      fc.property(anyHistory, (inputs) => {
        const report = assessHistory(inputs, RISK_PARAMETERS);
        const packed = packHistory(inputs, RISK_PARAMETERS);
        const bands = periodBands(packed, once(structureSamples(packed, RISK_PARAMETERS)), ALL);
        const scopes = scopesOf(packed);
        const near = (value: number, expected: number) => Math.abs(value - expected) <= 1e-12;
        report.seasons.forEach((season, place) => {
          scopes.forEach(({ kind, id }, scope) => {
            const expected =
              kind === 'link'
                ? season.links[id].score
                : kind === 'dyad'
                  ? season.dyads[id].score
                  : kind === 'basin'
                    ? season.basin.score
                    : season.riparians[id][kind].score;
            expect(near(bands.seasons[place][scope][1], expected), `${kind} ${id}`).toBe(true);
          });
        });
        expect(near(bands.run[scopes.length - 1][1], report.run.basin.mean.score)).toBe(true);
      }),
      { seed: 1992, numRuns: 300 },
    );
  });
});

/** One year on one network, by member. */
const someMembers = network.chain((drawn) =>
  fc.array(
    fc
      .tuple(seasonOn(drawn), seasonOn(drawn))
      .map(([winter, summer]) => [inHistory(winter, 2030, 'nonveg'), inHistory(summer, 2030, 'veg')]),
    { minLength: 1, maxLength: 5 },
  ),
);

describe('bands', () => {
  it('P22 are not changed by members that are there twice', () => {
    fc.assert(
      fc.property(someMembers, (inputs) => {
        const members = inputs.map((one) => packHistory(one, RISK_PARAMETERS));
        const one = periodBands(members[0], memberSamples(members, RISK_PARAMETERS), ALL);
        const twice = periodBands(members[0], memberSamples([...members, ...members], RISK_PARAMETERS), ALL);
        expect(twice).toEqual(one);
      }),
      { seed: 1992, numRuns: 100 },
    );
  });

  it('lie in order, from 0 to below 1, and are exactly 0 where no harm is done', () => {
    fc.assert(
      fc.property(anyHistory, (inputs) => {
        const packed = packHistory(inputs, RISK_PARAMETERS);
        for (const samples of [
          parameterSamples(packed, RISK_PARAMETERS, 64),
          structureSamples(packed, RISK_PARAMETERS),
        ]) {
          const { run, seasons, years } = periodBands(packed, samples, ALL);
          for (const [low, middle, high] of [...run, ...seasons.flat(), ...years.flat()]) {
            expect(0 <= low && low <= middle && middle <= high && high < 1).toBe(true);
          }
        }
        const quiet = {
          ...packed,
          claim_x: packed.claim_x.map(() => 0),
          plain_x: packed.plain_x.map(() => 0),
        };
        const none = periodBands(quiet, parameterSamples(quiet, RISK_PARAMETERS, 64), ALL);
        expect(none.run.flat().every((value) => value === 0)).toBe(true);
      }),
      { seed: 1992, numRuns: 60 },
    );
  });
});
