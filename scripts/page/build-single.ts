/**
 * npm run build:single : src/web × scenarios → dist/mirab.html        (the page in one file, that runs from a stick)
 *
 * Styles stand in the file as they are; the script with its worker, and each basin as JSON, are packed with gzip and written
 * in base64, and a loader of a few lines unpacks them.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { packBasin } from '../../src/contract/live/basin.ts';
import { listScenarios, loadScenario } from '../../src/engine/node.ts';
import { root } from '../root.mjs';
import { pageConfig } from './page-config.mjs';

const BASINS = [
  { id: 'two-banks', title: 'Two Banks' },
  { id: 'aral', title: 'Aral' },
] as const;
const PARTS = join(root, 'dist/web-single');
const PAGE = join(root, 'dist/mirab.html');

/** @returns the path of the file and its size, with fonts and without */
export async function buildSingle(): Promise<{ path: string; bytes: number; bytesWithoutFonts: number }> {
  await build(pageConfig('single'));
  const basins = await Promise.all(BASINS.map(basinScript));
  const html = inlined(readFileSync(join(PARTS, 'index.html'), 'utf8'), basins.join('\n'));
  rmSync(PARTS, { recursive: true });
  writeFileSync(PAGE, html);
  const bytesWithoutFonts = Buffer.byteLength(html.replace(/url\(["']?data:font\/[^)]*\)/g, ''));
  return { path: PAGE, bytes: Buffer.byteLength(html), bytesWithoutFonts };
}

async function basinScript({ id, title }: (typeof BASINS)[number]): Promise<string> {
  const folder = join(root, 'scenarios', id);
  const listed = await listScenarios(folder);
  const reference = await loadScenario(join(folder, 'reference.yaml'));
  const scenarios = listed.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const basin = packBasin({ id, scenarios, reference: reference.ok ? reference.value : undefined });
  return `<script type="text/mirab-basin" data-id="${id}" data-title="${title}">${packed(JSON.stringify(basin))}</script>`;
}

function packed(text: string): string {
  return gzipSync(text, { level: 9 }).toString('base64');
}

const NOTICE = `<!-- Mirab, Apache-2.0. In this file too: Svelte (MIT), Fluent and Comlink (Apache-2.0), and the letters of
Noto Sans and Vazirmatn (SIL Open Font License 1.1, https://openfontlicense.org, copyright of the Noto and Vazirmatn Project Authors). -->`;

/** Runs the packed script as a module of the page. */
const LOADER = `
(async () => {
  const packed = document.getElementById('mirab-script').textContent.trim();
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = await new Response(stream).text();
  document.body.append(script);
})().catch((fault) => {
  document.getElementById('page').textContent = 'The page could not open: ' + fault;
});`;

/** The script comes last, as the address that it replaces was one that waits for the page. */
function inlined(html: string, basins: string): string {
  const read = (address: string) => readFileSync(join(PARTS, address), 'utf8');
  let script = '';
  const page = html
    .replace(/<link rel="(?:icon|manifest)"[^>]*>/g, '')
    .replace('<head>', `<head>\n${NOTICE}`)
    .replace(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/, (_, address: string) => {
      script = read(address);
      return '';
    })
    .replace(
      /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/,
      (_, address: string) => `<style>${read(address)}</style>`,
    );
  const parts = [
    basins,
    `<script type="text/mirab-script" id="mirab-script">${packed(script)}</script>`,
    `<script>${LOADER}</script>`,
  ];
  return page.replace('</body>', () => `${parts.join('\n')}\n</body>`);
}

if (process.argv[1]?.endsWith('build-single.ts')) {
  const { path, bytes, bytesWithoutFonts } = await buildSingle();
  process.stdout.write(`${path}\n`);
  process.stderr.write(
    `mirab: ${Math.round(bytes / 1000)} kB, ${Math.round(bytesWithoutFonts / 1000)} kB without fonts\n`,
  );
}
