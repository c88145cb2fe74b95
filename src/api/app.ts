/**
 * openApp : settings → the server, not listening yet        (what is wired to what; the routes do the rest)
 */
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { answerBrokenRequest } from './broken-requests.ts';
import { addClosing } from './closing.ts';
import { addErrorAnswers, answerUnreadPath } from './errors.ts';
import { requireHost } from './guard/host.ts';
import { strictJson } from './guard/strict-json.ts';
import { typedQuery } from './guard/typed-query.ts';
import { addMetrics } from './metrics.ts';
import { addOpenApi } from './openapi.ts';
import { addEvents } from './routes/events.ts';
import { addExecution } from './routes/execution.ts';
import { addHealth } from './routes/health.ts';
import { addJobList } from './routes/job-list.ts';
import { addJobs } from './routes/jobs.ts';
import { addLanding } from './routes/landing.ts';
import { addPage } from './routes/page.ts';
import { addProcesses } from './routes/processes.ts';
import { addRuns } from './routes/runs.ts';
import { addScenarios } from './routes/scenarios.ts';
import { openServices, type Services } from './services.ts';
import type { Limits, Settings } from './settings.ts';

export interface App {
  readonly fastify: FastifyInstance;
  readonly services: Services;
}

export async function openApp(settings: Settings): Promise<App> {
  const { limits, origins, log } = settings;
  const app = fastify({
    bodyLimit: limits.body_bytes,
    http: timesOf(limits),
    keepAliveTimeout: 10_000,
    requestTimeout: limits.requestDeadline_s * 1000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    // Fastify's own answer would be no problem document; what takes no more when closing says so itself.
    return503OnClosing: false,
    frameworkErrors: answerUnreadPath,
    clientErrorHandler: answerBrokenRequest,
    // Ajv would drop unknown keys and turn "5" into 5, both in silence.
    ajv: { customOptions: AJV },
    logger: log === undefined ? false : { stream: log, serializers: LOGGED },
  });
  const services = openServices(settings, (stack, jobId) =>
    app.log.error({ jobId, stack }, 'a job met a defect'),
  );
  readJson(app);
  // Bytes are made by the threads, and schemas of answers are for readers.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  addErrorAnswers(app);
  const { room = false } = settings;
  if (settings.keys.length === 0)
    app.addHook('onRequest', async ({ hostname }) => requireHost(hostname, room));
  await app.register(helmet, HELMET);
  if (origins.length > 0) await app.register(cors, { ...CORS, origin: [...origins] });
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.schema?.security !== undefined) services.clientOf(request);
  });
  app.addHook('preValidation', async (request) => {
    request.query = typedQuery(request.query, request.routeOptions.schema?.querystring);
  });
  if (!room) {
    addMetrics(app, services);
    await addOpenApi(app);
  }
  await app.register(async (routes) => {
    for (const add of room ? [addHealth] : ROUTES) add(routes, services);
    await addPage(routes, services);
  });
  addClosing(app, services);
  await app.ready();
  return { fastify: app, services };
}

/** Node looks for connections that are too slow only now and then. */
function timesOf({ headersDeadline_s, requestDeadline_s }: Limits) {
  return {
    headersTimeout: headersDeadline_s * 1000,
    requestTimeout: requestDeadline_s * 1000,
    connectionsCheckingInterval: headersDeadline_s * 500,
  };
}

const ROUTES = [
  addLanding,
  addProcesses,
  addExecution,
  addJobList,
  addJobs,
  addEvents,
  addScenarios,
  addRuns,
  addHealth,
] as const;

const AJV = {
  ...{ allErrors: true, removeAdditional: false, coerceTypes: false, useDefaults: false, verbose: true },
} as const;

/** Nothing that is answered is a page. */
const HELMET = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
};

const CORS = {
  methods: ['GET', 'HEAD', 'POST', 'DELETE'],
  exposedHeaders: ['etag', 'link', 'location', 'preference-applied', 'retry-after'],
};

/** Bodies are never logged, nor keys: neither stands in what is taken here. */
const LOGGED = {
  req: ({ method, url, ip }: { method: string; url: string; ip: string }) => ({
    method,
    path: url.split('?')[0].slice(0, 200),
    ip,
  }),
  res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
};

function readJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, strictJson(String(body)));
    } catch (error) {
      done(error as Error);
    }
  });
}
