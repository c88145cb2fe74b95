/**
 * Laws of contested conclusions: agreement is not found by leaving a party out, and nobody's order decides
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparisonSet } from '../../src/engine/compare/comparison.ts';
import { weighContested } from '../../src/engine/compare/contested.ts';

/** Inflow of a sea in two scenarios, on the figures of one party. */
const readings = fc.array(
  fc.tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })),
  {
    minLength: 1,
    maxLength: 6,
  },
);

const inputsOf = (seas: readonly (readonly [number, number])[]) =>
  seas.map((inflows, index) => ({
    dataSet: { data: index === 0 ? null : `P${index}`, name: `${index}`, versionCount: 1 },
    set: {
      baseline: 'a',
      scenarios: inflows.map((meanInflow_km3, at) => ({
        id: at === 0 ? 'a' : 'b',
        riparians: {},
        dyads: {},
        basin: null,
        seas: { sea: { meanInflow_km3 } },
      })),
    } as unknown as ComparisonSet,
  }));

const holdsOn = (seas: readonly (readonly [number, number])[]) =>
  weighContested(inputsOf(seas)).conclusions[0].holds;

test('what holds for all holds for some of them', () => {
  fc.assert(
    fc.property(readings, fc.nat(5), (seas, left) => {
      const fewer = seas.filter((_, index) => index !== left);
      if (fewer.length > 0 && holdsOn(seas)) expect(holdsOn(fewer)).toBe(true);
    }),
  );
});

test('the order of the parties decides nothing, and twice the same figures are the same finding', () => {
  fc.assert(
    fc.property(readings, (seas) => {
      expect(holdsOn([...seas].reverse())).toBe(holdsOn(seas));
      expect(holdsOn([...seas, ...seas])).toBe(holdsOn(seas));
    }),
  );
});

test('what turns round does not hold, and the counts add up', () => {
  fc.assert(
    fc.property(readings, (seas) => {
      const { conclusions, counts } = weighContested(inputsOf(seas));
      for (const { holds, reverses } of conclusions) expect(holds && reverses).toBe(false);
      expect(counts.holding + counts.depending).toBe(counts.conclusions);
      expect(counts.reversing).toBeLessThanOrEqual(counts.depending);
    }),
  );
});
