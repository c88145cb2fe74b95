/**
 * The report: all of the set is in it, nothing of it is markup of somebody else, and it needs nothing from elsewhere
 */
import { expect, test } from 'vitest';
import { comparisonPage } from '../../src/report/page.ts';
import { twoBanksReport, unbalanced, withBands, withHostileTexts } from './two-banks-report.ts';

const input = await twoBanksReport();
const page = comparisonPage(input);

test('every scenario, run, digest and pair of the set is in the page', () => {
  for (const { id, runId, digest, title } of input.set.scenarios)
    for (const text of [id, runId, digest, title]) expect(page).toContain(text);
  expect(page).toContain('Lowland – Upland');
  expect(page).toContain(input.set.paramsHash);
  expect(page).toContain(input.set.footer);
});

test('sections stand in the order of the question, and each link of the page has its place', () => {
  const sections = [...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
  expect(sections).toEqual(
    ['index', 'overview', 'seas', 'deficits', 'storage', 'energy', 'salinity', 'ledger', 'pressure'].concat([
      'plane',
      'acceptability',
      'effects',
      'robustness',
      'performance',
      'leads',
      'sources',
      'assumptions',
      'runs',
    ]),
  );
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
});

test('the same input gives the same bytes, in each language', () => {
  expect(comparisonPage(input)).toBe(page);
  expect(comparisonPage(input, 'ru')).toBe(comparisonPage(input, 'ru'));
});

test('the page loads nothing and runs nothing', () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b/i);
  expect(page).not.toMatch(/\b(?:src|srcset|xlink:href)=/i);
  expect(page).not.toMatch(/href="(?!#)/);
  expect(page).not.toMatch(/@import|url\((?!#)/);
});

test('hostile texts are shown and never read as markup', () => {
  const hostile = comparisonPage(withHostileTexts(input));
  expect(hostile).not.toContain('<script');
  expect(hostile).not.toMatch(/[\u0007\u202e]/);
  expect(hostile).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;\ufffdab\ufffd');
  expect(unbalanced(hostile)).toEqual([]);
  expect(unbalanced('<p>a < b</p>')).not.toEqual([]);
});

test('the page is well formed in each language', () => {
  expect(unbalanced(page)).toEqual([]);
  expect(unbalanced(comparisonPage(input, 'ru'))).toEqual([]);
  expect(unbalanced('<p><b>a</p></b>')).not.toEqual([]);
});

test('English and Russian have the same elements', () => {
  const elements = (text: string) => [...text.matchAll(/<\/?[a-z]+/g)].map(([tag]) => tag);
  expect(elements(comparisonPage(input, 'ru'))).toEqual(elements(page));
});

test('no figure is NaN, undefined or without an end', () => {
  expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
});

test('a score never stands without its standing, and an order is stated only where two can be told apart', () => {
  expect(page).toContain('not a probability');
  expect(page).toContain('no order of them is stated');
  expect(page).toContain('not asked for');
  const told = comparisonPage(withBands(input, true));
  expect(told.indexOf('A sentence of the engine.')).toBeLessThan(told.indexOf('<nav'));
  const same = comparisonPage(withBands(input, false));
  expect(same.indexOf('A sentence of the engine.')).toBeGreaterThan(same.indexOf('id="acceptability"'));
  expect(same).toContain('so no order is stated');
});

test('a difference too small to be read is no order, though all weightings agree on it', () => {
  const told = withBands(input, true);
  const pairs = told.set.pairs.map((pair) => ({ ...pair, delta: -0.004 }));
  const text = comparisonPage({ ...told, set: { ...told.set, pairs } });
  expect(text).toContain('so no order is stated');
  expect(text).toContain(
    'A sentence of the engine. The difference is no more than 0.005, which reads as none.',
  );
  expect(text.indexOf('A sentence of the engine.')).toBeGreaterThan(text.indexOf('id="acceptability"'));
});

test('bands are shown apart, each that was made', () => {
  const banded = comparisonPage(withBands(input, true));
  expect(banded).toContain('0.11 · 0.22 · 0.33');
  expect(banded).toContain('0.12 · 0.23 · 0.34');
});

test('a set without scores, seas or obligations still has its page', () => {
  const bare = {
    ...input,
    set: {
      ...input.set,
      scenarios: input.set.scenarios.map((one) => ({
        ...one,
        basin: null,
        dyads: {},
        seas: {},
        ledger: [],
        reason: 'It was not asked for.',
      })),
    },
  };
  const text = comparisonPage(bare);
  expect(unbalanced(text)).toEqual([]);
  expect(text).toContain('Not assessed. It was not asked for.');
  expect(text).toContain('No scenario has a sea.');
});
