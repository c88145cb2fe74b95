/**
 * installWhenStale : package-lock.json × node_modules → node_modules as the lock file says
 *
 * npm leaves in node_modules/.package-lock.json what it installed, and writes it last; so comparing the two needs no
 * stamp of ours, and an install that was cut short shows as no install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

export function installWhenStale() {
  if (installedAsLocked()) return;
  process.stderr.write('mirab: installing packages (npm ci) ...\n');
  const status = npmCi();
  if (status === 0 && installedAsLocked()) return;
  process.stderr.write(
    `mirab: npm ci did not finish (exit ${status}).\n` +
      'Packages come from the npm registry the first time, so that run needs a network or a filled npm cache.\n' +
      'Run `npm ci` to see its own messages again.\n',
  );
  process.exit(2);
}

function installedAsLocked() {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '') continue; // Mirab itself
    const found = installed[path];
    // Packages for other platforms are locked and rightly absent.
    if (found === undefined ? !wanted.optional : found.version !== wanted.version) return false;
  }
  return Object.keys(installed).every((path) => path in locked);
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} by path; empty when there is no such file */
function packagesOf(/** @type {string} */ lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** No package of ours needs its install script, and dev packages are needed even where NODE_ENV is production. */
function npmCi() {
  const options = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npmScript = process.env['npm_execpath'];
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);
  return npmScript?.endsWith('.js')
    ? spawnSync(process.execPath, [npmScript, ...options], { cwd: root, stdio }).status
    : spawnSync('npm', options, { cwd: root, stdio, shell: process.platform === 'win32' }).status;
}
