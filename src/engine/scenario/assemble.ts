/**
 * assemble : name of a file × a way to read texts → a checked scenario        (all the files that it is made of)
 *
 * The files are read through `readText`, so that this runs where there is no disk. YAML and mathjs are loaded when they
 * are first needed: a page or a worker that gets compiled models carries neither.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { failure, type Result, success } from '../base/result.ts';
import type { Reading } from './context.ts';
import { child, type Draft, type DraftNode, textOf } from './draft.ts';
import { folderOf, isInside, normal, resolveBeside, stemOf } from './file-path.ts';
import { applyPositions, type Positions } from './positions.ts';
import { diagnosticOf } from './report.ts';
import type { Provenance, Scenario } from './schema/scenario.ts';
import { validate } from './validate.ts';
import { checkBase, type Varied, vary } from './vary.ts';
import { chooseData, type DataSet, dataSetsOf } from './versions.ts';

/** A scenario and all that is known of where its values come from. */
export interface LoadedScenario {
  readonly file: string;
  readonly scenario: Scenario;
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** Parties that give versions of values, in alphabetical order; `scenario.data` says whose were taken. */
  readonly dataSets: readonly DataSet[];
}

export interface AssembleOptions {
  /** Positions of levers, such as `{ horizon: '50 %' }`; they win over those of the file. */
  readonly positions?: Positions;
  /** A riparian or an agency: each value that has a version of it takes that version, the others stay. */
  readonly data?: string | undefined;
  /** Files that were parsed before: what many scenarios extend is then parsed once. It saves time and changes nothing. */
  readonly parsed?: ParsedFiles;
  /** Folder that all files must lie in; that of the scenario by default. */
  readonly folder?: string;
}

/** Drafts by path, each with the text that it was parsed from; another text is parsed again. */
export type ParsedFiles = Map<string, { readonly text: string; readonly draft: Draft }>;

/** Gives the text of a file; the path is one that `assemble` worked out, with `/` between folders. */
export type ReadText = (path: string) => Promise<Reading>;

const MOST_FILES = 16;

export async function assemble(
  entryFile: string,
  readText: ReadText,
  options: AssembleOptions = {},
): Promise<Result<LoadedScenario>> {
  const file = normal(entryFile);
  const folder = options.folder ?? folderOf(file);
  const read: ReadText = async (path) => (isInside(folder, path) ? readText(path) : outside(path));
  const drafts = await readChain(file, read, options.parsed ?? new Map());
  if (!drafts.ok) return drafts;
  const varied = varyAll(drafts.value);
  const chosen = chooseData(withId(varied.draft, file), options.data);
  const positioned = applyPositions(chosen.draft, options.positions);
  const { draft } = positioned;
  const result = validate(draft, await gather(draft.root, read));
  const diagnostics = [varied, chosen, positioned, result].flatMap((stage) => stage.diagnostics);
  if (!result.ok || diagnostics.some(({ severity }) => severity === 'error')) return failure(diagnostics);
  return success({ file, ...result.value, dataSets: dataSetsOf(varied.draft) }, diagnostics);
}

function outside(path: string): Reading {
  const message = `${path} lies outside the folder of the scenario.`;
  return {
    ok: false,
    code: 'MIRAB_FILE_OUTSIDE',
    message,
    hint: 'A scenario names files of its own folder only.',
  };
}

/** The drafts from the file itself to the base of all. */
async function readChain(file: string, read: ReadText, parsed: ParsedFiles): Promise<Result<Draft[]>> {
  const drafts: Draft[] = [];
  for (let path: string | undefined = file; path !== undefined; ) {
    const place = drafts.at(-1) && child(drafts.at(-1)?.root, 'extends')?.place;
    const stop = (code: Diagnostic['code'], message: string, hint?: string): Result<never> =>
      failure([diagnosticOf({ code, path: place ? 'extends' : '', place, message, hint })]);
    if (drafts.some((draft) => draft.file === path)) {
      return stop(
        'MIRAB_EXTENDS_CYCLE',
        `${path} extends itself, by way of ${drafts.map((draft) => draft.file).join(', ')}.`,
      );
    }
    if (drafts.length >= MOST_FILES)
      return stop('MIRAB_EXTENDS_TOO_DEEP', `More than ${MOST_FILES} files extend one another.`);
    const reading = await read(path);
    if (!reading.ok) return stop(reading.code, reading.message, reading.hint);
    const draft = await parseOnce(reading.text, path, parsed);
    if (!draft.ok) return draft;
    drafts.push(draft.value);
    const next = baseOf(draft.value);
    if (!next.ok) return next;
    path = next.value;
  }
  return success(drafts);
}

async function parseOnce(text: string, path: string, parsed: ParsedFiles): Promise<Result<Draft>> {
  const known = parsed.get(path);
  if (known?.text === text) return success(known.draft);
  const { parse } = await import('./parse.ts');
  const draft = parse(text, path);
  if (draft.ok && draft.diagnostics.length === 0) parsed.set(path, { text, draft: draft.value });
  return draft;
}

/** The file that a draft extends, if any. */
function baseOf(draft: Draft): Result<string | undefined> {
  const node = child(draft.root, 'extends');
  if (node === undefined) return success(undefined);
  const resolved = resolveBeside(draft.file, textOf(node) ?? '');
  if (resolved.ok) return success(resolved.path);
  const { code, message, hint } = resolved;
  return failure([diagnosticOf({ code, path: 'extends', place: node.place, message, hint })]);
}

/** Each file is laid over the one that it extends, from the base up. */
function varyAll(drafts: readonly Draft[]): Varied {
  const [base, ...variants] = [...drafts].reverse();
  let { draft, diagnostics } = checkBase(base);
  for (const variant of variants) {
    const varied = vary(draft, variant);
    draft = varied.draft;
    diagnostics = [...diagnostics, ...varied.diagnostics];
  }
  return { draft, diagnostics };
}

/** A scenario without an `id` has the name of its file. */
function withId(draft: Draft, file: string): Draft {
  const { root } = draft;
  if (root.entries.has('id')) return draft;
  const id: DraftNode = { type: 'scalar', value: stemOf(file), place: { ...root.place, file } };
  const entries = new Map([...root.entries, ['id', { key: id.place, node: id }] as const]);
  return { ...draft, root: { ...root, entries } };
}

/** Reads the tables that the draft names, and loads the parser of expressions where there is one. */
async function gather(root: DraftNode, read: ReadText) {
  const found: Found = { files: new Set(), expressions: false };
  findMaterials(root, found);
  const tables = new Map<string, Reading>();
  for (const path of found.files) tables.set(path, await read(path));
  if (!found.expressions) return { tables };
  const { loadParser } = await import('../expression/parser.ts');
  return { tables, parser: await loadParser() };
}

interface Found {
  readonly files: Set<string>;
  expressions: boolean;
}

function findMaterials(node: DraftNode, found: Found): void {
  if (node.type === 'list') for (const item of node.items) findMaterials(item, found);
  if (node.type !== 'map') return;
  if (node.entries.has('expression')) found.expressions = true;
  const file = child(node, 'file');
  const resolved = file && resolveBeside(file.place.file, textOf(file) ?? '');
  if (resolved?.ok) found.files.add(resolved.path);
  for (const { node: inner } of node.entries.values()) findMaterials(inner, found);
}
