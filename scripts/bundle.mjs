/**
 * bundle : src → dist        (esbuild; the program with its packages in few files, so that it starts fast)
 *
 * What is imported dynamically (mathjs, yaml) stays in chunks of its own and is read when it is needed. Every entry
 * and chunk but the worker lies one folder below dist, so `../<path>` means the same wherever a line ends up.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

const dist = join(root, 'dist');
const DOORS = ['src/engine/index.ts', 'src/engine/node.ts', 'src/engine/live.ts'];
const WORKER = 'src/engine/pool/worker.ts';

/** commander is CommonJS and calls `require` for Node's own modules. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** The pool names its worker by its place beside the source; in dist the pool's own code may be in any chunk. */
const WORKER_BESIDE = "new URL('./worker.js', import.meta.url)";
const WORKER_PATH_IN_DIST = '../engine/pool/worker.js';
const WORKER_IN_DIST = `new URL('${WORKER_PATH_IN_DIST}', import.meta.url)`;

/** @type {import('esbuild').Plugin} */
const findWorker = {
  name: 'find-worker',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]engine[\\/]pool[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(WORKER_BESIDE, WORKER_IN_DIST),
      loader: 'ts',
    }));
  },
};

/** 'neutral' takes the ESM build of yaml and keeps the doors fit for a browser. */
const SETTINGS = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
  absWorkingDir: root,
  outdir: dist,
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import', 'module'],
  target: 'node20',
  external: ['node:*'],
  legalComments: 'linked',
  sourcemap: true,
  write: false,
  logLevel: 'silent',
});

/** Throws esbuild's own error, with file and line, when the sources do not bundle; nothing is written then. */
export async function bundle() {
  const engine = await build({
    ...SETTINGS,
    entryPoints: [...DOORS, WORKER].filter((entry) => existsSync(join(root, entry))),
    chunkNames: 'engine-parts/[name]-[hash]',
    plugins: [findWorker],
  });
  const cli = await build({
    ...SETTINGS,
    entryPoints: ['src/cli/main.ts'],
    chunkNames: 'cli-parts/[name]-[hash]',
    plugins: [findWorker],
    banner: { js: REQUIRE },
  });
  if (
    existsSync(join(root, WORKER)) &&
    !engine.outputFiles.some(({ text }) => text.includes(WORKER_PATH_IN_DIST))
  ) {
    throw new Error(
      `${WORKER} is there, and the pool starts no ${WORKER_BESIDE}: in dist it would not be found.`,
    );
  }
  const outputs = [...engine.outputFiles, ...cli.outputFiles];
  for (const { path, contents } of outputs) writeWhole(path, contents);
  removeAllBut(new Set(outputs.map(({ path }) => path)));
}

/** A process that starts meanwhile finds the old file or the new one, never half of one. */
function writeWhole(/** @type {string} */ path, /** @type {Uint8Array} */ contents) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

/** Chunks carry a hash in their names, so each build would leave its own behind. */
function removeAllBut(/** @type {Set<string>} */ kept) {
  for (const folder of ['engine-parts', 'cli-parts']) {
    const place = join(dist, folder);
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place)) {
      const path = join(place, name);
      if (!kept.has(path)) rmSync(path);
    }
  }
}
