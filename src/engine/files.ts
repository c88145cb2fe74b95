/**
 * files : path on disk → scenario        bundle of runs ↔ path on disk        (all of the engine that touches a disk)
 */
import { open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Diagnostic } from './base/diagnostic.ts';
import { failure, type Result, success } from './base/result.ts';
import { parseEvents, type WaterEvent } from './hindcast/events.ts';
import {
  type AssembleOptions,
  assemble,
  type LoadedScenario,
  type ParsedFiles,
  type ReadText,
} from './scenario/assemble.ts';
import type { Reading } from './scenario/context.ts';
import { folderOf, isInside, normal, stemOf } from './scenario/file-path.ts';
import type { RunBundle } from './study/bundle.ts';
import { decodeBundle, encodeBundle } from './study/bundle-bytes.ts';

export type { LoadedScenario } from './scenario/assemble.ts';

/** Largest file that is read at all; tables may be larger than scenario files, which have a limit of their own. */
const MOST_BYTES = 16_000_000;

/** Reads a scenario with all files that it extends and all tables that it names, and checks it. */
export async function loadScenario(
  path: string,
  options: AssembleOptions = {},
): Promise<Result<LoadedScenario>> {
  const entry = withSlashes(path);
  const folder = options.folder === undefined ? folderOf(normal(entry)) : withSlashes(options.folder);
  return assemble(entry, (file) => readInside(folder, file), { ...options, folder });
}

/**
 * Reads the texts of a folder under another name: `aral/basin.yaml` for `basin.yaml` of the folder. What leads out of it,
 * links included, is refused.
 *
 * @param name - one part of a path; no text says where the folder really is
 */
export function readerOf(folder: string, name: string): ReadText {
  return (path) =>
    isInside(name, path)
      ? readInside(withSlashes(folder), `${withSlashes(folder)}${path.slice(name.length)}`, path)
      : Promise.resolve(refused('MIRAB_FILE_OUTSIDE', `${path} lies outside the folder of the scenario.`));
}

/** A scenario file of a folder; `result` says why it does not hold where it does not. */
export interface ListedScenario {
  readonly file: string;
  readonly id: string;
  readonly result: Result<LoadedScenario>;
}

/** All scenarios of a folder that are to be compared, by name; `basin.yaml` and those with `listed: false` are left out. */
export async function listScenarios(
  folder: string,
  options: Pick<AssembleOptions, 'data'> = {},
): Promise<readonly ListedScenario[]> {
  const names = (await readdir(folder)).filter(
    (name) => /\.ya?ml$/.test(name) && !/^basin\.ya?ml$/.test(name),
  );
  const listed: ListedScenario[] = [];
  const parsed: ParsedFiles = new Map();
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    const file = normal(`${withSlashes(folder)}/${name}`);
    const result = await loadScenario(file, { ...options, parsed });
    const id = result.ok ? result.value.scenario.id : stemOf(file);
    if (!result.ok || result.value.scenario.listed) listed.push({ file, id, result });
  }
  return listed;
}

/** Reads a list of dated water events between states, of a basin with some riparians. */
export async function readEvents(
  path: string,
  riparianIds: readonly string[],
): Promise<Result<readonly WaterEvent[]>> {
  const reading = await readText(path);
  return reading.ok ? parseEvents(reading.text, path, riparianIds) : unusable(reading.code, reading.message);
}

async function readText(path: string): Promise<Reading> {
  try {
    return await readBounded(await realpath(path), path);
  } catch (error) {
    return refused('MIRAB_FILE_MISSING', `${path} ${reasonOf(error) ?? 'cannot be read'}.`);
  }
}

/** Saves a bundle of runs, to be judged again without running; a file of that name is replaced when all is written. */
export async function saveBundle(path: string, bundle: RunBundle): Promise<Result<string>> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, encodeBundle(bundle));
    await rename(beside, path);
    return success(path);
  } catch (error) {
    await rm(beside, { force: true });
    return unusable('MIRAB_FILE_NOT_WRITTEN', `${path} ${reasonOf(error) ?? 'cannot be written'}.`);
  }
}

/** Reads a bundle of runs and checks it against its digests. */
export async function readBundle(path: string): Promise<Result<RunBundle>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return unusable('MIRAB_FILE_MISSING', `${path} ${reasonOf(error) ?? 'cannot be read'}.`);
  }
  return decodeBundle(bytes);
}

function unusable(code: Diagnostic['code'], message: string): Result<never> {
  return failure([{ code, severity: 'error', path: '', message }]);
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Reads a text file whose real place, links followed, is in the folder. */
async function readInside(folder: string, path: string, shown = path): Promise<Reading> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
    const way = relative(root, real);
    if (way === '..' || way.startsWith(`..${sep}`) || way.startsWith(sep) || /^[A-Za-z]:/.test(way)) {
      const message = `${shown} is a link that leads out of the folder of the scenario.`;
      return refused('MIRAB_FILE_OUTSIDE', message);
    }
    return await readBounded(real, shown);
  } catch (error) {
    return refused('MIRAB_FILE_MISSING', `${shown} ${reasonOf(error) ?? 'cannot be read'}.`);
  }
}

function reasonOf(error: unknown): string | undefined {
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''];
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read or written',
  ELOOP: 'is a link that leads to itself',
};

/** The size is asked before anything is read, and of the same opened file that is then read. */
async function readBounded(real: string, path: string): Promise<Reading> {
  // Opening a pipe would wait for its other end.
  if (!(await stat(real)).isFile()) return refused('MIRAB_FILE_MISSING', `${path} is not a file.`);
  const file = await open(real, 'r');
  try {
    const { size } = await file.stat();
    if (size > MOST_BYTES) {
      return refused('MIRAB_FILE_TOO_LARGE', `${path} has ${size} bytes; at most ${MOST_BYTES} are read.`);
    }
    const bytes = new Uint8Array(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return decode(bytes.subarray(0, bytesRead), path);
  } finally {
    await file.close();
  }
}

function decode(bytes: Uint8Array, path: string): Reading {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refused('MIRAB_FILE_ENCODING_INVALID', `${path} is not text in UTF-8.`, 'Save it again as UTF-8.');
  }
}

function refused(code: Diagnostic['code'], message: string, hint?: string): Reading {
  return { ok: false, code, message, ...(hint === undefined ? {} : { hint }) };
}
