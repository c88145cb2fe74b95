/**
 * buildPage : src/web → dist/web        (what `mirab serve` shows, and the service worker that keeps it)
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../root.mjs';
import { LICENCES, pageConfig } from './page-config.mjs';

const page = join(root, 'dist/web');

const FONTS = ['noto-sans', 'vazirmatn'];

function licenceOf(/** @type {string} */ font) {
  const text = readFileSync(join(root, 'node_modules/@fontsource-variable', font, 'LICENSE'), 'utf8');
  return `\n---\n\n## Letters: ${font}\n\n${text}`;
}

/** @throws what the sources of the page lack; the page before is then gone */
export async function buildPage() {
  await build(pageConfig('served'));
  for (const font of FONTS) appendFileSync(join(page, LICENCES), licenceOf(font));
  const files = readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(page.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(page, file)));
  const kept = ['./', ...files.filter((file) => file !== 'index.html')];
  const text = readFileSync(join(root, 'src/web/offline/service-worker.js'), 'utf8')
    .replace('__FILES__', JSON.stringify(kept))
    .replace('__VERSION__', `'${hash.digest('hex').slice(0, 16)}'`);
  writeFileSync(join(page, 'service-worker.js'), text);
}
