/**
 * A shortfall shared out: its parts make it up, and only who departs has a part
 */
import { expect, test } from 'vitest';
import { chargedShortfalls } from '../../src/engine/study/charged-shortfall.ts';
import { judgeBundle } from '../../src/engine/study/judge.ts';
import { bundleOf, twoBanks } from './two-banks.ts';

const reference = await twoBanks('reference');

test('hydrology, own decisions and partners add up to what the riparian is short of', async () => {
  const assessment = judgeBundle(await bundleOf(await twoBanks('alone'), reference));
  const charged = chargedShortfalls(assessment);
  expect(Object.keys(charged)).toEqual(['LOW', 'UPL']);
  for (const [id, { shortfall_km3, hydrology_km3, own_km3, partners_km3 }] of Object.entries(charged)) {
    const parts = [hydrology_km3, own_km3, ...Object.values(partners_km3)];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(shortfall_km3, 12);
    expect(shortfall_km3).toBeCloseTo(assessment.indicators.riparians[id].mean.shortfall_km3, 12);
  }
  expect(charged['LOW'].partners_km3['UPL']).toBeGreaterThan(0);
});

test('where nobody departs no partner has a part', async () => {
  const charged = chargedShortfalls(judgeBundle(await bundleOf(reference, reference)));
  for (const { own_km3, partners_km3 } of Object.values(charged))
    expect([own_km3, ...Object.values(partners_km3)].every((part) => part === 0)).toBe(true);
});
