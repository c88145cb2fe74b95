/**
 * openSource : folders of scenarios → a scenario by its id, or from a request        (and nothing that lies elsewhere)
 *
 * A scenario of a request is read as though it were a file of the folder of what it extends; without that it stands alone.
 */
import { readdir } from 'node:fs/promises';
import { SCENARIO_ID } from '../../contract/ids.ts';
import type { Reason } from '../../contract/problem.ts';
import type { ScenarioInput } from '../../contract/processes/scenario-input.ts';
import {
  assemble,
  didYouMean,
  type LoadedScenario,
  type ParsedFiles,
  type ReadText,
} from '../../engine/index.ts';
import { readerOf } from '../../engine/node.ts';
import { reasonsOf } from './reasons.ts';

/** A folder of scenarios, and the name that it has in ids. */
export interface ScenarioFolder {
  readonly name: string;
  readonly path: string;
}

export interface Chosen {
  readonly positions?: Readonly<Record<string, string>>;
  readonly data?: string;
  /** Where the scenario and its levers stand in the request, as JSON Pointers. */
  readonly at: { readonly scenario: string; readonly beside: string };
}

export type Loaded =
  | { readonly ok: true; readonly loaded: LoadedScenario; readonly folder: string }
  | { readonly ok: false; readonly unknown: boolean; readonly reasons: readonly Reason[] };

export interface Source {
  load(input: ScenarioInput, chosen: Chosen): Promise<Loaded>;
  /** Ids of all scenario files, of a folder or of all, by name; `basin` is no scenario but may be extended. */
  idsOf(folder?: string): Promise<readonly string[]>;
}

/** Folder and file of a scenario that stands alone in a request, as messages show them. */
const REQUEST = 'request';

/** Of two names of 64 letters with a full stop between. */
const MOST_ID_LETTERS = 129;

export function openSource(folders: readonly ScenarioFolder[]): Source {
  const parsed: ParsedFiles = new Map();
  const idsOf = async (wanted?: string) => {
    const some = folders.filter(({ name }) => wanted === undefined || name === wanted);
    return (await Promise.all(some.map(idsInside))).flat();
  };
  const unknown = async (id: string, pointer: string): Promise<Loaded> => {
    const ids = await idsOf();
    const message = `There is no scenario "${id}". ${didYouMean(id, ids) ?? 'GET /scenarios lists all.'}`;
    return { ok: false, unknown: true, reasons: [{ pointer, code: 'MIRAB_SCENARIO_UNKNOWN', message }] };
  };
  const place = async (id: string) => {
    const [name, stem] = id.split('.');
    const folder = folders.find((one) => one.name === name);
    if (folder === undefined || !new RegExp(SCENARIO_ID).test(id)) return undefined;
    return (await idsOf(name)).includes(id) ? { folder, file: `${name}/${stem}.yaml` } : undefined;
  };
  const loadInline = async (given: Readonly<Record<string, unknown>>, chosen: Chosen): Promise<Loaded> => {
    const { extends: base } = given;
    if (typeof base !== 'string') return read({ given, folder: undefined }, chosen, new Map());
    const found = base.length > MOST_ID_LETTERS ? undefined : await place(base);
    if (found === undefined) return unknown(base.slice(0, MOST_ID_LETTERS), `${chosen.at.scenario}/extends`);
    const { folder, file } = found;
    return read(
      { given: { ...given, extends: file.slice(folder.name.length + 1) }, folder },
      chosen,
      new Map(),
    );
  };
  return {
    load: async (input, chosen) => {
      if (typeof input !== 'string') return loadInline(input, chosen);
      const found = await place(input);
      return found === undefined ? unknown(input, chosen.at.scenario) : read(found, chosen, parsed);
    },
    idsOf,
  };
}

type Entry =
  | { readonly folder: ScenarioFolder; readonly file: string }
  | { readonly folder: ScenarioFolder | undefined; readonly given: Readonly<Record<string, unknown>> };

/** @param parsed - files of the folders only: what stands in a request is not kept */
async function read(entry: Entry, { positions, data, at }: Chosen, parsed: ParsedFiles): Promise<Loaded> {
  const folder = entry.folder?.name ?? REQUEST;
  const own = `${folder}/${REQUEST}.json`;
  const file = 'file' in entry ? entry.file : own;
  const fromFolder: ReadText =
    entry.folder === undefined
      ? async (path) => ({
          ok: false,
          code: 'MIRAB_FILE_OUTSIDE',
          message: `${path} cannot be read: a scenario that extends nothing has no files.`,
        })
      : readerOf(entry.folder.path, folder);
  const readText: ReadText = async (path) =>
    path === own && 'given' in entry ? { ok: true, text: textOf(entry.given) } : fromFolder(path);
  const scenario = 'given' in entry ? entry.given : undefined;
  const given = { scenario, beside: { positions, data } };
  const result = await assemble(file, readText, {
    folder,
    parsed,
    ...(positions ? { positions } : {}),
    data,
  });
  return result.ok
    ? { ok: true, loaded: result.value, folder }
    : { ok: false, unknown: false, reasons: reasonsOf(result.diagnostics, { at, given, own }) };
}

/** On lines, so that a place in it says something. */
function textOf(given: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(given, null, 1);
}

async function idsInside({ name, path }: ScenarioFolder): Promise<string[]> {
  const files = await readdir(path).catch(() => []);
  const ids = files.flatMap((file) => {
    const id = `${name}.${file.slice(0, -'.yaml'.length)}`;
    return file.endsWith('.yaml') && new RegExp(SCENARIO_ID).test(id) ? [id] : [];
  });
  return ids.sort((a, b) => (a < b ? -1 : 1));
}
