/**
 * load : a path from the command line → a scenario, or its diagnostics on stderr
 */
import { readdir, stat } from 'node:fs/promises';
import type { Diagnostic, LoadedScenario } from '../engine/index.ts';
import { noVersions } from './data-set.ts';
import { say } from './terminal.ts';

/** Positions of levers as `name=value`, and the party whose figures are taken. */
interface LoadOptions {
  readonly lever?: readonly string[];
  readonly data?: string | undefined;
}

/** The scenario, with warnings said on stderr; nothing where it does not hold, with all reasons said. */
export async function loadOrTell(
  path: string,
  { lever: levers = [], data }: LoadOptions = {},
): Promise<LoadedScenario | undefined> {
  const { loadScenario } = await import('../engine/node.ts');
  const positions = positionsOf(levers);
  if (positions === undefined) return undefined;
  const result = await loadScenario(path, { positions, data });
  await tellDiagnostics(result.diagnostics);
  const remark = result.ok ? noVersions([result.value], data) : undefined;
  if (remark !== undefined) say(`mirab: ${remark}`);
  return result.ok ? result.value : undefined;
}

/** Says diagnostics on stderr, each once: scenarios that share a base share its mistakes. */
export async function tellDiagnostics(diagnostics: readonly Diagnostic[]): Promise<void> {
  if (diagnostics.length === 0) return;
  const { formatDiagnostic } = await import('../engine/index.ts');
  for (const text of new Set(diagnostics.map(formatDiagnostic))) say(`${text}\n`);
}

/** Positions of levers from `name=value`; nothing where one is not of that form, which is said. */
function positionsOf(levers: readonly string[]): Record<string, string> | undefined {
  const positions: Record<string, string> = Object.create(null);
  for (const lever of levers) {
    const at = lever.indexOf('=');
    if (at < 1) {
      say(`mirab: --lever wants name=value, such as swap-size="400 GWh", and "${lever}" is not.`);
      return undefined;
    }
    positions[lever.slice(0, at)] = lever.slice(at + 1);
  }
  return positions;
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** The YAML files of a folder by name, with their paths. */
export async function yamlFilesOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => `${folder.replace(/[\\/]+$/, '')}/${name}`);
}
