/**
 * mirab on everybody's figures: whose they are is said, what holds is found, and nothing is wider than a terminal
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALONE, mirab, TRADE, TWO_BANKS, tooWide } from './mirab.ts';

test('a run on the figures of a party says so, in words and in JSON', async () => {
  const [own, text, json, ledger] = await Promise.all([
    mirab(['run', ALONE, '--json']),
    mirab(['run', ALONE, '--data', 'LOW']),
    mirab(['run', ALONE, '--data', 'LOW', '--json']),
    mirab(['ledger', TRADE, '--data', 'LOW', '--json']),
  ]);
  expect(text.stdout).toContain("On the figures of Lowland (LOW): 2 values instead of the file's own.");
  expect(JSON.parse(own.stdout).scenario.data).toBeNull();
  expect(JSON.parse(json.stdout).scenario.data).toBe('LOW');
  expect(JSON.parse(json.stdout).runId).not.toBe(JSON.parse(own.stdout).runId);
  expect(JSON.parse(ledger.stdout).scenario.data).toBe('LOW');
});

test('a place is explained on the figures of a party', async () => {
  const { exit, stdout } = await mirab(['explain', ALONE, 'snow', '2030-07', '--data', 'river-commission']);
  expect(exit).toBe(0);
  expect(stdout).toContain('On the figures of Two Banks River Commission (river-commission): 1 value');
});

test('a comparison on the figures of a party runs all its scenarios on them', async () => {
  const { exit, stdout } = await mirab(['compare', TWO_BANKS, '--data', 'UPL', '--json']);
  expect(exit).toBe(0);
  const { scenarios } = JSON.parse(stdout);
  expect(scenarios.map(({ data }: { data: string }) => data)).toEqual(['UPL', 'UPL', 'UPL', 'UPL']);
});

test('figures of nobody are refused with the nearest name', async () => {
  for (const args of [
    ['run', ALONE],
    ['check', TWO_BANKS],
    ['compare', TWO_BANKS],
  ]) {
    const { exit, stdout, stderr } = await mirab([...args, '--data', 'LOWW']);
    expect(exit).toBe(args[0] === 'check' ? 1 : 2);
    expect(stdout + stderr).toContain('Did you mean "LOW"?');
  }
});

test('a party that gives no version is told so, and the run goes on', async () => {
  const { exit, stderr } = await mirab(['run', 'scenarios/deals/no-deal.yaml', '--data', 'KAZ']);
  expect(exit).toBe(0);
  expect(stderr).toContain('no value has a version of KAZ');
});

test('the contested comparison says what holds, in 80 columns and in JSON', async () => {
  const [text, json] = await Promise.all([
    mirab(['compare', TWO_BANKS, '--contested'], { NO_COLOR: '1' }),
    mirab(['compare', TWO_BANKS, '--contested', '--json']),
  ]);
  const set = JSON.parse(json.stdout);
  const { contested } = set;
  expect(set.schema).toBe('mirab-comparison-set/1');
  expect(contested.schema).toBe('mirab-contested/1');
  expect(contested.dataSets.map(({ data }: { data: string | null }) => data)).toEqual([
    null,
    'LOW',
    'UPL',
    'river-commission',
  ]);
  expect(contested.counts.depending).toBeGreaterThan(0);
  expect(contested.counts.holding).toBeGreaterThan(0);
  const { conclusions, holding, depending } = contested.counts;
  const headline = text.stdout.split('\n').slice(0, 3).join(' ');
  expect(headline).toContain(`${conclusions} conclusions on 4 sets of figures: ${holding} hold`);
  expect(headline).toContain(`${depending} depend on whose data are taken`);
  const [depends, holds] = ['Depends on whose data', "Holds on everybody's data"].map((title) =>
    text.stdout.indexOf(`\n${title}\n`),
  );
  expect(depends).toBeGreaterThan(0);
  expect(holds).toBeGreaterThan(depends);
  expect(tooWide(text.stdout + text.stderr)).toEqual([]);
  expect(text.stderr).toContain('16 of 16 ready: trade, river-commission');
});

test('nothing is weighed where nobody disagrees, or where one party is asked for', async () => {
  const [none, both] = await Promise.all([
    mirab(['compare', 'scenarios/deals', '--contested']),
    mirab(['compare', TWO_BANKS, '--contested', '--data', 'LOW']),
  ]);
  expect([none.exit, both.exit]).toEqual([2, 2]);
  expect(none.stderr).toContain('no value of these scenarios has `versions`');
  expect(both.stderr).toContain("cannot be used with option '--data <party>'");
});

test('a check looks at the figures of every party that the file states', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mirab-'));
  try {
    const file = join(folder, 'basin.yaml');
    const text = await readFile('scenarios/two-banks/basin.yaml', 'utf8');
    const full = 'full: { value: 6 km^3, versions: { UPL: 6.5 km^3 } }';
    await writeFile(file, text.replace('full: 6 km^3', full));
    const [all, own] = await Promise.all([
      mirab(['check', file, '--json']),
      mirab(['check', file, '--data', 'LOW', '--json']),
    ]);
    expect([all.exit, own.exit]).toEqual([1, 0]);
    expect(JSON.parse(all.stdout).diagnostics).toMatchObject([{ code: 'MIRAB_STORAGE_ORDER_WRONG' }]);
    expect(JSON.parse(own.stdout)).toMatchObject({ data: 'LOW', errorCount: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
