/**
 * API_CODES : each code that only the API gives → the status of its answer, and what it means        (docs/errors.md is written from it)
 */
export const API_CODES = {
  MIRAB_REQUEST_INVALID: {
    status: 400,
    meaning: 'a request does not fit its schema, or is no JSON; all reasons stand in `errors`',
  },
  MIRAB_VALUE_INVALID: { status: 400, meaning: 'a value of a request is not of the form that is wanted' },
  MIRAB_QUERY_INVALID: { status: 400, meaning: 'a value of the query does not fit its schema' },
  MIRAB_KEY_NEEDED: { status: 401, meaning: 'the server asks for a key' },
  MIRAB_PATH_UNKNOWN: { status: 404, meaning: 'there is nothing at this path' },
  MIRAB_PROCESS_UNKNOWN: { status: 404, meaning: 'no process has that name' },
  MIRAB_JOB_UNKNOWN: {
    status: 404,
    meaning: 'no job has that id, or its result was let go of for want of room',
  },
  MIRAB_JOB_NOT_READY: { status: 404, meaning: 'the job has not ended yet' },
  MIRAB_RUN_UNKNOWN: { status: 404, meaning: 'no run of that id is kept' },
  MIRAB_SERIES_UNKNOWN: { status: 404, meaning: 'no series of the run has that name' },
  MIRAB_NAME_UNKNOWN: {
    status: 404,
    meaning: 'a name in the path or the query is not known; `errors` says which',
  },
  MIRAB_METHOD_REFUSED: { status: 405, meaning: 'the path does not take this method' },
  MIRAB_MEDIA_NOT_OFFERED: {
    status: 406,
    meaning: 'none of the representations that the client accepts is offered',
  },
  MIRAB_JOB_DISMISSED: { status: 410, meaning: 'the job was dismissed before it had a result' },
  MIRAB_BODY_TOO_LARGE: { status: 413, meaning: 'the body is larger than the server reads' },
  MIRAB_MEDIA_REFUSED: { status: 415, meaning: 'the body is of a media type that is not read' },
  MIRAB_SCENARIO_INVALID: {
    status: 422,
    meaning: 'the inputs fit their schema and do not hold; `errors` has all reasons, with the codes above',
  },
  MIRAB_SCENARIO_UNKNOWN: {
    status: 422,
    meaning: 'no scenario of the server, or of the request, has that id',
  },
  MIRAB_SCENARIO_DOUBLE: { status: 422, meaning: 'two scenarios of a comparison have the same id' },
  MIRAB_REFERENCE_MISSING: { status: 422, meaning: 'there is no reference policy to judge against' },
  MIRAB_WEIGHING_INVALID: { status: 422, meaning: 'a claim or a weight of the index does not hold' },
  MIRAB_ASSESSMENT_IMPOSSIBLE: { status: 422, meaning: 'the scenario has nothing that can be judged' },
  MIRAB_COST_TOO_HIGH: {
    status: 422,
    meaning: 'the runs of a request are more work than a request may take',
  },
  MIRAB_MEMORY_TOO_HIGH: {
    status: 422,
    meaning: 'the series of a request would take more memory than a request may',
  },
  MIRAB_BUDGET_SPENT: {
    status: 429,
    meaning: 'the client has asked for its share of work; `Retry-After` says when there is more',
  },
  MIRAB_SERVER_BUSY: { status: 503, meaning: 'too many requests wait; `Retry-After` says when to ask again' },
  MIRAB_SERVER_CLOSING: { status: 503, meaning: 'the server is closing' },
} as const satisfies Record<string, { readonly status: number; readonly meaning: string }>;

export type ApiCode = keyof typeof API_CODES;
