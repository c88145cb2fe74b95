/**
 * scenarioFolders : paths → folders of scenarios with names for ids, or why there are none
 */
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface NamedFolder {
  readonly name: string;
  readonly path: string;
}

/** From `src/cli` and from `dist/cli` alike. */
const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** @param paths - each a folder with scenario files, or a folder of such folders; those that come with Mirab without */
export async function scenarioFolders(paths: readonly string[]): Promise<readonly NamedFolder[] | string> {
  const found: NamedFolder[] = [];
  for (const path of paths.length > 0 ? paths : [SHIPPED]) {
    const inside = await foldersIn(resolve(path));
    if (inside.length === 0) return `${path} holds no scenario files (.yaml), nor folders of them.`;
    found.push(...inside);
  }
  const strange = found.find(({ name }) => !NAME.test(name));
  if (strange !== undefined)
    return `the folder "${strange.name}" cannot be part of an id: wanted are small letters, digits and hyphens.`;
  const double = found.find(({ name }, index) => found.findIndex((one) => one.name === name) < index);
  if (double !== undefined)
    return `two folders are called "${double.name}", and ids would not tell them apart.`;
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function foldersIn(path: string): Promise<NamedFolder[]> {
  if (await hasScenarios(path)) return [{ name: basename(path), path }];
  const inside = await readdir(path, { withFileTypes: true }).catch(() => []);
  const folders = inside.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  const having = await Promise.all(folders.map(hasScenarios));
  return folders.filter((_, index) => having[index]).map((one) => ({ name: basename(one), path: one }));
}

async function hasScenarios(path: string): Promise<boolean> {
  return (await readdir(path).catch(() => [])).some((name) => name.endsWith('.yaml'));
}
