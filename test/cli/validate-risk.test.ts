/** mirab validate-risk as a process: the report and its JSON are one, and bad input ends with 2. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsFile, row } from '../hindcast/event-rows.ts';
import { ALONE, mirab, tooWide } from './mirab.ts';

let folder = '';
let [sound, broken] = ['', ''];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mirab-events-'));
  [sound, broken] = ['sound.csv', 'broken.csv'].map((name) => join(folder, name));
  await writeFile(
    sound,
    eventsFile([
      row('E1', { date: '2000-07', riparians: 'KGZ|UZB', bar: -3 }),
      row('E2', { date: '2001-01', riparians: 'KAZ|KGZ', bar: -2 }),
      row('E3', { date: '1995-05', riparians: 'KGZ|TJK', bar: -4, scope: 'local' }),
      row('E4', { date: '2012-09', riparians: 'TJK|UZB', bar: -4 }),
    ]),
  );
  await writeFile(
    broken,
    eventsFile([
      row('E1', { date: '2000-13', riparians: 'KGZ|UZB', bar: -3 }),
      row('E2', { date: '2000-07', riparians: 'KGZ|UZT', bar: -3 }),
    ]),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the report tells units, AUC, baselines, controls and the verdict in 80 columns, as its JSON does on any number of threads', async () => {
  const ask = (...options: readonly string[]) => mirab(['validate-risk', '--events', sound, ...options]);
  const text = await ask();
  const json = await ask('--json', '--threads', '0');
  const threaded = await ask('--json', '--threads', '2');
  expect([text.exit, json.exit, threaded.exit]).toEqual([0, 0, 0]);
  expect(threaded.stdout).toBe(json.stdout);
  expect(tooWide(text.stdout)).toEqual([]);
  const report = JSON.parse(json.stdout);
  expect(report).toMatchObject({ schema: 'mirab-validation/1', isProbability: false, maxBar: -2 });
  expect(report.events).toMatchObject({ read: 4, later: 1, local: 1, counting: 2 });
  expect(report.settings.all).toMatchObject({ units: 408, positives: 4 });
  expect(text.stdout).toContain('Validation status: not validated');
  expect(text.stdout).toContain(report.settings.all.auc.toFixed(2));
  for (const { name } of report.baselines) expect(text.stdout).toContain(`  ${name}  `);
  for (const words of ['One block of events', 'One list by one reader', 'Press coverage', 'no probability'])
    expect(text.stdout.replace(/\s+/g, ' ')).toContain(words);
}, 120_000);

test('every mistake of a list is said on stderr, and the exit code is 2', async () => {
  const { exit, stdout, stderr } = await mirab(['validate-risk', '--events', broken]);
  expect(exit).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('broken.csv:2:4');
  expect(stderr).toContain('broken.csv:3:');
  expect(stderr).toContain('Did you mean "UZB"?');
});

test.each([
  [['--events', 'absent.csv'], 'MIRAB_FILE_MISSING'],
  [['--events', 'absent.csv', '--scenario', 'absent.yaml'], 'MIRAB_FILE_MISSING'],
  [[], "required option '--events <csv>'"],
])('%j is refused with a reason', async (args, reason) => {
  const { exit, stderr } = await mirab(['validate-risk', ...args]);
  expect(exit).toBe(2);
  expect(stderr).toContain(reason);
});

test('a run of later years is refused: its events are for others to test', async () => {
  const events = join(folder, 'empty.csv');
  await writeFile(events, eventsFile([]));
  const { exit, stderr } = await mirab(['validate-risk', '--events', events, '--scenario', ALONE]);
  expect(exit).toBe(2);
  expect(stderr).toContain('the last water year that events may be held against');
});
