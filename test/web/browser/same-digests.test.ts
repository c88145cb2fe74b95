/**
 * A run in the page has the digest of the run in Node; the page works without a network, and from one file
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSingle } from '../../../scripts/page/build-single.ts';
import { root } from '../../../scripts/root.mjs';
import { compile, type Outcome, simulate } from '../../../src/engine/index.ts';
import { loadScenario } from '../../../src/engine/node.ts';
import { openSite, ready, runIdOf, type Site } from './open-page.ts';

let site: Site;
let single: string;

beforeAll(async () => {
  const [opened, built] = await Promise.all([openSite(), buildSingle()]);
  site = opened;
  single = `file://${built.path}`;
}, 120_000);
afterAll(() => site.close());

async function inNode(file: string, positions: Record<string, string>): Promise<Outcome> {
  const loaded = await loadScenario(join(root, 'scenarios', `${file}.yaml`), { positions });
  if (!loaded.ok) throw new Error(`${file} does not hold.`);
  const result = simulate(compile(loaded.value.scenario));
  if (!result.ok) throw new Error(`${file} does not run.`);
  return result.value;
}

async function inPage(page: Page): Promise<{ runId: string; digest: string }> {
  await page.getByRole('button', { name: 'Digest' }).click();
  const digest = await page.locator('[data-digest]').getAttribute('data-digest');
  return { runId: await runIdOf(page), digest: digest ?? '' };
}

test.each([
  ['two-banks/alone', '#s=alone', {}],
  ['two-banks/dry', '#s=dry,lowland-fields:6.5', { 'lowland-fields': '6.5 km^3/year' }],
  [
    'two-banks/trade',
    '#s=trade,swap-size:700,upland-load:4.2',
    { 'swap-size': '700 GWh', 'upland-load': '4.2 TWh/year' },
  ],
  ['aral/qosh-tepa-fast', '#b=aral&s=qosh-tepa-fast', {}],
  ['aral/seasonal-swap', '#b=aral&s=seasonal-swap,swap-size:900', { 'swap-size': '900 GWh' }],
])(
  '%s has the same runId and digest in the page, in the single file and in Node',
  async (file, link, positions) => {
    const { runId, digest } = await inNode(file, positions);
    const served = await site.open(link);
    expect(await inPage(served)).toEqual({ runId, digest });
    await served.context().close();
    const carried = await site.browser.newPage();
    await carried.goto(`${single}${link}`);
    await ready(carried);
    expect(await inPage(carried)).toEqual({ runId, digest });
    await carried.close();
  },
);

test('a page that was open once opens again without a network, deep links and other basins included', async () => {
  const page = await site.open();
  const first = await runIdOf(page);
  const kept = () => page.evaluate(async () => (await caches.match('basins/aral.json')) !== undefined);
  while (!(await kept())) await page.waitForTimeout(200);
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  expect(await runIdOf(page)).toBe(first);
  await page.goto(`${site.server.url}/page/#b=aral&s=rogun&view=stage`);
  await page.reload();
  await ready(page);
  expect(await page.title()).toContain('Rogun');
  await page.context().close();
});

test('the page asks for nothing that lies elsewhere', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.server.url}/page/`);
  await ready(page);
  expect(
    asked.filter(
      (url) => !url.startsWith(site.server.url) && !url.startsWith('blob:') && !url.startsWith('data:'),
    ),
  ).toEqual([]);
  await context.close();
});
