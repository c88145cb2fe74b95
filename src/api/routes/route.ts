/**
 * schemaOf : what a route takes and gives → its schema        (problems are described once, for all)
 */
import { type TSchema, Type } from 'typebox';
import { MEDIA } from '../../contract/media.ts';

interface Described {
  readonly id: string;
  readonly tag: 'server' | 'processes' | 'jobs' | 'scenarios' | 'runs';
  readonly summary: string;
  readonly description?: string;
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  readonly headers?: TSchema;
  readonly body?: TSchema;
  /** By status: the description, and the schema of each representation; none where there is no body. */
  readonly gives: Readonly<Record<number, Given>>;
  /** Statuses of problems that a client should be ready for. */
  readonly problems?: readonly number[];
  /** Whether a key is asked for where the server has keys. */
  readonly open?: boolean;
}

interface Given {
  readonly description: string;
  readonly content?: Readonly<Record<string, TSchema>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const PROBLEM_WORDS: Readonly<Record<number, string>> = {
  400: 'The request does not fit its schema; all reasons at once.',
  401: 'A key is needed.',
  404: 'There is no such thing.',
  406: 'No representation is acceptable.',
  410: 'The job was dismissed.',
  413: 'The body is too large.',
  415: 'The media type is not read.',
  422: 'The inputs do not hold, or take too much; all reasons at once.',
  429: 'The client has used up its share for now.',
  500: 'A mistake in Mirab.',
  503: 'The server is busy; the answer says when to ask again.',
};

export function schemaOf({ id, tag, summary, description, gives, problems = [], open, ...takes }: Described) {
  const { params, querystring, headers, body } = takes;
  const answers = Object.entries(gives).map(([status, given]) => [status, answerOf(given)] as const);
  const refusals = [...(open === true ? [] : [401]), 406, ...problems].sort((a, b) => a - b);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(params === undefined ? {} : { params }),
    ...(querystring === undefined ? {} : { querystring }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(open === true ? {} : { security: [{ key: [] }, {}] }),
    response: Object.fromEntries([
      ...answers,
      ...refusals.map((status) => [status, problemAnswer(status)] as const),
    ]),
  };
}

const problemAnswer = (status: number) => ({
  description: PROBLEM_WORDS[status] ?? 'A problem.',
  content: { [MEDIA.problem]: { schema: Type.Ref('Problem') } },
});

function answerOf({ description, content = {}, headers }: Given) {
  const schemas = Object.entries(content).map(([media, schema]) => [media, { schema }] as const);
  return {
    description,
    ...(headers === undefined ? {} : { headers: headersOf(headers) }),
    ...(schemas.length === 0 ? { type: 'null' } : { content: Object.fromEntries(schemas) }),
  };
}

function headersOf(headers: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { type: 'string', description }]),
  );
}

/** An object that takes no other keys. */
export function closed<Properties extends Record<string, TSchema>>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

/** How many a list may have, as OGC API - Processes wants it. */
export function limitSchema(byDefault: number) {
  return Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000, default: byDefault, description: 'At most so many.' }),
  );
}
