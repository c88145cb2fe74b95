/**
 * ApiProblem : an answer that is a problem, as it is thrown        (RFC 9457; `code` is stable, `pointers` say where)
 */
import type { Problem, Reason } from './processes.ts';

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  /** When to ask again, in seconds; null where the server does not say. */
  readonly retryAfter_s: number | null;

  constructor(problem: Problem, retryAfter_s: number | null = null) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter_s = retryAfter_s;
  }

  /** Such as `MIRAB_SCENARIO_INVALID`; `HTTP_502` where something before the server answered. */
  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }

  /** All reasons at once; none where the problem is not in the body of the request. */
  get reasons(): readonly Reason[] {
    return this.problem.errors ?? [];
  }

  /** JSON Pointers into the body of the request, one a reason. */
  get pointers(): readonly string[] {
    return this.reasons.map(({ pointer }) => pointer);
  }
}

/** Reads the answer. */
export async function problemIn(answer: Response): Promise<ApiProblem> {
  const wait_s = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem(await documentOf(answer), Number.isFinite(wait_s) ? wait_s : null);
}

async function documentOf(answer: Response): Promise<Problem> {
  const text = await answer.text();
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) return JSON.parse(text);
  const { status, statusText } = answer;
  const detail = text.slice(0, 200) || `The answer was ${status} ${statusText}.`;
  return { type: 'about:blank', title: statusText, status, detail, code: `HTTP_${status}` };
}
