/**
 * No violation of WCAG 2.2 A or AA in any shipped language and view; nothing scrolls on a projector
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/web/words/languages.ts';
import { openSite, type Site } from './open-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SHIPPED = LANGUAGES.filter(({ draft }) => !draft).map(({ code }) => code);

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** @param act - what to open before looking */
async function findings(
  link: string,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<string[]> {
  const page = await site.open(link);
  await act(page);
  // Only a test may run text in this page: its policy lets nothing in.
  await page.waitForTimeout(500);
  const found = (await page.evaluate(
    `${AXE}; axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations)`,
  )) as Finding[];
  await page.context().close();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

async function explainDam(page: Page): Promise<void> {
  await page.locator('[data-place="high-dam"]').focus();
  await page.keyboard.press('Enter');
}

describe.each(SHIPPED)('in %s', (language) => {
  test.each(['stage', 'compare', 'rounds'])('the view %s keeps WCAG 2.2 A and AA', async (view) => {
    expect(await findings(`#s=trade&h=alone&view=${view}&lang=${language}`)).toEqual([]);
  });

  test('weights of the index that were moved keep it too', async () => {
    expect(await findings(`#s=trade&view=compare&w=caps.shortage:0.3&lang=${language}`)).toEqual([]);
  });

  test.each<readonly [string, (page: Page) => Promise<void>]>([
    ['of help', (page) => page.keyboard.press('?')],
    ['of what decided', explainDam],
    ['of the numbers', (page) => page.locator('.charts .row button').nth(2).click()],
    ['of the link', (page) => page.locator('.exports button').nth(-2).click()],
  ])('the panel %s keeps it too', async (_, open) => {
    const opened = async (page: Page) => {
      await open(page);
      await page.getByRole('dialog').waitFor();
    };
    expect(await findings(`#s=trade&lang=${language}`, opened)).toEqual([]);
  });

  test.each([
    ['two-banks', 1024, 768],
    ['two-banks', 1280, 720],
    ['aral', 1024, 768],
    ['aral', 1920, 1080],
  ])('all levers of a group, two charts and the headline of %s fit %i x %i', async (basin, width, height) => {
    const page = await site.open(`#b=${basin}&lang=${language}`, { viewport: { width, height } });
    const sizes = await page.evaluate(() => {
      const main = document.querySelector('main');
      const charts = [...document.querySelectorAll('.chart .drawing')].map((one) => one.clientHeight);
      return {
        over: (main?.scrollHeight ?? 0) - (main?.clientHeight ?? 0),
        page: document.documentElement.scrollHeight,
        charts,
      };
    });
    await page.context().close();
    expect(sizes.over).toBeLessThanOrEqual(0);
    expect(sizes.page).toBeLessThanOrEqual(height);
    expect(sizes.charts).toHaveLength(2);
    for (const chart of sizes.charts) expect(chart).toBeGreaterThan(90);
  });
});

test('on a telephone nothing is wider than the screen', async () => {
  const page = await site.open('', { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});
