/**
 * npm run bench:page : built page × real browser → time from a movement of a lever to the picture, and from opening to it
 *
 * Each sample is one event of input; the end is the frame after the one in which its answer was drawn. p95 of all samples,
 * beside the bar that holds for it. The run on the screen is checked against Node's before anything is timed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { buildSingle } from '../scripts/page/build-single.ts';
import { prepare } from '../scripts/prepare.mjs';
import { root } from '../scripts/root.mjs';
import { compile } from '../src/engine/index.ts';
import { loadScenario } from '../src/engine/node.ts';
import { openSite, ready, runIdOf, type Site } from '../test/web/browser/open-page.ts';

const MISSED = 99;
const SAMPLES = 60;

interface Measure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB';
  /** Nothing where there is no bar. */
  readonly bar?: number;
}

await prepare();
const site = await openSite();
const measures: Measure[] = [];
try {
  await checkAnswers(site);
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const)
    measures.push(
      ...(await movements(site, 'two-banks', {
        width,
        height,
        slowdown: 1,
        bar: width === 1280 ? 100 : 120,
      })),
    );
  measures.push(...(await movements(site, 'two-banks', { width: 1280, height: 720, slowdown: 4, bar: 250 })));
  measures.push(...(await movements(site, 'aral', { width: 1280, height: 720, slowdown: 1 })));
  measures.push(await opening(site));
  measures.push(...(await sizes()));
} finally {
  await site.close();
}
for (const { what, value, unit, bar } of measures) {
  const verdict = bar === undefined ? '' : value <= bar ? `within ${bar}` : `MISSED ${bar}`;
  process.stdout.write(`${what.padEnd(52)} ${value.toFixed(0).padStart(6)} ${unit}  ${verdict}\n`);
}
process.exitCode = measures.some(({ value, bar }) => bar !== undefined && value > bar) ? MISSED : 0;

async function checkAnswers({ open }: Site): Promise<void> {
  const page = await open('#s=trade,swap-size:600');
  const loaded = await loadScenario(join(root, 'scenarios/two-banks/trade.yaml'), {
    positions: { 'swap-size': '600 GWh' },
  });
  const expected = loaded.ok ? compile(loaded.value.scenario).runId : '';
  if ((await runIdOf(page)) !== expected) throw new Error('The page does not run what Node runs.');
  await page.context().close();
}

interface Setting {
  readonly width: number;
  readonly height: number;
  readonly slowdown: number;
  readonly bar?: number;
}

async function movements(
  { open }: Site,
  basin: string,
  { width, height, slowdown, bar }: Setting,
): Promise<Measure[]> {
  const page = await open(`#b=${basin}`, { viewport: { width, height } });
  await page.waitForTimeout(3000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await sample(page, 10);
  const times = (await sample(page, SAMPLES)).sort((a, b) => a - b);
  await page.context().close();
  const what = `${basin}, lever to picture, ${width} x ${height}${slowdown > 1 ? `, CPU / ${slowdown}` : ''}`;
  const at = (share: number) => times[Math.ceil(share * times.length) - 1];
  return [
    { what: `${what}, median`, value: at(0.5), unit: 'ms' },
    { what: `${what}, p95`, value: at(0.95), unit: 'ms', ...(bar === undefined ? {} : { bar }) },
  ];
}

/** Moves the first lever to and fro; each time the clock stops in the frame after another run stands in the foot. */
function sample(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (wanted) => {
    const lever = document.querySelector<HTMLInputElement>('.lever input[type="range"]');
    const shown = document.querySelector('footer code');
    if (lever === null || shown === null) throw new Error('There is no lever.');
    const times: number[] = [];
    for (let turn = 0; turn < wanted; turn++) {
      const [before, start] = [shown.getAttribute('title'), performance.now()];
      lever.value = String(
        Number(lever.min) +
          (Number(lever.max) - Number(lever.min)) * (0.15 + 0.4 * (turn % 2) + 0.02 * (turn % 15)),
      );
      lever.dispatchEvent(new Event('input', { bubbles: true }));
      while (shown.getAttribute('title') === before) {
        if (performance.now() - start > 5000) throw new Error('No other run came.');
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    return times;
  }, count);
}

/** From an empty cache to the first run on the screen; the middle of five. */
async function opening({ browser, server }: Site): Promise<Measure> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${server.url}/page/`);
    await ready(page);
    times.push(performance.now() - start);
    await context.close();
  }
  return {
    what: 'two-banks, cold open to first result, median of 5',
    value: times.sort((a, b) => a - b)[2],
    unit: 'ms',
    bar: 1500,
  };
}

async function sizes(): Promise<Measure[]> {
  const assets = join(root, 'dist/web/assets');
  const zipped = (start: RegExp) =>
    readdirSync(assets)
      .filter((name) => start.test(name) && name.endsWith('.js'))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
  const html = readFileSync(join(root, 'dist/web/index.html'), 'utf8');
  const first = [...html.matchAll(/assets\/([^"]+\.js)/g)].map(
    ([, name]) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length,
  );
  const single = await buildSingle();
  return [
    {
      what: 'initial script, gzipped',
      value: first.reduce((sum, size) => sum + size, 0) / 1000,
      unit: 'kB',
      bar: 80,
    },
    { what: 'worker of the engine, gzipped', value: zipped(/^worker-/) / 1000, unit: 'kB' },
    { what: 'single file', value: single.bytes / 1000, unit: 'kB' },
    { what: 'single file without fonts', value: single.bytesWithoutFonts / 1000, unit: 'kB', bar: 400 },
  ];
}
