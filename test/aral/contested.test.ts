/**
 * The Aral basin on the figures of those who do not agree: each set gives what its source says, and stays a river
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { loadScenario } from '../../src/engine/files.ts';
import { sum, values } from '../run-scenario.ts';
import { type Run, runAral, seasonal, vegetationShare, yearly_km3 } from './aral.ts';

const BASIN_SETS = [
  'fao',
  'hydroingeo',
  'icwc',
  'kazhydromet',
  'klemm-shobair',
  'schulz',
  'separate-balance',
  'uzhydromet',
  'zarafshan-course',
];

/** Inflow to Bahri Tojik from April 2022 to March 2023 (BWO Syrdarya). */
const AKJAR_2022_km3 = 18.0;

let own: Run;
const on: Record<string, Run> = {};

beforeAll(async () => {
  own = await runAral('energy-regime');
  for (const data of BASIN_SETS) on[data] = await runAral('energy-regime', {}, data);
}, 60_000);

const inflow_km3 = (of: Run, place: string): number => yearly_km3(of, place, 'inflow_m3');

test('no figure of the basin is attributed to a riparian', async () => {
  const loaded = await loadScenario(`${root}/scenarios/aral/basin.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  expect(loaded.value.dataSets.map(({ id }) => id)).toEqual(BASIN_SETS);
});

describe('the inflow to Shardara, of which two agencies gave 16.38 and 18.81 km3 in April 2022 to March 2023', () => {
  test.each([
    ['kazhydromet', 16.38],
    ['uzhydromet', 18.81],
  ])('on the figures of %s it is %d km3, once the river above is as full as then', (data, given_km3) => {
    const more_km3 = AKJAR_2022_km3 - inflow_km3(on[data], 'bahri-tojik');
    expect(more_km3).toBeCloseTo(1.5, 1);
    expect(inflow_km3(on[data], 'shardara') + more_km3).toBeCloseTo(given_km3, 1);
  });

  test('the two lie 2.4 km3 a year apart, 1.1 of it from April to September, and the file between them', () => {
    const summer_km3 = (of: Run) => seasonal(of, 'shardara', 'inflow_m3', 'vegetation') / 1e9;
    const { kazhydromet: kaz, uzhydromet: uzb } = on;
    expect(inflow_km3(uzb, 'shardara') - inflow_km3(kaz, 'shardara')).toBeCloseTo(2.4, 1);
    expect(Math.abs(summer_km3(uzb) - summer_km3(kaz) - 1.11)).toBeLessThan(0.2);
    expect(inflow_km3(own, 'shardara')).toBeGreaterThan(inflow_km3(kaz, 'shardara'));
    expect(inflow_km3(own, 'shardara')).toBeLessThan(inflow_km3(uzb, 'shardara'));
  });

  test('the Amu Darya is the same for both, bit by bit', () => {
    const { kazhydromet, uzhydromet } = on;
    expect(values(kazhydromet.outcome, 'kerki', 'flow_m3')).toEqual(
      values(uzhydromet.outcome, 'kerki', 'flow_m3'),
    );
  });
});

test('what is credited to Afghanistan moves the Kokcha and Kunduz, and the whole river only where the sum differs', () => {
  const formed_km3 = (of: Run) => yearly_km3(of, ['panj', 'kokcha', 'kunduz'], 'inflow_m3');
  const change_km3 = (data: string) => formed_km3(on[data]) - formed_km3(own);
  expect(Math.abs(change_km3('fao'))).toBeLessThan(0.1);
  expect(change_km3('hydroingeo')).toBeCloseTo(13.25 - 14.5, 1);
  expect(change_km3('schulz')).toBeCloseTo(18 - 14.5, 1);
});

test('on the record of 2017-22 about 4.0 km3 a year reach Ravatkhoza', () => {
  expect(Math.abs(yearly_km3(on['zarafshan-course'], 'ravatkhoza', 'flow_m3') - 3.98)).toBeLessThan(0.05);
});

test('the separate balance meets the records that the file meets', () => {
  const other = on['separate-balance'];
  const between = (figure: number, from: number, to: number) => {
    expect(figure).toBeGreaterThanOrEqual(from);
    expect(figure).toBeLessThanOrEqual(to);
  };
  between(inflow_km3(other, 'bahri-tojik'), 16 * 0.85, 22 * 1.15);
  between(vegetationShare(other, 'bahri-tojik', 'inflow_m3'), 0.306, 0.414);
  between(inflow_km3(other, 'shardara'), 13.5, 21);
  between(vegetationShare(other, 'shardara', 'inflow_m3'), 0.25, 0.42);
  between(yearly_km3(other, 'kerki', 'flow_m3'), 50, 60);
  between(inflow_km3(other, 'tuyamuyun'), 20, 30);
  between(inflow_km3(other, 'north-aral'), 3.7, 5.7);
  between(inflow_km3(other, 'amu-delta'), 4, 7.2);
});

test('the canal takes 4.5, 6 or 10 km3 a year, by whose figures the plan is read, and its works follow', async () => {
  const lastYear_km3 = async (data?: string) => {
    const of = await runAral('qosh-tepa-mid', {}, data);
    const works = Object.values(of.scenario.works ?? {}).filter(({ riparian }) => riparian === 'AFG');
    const wanted = values(of.outcome, 'qosh-tepa-lands', 'demand_m3').slice(-12);
    return [sum(wanted), sum(works.map(({ diversion }) => diversion))].map((m3) => m3 / 1e9);
  };
  for (const [data, taken_km3] of [
    ['haydarov', 4.5],
    [undefined, 6],
    ['bosch', 10],
  ] as const) {
    const [wanted_km3, works_km3] = await lastYear_km3(data);
    expect(wanted_km3, data).toBeCloseTo(taken_km3, 2);
    expect(works_km3, data).toBeCloseTo(taken_km3, 2);
  }
});

test.each(['separate-balance', 'uzhydromet'])(
  'efficiency asks a tenth less of what the figures of %s ask today',
  async (data) => {
    const efficient = await runAral('efficiency', {}, data);
    const today = on[data];
    const ZONES = [
      'mary',
      'ahal-balkan',
      'lebap',
      'dashoguz',
      'bukhara',
      'khorezm',
      'karakalpakstan',
      'hunger-steppe',
    ];
    for (const zone of ZONES)
      expect(
        yearly_km3(efficient, zone, 'demand_m3') / yearly_km3(today, zone, 'demand_m3'),
        zone,
      ).toBeCloseTo(0.9, 3);
    const consumed = (of: Run) => {
      const node = of.scenario.nodes['hunger-steppe'];
      if (node.kind !== 'demand') throw new Error('the Hunger Steppe is a demand');
      const returned = (node.returns ?? []).reduce((total, { share }) => total + share, 0);
      return yearly_km3(of, 'hunger-steppe', 'demand_m3') * (1 - returned);
    };
    expect(consumed(efficient) / consumed(today)).toBeCloseTo(1, 2);
  },
);
