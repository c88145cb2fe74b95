/**
 * Protocol 566 (10 September 1987): limits on the Amu Darya, to the last digit of the table in ChinaXiv 201909.00135
 */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run } from '../run-scenario.ts';
import {
  DRY,
  LOW,
  mostBeyond_m3,
  NORMAL,
  protocol,
  rowsOf,
  SCALE,
  shortRiparians,
  total_km3,
  withClause,
  YEARS,
} from './replay.ts';

const LIMIT_km3 = { KGZ: 0.4, TJK: 9.5, TKM: 22.0, UZB: 29.6 };
let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('protocol-566');
  outcome = run(scenario);
});

test('in a year of normal flow each limit is due as the protocol prints it, 61.5 km3 together', () => {
  for (const [riparian, limit_km3] of Object.entries(LIMIT_km3))
    expect(total_km3(outcome, 'due', { riparian, waterYear: NORMAL }).toFixed(1)).toBe(limit_km3.toFixed(1));
  expect(total_km3(outcome, 'due', { waterYear: NORMAL }).toFixed(1)).toBe('61.5');
  expect(total_km3(outcome, 'due', { waterYear: NORMAL })).toBeCloseTo(61.5, 9);
});

test('the limits move with the forecast over norm, no lower than half and no higher than 110 %', () => {
  for (const waterYear of YEARS)
    for (const [riparian, limit_km3] of Object.entries(LIMIT_km3))
      expect(total_km3(outcome, 'due', { riparian, waterYear })).toBeCloseTo(limit_km3 * SCALE[waterYear], 9);
});

test('the limit of Uzbekistan is counted apart above and below Kerki', () => {
  const due = (clause: string) => total_km3(outcome, 'due', { clause, waterYear: NORMAL });
  expect(due('protocol-566-uzbekistan-above-kerki')).toBeCloseTo(5.2, 9);
  expect(due('protocol-566-uzbekistan-below-kerki')).toBeCloseTo(24.4, 9);
});

test('Afghanistan owes nothing under a protocol that it is no party to', () => {
  expect(rowsOf(outcome, { riparian: 'AFG' })).toEqual([]);
  expect(outcome.ledger.flatMap(({ owedTo }) => owedTo)).not.toContain('AFG');
});

test('nobody takes more than the limit while all keep to it', () => {
  expect(shortRiparians(outcome)).toEqual([]);
  expect(mostBeyond_m3(outcome, 'cap')).toBeLessThan(1);
});

test.each([
  [0.5, 0.04, 0.1],
  [0, 0.08, 0.2],
])(
  'kept to %s, the Kyrgyz limit is short by %s km3 in the low and %s in the dry year, and no other is',
  (compliance, low_km3, dry_km3) => {
    const broken = run(withClause(scenario, 'protocol-566-kyrgyzstan', { compliance }));
    const short = (waterYear: number) => total_km3(broken, 'short', { riparian: 'KGZ', waterYear });
    expect(short(LOW)).toBeCloseTo(low_km3, 9);
    expect(short(DRY)).toBeCloseTo(dry_km3, 9);
    expect(shortRiparians(broken)).toEqual(['KGZ']);
  },
);

test.each([
  ['protocol-566-tajikistan', 'TJK'],
  ['protocol-566-turkmenistan', 'TKM'],
  ['protocol-566-uzbekistan-above-kerki', 'UZB'],
])('%s not kept at all is a shortfall of %s alone', (clause, riparian) => {
  const broken = run(withClause(scenario, clause, { compliance: 0 }));
  expect(shortRiparians(broken)).toEqual([riparian]);
  expect(total_km3(broken, 'short', { clause })).toBe(total_km3(broken, 'short', {}));
});
