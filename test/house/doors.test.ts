/**
 * The doors: what a page loads carries no text reader and no platform, and the pure door carries no platform
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { filesBelow } from './source-files.ts';

const TEXT_READERS = /node_modules\/(?:mathjs|yaml)\//;
const PLATFORM = /^node:/;

test('the door of the page loads neither mathjs nor YAML nor a module of Node', async () => {
  const carried = await carriedBy(join(root, 'src/engine/live.ts'));
  expect(carried.filter((path) => TEXT_READERS.test(path) || PLATFORM.test(path))).toEqual([]);
});

test('the pure door loads no module of Node', async () => {
  const carried = await carriedBy(join(root, 'src/engine/index.ts'));
  expect(carried.filter((path) => PLATFORM.test(path))).toEqual([]);
});

test('the client loads nothing but its own room', async () => {
  const carried = await carriedBy(join(root, 'src/client/client.ts'));
  expect(carried.filter((path) => !path.startsWith('src/client/'))).toEqual([]);
});

test('a worker of the pool loads neither mathjs nor YAML', async () => {
  const workers = filesBelow('src/engine/pool').filter((path) => path.endsWith('/worker.ts'));
  const carried = await Promise.all(workers.map((path) => carriedBy(join(root, path))));
  expect(carried.flat().filter((path) => TEXT_READERS.test(path))).toEqual([]);
});

test('the reader of doors sees what is loaded at once, later, and from Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mirab-doors-'));
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    "import 'node:fs';\nexport { parse } from 'yaml';\nexport const later = () => import('mathjs');\n",
  );
  const carried = await carriedBy(entry);
  rmSync(folder, { recursive: true });
  expect(carried).toContain('node:fs');
  expect(carried.some((path) => path.includes('node_modules/yaml/'))).toBe(true);
  expect(carried.some((path) => path.includes('node_modules/mathjs/'))).toBe(true);
});

/** Paths of all files in the bundle of an entry, what it loads later included, and names of the modules left outside. */
async function carriedBy(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    nodePaths: [join(root, 'node_modules')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    logLevel: 'silent',
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs, imports }) => [
    ...Object.keys(inputs),
    ...imports.filter(({ external }) => external === true).map(({ path }) => path),
  ]);
  return files.sort();
}
