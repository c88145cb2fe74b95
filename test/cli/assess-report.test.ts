/**
 * mirab assess --html and --brief: one scenario against its reference, on one page that needs nothing from elsewhere
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unbalanced } from '../report/two-banks-report.ts';
import { ALONE, mirab } from './mirab.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirab-assess-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FEW = ['--draws', '128', '--members', '4', '--threads', '0'];

test('the page has one of each panel, loads nothing, and says how much its bands were made of', async () => {
  const [html, brief] = [join(folder, 'one.html'), join(folder, 'one.md')];
  const { exit, stdout } = await mirab(['assess', ALONE, ...FEW, '--html', html, '--brief', brief]);
  expect(exit).toBe(0);
  expect(stdout).toContain('Lead indicators');
  const page = readFileSync(html, 'utf8');
  expect([...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual([
    ...['index', 'pressure', 'charged', 'equity', 'leads', 'overview', 'seas', 'deficits', 'storage'],
    ...['energy', 'salinity', 'ledger', 'plane', 'acts', 'sources', 'assumptions', 'runs'],
  ]);
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|\bsrc=|href="(?!#)|@import|url\((?!#)/i);
  expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
  expect(page).toContain('4 members of synthetic years, seed 1. Parameters: 128 draws');
  expect(page).toContain('Lowland – Upland');
  expect(unbalanced(page)).toEqual([]);
  const text = readFileSync(brief, 'utf8');
  expect(text).toMatch(/^# Assessment: Each alone/);
  expect(text).toContain('4 members of synthetic years');
});

test('a scenario that is its own reference stands alone, in the other language too', async () => {
  const html = join(folder, 'own.html');
  const reference = 'scenarios/two-banks/reference.yaml';
  const { exit } = await mirab(['assess', reference, ...FEW, '--html', html, '--lang', 'ru']);
  expect(exit).toBe(0);
  const page = readFileSync(html, 'utf8');
  expect(page).toContain('<html lang="ru">');
  expect(page.match(/id="scenario-\d+"/g)).toEqual(['id="scenario-1"']);
  expect(unbalanced(page)).toEqual([]);
});

test('a name that may be that of a scenario is refused before anything runs', async () => {
  const { exit, stdout, stderr } = await mirab(['assess', ALONE, '--html', join(folder, 'basin.yaml')]);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('ends in .html');
});
