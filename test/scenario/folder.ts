/**
 * basinWith : files by name -> a scenario assembled from them and the small basin of the refusals, without a disk
 */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/engine/base/diagnostic.ts';
import type { Result } from '../../src/engine/base/result.ts';
import { type AssembleOptions, assemble, type LoadedScenario } from '../../src/engine/scenario/assemble.ts';

export const BASIN = readFileSync('test/refusals/valid/basin.yaml', 'utf8');

/** Assembles `entry`; `basin.yaml` is the small basin unless the files say otherwise. */
export function assembled(
  entry: string,
  files: Readonly<Record<string, string>>,
  options: AssembleOptions = {},
): Promise<Result<LoadedScenario>> {
  const texts: Readonly<Record<string, string>> = { 'basin.yaml': BASIN, ...files };
  return assemble(
    entry,
    async (path) =>
      Object.hasOwn(texts, path)
        ? { ok: true, text: texts[path] }
        : { ok: false, code: 'MIRAB_FILE_MISSING', message: `${path} is not there.` },
    options,
  );
}

/** A scenario that extends the small basin and sets some paths. */
export async function setting(set: Readonly<Record<string, string>>, options: AssembleOptions = {}) {
  const lines = Object.entries(set).map(([path, value]) => `  ${path}: ${value}\n`);
  return assembled('a.yaml', { 'a.yaml': `extends: basin.yaml\nset:\n${lines.join('')}` }, options);
}

export function loaded<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

export function codesOf({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}
