/**
 * The panel of lead indicators: what it reads of runs, and that nothing is an alert because it is not known
 */
import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../../src/engine/calendar/calendar.ts';
import { seasonSum } from '../../src/engine/outcome/indicators-riparian.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { judgeBundle } from '../../src/engine/study/judge.ts';
import { endOfMonth, rankAmong, startOfMonth, sumOfMonths } from '../../src/engine/study/month-columns.ts';
import { bundleOf, outcomeOf, twoBanks } from './two-banks.ts';

const reference = await twoBanks('reference');
const alone = await twoBanks('alone');

async function panelOf(scenario: Scenario, against: Scenario = reference) {
  const { leadIndicators } = judgeBundle(await bundleOf(scenario, against));
  if (leadIndicators === null) throw new Error('A bundle has a panel.');
  const kind = (id: string) => leadIndicators.kinds.find((one) => one.id === id);
  const rows = (id: string) => leadIndicators.rows.filter((row) => row.id === id);
  return { kinds: leadIndicators.kinds, kind, rows };
}

describe('the panel', () => {
  test('names all eight, each with rows or with the reason why it has none', async () => {
    const { kinds, kind, rows } = await panelOf(alone);
    expect(kinds).toHaveLength(8);
    for (const { id, occasions, alerts, absent } of kinds) {
      expect(rows(id)).toHaveLength(occasions);
      expect(alerts).toBeLessThanOrEqual(occasions);
      if (occasions === 0) expect(absent[0].reason).toMatch(/\.$/);
    }
    expect(kind('protocol-unsigned')).toMatchObject({ occasions: 0, alerts: 0 });
    expect(kind('protocol-unsigned')?.absent[0].reason).toContain('no dates');
  });

  test('a reservoir that follows the reference is never above its plan, and only its lowest days are below P20', async () => {
    const { kind, rows } = await panelOf(reference);
    expect(kind('release-deviation')).toMatchObject({ occasions: 4, alerts: 0 });
    const low = rows('multi-year-storage').filter(({ alert }) => alert);
    expect(low.map(({ value }) => value)).toEqual([0.125, 0.125]);
  });

  test('a dam run for the load of one bank stands below its reference and lets out more than planned', async () => {
    const { rows } = await panelOf(alone);
    expect(rows('release-deviation').map(({ known }) => known)).toEqual([
      ...['2026-01-01', '2027-01-01', '2028-01-01', '2029-01-01'],
    ]);
    expect(rows('release-deviation').every(({ alert, value }) => alert && value > 0.15)).toBe(true);
    expect(rows('multi-year-storage')[0]).toMatchObject({
      about: 'high-dam',
      known: '2026-04-01',
      alert: true,
    });
  });

  test('65 % of 5 TWh are set against a mean half year of hydropower, of coal, and a line of 50 MW', async () => {
    const { rows } = await panelOf(alone);
    const [first] = rows('winter-load').filter(({ about }) => about === 'UPL');
    const outcome = outcomeOf(alone);
    const hydropower_MWh = seasonSum(outcome, ['UPL'], 'hydropower_MWh').filter((_, at) => at % 2 === 0);
    const mean_MWh = hydropower_MWh.reduce((sum, value) => sum + value, 0) / 4;
    const others_MWh = (1.2e6 * 182.2425) / 365.2425 + 50 * 24 * 182;
    expect(first.value).toBeCloseTo((3.25e6 - mean_MWh - others_MWh) / 3.25e6, 12);
    expect(first).toMatchObject({ known: '2025-10-01', waterYear: 2026, limit: 0.05 });
  });

  test('a bank whose coal plant closes is short of cover', async () => {
    const power = alone.riparians['UPL'].power;
    if (power === undefined) throw new Error('Upland has a power system.');
    const riparians = {
      ...alone.riparians,
      UPL: { ...alone.riparians['UPL'], power: { ...power, plants: {} } },
    };
    const gapOf = async (scenario: Scenario) =>
      (await panelOf(scenario)).rows('winter-load').find(({ about }) => about === 'UPL')?.value ?? 0;
    expect(await gapOf({ ...alone, riparians })).toBeGreaterThan((await gapOf(alone)) + 0.05);
  });

  test('a sequence with dry years has forecasts in its lowest third, equal years have none', async () => {
    const { rows } = await panelOf(alone);
    expect(rows('inflow-forecast').some(({ alert }) => alert)).toBe(false);
    const hydrology = { ...alone.hydrology, use: 'dry' };
    const dry = (await panelOf({ ...alone, hydrology }, { ...reference, hydrology })).rows('inflow-forecast');
    expect(dry.map(({ alert }) => alert)).toEqual([false, false, true, true]);
  });
});

