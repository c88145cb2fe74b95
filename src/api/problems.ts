/**
 * Refused : a request that is not carried out, as it is thrown        PROBLEMS : each kind, its status and its type
 *
 * Types are those of OGC API - Processes where it has one, else `about:blank`: the status says it, and `code` is stable.
 */
import type { ApiCode } from '../contract/api-codes.ts';
import { OGC_EXCEPTIONS } from '../contract/landing.ts';
import type { Problem, Reason } from '../contract/problem.ts';
import type { Fault } from './threads/protocol.ts';

const BLANK = 'about:blank';

const PROBLEMS = {
  MIRAB_REQUEST_INVALID: { status: 400, type: BLANK, title: 'The request does not fit its schema' },
  MIRAB_QUERY_INVALID: {
    status: 400,
    type: `${OGC_EXCEPTIONS}/invalid-query-parameter-value`,
    title: 'The query does not fit its schema',
  },
  MIRAB_KEY_NEEDED: { status: 401, type: BLANK, title: 'A key is needed' },
  MIRAB_PATH_UNKNOWN: { status: 404, type: BLANK, title: 'There is nothing here' },
  MIRAB_PROCESS_UNKNOWN: { status: 404, type: `${OGC_EXCEPTIONS}/no-such-process`, title: 'No such process' },
  MIRAB_JOB_UNKNOWN: { status: 404, type: `${OGC_EXCEPTIONS}/no-such-job`, title: 'No such job' },
  MIRAB_JOB_NOT_READY: {
    status: 404,
    type: `${OGC_EXCEPTIONS}/result-not-ready`,
    title: 'The result is not ready',
  },
  MIRAB_JOB_DISMISSED: { status: 410, type: BLANK, title: 'The job was dismissed' },
  MIRAB_RUN_UNKNOWN: { status: 404, type: BLANK, title: 'No such run' },
  MIRAB_NAME_UNKNOWN: { status: 404, type: BLANK, title: 'No such name' },
  MIRAB_METHOD_REFUSED: { status: 405, type: BLANK, title: 'The method is not allowed here' },
  MIRAB_MEDIA_NOT_OFFERED: { status: 406, type: BLANK, title: 'No representation is acceptable' },
  MIRAB_BODY_TOO_LARGE: { status: 413, type: BLANK, title: 'The body is too large' },
  MIRAB_MEDIA_REFUSED: { status: 415, type: BLANK, title: 'The media type is not read' },
  MIRAB_SCENARIO_INVALID: { status: 422, type: BLANK, title: 'The inputs do not hold' },
  MIRAB_COST_TOO_HIGH: { status: 422, type: BLANK, title: 'The request takes more work than a request may' },
  MIRAB_MEMORY_TOO_HIGH: {
    status: 422,
    type: BLANK,
    title: 'The request takes more memory than a request may',
  },
  MIRAB_RUN_OVERTIME: { status: 422, type: BLANK, title: 'The request took longer than a request may' },
  MIRAB_RUN_OUT_OF_MEMORY: {
    status: 422,
    type: BLANK,
    title: 'The request needed more memory than a request may',
  },
  MIRAB_BUDGET_SPENT: { status: 429, type: BLANK, title: 'The client has used up its share for now' },
  MIRAB_RUN_DEFECT: { status: 500, type: BLANK, title: 'A mistake in Mirab' },
  MIRAB_RUN_THREAD_LOST: { status: 500, type: BLANK, title: 'The run was lost' },
  MIRAB_RUN_THREAD_UNSTARTED: { status: 503, type: BLANK, title: 'The run could not be started' },
  MIRAB_SERVER_BUSY: { status: 503, type: BLANK, title: 'The server is busy' },
  MIRAB_SERVER_CLOSING: { status: 503, type: BLANK, title: 'The server is closing' },
} as const satisfies Partial<Record<ApiCode | Fault['code'], Pick<Problem, 'status' | 'type' | 'title'>>>;

export type ProblemCode = keyof typeof PROBLEMS;

export function problemOf(
  code: ProblemCode,
  detail: string,
  more: Pick<Problem, 'errors' | 'runId'> = {},
): Problem {
  const { type, title, status } = PROBLEMS[code];
  return { type, title, status, detail, code, ...more };
}

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
  }
}

/** @throws always: the request is not carried out */
export function refuse(
  code: ProblemCode,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): never {
  throw new Refused(problemOf(code, detail), headers);
}

/** @throws always; a mistake of ours as an error with its stack, which goes to the log and nowhere else */
export function refuseFault({ code, message, stack }: Fault): never {
  if (code !== 'MIRAB_RUN_DEFECT') refuse(code, message);
  throw Object.assign(new Error(message), { stack: stack ?? message });
}

/** The problem of reasons that the author of the request can mend. */
export function problemOfReasons(status: 404 | 422, reasons: readonly Reason[]): Problem {
  const code = status === 404 ? 'MIRAB_NAME_UNKNOWN' : 'MIRAB_SCENARIO_INVALID';
  const count = reasons.length === 1 ? 'There is 1 reason' : `There are ${reasons.length} reasons`;
  return problemOf(code, `${count}: ${reasons[0]?.message ?? ''}`, { errors: [...reasons] });
}
