/**
 * Report : the diagnostics of one scenario, collected so that one look shows all of them
 */
import type { DiagnosticCode } from '../base/codes.ts';
import type { Diagnostic, Place } from '../base/diagnostic.ts';

/** A hostile file can hold a mistake in every value; after so many nobody reads on. */
const MOST_PROBLEMS = 200;

export interface Report {
  readonly diagnostics: Diagnostic[];
}

export interface Problem {
  readonly code: DiagnosticCode;
  readonly path: string;
  readonly place: Place | undefined;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
  readonly severity?: 'error' | 'warning';
}

/** Adds a problem; beyond the limit only one line says that there are more. */
export function report(to: Report, problem: Problem): void {
  const count = to.diagnostics.length;
  if (count > MOST_PROBLEMS) return;
  to.diagnostics.push(count === MOST_PROBLEMS ? more() : diagnosticOf(problem));
}

/** Whether a further problem would not be shown: hints need not be looked for any more. */
export function isFull(to: Report): boolean {
  return to.diagnostics.length > MOST_PROBLEMS;
}

/** Adds diagnostics that were made elsewhere. */
export function addAll(to: Report, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) if (to.diagnostics.length < MOST_PROBLEMS) to.diagnostics.push(diagnostic);
}

/** The problem as a diagnostic, without keys for what it does not say. */
export function diagnosticOf(problem: Problem): Diagnostic {
  const { code, path, place, message, expected, hint, severity = 'error' } = problem;
  return {
    code,
    severity,
    path,
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { place }),
  };
}

export function hasErrors(from: Report): boolean {
  return from.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function more(): Diagnostic {
  return diagnosticOf({
    code: 'MIRAB_PROBLEMS_MANY',
    path: '',
    place: undefined,
    message: `More than ${MOST_PROBLEMS} problems were found; the rest are not shown.`,
    hint: 'Mend the first ones and check again.',
  });
}