describe('works and obligations', () => {
  const dam = {
    name: 'Third dam',
    riparian: 'UPL',
    affects: ['LOW'],
    waterYear: 2028,
    storage: 2e9,
    diversion: 0,
  };
  const withWorks = (borderFlow: number | undefined, dataExchange: number): Scenario => {
    const { borderFlow: _, ...low } = alone.riparians['LOW'];
    const pair = alone.pairs?.['LOW|UPL'];
    if (pair === undefined) throw new Error('The banks are a pair.');
    const institutions = { ...pair.institutions, dataExchange };
    return {
      ...alone,
      works: { dam },
      pairs: { 'LOW|UPL': { ...pair, institutions } },
      riparians: { ...alone.riparians, LOW: borderFlow === undefined ? low : { ...low, borderFlow } },
    };
  };

  test('works of the five years to come are counted until they are built: 2 km3 of 8 km3 in 5 years', async () => {
    const { rows } = await panelOf(withWorks(8e9, 0));
    const planned = rows('works-without-notice');
    expect(planned.map(({ waterYear }) => waterYear)).toEqual([2026, 2027, 2028]);
    expect(planned[0]).toMatchObject({ about: 'UPL>LOW', value: 0.05, alert: true });
    const told = (await panelOf(withWorks(8e9, 1))).rows('works-without-notice');
    expect(told.map(({ alert }) => alert)).toEqual([false, false, false]);
  });

  test('without a mean flow at the border there is no figure, and the reason is given', async () => {
    const { kind } = await panelOf(withWorks(undefined, 0));
    expect(kind('works-without-notice')).toMatchObject({
      occasions: 0,
      absent: [{ about: 'UPL>LOW', reason: 'The file gives no mean flow at the border of LOW.' }],
    });
  });

  test('a dam that does not serve its orders is an alert, and a treaty kept is none', async () => {
    const kept = await panelOf(reference);
    expect(kept.kind('undelivered-obligations')?.alerts).toBe(0);
    const clauses = Object.fromEntries(
      Object.entries(reference.clauses ?? {}).map(([id, clause]) => [
        id,
        clause.kind === 'release' ? { ...clause, compliance: 0 } : clause,
      ]),
    );
    const { rows } = await panelOf({ ...reference, clauses });
    const owed = rows('undelivered-obligations').filter(({ about }) => about === 'UPL>LOW');
    expect(owed.some(({ alert }) => alert)).toBe(true);
    expect(owed.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
  });
});

describe('months of a run', () => {
  const calendar = buildCalendar({ year: 2026, month: 1 }, 1, 'month');
  const values = Float64Array.from({ length: 12 }, (_, step) => step + 1);

  test('a water year that lacks one of the months has no sum', () => {
    expect(sumOfMonths(calendar, values, [1, 2])).toEqual([3, undefined]);
    expect(sumOfMonths(calendar, values, [9, 10])).toEqual([undefined, undefined]);
  });

  test('a month begins with what the one before ended with, the first with what the run began with', () => {
    expect(startOfMonth(calendar, values, 1, 99)).toEqual([99, undefined]);
    expect(startOfMonth(calendar, values, 4, 99)).toEqual([3, undefined]);
    expect(endOfMonth(calendar, values, 12)).toEqual([undefined, 12]);
  });

  test('the rank of a value is the share below it, equals counting half', () => {
    expect(rankAmong(2, [1, 2, 3, 4])).toBe(0.375);
    expect(rankAmong(5, [5, 5])).toBe(0.5);
  });
});
