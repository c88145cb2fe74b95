/**
 * addMetrics : requests, jobs and threads as numbers        (`GET /metrics`, in the text format of Prometheus)
 */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Type } from 'typebox';
import { JOB_STATES } from '../contract/job.ts';
import { schemaOf } from './routes/route.ts';
import type { Services } from './services.ts';

const MEDIA_TYPE = 'text/plain';

export function addMetrics(app: FastifyInstance, services: Services): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = new Histogram({
    ...{ name: 'mirab_request_duration_seconds', help: 'Time from request to answer.', registers },
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
  });
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const route = routeOptions.url ?? 'none';
    durations.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  addGauges(registers, services);
  const schema = schemaOf({
    ...{ id: 'getMetrics', tag: 'server', summary: 'Requests, jobs and threads as numbers' },
    gives: {
      200: { description: 'Numbers in the format of Prometheus.', content: { [MEDIA_TYPE]: Type.String() } },
    },
  });
  app.get('/metrics', { schema }, async (_, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  );
}

function addGauges(registers: Registry[], { book, reader, runner }: Services): void {
  new Gauge({
    ...{ name: 'mirab_jobs', help: 'Jobs that are kept, by state.', registers, labelNames: ['state'] },
    collect() {
      const counts = book.countByState();
      for (const state of JOB_STATES) this.set({ state }, counts.get(state) ?? 0);
    },
  });
  new Gauge({
    ...{ name: 'mirab_results_bytes', help: 'Bytes of results that are kept.', registers },
    collect() {
      this.set(book.held_bytes);
    },
  });
  const lanes = { reader, runner };
  new Gauge({
    ...{
      name: 'mirab_tasks',
      help: 'Tasks by lane, waiting or busy.',
      registers,
      labelNames: ['lane', 'what'],
    },
    collect() {
      for (const [lane, { waitingCount, busyCount }] of Object.entries(lanes)) {
        this.set({ lane, what: 'waiting' }, waitingCount);
        this.set({ lane, what: 'busy' }, busyCount);
      }
    },
  });
}
