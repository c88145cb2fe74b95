/**
 * done, ruleFault : what a process gave → the reply of its task
 */
import type { Diagnostic } from '../../engine/index.ts';
import type { Performed, Refusal, Reply } from '../threads/protocol.ts';
import { reasonsOf } from './reasons.ts';

/** @param value - plain data */
export function done(value: object, outcome: Uint8Array | null = null): Reply<Performed> {
  return { kind: 'done', value: { result: new TextEncoder().encode(JSON.stringify(value)), outcome } };
}

/** A rule of the scenario gave no number in the run. */
export function ruleFault(diagnostics: readonly Diagnostic[]): Refusal {
  const at = { scenario: '/inputs', beside: '/inputs' };
  const origin = { at, given: { scenario: undefined, beside: undefined }, own: '' };
  return { kind: 'refused', status: 422, reasons: reasonsOf(diagnostics, origin) };
}
