/**
 * pageConfig : 'served' or 'single' → settings of Vite        (one source; workers beside the page, or inside it)
 */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { root } from '../root.mjs';
import { localeTables } from './locale-tables.mjs';

/** A single file opened from a stick may start no worker by address: its worker is a classic one, made of its own text. */
const STARTERS = {
  served: `
    export const startLive = () => new Worker(new URL('/engine/worker.ts', import.meta.url), { type: 'module' });
    export const startPressure = () => new Worker(new URL('/engine/pressure-worker.ts', import.meta.url), { type: 'module' });`,
  single: `
    import Worker from '/engine/single-worker.ts?worker&inline';
    export const startLive = () => new Worker();
    export const startPressure = () => new Worker();`,
};

/** Modules of engine and report only define things: schemas of files that nobody asks for stay out of the page. */
const PURE = {
  moduleSideEffects: (/** @type {string} */ id) =>
    !/[\\/]src[\\/](?:engine|report|contract)[\\/]|typebox/.test(id),
};

/** Of the code that is in the page; those of its letters are put after them. */
export const LICENCES = 'licences.md';

/** @param {'served' | 'single'} kind */
export function pageConfig(kind) {
  const place = join(root, 'src/web');
  return /** @satisfies {import('vite').InlineConfig} */ ({
    configFile: false,
    root: place,
    base: './',
    publicDir: kind === 'single' ? false : 'public',
    logLevel: 'warn',
    define: { __SINGLE__: JSON.stringify(kind === 'single') },
    plugins: [
      svelte({ configFile: false, compilerOptions: { css: 'external' } }),
      virtual('virtual:locales', `export const LOCALES = ${JSON.stringify(localeTables())};`),
      virtual(
        'virtual:workers',
        STARTERS[kind].replaceAll("'/engine", `'${place.replaceAll('\\', '/')}/engine`),
      ),
    ],
    worker: { format: kind === 'single' ? 'iife' : 'es', rolldownOptions: { treeshake: PURE } },
    build: {
      outDir: join(root, kind === 'single' ? 'dist/web-single' : 'dist/web'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      license: kind === 'served' ? { fileName: LICENCES } : false,
      sourcemap: kind === 'served',
      assetsInlineLimit: kind === 'single' ? 10_000_000 : 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        treeshake: PURE,
        ...(kind === 'single' ? { output: { codeSplitting: false } } : {}),
      },
      ...(kind === 'single' ? { cssCodeSplit: false } : {}),
    },
  });
}

/**
 * @param {string} name
 * @param {string} code
 * @returns {import('vite').Plugin}
 */
function virtual(name, code) {
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? code : undefined),
  };
}
