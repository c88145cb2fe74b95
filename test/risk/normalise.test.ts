import { describe, expect, it } from 'vitest';
import { changeHarm, logistic, ramp, smoothstep } from '../../src/engine/risk/normalise.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import { shortageHarm } from '../../src/engine/risk/shortage.ts';

const { ramps, kappa, logistic: variant } = RISK_PARAMETERS;
const slope = variant.slope.default;

describe('the worked example of normalisation', () => {
  it('gives 0.375 on the ramp, 0.316406 and 0.336780 on its variants', () => {
    expect(ramp(0.25, ramps.shortage)).toBeCloseTo(0.375, 12);
    expect(smoothstep(0.25, ramps.shortage)).toBeCloseTo(0.316406, 6);
    expect(logistic(0.25, ramps.shortage, slope)).toBeCloseTo(0.33678, 6);
  });

  it('counts only the change that institutions do not absorb', () => {
    expect(changeHarm(0.0185, 0.4, kappa.default, ramps.change)).toBeCloseTo(0.13, 12);
    expect(changeHarm(0.012, 0.4, kappa.default, ramps.change)).toBe(0);
  });

  it('gives the logistic of change', () => {
    expect(logistic(0.02, ramps.change, slope)).toBeCloseTo(0.326211, 6);
    expect(logistic(0.05, ramps.change, slope)).toBeCloseTo(0.909282, 6);
  });
});

describe('normalised harms', () => {
  it('are zero up to the tolerance and one from saturation on', () => {
    expect([0, 0.05, 0.1, 0.5, 0.7].map((x) => ramp(x, ramps.shortage))).toEqual([0, 0, 0, 1, 1]);
    expect([0, 0.05, 0.1, 0.5, 0.7].map((x) => smoothstep(x, ramps.shortage))).toEqual([0, 0, 0, 1, 1]);
    expect([0, 1].map((x) => logistic(x, ramps.shortage, slope))).toEqual([0, 1]);
  });

  it('leave a missing baseline out of the shortage instead of taking it as zero', () => {
    const claim = { x: 0.3, share: 1 };
    const all = { ent: claim, need: claim, cf: claim, fair: claim };
    expect(shortageHarm(all, RISK_PARAMETERS).u).toBeCloseTo(0.5, 12);
    expect(shortageHarm({ need: claim }, RISK_PARAMETERS)).toEqual({
      u: expect.closeTo(0.5, 12),
      baselines: { need: 1 },
    });
    expect(shortageHarm({ need: claim, fair: { x: 0, share: 1 } }, RISK_PARAMETERS).u).toBeLessThan(0.4);
    expect(shortageHarm({}, RISK_PARAMETERS)).toEqual({ u: 0, baselines: {} });
  });

  it('take the tolerance of the whole shortfall before it is shared out', () => {
    const third = { x: 0.3, share: 1 / 3 };
    expect(shortageHarm({ need: third }, RISK_PARAMETERS).u).toBeCloseTo(0.5 / 3, 12);
  });
});
