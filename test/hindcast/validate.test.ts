/** The protocol on seasons made by hand, and on a shipped basin moved to the years of the block. */
import { describe, expect, test } from 'vitest';
import { baselineScores } from '../../src/engine/hindcast/baselines.ts';
import { yearBlocks } from '../../src/engine/hindcast/bootstrap.ts';
import { calibrationOf, leaveOneOut, shuffledDyads } from '../../src/engine/hindcast/controls.ts';
import type { WaterEvent } from '../../src/engine/hindcast/events.ts';
import { eventsByDyad, labelUnits } from '../../src/engine/hindcast/labels.ts';
import type { AssessedRun, Unit } from '../../src/engine/hindcast/predictors.ts';
import { unitsOf } from '../../src/engine/hindcast/predictors.ts';
import { baselineFigures, type Sample, sampleOf, settingFigures } from '../../src/engine/hindcast/sample.ts';
import { validateRisk } from '../../src/engine/hindcast/validate.ts';
import { parametersHash } from '../../src/engine/risk/parameters.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { loadTwoBanks } from '../study/two-banks.ts';
import { parsed, row } from './event-rows.ts';

const DYADS = ['KAZ|KGZ', 'KGZ|UZB', 'KGZ|TJK'];
const YEARS = [2000, 2001, 2002, 2003, 2004, 2005];

/** An index that is high in the season of an event and the one before, for KGZ|UZB alone. */
const EVENTS = [
  row('E1', { date: '2001-06', riparians: 'KGZ|UZB', bar: -3 }),
  row('E2', { date: '2004-06', riparians: 'KGZ|UZB', bar: -2 }),
];
const HIGH = new Set([4002, 4003, 4008, 4009]);

function handMade(indexAt: (dyad: string, season: number) => number): Sample {
  const units: Unit[] = YEARS.flatMap((waterYear) =>
    [0, 1].flatMap((half) =>
      DYADS.map((dyad) => {
        const season = 2 * waterYear + half;
        return { dyad, season, waterYear, index: indexAt(dyad, season), need: 0, additive: 0, stress: null };
      }),
    ),
  );
  return { units, labels: labelUnits(units, eventsByDyad(parsed(EVENTS)), { maxBar: -2, quietSeasons: 2 }) };
}

const KNOWING = handMade((dyad, season) => (dyad === 'KGZ|UZB' && HIGH.has(season) ? 0.9 : 0.1));
const BLIND = handMade(() => 0.1);
const chance = { blocks: yearBlocks(YEARS, 500, 1), draws: 500, seed: 1 };

describe('an index that knows', () => {
  test('has an AUC of 1 on all units and on onsets, and tau-b below 0', () => {
    for (const setting of ['all', 'onset'] as const) {
      const figures = settingFigures(sampleOf(KNOWING, setting), chance);
      expect(figures).toMatchObject({ positives: 4, auc: 1, prAuc: 1 });
      expect(figures.interval).toMatchObject({ low: 1, high: 1 });
      expect(figures.tauB).toBeLessThan(-0.9);
      expect(figures.permutationP).toBeLessThan(0.01);
    }
  });

  test('is calibrated to no events and to events, and each year foretells the others', () => {
    const { rows, brier, brierLeavingYearOut, brierConstant } = calibrationOf(KNOWING);
    expect(rows.map(({ units, share }) => [units, share])).toEqual([
      [32, 0],
      [4, 1],
    ]);
    expect([brier, brierLeavingYearOut]).toEqual([0, 0]);
    expect(brierConstant).toBeCloseTo((4 / 36) * (32 / 36), 15);
  });

  test('does worse when dyads are exchanged, unless its own comes back, which is in a third of draws', () => {
    const exchanged = shuffledDyads(KNOWING, 600, 1);
    expect(exchanged?.mean).toBeLessThan(0.7);
    expect(exchanged?.asGood).toBeGreaterThan(0.25);
    expect(exchanged?.asGood).toBeLessThan(0.42);
  });

  test('has no AUC without the only dyad that has events', () => {
    const left = leaveOneOut(KNOWING, ({ dyad }) => dyad);
    expect(left).toEqual({ least: { without: 'KAZ|KGZ', auc: 1 }, most: { without: 'KAZ|KGZ', auc: 1 } });
  });
});

test('an index that says the same of all is chance', () => {
  const figures = settingFigures(BLIND, chance);
  expect(figures).toMatchObject({ auc: 0.5, permutationP: 1, tauB: null, interval: { low: 0.5, high: 0.5 } });
});

