/**
 * Before the first test: dist as the sources are, since some tests start the built program as a process
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWhenStale } from '../scripts/build.mjs';
import { root } from '../scripts/root.mjs';

export default async function setup(): Promise<void> {
  try {
    await buildWhenStale();
  } catch (error) {
    // Tests that need no dist may run; those that do must find none rather than an old one.
    await rm(join(root, 'dist'), { recursive: true, force: true });
    console.error(`dist does not build, so the tests of the program will fail.\n${error}`);
  }
}
