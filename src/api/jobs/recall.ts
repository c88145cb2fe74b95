/**
 * openRecall : request → the job that it was, as long as the files of its scenarios are as they were
 *
 * Reading a basin takes a tenth of a second; asking for size and time of its files takes a thousandth, and is done at
 * most twice a second. So an answer may be from before an edit of the last half second, and never from before an older one.
 */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import type { Ask } from '../../contract/processes/inputs.ts';
import type { ScenarioFolder } from '../work/source.ts';

export interface Recall {
  keyOf(ask: Ask): Promise<string>;
  jobIdOf(key: string): string | undefined;
  note(key: string, jobId: string): void;
  /** Changes when any file of any folder does. */
  stampAll(): Promise<string>;
}

const STAMP_LASTS_ms = 500;
const MOST_KEYS = 10_000;

export function openRecall(folders: readonly ScenarioFolder[]): Recall {
  const stamps = new Map<string, { at_ms: number; stamp: Promise<string> }>();
  const jobIds = new Map<string, string>();
  const stampOf = (folder: ScenarioFolder): Promise<string> => {
    const known = stamps.get(folder.name);
    const now_ms = performance.now();
    if (known !== undefined && now_ms - known.at_ms < STAMP_LASTS_ms) return known.stamp;
    const stamp = stampFiles(folder.path);
    stamps.set(folder.name, { at_ms: now_ms, stamp });
    return stamp;
  };
  return {
    keyOf: async (ask) => {
      const text = JSON.stringify(ask);
      const named = folders.filter(({ name }) => text.includes(`"${name}.`));
      const hash = createHash('sha256').update(text);
      for (const folder of named) hash.update(`\n${folder.name} ${await stampOf(folder)}`);
      return hash.digest('hex');
    },
    stampAll: async () => (await Promise.all(folders.map(stampOf))).join('\n\n'),
    jobIdOf: (key) => jobIds.get(key),
    note: (key, jobId) => {
      jobIds.delete(key);
      jobIds.set(key, jobId);
      const [oldest] = jobIds.keys();
      if (jobIds.size > MOST_KEYS && oldest !== undefined) jobIds.delete(oldest);
    },
  };
}

/** Names, sizes and times of all files below a folder. */
async function stampFiles(path: string): Promise<string> {
  const names = (await readdir(path, { recursive: true }).catch(() => [])).sort();
  const lines = names.map(async (name) => {
    const found = await stat(`${path}/${name}`).catch(() => undefined);
    return `${name} ${found?.size} ${found?.mtimeMs}`;
  });
  return (await Promise.all(lines)).join('\n');
}
