/**
 * reasonsOf : diagnostics → reasons with JSON Pointers into the request
 *
 * What lies in the scenario of the request has a pointer of its own; what lies in a file of the server points at the id
 * that named it, and says file and line.
 */
import type { Reason } from '../../contract/problem.ts';
import type { Diagnostic } from '../../engine/index.ts';

export interface Origin {
  readonly at: { readonly scenario: string; readonly beside: string };
  /** Name of the file that stands for the scenario of the request. */
  readonly own: string;
}

export function reasonsOf(diagnostics: readonly Diagnostic[], origin: Origin): Reason[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map((one) => reasonOf(one, origin));
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

function pointerOf({ path, place }: Located, { at, own }: Origin): string {
  if (place?.file === BESIDE.lever || place?.file === BESIDE.data) return at.beside + pointer(path);
  return place?.file === own ? at.scenario + pointer(path) : at.scenario;
}

/** RFC 6901 of a dotted path. */
function pointer(path: string): string {
  if (path === '') return '';
  const escaped = path.split('.').map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `/${escaped.join('/')}`;
}
