/**
 * RunAnswer : an outcome, what the author can mend, or the fault that ended the run; plain data, naming the run
 *
 * Whatever happens in a thread comes back as one of the three. A fault is confined to its run: the others of the batch
 * have answers of their own.
 */
import type { DiagnosticCode } from '../base/codes.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Result } from '../base/result.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { seal, type UnsealedOutcome } from '../outcome/seal.ts';

type FaultCode = Extract<
  DiagnosticCode,
  | 'MIRAB_RUN_OVERTIME'
  | 'MIRAB_RUN_OUT_OF_MEMORY'
  | 'MIRAB_RUN_THREAD_LOST'
  | 'MIRAB_RUN_THREAD_UNSTARTED'
  | 'MIRAB_RUN_DEFECT'
>;

export interface RunFault {
  readonly code: FaultCode;
  /** A whole sentence that begins with the scenario and the runId; `nameRun` puts them there. */
  readonly message: string;
  /** Where in the code it was met, for whoever mends it; null where nothing was thrown. */
  readonly stack: string | null;
}

interface Made<O> {
  readonly kind: 'outcome';
  readonly outcome: O;
}

type NotMade =
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'fault'; readonly fault: RunFault };

/** What a thread says; it does not know which run it was asked for. */
export type UnsealedReply = Made<UnsealedOutcome> | NotMade;
export type Reply = Made<Outcome> | NotMade;

export type RunAnswer = Reply & { readonly scenarioId: string; readonly runId: string };

/** Runs, and takes what is thrown as plain data: over threads Error objects lose their fields. */
export function replyOf(run: () => Result<UnsealedOutcome>): UnsealedReply {
  try {
    const result = run();
    return result.ok
      ? { kind: 'outcome', outcome: result.value }
      : { kind: 'diagnostics', diagnostics: result.diagnostics };
  } catch (error) {
    return faultReply('MIRAB_RUN_DEFECT', `the run met a mistake in Mirab: ${messageOf(error)}`, error);
  }
}

/** What has arrived from wherever it was run. */
export function sealReply(reply: UnsealedReply): Reply {
  return reply.kind === 'outcome' ? { kind: 'outcome', outcome: seal(reply.outcome) } : reply;
}

/** @param error - what was thrown, for its stack */
export function faultReply(code: RunFault['code'], message: string, error?: unknown): NotMade {
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  return { kind: 'fault', fault: { code, message, stack } };
}

/** The sentence of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The run of a part, which has no runId, is named by whoever knows its whole: `nameFault`. */
export function nameRun(reply: Reply, { scenarioId, runId }: BasinModel): RunAnswer {
  if (reply.kind !== 'fault' || runId === '') return { ...reply, scenarioId, runId };
  return { kind: 'fault', fault: nameFault(reply.fault, { scenarioId, runId }), scenarioId, runId };
}

export function nameFault(
  fault: RunFault,
  { scenarioId, runId }: Pick<BasinModel, 'scenarioId' | 'runId'>,
): RunFault {
  return { ...fault, message: `Scenario "${scenarioId}" (runId ${runId}): ${fault.message}` };
}
