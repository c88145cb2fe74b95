/**
 * shareWater: cases that a hydrologist can check with a pencil.
 */
import { expect, test } from 'vitest';
import { addClaim } from '../../src/engine/process/claims-at.ts';
import { makeClaims, shareWater } from '../../src/engine/process/share.ts';

type Between = 'upstream-first' | 'priority' | 'proportional' | 'entitlement';
type Row = [amount: number, priority: number, riparian: number, local: 0 | 1];

function share(
  rows: readonly Row[],
  water: number,
  between: Between,
  options: { beyond?: boolean; entitlement?: number[] } = {},
) {
  const claims = makeClaims(8);
  for (const [amount_m3, priority, riparian, local] of rows)
    addClaim(claims, { amount_m3, class: priority, riparian, local });
  const entitlement = Float64Array.from(options.entitlement ?? [Infinity, Infinity]);
  const left = shareWater(
    claims,
    water,
    { between, within: 'priority', beyond: options.beyond ?? false },
    entitlement,
  );
  return { given: [...claims.given_m3.subarray(0, claims.count)], left };
}

test('two farmers of one class get the same share of what they want', () => {
  expect(
    share(
      [
        [60, 2, 0, 1],
        [30, 2, 1, 1],
      ],
      45,
      'priority',
    ),
  ).toEqual({ given: [30, 15], left: 0 });
});

test('the first class is served before the second', () => {
  expect(
    share(
      [
        [60, 2, 0, 1],
        [30, 1, 1, 1],
      ],
      45,
      'priority',
    ),
  ).toEqual({ given: [15, 30], left: 0 });
});

test('proportional sharing knows no classes', () => {
  expect(
    share(
      [
        [60, 2, 0, 1],
        [30, 1, 1, 0],
      ],
      45,
      'proportional',
    ),
  ).toEqual({ given: [30, 15], left: 0 });
});

test('upstream-first takes at the point before it lets water pass to another riparian', () => {
  expect(
    share(
      [
        [60, 3, 0, 1],
        [30, 1, 1, 0],
      ],
      70,
      'upstream-first',
    ),
  ).toEqual({ given: [60, 10], left: 0 });
});

test('upstream-first weighs the orders from below of a riparian that takes here with its own offtakes', () => {
  expect(
    share(
      [
        [60, 3, 0, 1],
        [30, 1, 0, 0],
      ],
      70,
      'upstream-first',
    ),
  ).toEqual({ given: [40, 30], left: 0 });
});

test('upstream-first: a riparian that saves water for its own users below takes none from another for it', () => {
  // Upland wants 60 here; Lowland 10 here and 100 below. 100 arrive: Upland 60, Lowland 40, in equal parts of what it wants.
  const { given } = share(
    [
      [60, 2, 0, 1],
      [10, 2, 1, 1],
      [100, 2, 1, 0],
    ],
    100,
    'upstream-first',
  );
  expect(given[0]).toBe(60);
  expect(given[1]).toBeCloseTo(400 / 110, 12);
  expect(given[1] + given[2]).toBeCloseTo(40, 12);
});

test('a minimum flow comes first under every doctrine', () => {
  for (const between of ['upstream-first', 'priority', 'proportional', 'entitlement'] as const) {
    expect(
      share(
        [
          [60, 1, 0, 1],
          [25, 0, 1, 0],
        ],
        40,
        between,
      ).given,
    ).toEqual([15, 25]);
  }
});

test('entitlement stops a riparian at what is left of its cap, and goes beyond it only where the doctrine says so', () => {
  const rows: Row[] = [
    [60, 2, 0, 1],
    [30, 2, 1, 1],
  ];
  expect(share(rows, 80, 'entitlement', { entitlement: [20, 100] })).toEqual({ given: [20, 30], left: 30 });
  expect(share(rows, 80, 'entitlement', { entitlement: [20, 100], beyond: true })).toEqual({
    given: [50, 30],
    left: 0,
  });
});

test('water that nobody claims is left over', () => {
  expect(share([[60, 2, 0, 1]], 100, 'priority')).toEqual({ given: [60], left: 40 });
});
