/**
 * prepare : a bare clone → packages installed and dist built        (first step of every command; quick the next time)
 */
import { pathToFileURL } from 'node:url';
import { buildWhenStale } from './build.mjs';
import { installWhenStale } from './install.mjs';
import { requireNode } from './node-version.mjs';

/** Ends the process with code 2, in words on stderr, when one of the three cannot be had. */
export async function prepare() {
  requireNode();
  installWhenStale();
  try {
    await buildWhenStale();
  } catch (error) {
    process.stderr.write(
      `mirab: the sources do not build.\n${error instanceof Error ? error.message : error}\n`,
    );
    process.exit(2);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await prepare();
