/**
 * Report : the diagnostics of one scenario, collected so that one look shows all of them
 */
import type { DiagnosticCode } from '../base/codes.ts';
import type { Diagnostic, Place } from '../base/diagnostic.ts';

/** A hostile file can hold a mistake in every value; after so many nobody reads on. */
const MOST_ERRORS = 200;
const MOST_WARNINGS = 50;

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
  add(to, diagnosticOf(problem));
}

/** Adds diagnostics that were made elsewhere. */
export function addAll(to: Report, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) add(to, diagnostic);
}

/** Warnings never crowd out an error, and errors that are not shown still count as one. */
function add(to: Report, diagnostic: Diagnostic): void {
  const count = countOf(to, diagnostic.severity);
  if (diagnostic.severity === 'warning') {
    if (count < MOST_WARNINGS) to.diagnostics.push(diagnostic);
  } else if (count <= MOST_ERRORS) {
    to.diagnostics.push(count === MOST_ERRORS ? more() : diagnostic);
  }
}

function countOf(from: Report, severity: Diagnostic['severity']): number {
  return from.diagnostics.reduce(
    (count, diagnostic) => count + (diagnostic.severity === severity ? 1 : 0),
    0,
  );
}

/** Whether a further error would not be shown: hints need not be looked for any more. */
export function isFull(to: Report): boolean {
  return countOf(to, 'error') > MOST_ERRORS;
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
    message: `More than ${MOST_ERRORS} problems were found; the rest are not shown.`,
    hint: 'Mend the first ones and check again.',
  });
}
