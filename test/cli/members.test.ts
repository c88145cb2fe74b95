/**
 * Members of the band of hydrology where nobody says how many: a few hundred where that is little work, fewer where it is much
 */
import { expect, test } from 'vitest';
import { membersFor } from '../../src/cli/uncertainty.ts';

test.each([
  [9_000, 256],
  [187_200, 256],
  [659_880, 151],
  [50_000_000, 32],
])('a member of %d nodes times steps gives %d members', (nodeStepCount, count) => {
  expect(membersFor({ runCount: 1, nodeStepCount })).toBe(count);
});
