/**
 * mirab compare of many scenarios: an overview with a line each, and all tables where they are asked for
 */
import { beforeAll, expect, test } from 'vitest';
import { overviewSections } from '../../src/cli/comparison-overview.ts';
import type { Ink } from '../../src/cli/terminal.ts';
import type { ComparisonSet } from '../../src/engine/index.ts';
import { mirab } from './mirab.ts';

let overview: string;
let details: string;

beforeAll(async () => {
  [overview, details] = (
    await Promise.all([
      mirab(['compare', 'scenarios/deals']),
      mirab(['compare', 'scenarios/deals', '--details']),
    ])
  ).map(({ stdout }) => stdout);
}, 60_000);

const linesOf = (text: string) => text.split('\n');

test('each scenario has its line under the codes of the riparians, and the baseline is marked', () => {
  const lines = linesOf(overview);
  const head = lines.findIndex((line) => /^ {2}Scenario +KAZ +KGZ +TJK +UZB +Sum$/.test(line.trimEnd()));
  expect(head).toBeGreaterThan(0);
  for (const id of ['framework-1998', 'kairakkum-2000', 'swap-2021-uzbekistan'])
    expect(lines.slice(head, head + 14).some((line) => line.startsWith(`  ${id} `))).toBe(true);
  expect(lines.slice(head, head + 14).some((line) => line.startsWith('  no-deal * '))).toBe(true);
});

test('the overview is shorter than the details, and says how to get them', () => {
  expect(linesOf(overview).length).toBeLessThan(linesOf(details).length / 2);
  expect(overview).toContain('--details');
  expect(overview).not.toContain('Water of each riparian');
  expect(details).toContain('Water of each riparian');
});

test('no line passes 80 columns', () => {
  for (const line of [...linesOf(overview), ...linesOf(details)])
    expect([...line].length).toBeLessThanOrEqual(80);
});

test('the index of the basin stands with its parts, and the pair that moves most with those of its own', async () => {
  const { stdout } = await mirab(['compare', 'scenarios/two-banks', '--baseline', 'cooperate', '--json']);
  const set = JSON.parse(stdout) as ComparisonSet;
  const plain = { heading: (text: string) => text, faint: (text: string) => text } as Ink;
  const lines = overviewSections(
    set,
    (id) => id,
    plain,
    (title, body) => [title, ...body],
  );
  const basin = lines.indexOf('  Basin');
  expect(basin).toBeGreaterThan(0);
  expect(lines.slice(basin, basin + 6).join(' ')).toMatch(/LOW\|UPL [+-]\d\.\d{3}/);
  const moved = lines.findIndex((line) => line.startsWith('  The pair that moves most'));
  expect(lines[moved + 1]).toMatch(/^ {4}alone: LOW\|UPL /);
  expect(lines.slice(moved + 2).some((line) => /^ {6}\S+>\S+ /.test(line))).toBe(true);
});
