/**
 * write-digests : shipped scenarios → test/golden/digests.json      (digest of each, by `folder/name`)
 *
 * With --print the digests go to standard output, and nothing is written.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadScenario } from '../src/engine/files.ts';
import { compile } from '../src/engine/model/compile.ts';
import { simulate } from '../src/engine/run/simulate.ts';
import { root } from './root.mjs';

const FOLDERS = ['aral', 'aral-coarse', 'deals', 'protocols', 'two-banks'];

/** Runs every scenario of the folders, those that are not listed too. */
export async function shippedDigests(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const folder of FOLDERS) {
    for (const file of scenarioFiles(folder)) {
      digests[`${folder}/${file.replace(/\.yaml$/, '')}`] = await digestOf(
        `${root}/scenarios/${folder}/${file}`,
      );
    }
  }
  return digests;
}

function scenarioFiles(folder: string): string[] {
  return readdirSync(`${root}/scenarios/${folder}`)
    .filter((name) => name.endsWith('.yaml') && name !== 'basin.yaml')
    .sort((a, b) => (a < b ? -1 : 1));
}

async function digestOf(path: string): Promise<string> {
  const loaded = await loadScenario(path);
  if (!loaded.ok) throw new Error(`${path}: ${JSON.stringify(loaded.diagnostics, null, 2)}`);
  const outcome = simulate(compile(loaded.value.scenario));
  if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.diagnostics, null, 2)}`);
  return outcome.value.digest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = `${JSON.stringify(await shippedDigests(), null, 2)}\n`;
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(`${root}/test/golden/digests.json`, text);
}
