/**
 * reasonsOf : diagnostics → reasons with JSON Pointers into the request
 *
 * What lies in the scenario of the request has a pointer of its own; what lies in a file of the server points at the id
 * that named it, and says file and line.
 */
import type { Reason } from '../../contract/problem.ts';
import type { Diagnostic } from '../../engine/index.ts';
import { pointerIn, pointerInScenario } from './pointer.ts';

export interface Origin {
  readonly at: { readonly scenario: string; readonly beside: string };
  /** What stands there in the request. */
  readonly given: { readonly scenario: unknown; readonly beside: unknown };
  /** Name of the file that stands for the scenario of the request. */
  readonly own: string;
}

/** Enough to mend; a request of a megabyte could have tens of thousands. */
const MOST_REASONS = 100;

export function reasonsOf(diagnostics: readonly Diagnostic[], origin: Origin): Reason[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .slice(0, MOST_REASONS)
    .map((one) => reasonOf(one, origin));
}

function reasonOf({ code, path, message, expected, hint, place }: Diagnostic, origin: Origin): Reason {
  const shown = place !== undefined && place.file !== BESIDE.lever && place.file !== BESIDE.data;
  return {
    pointer: pointerOf({ path, place }, origin),
    code,
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(hint === undefined ? {} : { hint }),
    ...(shown
      ? { place: { file: place.file, line: place.line, column: place.column, text: place.text } }
      : {}),
  };
}

interface Located {
  readonly path: string;
  readonly place: Diagnostic['place'] | undefined;
}

/** The engine's names for what is given beside a scenario. */
const BESIDE = { lever: 'lever', data: 'data' } as const;

function pointerOf({ path, place }: Located, { at, given, own }: Origin): string {
  if (place?.file === BESIDE.lever || place?.file === BESIDE.data)
    return at.beside + pointerIn(given.beside, path);
  return place?.file === own ? at.scenario + pointerInScenario(given.scenario, path) : at.scenario;
}
