/**
 * The seed list of events up to 2008 against the basin of 1992 to 2008.
 *
 * The list is not part of the repository: it is read from the folder of facts named by MIRAB_SHARED, or from ../shared, and
 * without one its tests are skipped. Whichever way the figures fall, docs/validation.md tells them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { loadScenario, readEvents } from '../../src/engine/files.ts';
import { validateRisk } from '../../src/engine/hindcast/validate.ts';
import { parametersHash } from '../../src/engine/risk/parameters.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';

const list = `${process.env['MIRAB_SHARED'] ?? `${root}/../shared`}/risk/events-calibration.csv`;
const absent = !existsSync(list);
if (absent) console.warn('Skipped: the seed list of events is not at hand (set MIRAB_SHARED).');

const page = readFileSync(`${root}/docs/validation.md`, 'utf8');

test('the page of the validation was written with the parameters of today', () => {
  expect(page).toContain(parametersHash());
});

/** Rows of the page, by the scenario that has that one thing changed. */
const SENSITIVITIES = {
  'hindcast-1992-mean-years': 'mean years in place of the dry and wet ones',
  'hindcast-1992-without-trades': 'without the trades of 1998',
  'hindcast-1992-recorded-releases': 'Toktogul on its mean monthly releases of 2001 to 2006',
};

describe.skipIf(absent)('the seed list', async () => {
  const report = absent ? undefined : await validated('hindcast-1992');

  test('reads whole, and 12 linked dyads have 34 seasons each', () => {
    expect(report?.events).toMatchObject({ read: 43, later: 0, local: 1 });
    expect(report?.settings.all.units).toBe(12 * 34);
    expect(report?.block).toEqual({ from: 1992, to: 2008, blocks: 1 });
  });

  test('gives the figures that the page tells', () => {
    for (const setting of ['all', 'onset', 'ongoing'] as const) {
      const { units, positives, auc, interval } = report?.settings[setting] ?? {};
      const figures = [auc, interval?.low, interval?.high].map((value) => value?.toFixed(2));
      expect(page).toContain(
        `| ${setting} | ${units} | ${positives} | ${figures[0]} | ${figures[1]} to ${figures[2]} |`,
      );
    }
  });

  test.each(Object.entries(SENSITIVITIES))('gives the row of the page for %s', async (scenario, row) => {
    const { auc, interval } = (await validated(scenario)).settings.all;
    const [middle, low, high] = [auc, interval?.low, interval?.high].map((value) => value?.toFixed(2));
    expect(page).toContain(`| ${row} | ${middle} (${low} to ${high}) |`);
  });

  test('leaves the scores "not validated", for the block may be looked at', () => {
    expect(report?.verdict.status).not.toBe('validated');
    expect(page).toContain(`**${report?.verdict.status}**`);
  });
});

async function validated(id: string) {
  const [scenario, reference] = await Promise.all([id, 'hindcast-1992-reference'].map(load));
  const events = await readEvents(list, Object.keys(scenario.riparians));
  const run = await assessScenario(scenario, reference, localRunner());
  if (!events.ok || !run.ok || run.value.report === null) throw new Error('The hindcast gives no report.');
  return validateRisk({ ...run.value, report: run.value.report }, events.value);
}

async function load(id: string): Promise<Scenario> {
  const loaded = await loadScenario(`${root}/scenarios/aral/${id}.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value.scenario;
}
