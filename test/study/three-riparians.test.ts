/**
 * A river with three riparians, by hand: 10 km3 a year come down, and each takes what it wants from the top down
 *
 *   spring -> head -> middle -> foot      A wants 2 and comes to want 6, B wants 3 and comes to want 5, C wants 4 always.
 *
 * C gets 10 less what A and B take: 5 with nobody departing, 1 with A, 3 with B and 0 with both; it lacks 0, 3, 1 and 4 km3.
 */
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/engine/scenario/assemble.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import type { RunBundle } from '../../src/engine/study/bundle.ts';
import { receivedBySeason } from '../../src/engine/study/judge.ts';
import type { SharedHarm } from '../../src/engine/study/received-harms.ts';
import { bundleOf } from './two-banks.ts';

const KM3 = 1e9;
const EACH_MONTH = '[8 %, 8 %, 8 %, 8 %, 8 %, 8 %, 8 %, 8 %, 9 %, 9 %, 9 %, 9 %]';

/** Takes in km3 a year, from the top down. */
async function river(wants: readonly [a: number, b: number, c: number]): Promise<Scenario> {
  const [a, b, c] = wants;
  const text = `mirab: 1
title: Three
story: Three riparians on one river.
time: { start: 2025-10-01, years: 1, step: month }
riparians: { AAA: { name: A }, BBB: { name: B }, CCC: { name: C } }
rivers: { main: { name: Main } }
hydrology: { sequences: { plain: { label: Mean, anomalies: [0] } }, use: plain, skill: 100 % }
doctrine: { between: upstream-first, within: priority }
nodes:
  spring: { kind: catchment, river: main, to: head, annual: 10 km^3/year, shape: ${EACH_MONTH}, variability: 0 % }
  head: { kind: reach, river: main, to: middle }
  middle: { kind: reach, river: main, to: foot }
  foot: { kind: reach, river: main, to: sea }
  sea: { kind: outlet }
  fields-a: { kind: demand, riparian: AAA, river: main, from: [{ node: head }], volume: ${a} km^3/year, shape: ${EACH_MONTH} }
  fields-b: { kind: demand, riparian: BBB, river: main, from: [{ node: middle }], volume: ${b} km^3/year, shape: ${EACH_MONTH} }
  fields-c: { kind: demand, riparian: CCC, river: main, from: [{ node: foot }], volume: ${c} km^3/year, shape: ${EACH_MONTH} }
`;
  const result = await assemble('three.yaml', async () => ({ ok: true, text }));
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return result.value.scenario;
}

/** Of both seasons together, against need: what is taken as given is the amount, so shares are of the year. */
function needOf(bundle: RunBundle, riparian: string): SharedHarm[] {
  return receivedBySeason(bundle)[riparian].map(({ shortage }) => shortage.need as SharedHarm);
}

describe('three riparians', () => {
  test('share a shortfall by their mean marginal parts: of 4 km3, A 3 and B 1', async () => {
    // s = 0, 3, 1, 4 for nobody, A, B, both: A = (3 + 3) / 2, B = (1 + 1) / 2.
    const bundle = await bundleOf(await river([6, 5, 4]), await river([2, 3, 4]));
    for (const { x, shares } of needOf(bundle, 'CCC')) {
      expect(x).toBeCloseTo(1, 9);
      expect(shares.hydrology).toBeCloseTo(0, 9);
      expect(shares.own).toBe(0);
      expect(shares.partners['AAA']).toBeCloseTo(0.75, 9);
      expect(shares.partners['BBB']).toBeCloseTo(0.25, 9);
    }
  });

  test('are charged alike where their departures do the same', async () => {
    const bundle = await bundleOf(await river([4, 5, 6]), await river([2, 3, 6]));
    for (const { shares } of needOf(bundle, 'CCC')) {
      // Delivered 5, 3, 3 and 1 of 6: 1 lacks in any case, and each adds 2.
      expect(shares.hydrology).toBeCloseTo(0.2, 9);
      expect(shares.partners['AAA']).toBeCloseTo(0.4, 9);
      expect(shares.partners['BBB']).toBeCloseTo(shares.partners['AAA'], 12);
    }
  });

  test('bear their own growth themselves, also where it meets that of another', async () => {
    // C grows from 4 to 6 while A grows from 2 to 6; B takes 3: s = 0 alone and for nobody 5 of 4, C 1, A 3, both 5.
    const bundle = await bundleOf(await river([6, 3, 6]), await river([2, 3, 4]));
    for (const { shares } of needOf(bundle, 'CCC')) {
      // A = (3 + 4) / 2 = 3.5, C = (1 + 2) / 2 = 1.5, of 5.
      expect(shares.hydrology).toBeCloseTo(0, 9);
      expect(shares.partners['AAA']).toBeCloseTo(0.7, 9);
      expect(shares.own).toBeCloseTo(0.3, 9);
      expect(shares.partners['BBB']).toBe(0);
    }
  });

  test('book as relief what one takes less, and charge it to nobody', async () => {
    // A falls from 6 to 2 and B grows from 3 to 5, C wants 4: s = 3 for nobody, A 0, B 4, both 1.
    const bundle = await bundleOf(await river([2, 5, 4]), await river([6, 3, 4]));
    const relief_km3 = needOf(bundle, 'CCC').reduce((sum, { shares }) => sum + shares.relief['AAA'] / KM3, 0);
    expect(relief_km3).toBeCloseTo(3, 9);
    for (const { shares } of needOf(bundle, 'CCC')) {
      expect(shares.partners['AAA']).toBe(0);
      expect(shares.partners['BBB']).toBeCloseTo(0.25, 9);
      expect(shares.hydrology).toBeCloseTo(0.75, 9);
    }
  });
});
