/**
 * Directions of the pressure on cooperation: when a new dam weighs most, and whom dry years are laid to.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { RiskReport } from '../../src/engine/risk/report.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { sum } from '../run-scenario.ts';
import { loadAral } from './aral.ts';

const IDS = ['energy-regime', 'rogun', 'dry-years'] as const;
type Id = (typeof IDS)[number];
const reports = {} as Record<Id, RiskReport>;

beforeAll(async () => {
  const runner = localRunner();
  const reference = await loadAral('reference');
  for (const id of IDS) {
    const assessed = await assessScenario(await loadAral(id), reference, runner);
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.diagnostics));
    if (!assessed.value.report) throw new Error(`${id} has no report`);
    reports[id] = assessed.value.report;
  }
}, 120_000);

/** One part of the pressure of a link in each water year. */
const part = (id: Id, name: string): { year: number; value: number }[] => {
  const [link, harm] = name.split(':');
  const [from, to] = link.split('>');
  const pair = [from, to].sort().join('|');
  return reports[id].years.map(({ year, dyads }) => ({
    year,
    value: dyads[pair].contributions.find((one) => one.id === `${link}:${harm}`)?.value ?? 0,
  }));
};

describe('Rogun', () => {
  test.each(['TJK>AFG', 'TJK>TKM', 'TJK>UZB'])(
    '%s: change weighs in the five years from its start, and in no other year',
    (link) => {
      const change = part('rogun', `${link}:change`);
      for (const { year, value } of change) {
        if (year >= 2030 && year < 2035) expect(value, `${year}`).toBeGreaterThan(0.05);
        else expect(Math.abs(value), `${year}`).toBeLessThan(0.005);
      }
    },
  );
});

describe('dry years', () => {
  const DRY = [2029, 2030, 2031, 2041, 2042, 2043];
  const LINKS = ['AFG', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];
  const weight = (id: Id, harm: string) =>
    sum(
      LINKS.flatMap((from) =>
        LINKS.filter(
          (to) => to !== from && [from, to].sort().join('|') in reports[id].years[0].dyads,
        ).flatMap((to) =>
          part(id, `${from}>${to}:${harm}`)
            .filter(({ year }) => DRY.includes(year))
            .map(({ value }) => value),
        ),
      ),
    );
  test('raise what nature takes, far above what partners take', () => {
    expect(weight('dry-years', 'nature')).toBeGreaterThan(2 * weight('energy-regime', 'nature'));
    expect(weight('dry-years', 'nature')).toBeGreaterThan(10 * weight('dry-years', 'shortage'));
  });
  test('are laid to hydrology for three quarters at least, and to Turkmenistan for a seventh at most', () => {
    const splits = reports['dry-years'].seasons.flatMap(({ links }) =>
      Object.values(links).flatMap(({ split }) => (split === null ? [] : [split])),
    );
    expect(splits.length).toBeGreaterThan(10);
    expect(sum(splits.map(({ hydrology }) => hydrology)) / splits.length).toBeGreaterThan(0.75);
    for (const { partners } of splits) expect(partners['TKM'] ?? 0).toBeLessThan(1 / 7);
  });
});
