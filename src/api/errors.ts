/**
 * addErrorAnswers : whatever is thrown or not found → an answer of RFC 9457        (all problems of a body at once)
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MEDIA } from '../contract/media.ts';
import type { Problem } from '../contract/problem.ts';
import { PROCESS_IDS } from '../contract/processes/inputs.ts';
import { type ProblemCode, problemOf, Refused } from './problems.ts';
import { schemaReasons } from './schema-reasons.ts';

export function addErrorAnswers(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Refused>((error, request, reply) => {
    if (error instanceof Refused) return answer(request, reply.headers(error.headers), error.problem);
    const known = knownProblem(error);
    if (known !== undefined) return answer(request, reply, known);
    request.log.error({ stack: error.stack }, 'a request met a defect');
    return answer(
      request,
      reply,
      problemOf('MIRAB_RUN_DEFECT', 'The request met a mistake in Mirab; please report it.'),
    );
  });
  const routes = learnRoutes(app);
  app.setNotFoundHandler((request, reply) => answer(request, reply, notFound(routes, request, reply)));
}

/** Paths that Fastify cannot read never come to a route or a hook. */
export function answerUnreadPath(
  { code }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem =
    code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? problemOf('MIRAB_PATH_UNKNOWN', 'Nothing here has a name as long as that.')
      : problemOf('MIRAB_REQUEST_INVALID', 'The path is no part of a URL.');
  return answer(request, reply.header('x-content-type-options', 'nosniff'), problem);
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const instance = request.url.split('?')[0].slice(0, 200);
  if (problem.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_s);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(MEDIA.problem)
    .send(JSON.stringify({ ...problem, instance }));
}

/** Where nothing better is known. */
const RETRY_AFTER_s = 5;

/** What Fastify itself refuses. */
function knownProblem(error: FastifyError): Problem | undefined {
  if (error.validation !== undefined) {
    const errors = schemaReasons(error.validation, error.validationContext ?? 'body');
    const code = error.validationContext === 'querystring' ? 'MIRAB_QUERY_INVALID' : 'MIRAB_REQUEST_INVALID';
    return problemOf(code, `${errors[0]?.message ?? error.message}`, { errors });
  }
  const code = CODES[error.statusCode ?? 500];
  return code === undefined ? undefined : problemOf(code, error.message);
}

const CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'MIRAB_REQUEST_INVALID',
  404: 'MIRAB_PATH_UNKNOWN',
  405: 'MIRAB_METHOD_REFUSED',
  413: 'MIRAB_BODY_TOO_LARGE',
  414: 'MIRAB_REQUEST_INVALID',
  415: 'MIRAB_MEDIA_REFUSED',
  503: 'MIRAB_SERVER_CLOSING',
};

/** The methods that some paths take, learned as routes are added. */
interface Taken {
  readonly path: RegExp;
  readonly methods: Set<string>;
}

function learnRoutes(app: FastifyInstance): readonly Taken[] {
  const taken = new Map<string, Taken>();
  const learned: Taken[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (url === '*') return;
    const path = new RegExp(`^${url.replaceAll(/[.]/g, '[.]').replaceAll(/:[A-Za-z]+/g, '[^/]+')}/?$`);
    const found = taken.get(url) ?? { path, methods: new Set() };
    taken.set(url, found);
    for (const one of [method].flat()) found.methods.add(one);
    learned.splice(0, learned.length, ...taken.values());
  });
  return learned;
}

function notFound(routes: readonly Taken[], { url, method }: FastifyRequest, reply: FastifyReply): Problem {
  const [path] = url.split('?');
  const methods = routes.filter((one) => one.path.test(path)).flatMap((one) => [...one.methods]);
  if (methods.length > 0 && !methods.includes(method)) {
    reply.header('allow', methods.join(', '));
    return problemOf('MIRAB_METHOD_REFUSED', `This path takes ${methods.join(', ')}.`);
  }
  if (path.startsWith('/processes/'))
    return problemOf('MIRAB_PROCESS_UNKNOWN', `There are the processes ${PROCESS_IDS.join(', ')}.`);
  return problemOf('MIRAB_PATH_UNKNOWN', 'There is nothing at this path; GET / tells where things are.');
}
