/**
 * decideRelease: the chain of limits, one limit at a time (volumes in hm3 for the eye).
 */
import { expect, test } from 'vitest';
import {
  DECISION_STAGES,
  decideRelease,
  hedgingFactor,
  type ReleaseSituation,
} from '../../src/engine/process/release.ts';

const calm: ReleaseSituation = {
  storage_m3: 500,
  inflow_m3: 100,
  evaporation_m3: 10,
  dead_m3: 100,
  full_m3: 900,
  crest_m3: 950,
  outlet_m3: 300,
  base_m3: 50,
  honoured_m3: 0,
  minimum_m3: 20,
  floor_m3: 0,
  shift_m3: 0,
  hedging: 1,
  ceilings: [],
};

function decide(changes: Partial<ReleaseSituation>) {
  const row = new Float64Array(DECISION_STAGES.length);
  const decision = { release_m3: 0, spill_m3: 0, storage_m3: 0 };
  decideRelease({ ...calm, ...changes }, row, 0, decision);
  return decision;
}

test('the largest of base, honoured orders, minimum and floor is wanted', () => {
  expect(decide({}).release_m3).toBe(50);
  expect(decide({ honoured_m3: 120 }).release_m3).toBe(120);
  expect(decide({ floor_m3: 130, honoured_m3: 120 }).release_m3).toBe(130);
});

test('hedging cuts what is wanted beyond the minimum', () => {
  expect(decide({ honoured_m3: 120, hedging: 0.5 }).release_m3).toBe(20 + 50);
});

test('a ceiling that nobody keeps to hides no other', () => {
  const ceilings = [
    { ceiling_m3: 30, compliance: 0 },
    { ceiling_m3: 80, compliance: 1 },
  ];
  expect(decide({ honoured_m3: 120, ceilings }).release_m3).toBe(80);
});

test('a ceiling holds at compliance 1 and gives way by half at compliance 1/2', () => {
  expect(decide({ honoured_m3: 120, ceilings: [{ ceiling_m3: 80, compliance: 1 }] }).release_m3).toBe(80);
  expect(decide({ honoured_m3: 120, ceilings: [{ ceiling_m3: 80, compliance: 0.5 }] }).release_m3).toBe(100);
});

test('a release never passes the outlets nor draws below dead storage', () => {
  expect(decide({ honoured_m3: 400 }).release_m3).toBe(300);
  expect(decide({ honoured_m3: 400, storage_m3: 150 })).toEqual({
    release_m3: 140,
    spill_m3: 0,
    storage_m3: 100,
  });
});

test('above full supply the outlets open, above the crest water spills, and nothing is lost', () => {
  const decision = decide({ storage_m3: 900, inflow_m3: 600 });
  expect(decision).toEqual({ release_m3: 300, storage_m3: 950, spill_m3: 900 + 600 - 10 - 300 - 950 });
});

test('a trade that keeps water never cuts the minimum flow', () => {
  expect(decide({ shift_m3: -100 }).release_m3).toBe(20);
});

test('the hedging factor is linear between the limits of the zones and constant beyond them', () => {
  const zones = { below_m3: Float64Array.of(100, 300), factor: Float64Array.of(0.4, 1) };
  expect([50, 100, 200, 300, 400].map((storage) => hedgingFactor(zones, storage))).toEqual([
    0.4, 0.4, 0.7, 1, 1,
  ]);
});
