/**
 * openApp : settings → the server, not listening yet        (what is wired to what; the routes do the rest)
 */
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { addErrorAnswers } from './errors.ts';
import { requireHost } from './guard/host.ts';
import { strictJson } from './guard/strict-json.ts';
import { addMetrics } from './metrics.ts';
import { addOpenApi } from './openapi.ts';
import { addEvents } from './routes/events.ts';
import { addExecution } from './routes/execution.ts';
import { addHealth } from './routes/health.ts';
import { addJobs } from './routes/jobs.ts';
import { addLanding } from './routes/landing.ts';
import { addProcesses } from './routes/processes.ts';
import { addRuns } from './routes/runs.ts';
import { addScenarios } from './routes/scenarios.ts';
import { openServices, type Services } from './services.ts';
import type { Settings } from './settings.ts';

export interface App {
  readonly fastify: FastifyInstance;
  readonly services: Services;
}

export async function openApp(settings: Settings): Promise<App> {
  const { limits, origins, log } = settings;
  const app = fastify({
    bodyLimit: limits.body_bytes,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
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
  if (settings.keys.length === 0) app.addHook('onRequest', async ({ hostname }) => requireHost(hostname));
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  if (origins.length > 0) await app.register(cors, { origin: [...origins] });
  addMetrics(app, services);
  await addOpenApi(app);
  await app.register(async (routes) => {
    for (const add of ROUTES) add(routes, services);
  });
  app.addHook('onClose', () => services.close());
  await app.ready();
  return { fastify: app, services };
}

const ROUTES = [
  addLanding,
  addProcesses,
  addExecution,
  addJobs,
  addEvents,
  addScenarios,
  addRuns,
  addHealth,
] as const;

const AJV = {
  ...{ allErrors: true, removeAdditional: false, coerceTypes: false, useDefaults: false, verbose: true },
} as const;

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
