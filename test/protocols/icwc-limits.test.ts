/**
 * Protocol caps beside the limits that ICWC set for 2022-24 and 2026: same sign, like size (read from the shared folder, not kept here)
 *
 * Tolerance 5 % a country and 2 % of their sum: the limits follow a forecast of each year that is not on record here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import { run, sum } from '../run-scenario.ts';
import { LOW, NORMAL, protocol, total_km3, WET } from './replay.ts';

const shared = process.env['MIRAB_SHARED'] ?? `${root}/../shared`;
const AMU = `${shared}/data/icwc-limits/amu_darya_limits_2022_2024.csv`;
const SYR = `${shared}/data/icwc-limits/syr_darya_limits_2026.csv`;
const ABSENT = 'No shared folder with ICWC limits was found; MIRAB_SHARED names it.';

const COUNTRY_TOLERANCE = 0.05;
const SUM_TOLERANCE = 0.02;
/** Clauses of Protocol 566 by country; what Uzbekistan uses above Kerki is not in its ICWC limit. */
const CLAUSE: Readonly<Record<string, string>> = {
  tajikistan: 'protocol-566-tajikistan',
  turkmenistan: 'protocol-566-turkmenistan',
  uzbekistan: 'protocol-566-uzbekistan-below-kerki',
};
let caps: Outcome;

beforeAll(async () => {
  caps = run(await protocol('protocol-566'));
});

const due = (clause: string, waterYear: number) => total_km3(caps, 'due', { clause, waterYear });
const rowsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

/** Limits of one country on the Amu Darya, km3, by year. */
const limitsOf = (country: string) =>
  rowsIn(AMU).flatMap(([, name, limit_km3]) => (name === country ? [Number(limit_km3)] : []));

test('in a normal year each cap is within 5 % of the limits of 2022-24, and their sum within 2 %', (context) => {
  if (!existsSync(AMU)) context.skip(ABSENT);
  const countries = Object.keys(CLAUSE);
  for (const country of countries) {
    const limits_km3 = limitsOf(country);
    expect(limits_km3).toHaveLength(3);
    for (const limit_km3 of limits_km3)
      expect(Math.abs(due(CLAUSE[country], NORMAL) / limit_km3 - 1)).toBeLessThan(COUNTRY_TOLERANCE);
  }
  const caps_km3 = sum(countries.map((country) => due(CLAUSE[country], NORMAL)));
  for (const total_km3 of limitsOf('reported_total'))
    expect(Math.abs(caps_km3 / total_km3 - 1)).toBeLessThan(SUM_TOLERANCE);
});

test('the limits lie between the caps of a low year and those of a wet one', (context) => {
  if (!existsSync(AMU)) context.skip(ABSENT);
  for (const [country, clause] of Object.entries(CLAUSE))
    for (const limit_km3 of limitsOf(country)) {
      expect(limit_km3).toBeGreaterThan(due(clause, LOW));
      expect(limit_km3).toBeLessThan(due(clause, WET));
    }
});

test('29.6 km3 for Uzbekistan are not what its limit at Kerki is compared with', (context) => {
  if (!existsSync(AMU)) context.skip(ABSENT);
  const whole_km3 = total_km3(caps, 'due', { riparian: 'UZB', waterYear: NORMAL });
  for (const limit_km3 of limitsOf('uzbekistan')) expect(whole_km3 / limit_km3 - 1).toBeGreaterThan(0.2);
});

test('the Kyrgyz limit of 2026 is of the size of the main-stem cap, a tenth of its whole use', async (context) => {
  if (!existsSync(SYR)) context.skip(ABSENT);
  const outcome = run(await protocol('protocol-413'));
  const total = Number(rowsIn(SYR).find(([name]) => name === 'kyrgyzstan')?.[3]);
  const cap_km3 = total_km3(outcome, 'due', { riparian: 'KGZ', waterYear: NORMAL });
  expect(total / cap_km3).toBeGreaterThan(0.5);
  expect(total / cap_km3).toBeLessThan(1.1);
});
