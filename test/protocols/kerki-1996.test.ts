/**
 * Chardzhev agreement (16 January 1996): the flow measured at Kerki in equal halves
 */
import { beforeAll, expect, test } from 'vitest';
import { sumBySeason } from '../../src/engine/outcome/indicators-time.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';
import {
  clauseOf,
  DRY,
  LOW,
  mostBeyond_m3,
  protocol,
  rowsOf,
  shortRiparians,
  total_km3,
  WET,
  withClause,
} from './replay.ts';

const SIDES = ['TKM', 'UZB'] as const;
let scenario: Scenario;
let outcome: Outcome;

beforeAll(async () => {
  scenario = await protocol('kerki-1996');
  outcome = run(scenario);
});

const flowBySeason = (given: Outcome) =>
  Array.from(sumBySeason(given.calendar, values(given, 'kerki', 'flow_m3')));

/** The same clause, with one side that keeps to its part by this share only. */
function keptBy(side: (typeof SIDES)[number], compliance: number): Scenario {
  const clause = clauseOf(scenario, 'kerki-1996');
  if (clause.kind !== 'share') throw new Error('kerki-1996 is a share');
  const shares = { ...clause.shares, [side]: { ...clause.shares[side], compliance } };
  return withClause(scenario, 'kerki-1996', { shares });
}

test('in every season each side is due half of the flow that passed the gauge', () => {
  const halves = flowBySeason(outcome).map((flow_m3) => flow_m3 / 2);
  expect(halves).toHaveLength(8);
  for (const riparian of SIDES) {
    const dues = rowsOf(outcome, { riparian }).map(({ due }) => due);
    expect(dues).toHaveLength(8);
    dues.forEach((due, season) => {
      expect(Math.abs(due / halves[season] - 1)).toBeLessThan(1e-12);
    });
  }
});

test('both sides fall in proportion to the flow', () => {
  const flows = flowBySeason(outcome);
  const dues = SIDES.map((riparian) => rowsOf(outcome, { riparian }).map(({ due }) => due));
  expect(dues[0]).toEqual(dues[1]);
  expect(dues[0][5] / dues[0][1]).toBeCloseTo(flows[5] / flows[1], 12);
  expect(dues[0][5] / dues[0][1]).toBeLessThan(0.4);
});

test('neither side takes more than its half', () => {
  expect(shortRiparians(outcome)).toEqual([]);
  expect(mostBeyond_m3(outcome, 'share')).toBeLessThan(1);
});

test('the halves hold back the middle reach in a dry year, and nobody in a wet one', async () => {
  const free = run(await protocol('no-limits'));
  const lower = (given: Outcome, waterYear: number) =>
    sum(
      ['tkm-lower', 'uzb-lower'].map((id) =>
        sum(values(given, id, 'supply_m3').filter((_, step) => 2018 + Math.floor(step / 12) === waterYear)),
      ),
    );
  expect(lower(free, DRY) / 1e9).toBeLessThan(0.6);
  expect(lower(outcome, DRY) / lower(free, DRY)).toBeGreaterThan(2);
  expect(lower(outcome, WET)).toBe(lower(free, WET));
});

test('use on the Surkhandarya lies above the gauge and is left alone', async () => {
  const free = run(await protocol('no-limits'));
  expect(values(outcome, 'uzb-surkhandarya', 'supply_m3')).toEqual(
    values(free, 'uzb-surkhandarya', 'supply_m3'),
  );
});

test('where Turkmenistan does not keep to its half, its ledger alone is short, and not in a wet year', () => {
  const broken = run(keptBy('TKM', 0));
  expect(shortRiparians(broken)).toEqual(['TKM']);
  expect(total_km3(broken, 'short', { waterYear: DRY })).toBeGreaterThan(0.1);
  expect(total_km3(broken, 'short', { waterYear: WET })).toBeCloseTo(0, 9);
});

test('Uzbekistan cannot pass its half while 16 % is lost on the way, and without the loss its ledger alone is short', () => {
  const broken = keptBy('UZB', 0);
  expect(shortRiparians(run(broken))).toEqual([]);
  const middle = broken.nodes['amu-middle'];
  if (middle.kind !== 'reach') throw new Error('amu-middle is a reach');
  const lossless = run({ ...broken, nodes: { ...broken.nodes, 'amu-middle': { ...middle, loss: 0 } } });
  expect(shortRiparians(lossless)).toEqual(['UZB']);
  expect(total_km3(lossless, 'short', { waterYear: DRY })).toBeGreaterThan(0.1);
});

test('kept by half, a half is passed by less than kept not at all', () => {
  const short = (compliance: number) =>
    total_km3(run(keptBy('TKM', compliance)), 'short', { riparian: 'TKM' });
  expect(short(0.5)).toBeGreaterThan(0);
  expect(short(0.5)).toBeLessThan(short(0));
  expect(total_km3(run(keptBy('TKM', 0.5)), 'short', { waterYear: LOW })).toBeCloseTo(0, 9);
});
