/**
 * Problem : what is wrong with an expression, before it has a path and a place
 */
import type { DiagnosticCode } from '../base/codes.ts';

export interface Problem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
}

export function problem(code: DiagnosticCode, message: string, hint?: string): Problem {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}
