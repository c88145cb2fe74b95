/**
 * mirab compare --html and --brief: files that are there in full or not at all, and a comparison that is never lost
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ALONE, mirab, TRADE } from './mirab.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirab-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);

test('a report and a brief are written beside the tables, the same each time and in every time zone', async () => {
  const [html, brief] = [inFolder('report.html'), inFolder('brief.md')];
  const args = ['compare', ALONE, TRADE, '--html', html, '--brief', brief, '--lang', 'ru'];
  const first = await mirab(args, { TZ: 'UTC' });
  const texts = [html, brief].map((file) => readFileSync(file, 'utf8'));
  const again = await mirab(args, { TZ: 'Asia/Tashkent', LANG: 'tr_TR.UTF-8' });
  expect([first.exit, again.exit]).toEqual([0, 0]);
  expect(first.stdout).toContain('Validation status: not validated.');
  expect(first.stderr).toContain(`report written to ${html}`);
  expect([html, brief].map((file) => readFileSync(file, 'utf8'))).toEqual(texts);
  expect(texts[0]).toContain('<html lang="ru">');
  expect(texts[1]).toMatch(/^# /);
  expect(readdirSync(folder).sort()).toEqual(['brief.md', 'report.html']);
});

test('where the file cannot be written the comparison is printed all the same, and the exit code is 2', async () => {
  const absent = inFolder('absent/report.html');
  const { exit, stdout, stderr } = await mirab(['compare', ALONE, '--html', absent, '--json']);
  expect(exit).toBe(2);
  expect(JSON.parse(stdout).scenarios).toHaveLength(1);
  expect(stderr).toContain(`${absent} cannot be written`);
  expect(stderr).not.toContain('written to');
});

test('a name that may be that of a scenario is refused before anything runs, and the file stays as it was', async () => {
  const file = inFolder('basin.yaml');
  writeFileSync(file, 'mine');
  const { exit, stdout, stderr } = await mirab(['compare', ALONE, '--html', file]);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('ends in .html');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test.each([
  [['--brief', 'brief.txt'], '.html or .md'],
  [['--html', 'one.html', '--brief', './one.html'], 'both write to'],
  [['--lang', 'ru'], 'add one of them'],
  [['--html', 'one.html', '--lang', 'kk'], 'Allowed choices are en, ru'],
  [['--html', 'one.html', '--contested'], 'cannot be used with'],
])('%j is refused with a reason', async (options, reason) => {
  const { exit, stdout, stderr } = await mirab(['compare', ALONE, ...options]);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain(reason);
});
