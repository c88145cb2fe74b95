/**
 * Protocol 413 (7 February 1984): limits on the Syr Darya, to the last digit of the table in ChinaXiv 201909.00135
 */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, values } from '../run-scenario.ts';
import {
  DRY,
  LOW,
  mostBeyond_m3,
  NORMAL,
  protocol,
  SCALE,
  shortRiparians,
  total_km3,
  withClause,
  YEARS,
} from './replay.ts';

const LIMIT_km3 = { KAZ: 14.17, KGZ: 0.37, TJK: 3.42, UZB: 19.23 };
let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('protocol-413');
  outcome = run(scenario);
});

test('in a year of normal flow each limit is due as the protocol prints it, 37.19 km3 together', () => {
  for (const [riparian, limit_km3] of Object.entries(LIMIT_km3))
    expect(total_km3(outcome, 'due', { riparian, waterYear: NORMAL }).toFixed(2)).toBe(limit_km3.toFixed(2));
  expect(total_km3(outcome, 'due', { waterYear: NORMAL }).toFixed(2)).toBe('37.19');
});

test('the limits move with the forecast over norm, no lower than half and no higher than 110 %', () => {
  for (const waterYear of YEARS)
    for (const [riparian, limit_km3] of Object.entries(LIMIT_km3))
      expect(total_km3(outcome, 'due', { riparian, waterYear })).toBeCloseTo(limit_km3 * SCALE[waterYear], 9);
});

test('nobody takes more than the limit while all keep to it', () => {
  expect(shortRiparians(outcome)).toEqual([]);
  expect(mostBeyond_m3(outcome, 'cap')).toBeLessThan(1);
});

test('with a smaller limit for all the water reaches the user that lies last', async () => {
  const free = run(await protocol('no-limits'));
  const supply = (given: Outcome) => values(given, 'kaz-syr', 'supply_m3').reduce((a, b) => a + b, 0);
  expect(supply(outcome)).toBeGreaterThan(supply(free) * 1.05);
});

test('the limit of Kyrgyzstan binds the main stem and leaves its tributaries alone', () => {
  const wanted = values(outcome, 'kgz-tributaries', 'demand_m3');
  expect(values(outcome, 'kgz-tributaries', 'allowed_m3')).toEqual(wanted);
  expect(values(outcome, 'kgz-syr', 'allowed_m3')).not.toEqual(values(outcome, 'kgz-syr', 'demand_m3'));
});

test.each([
  [1, 0, 0],
  [0.5, 0.332, 0.845],
  [0, 0.664, 1.69],
])(
  'kept to %s, the Tajik limit is short by %s km3 in the low and %s in the dry year, and no other is',
  (compliance, low_km3, dry_km3) => {
    const broken = run(withClause(scenario, 'protocol-413-tajikistan', { compliance }));
    const short = (waterYear: number) => total_km3(broken, 'short', { riparian: 'TJK', waterYear });
    expect(short(NORMAL)).toBeCloseTo(0, 9);
    expect(short(LOW)).toBeCloseTo(low_km3, 9);
    expect(short(DRY)).toBeCloseTo(dry_km3, 9);
    expect(shortRiparians(broken)).toEqual(compliance < 1 ? ['TJK'] : []);
    expect(total_km3(broken, 'due', { riparian: 'TJK' })).toBe(
      total_km3(outcome, 'due', { riparian: 'TJK' }),
    );
  },
);

test('what one party takes beyond its limit leaves no mark on the obligations of the others', () => {
  const broken = run(withClause(scenario, 'protocol-413-uzbekistan', { compliance: 0 }));
  expect(shortRiparians(broken)).toEqual(['UZB']);
  expect(total_km3(broken, 'short', { riparian: 'UZB', waterYear: LOW })).toBeGreaterThan(1);
});