describe('simpler predictors', () => {
  const scores = baselineScores(BLIND.units, BLIND.labels);
  const at = (dyad: string, season: number) =>
    BLIND.units.findIndex((unit) => unit.dyad === dyad && unit.season === season);

  test('climatology of a year is the share of events in the other years', () => {
    expect(scores.climatology?.[at('KGZ|UZB', 4002)]).toBe(2 / 10);
    expect(scores.climatology?.[at('KGZ|UZB', 4004)]).toBe(4 / 10);
    expect(scores.climatology?.[at('KGZ|TJK', 4004)]).toBe(0);
  });

  test('persistence knows the events before, and never that of the season', () => {
    const persistence = [4003, 4004, 4005, 4009].map((season) => scores.persistence?.[at('KGZ|UZB', season)]);
    expect(persistence).toEqual([0, 1, 1 / 2, 1 / 6]);
  });

  test('are absent where the run does not give what they look at', () => {
    expect(baselineFigures(BLIND, chance).find(({ name }) => name === 'stress')?.settings).toBeNull();
  });

  test('add nothing to themselves: a constant index gains 0 on a constant', () => {
    const constant = baselineFigures(BLIND, chance).find(({ name }) => name === 'constant');
    expect(constant?.settings?.all).toMatchObject({ auc: 0.5, added: 0, addedInterval: { low: 0, high: 0 } });
  });
});

describe('Two Banks in the years of the block', async () => {
  const run = await past();
  const quarrel = (id: string, date: string, more = {}) =>
    row(id, { date, riparians: 'LOW|UPL', bar: -3, ...more });
  const events = (...rows: string[]): readonly WaterEvent[] => parsed(rows, ['LOW', 'UPL']);
  const own = events(quarrel('E1', '1994-05'), quarrel('E2', '1997-01'));

  test('every linked dyad has a unit in every season up to 2008, with its index in [0, 1)', () => {
    const units = unitsOf(run, 1995);
    expect(units.map(({ dyad, season }) => [dyad, season])).toEqual(
      [3984, 3985, 3986, 3987, 3988, 3989, 3990, 3991].map((season) => ['LOW|UPL', season]),
    );
    for (const { index, need, additive, stress } of units) {
      for (const value of [index, need, additive]) expect(value >= 0 && value < 1).toBe(true);
      expect(stress).toBeGreaterThan(0);
    }
    const season = run.report.seasons.find(({ year, season }) => year === 1993 && season === 'veg');
    expect(units[3].index).toBe(season?.dyads['LOW|UPL'].score);
  });

  test('the same run and events give the same bytes', () => {
    const bytes = () => JSON.stringify(validateRisk(run, own, { draws: 100 }));
    expect(bytes()).toBe(bytes());
  });

  test('the hash of the default parameters goes with the report', () => {
    expect(validateRisk(run, own, { draws: 20 }).paramsHash).toBe(parametersHash());
  });

  test('later events are counted, and change nothing else', () => {
    const more = [...own, ...events(quarrel('E3', '2009-01'), quarrel('E4', '2012-06'))];
    const [without, withLater] = [own, more].map((list) => validateRisk(run, list, { draws: 50 }));
    expect(withLater.events).toEqual({ ...without.events, read: 4, later: 2 });
    expect({ ...withLater, events: null }).toEqual({ ...without, events: null });
  });

  test('local events are judged apart', () => {
    const local = events(quarrel('E1', '1994-05', { scope: 'local' }));
    const report = validateRisk(run, local, { draws: 50 });
    expect(report.settings.all.positives).toBe(0);
    expect(report.local.positives).toBe(2);
    expect(report.events).toMatchObject({ local: 1, counting: 0 });
  });

  test('without events there is no AUC, and the verdict says so', () => {
    const report = validateRisk(run, [], { draws: 50 });
    expect(report.settings.all).toMatchObject({
      auc: null,
      interval: null,
      permutationP: null,
      chance: null,
    });
    expect(report.verdict).toMatchObject({ status: 'not validated', aboveChance: false, addedValue: false });
    expect(report.verdict.sentences[0]).toBe(
      'On all units there is no AUC: events and their absence are both needed.',
    );
  });

  test('the event of an earlier year makes the first season ongoing and is not in the block', () => {
    const report = validateRisk(run, events(quarrel('E0', '1991-06')), { draws: 50 });
    expect(report.settings.ongoing.units).toBe(2);
    expect(report.events.withoutDyad).toBe(0);
  });
});

async function past(): Promise<AssessedRun> {
  const [trade, reference] = await Promise.all(['trade', 'reference'].map(loadTwoBanks));
  const time = { start: '1991-10-01', years: 8, step: 'month' } as const;
  const result = await assessScenario(
    { ...trade.scenario, time },
    { ...reference.scenario, time },
    localRunner(),
  );
  if (!result.ok || result.value.report === null) throw new Error('Two Banks gives no report.');
  return { ...result.value, report: result.value.report };
}
