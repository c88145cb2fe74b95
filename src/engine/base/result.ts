/**
 * Result : a value with the warnings met on the way, or the errors that kept it from being made
 */
import { assert } from './assert.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The value, or why there is none. Only warnings travel with a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Wraps a value, with the warnings that go with it. */
export function success<T>(value: T, warnings: readonly Diagnostic[] = []): Result<T> {
  assert(!warnings.some(isError), 'A success carries an error among its warnings.');
  return { ok: true, value, diagnostics: warnings };
}

/** Wraps what the author has to mend; at least one entry is an error (asserted). */
export function failure(diagnostics: readonly Diagnostic[]): Result<never> {
  assert(diagnostics.some(isError), 'A failure carries no error.');
  return { ok: false, diagnostics };
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
