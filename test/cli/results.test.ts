/**
 * What the commands say: summaries, series, comparisons, findings and explanations of the teaching basin
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { ALONE, mirab, TRADE, TWO_BANKS } from './mirab.ts';

test('the summary of a run names its schema, its run and every riparian', async () => {
  const { exit, stdout, stderr } = await mirab(['run', ALONE, '--json']);
  const summary = JSON.parse(stdout);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(summary.schema).toBe('mirab-run-summary/1');
  expect(summary.runId).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys(summary.riparians)).toEqual(['LOW', 'UPL']);
  expect(summary.riparians.LOW.mean.demand_km3).toBeCloseTo(5.4, 9);
});

test('a lever changes the run, and its position is part of the summary', async () => {
  const [as, more] = await Promise.all([
    mirab(['run', TRADE, '--json']),
    mirab(['run', TRADE, '--json', '--lever', 'swap-size=600 GWh']),
  ]);
  expect(JSON.parse(more.stdout).positions).toEqual({ 'swap-size': '600 GWh' });
  expect(JSON.parse(more.stdout).digest).not.toBe(JSON.parse(as.stdout).digest);
});

test('series are a table by step with units in the header', async () => {
  const { exit, stdout } = await mirab([
    'run',
    ALONE,
    '--csv',
    '-',
    '--variable',
    'high-dam.release_m3',
    '--variable',
    'salt-lake',
  ]);
  const rows: string[][] = parse(stdout);
  expect(exit).toBe(0);
  expect(rows[0].slice(0, 3)).toEqual(['date', 'high-dam.release_m3', 'salt-lake.inflow_m3']);
  expect(rows).toHaveLength(121);
  expect(rows[1][0]).toBe('2025-10');
  expect(rows.slice(1).every((row) => row.slice(1).every((cell) => Number.isFinite(Number(cell))))).toBe(
    true,
  );
});

test('a comparison lists the scenarios of the folder, and neither the basin nor what is not listed', async () => {
  const { exit, stdout, stderr } = await mirab(['compare', TWO_BANKS, '--json']);
  const set = JSON.parse(stdout);
  expect(exit).toBe(0);
  expect(set.schema).toBe('mirab-comparison-set/1');
  expect(set.baseline).toBe('alone');
  expect(set.scenarios.map(({ id }: { id: string }) => id)).toEqual(['alone', 'cooperate', 'dry', 'trade']);
  expect(stderr.split('\n').filter((line) => /^\d of 4 ready/.test(line))).toHaveLength(4);
});

test('a comparison says what it is not, beside what it shows', async () => {
  const { stdout } = await mirab(['compare', TWO_BANKS, '--baseline', 'cooperate']);
  expect(stdout).toContain('Better or worse off than in cooperate');
  expect(stdout).toContain('Validation status: not validated.');
  expect(stdout.replaceAll('\n', ' ')).toContain(
    'Illustrative model results. Designations do not imply any opinion on legal status, boundaries, rights or claims.',
  );
  expect(stdout.match(/runId [0-9a-f]{64}/g)).toHaveLength(4);
});

test('a mistake is shown with its place, and check ends with 1', async () => {
  const file = 'test/refusals/node-unknown.yaml';
  const [text, json] = await Promise.all([mirab(['check', file]), mirab(['check', file, '--json'])]);
  const findings = JSON.parse(json.stdout);
  expect([text.exit, json.exit]).toEqual([1, 1]);
  expect(text.stdout).toMatch(/MIRAB_NODE_UNKNOWN {2}test\/refusals\/node-unknown\.yaml:\d+:\d+/);
  expect(text.stdout).toMatch(/\| +\^+/);
  expect(findings.schema).toBe('mirab-check/1');
  expect(findings.errorCount).toBe(findings.diagnostics.length);
});

test('a scenario with a mistake is not run', async () => {
  const { exit, stdout, stderr } = await mirab(['run', 'test/refusals/node-unknown.yaml']);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('MIRAB_NODE_UNKNOWN');
});

test('shipped scenarios hold', async () => {
  const { exit, stdout } = await mirab(['check', 'scenarios/aral', TWO_BANKS]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/ 0 errors, \d+ warnings?\.\n$/);
});

test('the explanation of a reservoir marks one stage, which set the release of the series', async () => {
  const [why, series] = await Promise.all([
    mirab(['explain', ALONE, 'high-dam', '2030-07']),
    mirab(['run', ALONE, '--csv', '-', '--variable', 'high-dam.release_m3']),
  ]);
  const july = (parse(series.stdout) as string[][]).find(([date]) => date === '2030-07');
  const released = /released +([\d.]+)/.exec(why.stdout);
  expect(why.stdout.match(/^ {2}► {2}\w/gm)).toHaveLength(1);
  expect(Number(released?.[1])).toBeCloseTo(Number(july?.[1]) / 1e6, 1);
});

test('the explanation of a demand follows its canal to the river, and names the cap and the claims beside it', async () => {
  const { stdout } = await mirab(['explain', ALONE, 'lowland-fields', '2030-07']);
  for (const said of ['lowland-cap', 'Intake at long-canal', 'Intake at lower-river', 'lowland-city']) {
    expect(stdout).toContain(said);
  }
});

test('the schema is a JSON Schema of objects', async () => {
  const { exit, stdout } = await mirab(['schema']);
  expect(exit).toBe(0);
  expect(JSON.parse(stdout).$schema).toContain('json-schema.org');
});

test('a new basin holds, runs, names its schema, and is not overwritten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mirab-new-'));
  try {
    const made = await mirab(['new', folder]);
    const checked = await mirab(['check', folder, '--json']);
    const ran = await mirab(['run', join(folder, 'dry.yaml')]);
    const again = await mirab(['new', folder]);
    expect([made.exit, checked.exit, ran.exit, again.exit]).toEqual([0, 0, 0, 2]);
    expect(made.stdout).toContain('Next:');
    expect(JSON.parse(checked.stdout).diagnostics).toEqual([]);
    expect(await readFile(join(folder, 'basin.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=/);
    expect(again.stderr).toContain('nothing is overwritten');
  } finally {
    await rm(folder, { recursive: true });
  }
});
