/**
 * Refusals: each broken scenario of this folder gives the diagnostic that its first line names, at the place it names
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../src/engine/base/codes.ts';
import type { Diagnostic } from '../../src/engine/base/diagnostic.ts';
import { loadScenario } from '../../src/engine/files.ts';

const FOLDER = 'test/refusals';
const EXPECTED = /^# expect: (MIRAB_\w+)(?: at (\d+):(\d+)(?: of (\S+))?| without a place)(?: near (.+))?$/;

/** Codes that no text of a small scenario file gives, and why. */
const NOT_FROM_A_SMALL_FILE: Readonly<Record<string, string>> = {
  MIRAB_FILE_TOO_LARGE: 'test/scenario/hostile.test.ts makes a file of 100 MB',
  MIRAB_FILE_ENCODING_INVALID: 'test/scenario/hostile.test.ts makes a file of broken bytes',
  MIRAB_EXPRESSION_RESULT_INVALID: 'it is given in the course of a run',
  MIRAB_RUN_OVERTIME: 'test/pool/faults.test.ts hangs a thread',
  MIRAB_RUN_OUT_OF_MEMORY: 'test/pool/faults.test.ts fills the heap of a thread',
  MIRAB_RUN_THREAD_LOST: 'test/pool/faults.test.ts ends a thread',
  MIRAB_RUN_THREAD_UNSTARTED: 'test/pool/faults.test.ts starts a thread that is not there',
  MIRAB_RUN_DEFECT: 'test/pool/faults.test.ts runs a model with a mistake in it',
  MIRAB_FILE_NOT_WRITTEN: 'test/study/bundle-bytes.test.ts saves to a folder that there is not',
  MIRAB_BUNDLE_INVALID: 'test/study/bundle-bytes.test.ts reads a text as a bundle',
  MIRAB_BUNDLE_VERSION_OTHER: 'test/study/bundle-bytes.test.ts reads a bundle of another version',
  MIRAB_BUNDLE_CHANGED: 'test/study/bundle-bytes.test.ts changes and cuts a bundle',
};

interface Refusal {
  readonly name: string;
  readonly code: string;
  /** Line, column and file; nothing where the diagnostic speaks of the whole. */
  readonly place: readonly [number, number, string] | undefined;
  readonly near: string | undefined;
}

const refusals = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort((a, b) => (a < b ? -1 : 1))
  .map(readRefusal);

function readRefusal(name: string): Refusal {
  const [first] = readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n');
  const match = EXPECTED.exec(first);
  if (!match) throw new Error(`${name} does not begin with "# expect: CODE at LINE:COLUMN"`);
  const [, code, line, column, file = name, near] = match;
  return {
    name,
    code,
    place: line === undefined ? undefined : [Number(line), Number(column), `${FOLDER}/${file}`],
    near,
  };
}

describe('a broken scenario is refused with its reason:', () => {
  test.each(refusals)('$name gives $code', async ({ name, code, place, near }) => {
    const { diagnostics } = await loadScenario(`${FOLDER}/${name}`);
    const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(found.map(whereOf), `only ${diagnostics.map((diagnostic) => diagnostic.code)}`).toContainEqual(
      place,
    );
    if (near !== undefined)
      expect(found.map((diagnostic) => diagnostic.hint)).toContain(`Did you mean "${near}"?`);
  });

  function whereOf({ place }: Diagnostic): Refusal['place'] {
    return place && [place.line, place.column, place.file];
  }
});

test.each(refusals)('$name says what is wrong in whole sentences', async ({ name }) => {
  const { diagnostics } = await loadScenario(`${FOLDER}/${name}`);
  for (const { message, hint } of diagnostics) {
    expect(message).toMatch(/[.?]$/);
    if (hint !== undefined) expect(hint).toMatch(/[.?]$/);
  }
});

test('the basin that the refusals are made from holds without a remark', async () => {
  const { ok, diagnostics } = await loadScenario(`${FOLDER}/valid/basin.yaml`);
  expect(diagnostics).toEqual([]);
  expect(ok).toBe(true);
});

test('every code that a scenario can give is given by one of the files', () => {
  const given = refusals.map((refusal) => refusal.code);
  const silent = Object.keys(DIAGNOSTIC_CODES).filter(
    (code) => !given.includes(code) && !NOT_FROM_A_SMALL_FILE[code],
  );
  expect(silent).toEqual([]);
});
