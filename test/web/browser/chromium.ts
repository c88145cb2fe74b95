/**
 * launchBrowser : a real Chromium        (an installed one where there is one, else that of the development packages)
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  process.env['MIRAB_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** No sandbox, for tests run as root too; and no talk with the outside, which would only wait. */
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-component-update'],
  ...['--disable-background-networking', '--disable-sync', '--no-first-run'],
];

export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== '' && existsSync(path));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ARGUMENTS });
  return launchPacked();
}

/** Libraries that a bare machine lacks come with the package, which unpacks them where it thinks itself in a lambda. */
async function launchPacked(): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await oneAtATime(() => packed.executablePath());
  const libraries = join(tmpdir(), 'al2023', 'lib');
  const attempts = [{}, { LD_LIBRARY_PATH: libraries }];
  let fault: unknown;
  for (const more of attempts) {
    try {
      return await chromium.launch({
        executablePath: path,
        args: ARGUMENTS,
        env: { ...process.env, LD_LIBRARY_PATH: '', ...more },
      });
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

/** Files of tests run side by side, and only one may unpack. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'mirab-chromium.lock');
  const until_ms = Date.now() + 60_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (Date.now() > until_ms) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
