import { describe, expect, it } from 'vitest';
import { assessSeason } from '../../src/engine/risk/assess.ts';
import { difference } from '../../src/engine/risk/difference.ts';
import { HARMS } from '../../src/engine/risk/names.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { SeasonReport } from '../../src/engine/risk/report.ts';
import { VECTOR_1, VECTOR_2 } from './inputs.ts';

/** METHOD, section 8, gives six decimals. */
function expectNear(actual: number | undefined, expected: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} beside ${expected}`).toBeLessThan(1e-6);
}

function expectAllNear(actual: readonly (number | undefined)[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => {
    expectNear(value, expected[index]);
  });
}

/** Columns u, w, aV, q, h, c by harm. */
function expectHarms(report: SeasonReport, link: string, table: readonly (readonly number[])[]) {
  HARMS.forEach((harm, row) => {
    const { u, w, aV, q, h, c } = report.links[link].directed.harms[harm];
    expectAllNear([u, w, aV, q, h, c], table[row]);
  });
}

function expectLink(
  report: SeasonReport,
  link: string,
  expected: Record<'H' | 'damping' | 'institutions' | 'T' | 'l', number>,
) {
  const { H, damping, institutions, T, l } = report.links[link].directed;
  expectNear(H, expected.H);
  expectNear(damping, expected.damping);
  expectNear(institutions, expected.institutions);
  expectNear(T, expected.T);
  expectNear(l, expected.l);
  expectNear(report.links[link].score, expected.T);
}

function expectContributions(report: SeasonReport, expected: Record<string, number>) {
  const { contributions } = report.dyads['D|U'];
  expect(contributions).toHaveLength(14);
  for (const { id, value } of contributions) expectNear(value, expected[id] ?? 0);
  for (const id of Object.keys(expected)) expect(contributions.map((entry) => entry.id)).toContain(id);
}

describe('index vector 1', () => {
  const report = assessSeason(VECTOR_1, RISK_PARAMETERS);

  it('opens the link from U to D into the harms of the table', () => {
    expectHarms(report, 'U>D', [
      [0.365502, 0.6, 0.9, 0.197371, 0.219863, 0.164536],
      [0.05, 0.15, 0.9, 0.00675, 0.006773, 0.005069],
      [0.4, 0.35, 0.75, 0.105, 0.110932, 0.083016],
      [0, 0.5, 0.6, 0, 0, 0],
      [0.444444, 0.45, 0.9, 0.18, 0.198451, 0.148512],
      [0.16, 0.5, 0.9, 0.072, 0.074724, 0.05592],
    ]);
    expectLink(report, 'U>D', {
      H: 0.457052,
      damping: 0.8,
      institutions: -0.09141,
      T: 0.365642,
      l: 0.455141,
    });
    const sum = HARMS.reduce((total, harm) => total + report.links['U>D'].directed.harms[harm].h, 0);
    expectNear(sum, 0.610742);
  });

  it('shares the shortage out over the baselines as 0.64, 0.27, 0.08, 0.01', () => {
    const { ent, need, cf, fair } = report.links['U>D'].baselines;
    expectAllNear([ent, need, cf, fair], [0.64, 0.27, 0.08, 0.01]);
  });

  it('opens the link from D to U into energy and breach alone', () => {
    const still = (w: number, aV: number) => [0, w, aV, 0, 0, 0];
    expectHarms(report, 'D>U', [
      still(0.6, 0.55),
      still(0.15, 0.55),
      still(0.35, 0.55),
      [0.434783, 0.5, 0.95, 0.206522, 0.231329, 0.192521],
      [0.555556, 0.45, 0.55, 0.1375, 0.14792, 0.123104],
      still(0.5, 0.55),
    ]);
    expectLink(report, 'D>U', { H: 0.315625, damping: 0.8, institutions: -0.063125, T: 0.2525, l: 0.291021 });
  });

  it('gives the dyad 0.525817, read as class -4, and the same to the basin', () => {
    const dyad = report.dyads['D|U'];
    expectNear(dyad.score, 0.525817);
    expectNear(dyad.barStar, -3.947034);
    expect(dyad.barClass).toBe(-4);
    expectNear(report.basin.score, 0.525817);
    expectNear(report.basin.max, 0.525817);
    expectNear(report.basin.mean, 0.525817);
    expectNear(dyad.resilience, 0.4);
  });

  it('gives each riparian what it receives and what it transmits', () => {
    expectNear(report.riparians['D'].received.score, 0.365642);
    expectNear(report.riparians['U'].received.score, 0.2525);
    expectNear(report.riparians['D'].transmitted.score, 0.2525);
    expectNear(report.riparians['U'].transmitted.score, 0.365642);
  });

  it('opens the dyad into the contributions of the text', () => {
    expectContributions(report, {
      'U>D:shortage': 0.144328,
      'U>D:nature': 0.004446,
      'U>D:flood': 0.072821,
      'U>D:breach': 0.130273,
      'U>D:change': 0.049052,
      'U>D:institutions': -0.080184,
      'D>U:energy': 0.156366,
      'D>U:breach': 0.099986,
      'D>U:institutions': -0.05127,
    });
  });

  it('says what it is and what it is not', () => {
    expect(report).toMatchObject({
      kind: 'conflictRisk',
      isProbability: false,
      validation: { status: 'not validated' },
      incomplete: false,
    });
    expect(report.paramsHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(report.dyads['D|U']).toMatchObject({ bands: null, missingBand: null, incomplete: false });
  });
});

describe('index vector 2', () => {
  const report = assessSeason(VECTOR_2, RISK_PARAMETERS);

  it('opens the link from U to D into the harms of the table', () => {
    expectHarms(report, 'U>D', [
      [0.031498, 0.6, 0.9, 0.017009, 0.017155, 0.016579],
      [0.05, 0.15, 0.9, 0.00675, 0.006773, 0.006545],
      [0.1, 0.35, 0.75, 0.02625, 0.026601, 0.025708],
      [0, 0.5, 0.6, 0, 0, 0],
      [0, 0.45, 0.9, 0, 0, 0],
      [0.04, 0.5, 0.9, 0.018, 0.018164, 0.017554],
    ]);
    expectLink(report, 'U>D', {
      H: 0.066387,
      damping: 0.7,
      institutions: -0.019916,
      T: 0.046471,
      l: 0.047585,
    });
  });

  it('finds the whole shortage in the entitlement', () => {
    const { ent, need, cf, fair } = report.links['U>D'].baselines;
    expect([ent, need, cf, fair]).toEqual([1, 0, 0, 0]);
  });

  it('opens the link from D to U into energy alone', () => {
    const { u, aV, q, h, c } = report.links['D>U'].directed.harms.energy;
    expectAllNear([u, aV, q, h, c], [0.086957, 0.95, 0.041304, 0.042182, 0.041304]);
    expectLink(report, 'D>U', {
      H: 0.041304,
      damping: 0.7,
      institutions: -0.012391,
      T: 0.028913,
      l: 0.029339,
    });
    expect(report.links['D>U'].directed.harms.breach.u).toBe(0);
  });

  it('gives the dyad 0.074040, read as class -2, opened as in the text', () => {
    const dyad = report.dyads['D|U'];
    expectNear(dyad.score, 0.07404);
    expectNear(dyad.barStar, -1.918978);
    expect(dyad.barClass).toBe(-2);
    expectNear(report.basin.score, 0.07404);
    expectContributions(report, {
      'U>D:shortage': 0.01634,
      'U>D:nature': 0.006451,
      'U>D:flood': 0.025337,
      'U>D:change': 0.017301,
      'U>D:institutions': -0.019629,
      'D>U:energy': 0.040342,
      'D>U:institutions': -0.012103,
    });
  });

  it('lies 0.451777 below vector 1, opened id by id', () => {
    const before = assessSeason(VECTOR_1, RISK_PARAMETERS).dyads['D|U'];
    const { delta, contributions } = difference(before, report.dyads['D|U']);
    expectNear(delta, -0.451777);
    expectNear(contributions.find(({ id }) => id === 'U>D:shortage')?.value, -0.127988);
  });
});
