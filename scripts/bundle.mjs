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
const DOORS = ['src/engine/index.ts', 'src/engine/node.ts', 'src/engine/live.ts', 'src/client/client.ts'];
/** Entries of threads. The program's own code names each by its place beside the source, and may lie in any chunk. */
const WORKERS = [
  {
    source: 'src/engine/pool/worker.ts',
    inDist: '../engine/pool/worker.js',
    starter: /[\\/]src[\\/]engine[\\/]pool[\\/][^\\/]+\.ts$/,
  },
  {
    source: 'src/api/threads/worker.ts',
    inDist: '../api/threads/worker.js',
    starter: /[\\/]src[\\/]api[\\/]threads[\\/][^\\/]+\.ts$/,
  },
];
/** Read from node_modules when a server starts: they load parts of themselves by name, which a bundle hides. */
const UNBUNDLED = ['fastify', '@fastify/*', 'hyparquet-writer', 'prom-client'];

/** commander is CommonJS and calls `require` for Node's own modules. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const WORKER_BESIDE = "new URL('./worker.js', import.meta.url)";

/** @type {import('esbuild').Plugin} */
const findWorker = {
  name: 'find-worker',
  setup({ onLoad }) {
    for (const { starter, inDist } of WORKERS) {
      onLoad({ filter: starter }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replaceAll(
          WORKER_BESIDE,
          `new URL('${inDist}', import.meta.url)`,
        ),
        loader: 'ts',
      }));
    }
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
  external: ['node:*', ...UNBUNDLED],
  legalComments: 'linked',
  sourcemap: true,
  write: false,
  logLevel: 'silent',
});

/** Throws esbuild's own error, with file and line, when the sources do not bundle; nothing is written then. */
export async function bundle() {
  const engine = await build({
    ...SETTINGS,
    entryPoints: [...DOORS, ...WORKERS.map(({ source }) => source)],
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
  for (const { source, inDist } of WORKERS) {
    if (!cli.outputFiles.some(({ text }) => text.includes(inDist)))
      throw new Error(
        `${source} is there, and no code starts ${WORKER_BESIDE}: in dist it would not be found.`,
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
