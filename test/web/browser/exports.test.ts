/**
 * What is saved from the page is what is on the screen: tables, workbook and slides carry its values and its run
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/root.mjs';
import { compile, simulate } from '../../../src/engine/index.ts';
import { loadScenario } from '../../../src/engine/node.ts';
import { openSite, runIdOf, type Site } from './open-page.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => page.context().close());
afterAll(() => site.close());

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function saved(format: string): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Path in the archive → its text. */
function textsIn(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Numbers of the first column of values of a table by step. */
async function csvColumn(): Promise<number[]> {
  const text = new TextDecoder().decode((await saved('CSV')).bytes);
  const rows = text.split('\r\n').slice(1);
  return rows.slice(0, rows.indexOf('')).map((row) => Number(row.split(',')[1]));
}

/** Numbers of column B of a sheet. */
function columnB(files: ReadonlyMap<string, string>, sheet: number): number[] {
  const text = files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
  return [...text.matchAll(/<c r="B\d+"(?![^>]*t="s")[^>]*><v>([^<]+)<\/v>/g)].map(([, value]) =>
    Number(value),
  );
}

test('a workbook holds the charts by step and by year, levers with sources, and the run', async () => {
  page = await site.open('#s=trade,swap-size:600&h=alone');
  const run = await runIdOf(page);
  const column = await csvColumn();
  const { name, bytes } = await saved('XLSX');
  expect(name).toBe(`two-banks-trade-${run.slice(0, 12)}.xlsx`);
  const files = textsIn(bytes);
  const workbook = files.get('xl/workbook.xml') ?? '';
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, title]) => title)).toEqual([
    ...['Months', 'Years', 'Riparians', 'Levers', 'About'],
  ]);
  expect(columnB(files, 1).slice(-column.length)).toEqual(column);
  const all = [...files.values()].join('\n');
  expect(all).toContain(run);
  expect(all).toContain('Invented for teaching');
});

test('slides hold native charts with the yearly means of both runs, and the screen', async () => {
  page = await site.open('#s=trade&h=alone');
  const run = await runIdOf(page);
  const headline = (await page.locator('.headline').textContent()) ?? '';
  const means = columnB(textsIn((await saved('XLSX')).bytes), 2).slice(-10);
  const files = textsIn((await saved('PPTX')).bytes);
  const slides = [...files.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(3);
  for (const slide of slides) {
    expect(files.get(slide)).toContain(headline);
    expect(files.get(slide)).toContain(run);
  }
  const charts = [...files.keys()].filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
  expect(charts).toHaveLength(2);
  for (const chart of charts) {
    const text = files.get(chart) ?? '';
    expect(text.match(/<c:ser>/g)).toHaveLength(2);
  }
  const [first] = (files.get(charts.sort()[0]) ?? '').split('</c:ser>');
  const drawn = [...first.slice(first.indexOf('<c:val>')).matchAll(/<c:v>([^<]+)<\/c:v>/g)];
  expect(drawn.map(([, value]) => Number(value))).toEqual(means);
  expect([...files.keys()].some((path) => /^ppt\/media\/.*\.png$/.test(path))).toBe(true);
});

test('pictures are of the screen, and name the run', async () => {
  page = await site.open('#s=dry');
  const svg = new TextDecoder().decode((await saved('SVG')).bytes);
  expect(svg).toContain(await runIdOf(page));
  expect(svg).toContain('Three dry years');
  const png = (await saved('PNG')).bytes;
  expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
});

/** What paper would show, as the browser lays it out. */
async function onPaper(): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

const isShown = (selector: string) => page.locator(selector).first().isVisible();

test('a scenario is a file that the command line runs to the same numbers', async () => {
  page = await site.open('#s=trade,swap-size:600,lowland-fields:6.5');
  await page.getByRole('button', { name: 'Digest' }).click();
  const digest = await page.locator('[data-digest]').getAttribute('data-digest');
  const { name, bytes } = await saved('YAML');
  const folder = mkdtempSync(join(tmpdir(), 'mirab-saved-'));
  cpSync(join(root, 'scenarios/two-banks'), folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const loaded = await loadScenario(join(folder, name));
  rmSync(folder, { recursive: true });
  if (!loaded.ok) throw new Error(loaded.diagnostics[0].message);
  const run = simulate(compile(loaded.value.scenario));
  expect(run.ok && run.value.digest).toBe(digest);
});

test('paper has the pictures, how to read them, levers with their sources, the run and its link', async () => {
  page = await site.open('#s=trade,swap-size:600&h=alone', { viewport: { width: 720, height: 1000 } });
  const run = await runIdOf(page);
  await onPaper();
  expect(await isShown('#page > header')).toBe(false);
  expect(await isShown('.levers')).toBe(false);
  const boxes = await page
    .locator('.drawing svg')
    .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().height));
  expect(boxes).toHaveLength(3);
  expect(Math.min(...boxes)).toBeGreaterThan(100);
  const sheet = (await page.locator('.sheet').textContent()) ?? '';
  expect(sheet).toContain(run);
  expect(sheet).toContain('swap-size:600');
  expect(sheet).toMatch(/Winter energy of the swap\s*600 GWh ?\*\s*Invented for teaching/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.sheet').count()).toBe(0);
});

test('a panel that is open goes on paper alone, with the run', async () => {
  page = await site.open('#s=trade');
  await page.getByRole('button', { name: 'Numbers' }).click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await onPaper();
  expect(await isShown('main')).toBe(false);
  expect(await isShown('dialog table')).toBe(true);
  expect(await isShown('.sheet .run')).toBe(true);
  expect(await isShown('.sheet table')).toBe(false);
});
