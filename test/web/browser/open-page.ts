/**
 * openSite : a real server with the built page, and a browser        (pages are opened on it, and closed with it)
 */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { root } from '../../../scripts/root.mjs';
import { type Server, serve } from '../../../src/api/server.ts';
import { LIMITS } from '../../../src/api/settings.ts';
import { launchBrowser } from './chromium.ts';

export interface Site {
  readonly browser: Browser;
  readonly server: Server;
  /** Opens a link of the page and waits for its first run. */
  open(link?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const FOLDERS = ['aral', 'two-banks'].map((name) => ({ name, path: join(root, 'scenarios', name) }));
const PROJECTOR = { width: 1024, height: 768 };

/** @param room - whether it is open to the network, without the API */
export async function openSite({ room = false } = {}): Promise<Site> {
  const page = join(root, 'dist/web');
  const settings = { folders: FOLDERS, limits: LIMITS, keys: [], origins: [], page, room };
  const [server, browser] = await Promise.all([
    serve(settings, { host: room ? '0.0.0.0' : '127.0.0.1', port: 0 }),
    launchBrowser(),
  ]);
  return {
    browser,
    server,
    async open(link = '', options = {}) {
      const context = await browser.newContext({ viewport: PROJECTOR, ...options });
      const page = await context.newPage();
      await page.goto(`${server.url.replace('0.0.0.0', '127.0.0.1')}/page/${link}`);
      await ready(page);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The first run is on the screen. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /^[0-9a-f]{12}$/.test(document.querySelector('footer code')?.textContent ?? ''),
  );
}

/** The id of the run on the screen, whole. */
export async function runIdOf(page: Page): Promise<string> {
  return (await page.getAttribute('footer code', 'title')) ?? '';
}

/** Waits until another run than the one given is on the screen. */
export async function otherRun(page: Page, before: string): Promise<string> {
  await page.waitForFunction((known) => {
    const shown = document.querySelector('footer code')?.getAttribute('title') ?? '';
    return shown !== '' && shown !== known;
  }, before);
  return runIdOf(page);
}

/** The run that stays on the screen. */
export async function restingRun(page: Page): Promise<string> {
  for (let known = ''; ; ) {
    const shown = await runIdOf(page);
    if (shown === known) return shown;
    known = shown;
    await page.waitForTimeout(300);
  }
}
