/**
 * buildWhenStale : src → dist, when a source, the lock file or the build itself is not as it was at the last build
 *
 * The stamp is a digest of path, size and time of each source: a look at 300 files takes some milliseconds, so that
 * every start can afford it. Equal, not newer, is asked: going back to an older commit must build again too.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const SOURCES = ['src', 'scripts', 'package.json', 'package-lock.json'];
const STAMP = join(root, 'dist', '.stamp');

/** Throws when the sources do not bundle; `dist` is then left as it was. */
export async function buildWhenStale() {
  const stamp = sourceStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  process.stderr.write('mirab: building dist ...\n');
  const { bundle } = await import('./bundle.mjs');
  await bundle();
  const { buildPage } = await import('./page/build-page.mjs');
  await buildPage();
  writeFileSync(STAMP, stamp);
}

function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToStamp(hash, source);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path from the root */
function addToStamp(hash, path) {
  const place = join(root, path);
  const found = statSync(place);
  if (!found.isDirectory()) {
    hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(place).sort()) addToStamp(hash, `${path}/${name}`);
}
