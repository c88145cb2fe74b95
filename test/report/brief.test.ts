/**
 * The brief: one page, in the same order in each language, with figures and without an order that is not earned
 */
import { expect, test } from 'vitest';
import { comparisonBrief } from '../../src/report/brief.ts';
import { twoBanksReport, unbalanced, withBands, withHostileTexts } from './two-banks-report.ts';

const input = await twoBanksReport();
const english = comparisonBrief(input, { format: 'markdown' });
const russian = comparisonBrief(input, { language: 'ru', format: 'markdown' });

test('it says what was compared, found, uncertain and not said, its status and its runs', () => {
  const headings = english.match(/^## .+$/gm);
  expect(headings).toEqual(
    ['What was compared', 'Findings', 'What is uncertain', 'What it does not say']
      .concat(['Validation status', 'Runs'])
      .map((heading) => `## ${heading}`),
  );
  for (const { runId } of input.set.scenarios) expect(english).toContain(runId);
  expect(english).toContain('**Not validated**');
});

test('English and Russian have the same structure, and Russian the terms of the seasons', () => {
  const structure = (text: string) => text.split('\n').map((line) => line.match(/^(?:#+|-|\*\*)?/)?.[0]);
  expect(structure(russian)).toEqual(structure(english));
  expect(russian).toContain('вегетационный период');
  expect(russian).toContain('Давление на сотрудничество');
  expect(russian).toMatch(/\d,\d км³/);
});

test('findings are three, each with a figure', () => {
  const findings =
    english
      .split('## Findings')[1]
      .split('##')[0]
      .match(/^- .+$/gm) ?? [];
  expect(findings).toHaveLength(3);
  for (const finding of findings) expect(finding).toMatch(/\d/);
  const own = Object.values(input.set.scenarios[0].riparians).reduce(
    (sum, one) => sum + one.shortfall_km3,
    0,
  );
  expect(findings[0]).toContain(`${own.toFixed(1)} km³`);
});

test('it fits one page: so many words and so many run ids at most', () => {
  const many = { ...input, set: { ...input.set, scenarios: Array(200).fill(input.set.scenarios[0]) } };
  for (const language of ['en', 'ru'] as const)
    for (const one of [input, withBands(input, true), many]) {
      const text = comparisonBrief(one, { language, format: 'markdown' });
      const [said, runs] = text.split(/^## (?:Runs|Расчёты)$/m);
      expect(said.split(/\s+/).length).toBeLessThan(420);
      expect(runs.match(/^- /gm)?.length).toBeLessThanOrEqual(60);
    }
});

test('no scenario is put above another by pressure where they cannot be told apart', () => {
  expect(english).toContain('no order of them is stated');
  expect(comparisonBrief(withBands(input, false))).toContain('so no order is stated');
  const told = comparisonBrief(withBands(input, true), { language: 'ru' });
  expect(told).toContain('trade: давление меньше, чем в сценарии alone, при 95 % наборов весов.');
});

test('hostile texts are shown and never read as markup', () => {
  const hostile = withHostileTexts(input);
  const page = comparisonBrief(hostile);
  expect(page).not.toContain('<script');
  expect(unbalanced(page)).toEqual([]);
  const text = comparisonBrief(hostile, { format: 'markdown' });
  expect(text).toContain('\\<script\\>');
  expect(text).not.toMatch(/(?<!\\)[<[]/);
});

test('the same input gives the same bytes, and the page is well formed', () => {
  const page = comparisonBrief(input, { language: 'ru' });
  expect(comparisonBrief(input, { language: 'ru' })).toBe(page);
  expect(unbalanced(page)).toEqual([]);
  expect(page).not.toMatch(/<script|\bsrc=|href=/);
});
