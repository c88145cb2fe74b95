/**
 * buildPage : src/web → dist/web        (what `mirab serve` shows)
 */
import { build } from 'vite';
import { pageConfig } from './page-config.mjs';

/** @throws what the sources of the page lack; the page before is then gone */
export async function buildPage() {
  await build(pageConfig('served'));
}
