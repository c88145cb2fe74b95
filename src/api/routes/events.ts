/**
 * GET /jobs/{id}/events : how a job goes on, as it does        (server-sent events; WHATWG HTML, section 9.2)
 *
 * A reader that was cut off sends the id of its last event and gets what came after. One that does not read is let go of:
 * it may come back the same way.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { MEDIA } from '../../contract/media.ts';
import { negotiate } from '../guard/negotiate.ts';
import type { Job, JobEvent } from '../jobs/job.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import { findJob, JobParams, type JobRoute } from './jobs.ts';
import { schemaOf } from './route.ts';

export function addEvents(app: FastifyInstance, services: Services): void {
  const { streams: most, heartbeat_s } = services.settings.limits;
  const streams = new Set<Stream>();
  const schema = schemaOf({
    ...{ id: 'getJobEvents', tag: 'jobs', summary: 'How a job goes on, as it does' },
    description:
      'Events `status` and `progress`, each with the status of the job as JSON; the stream ends with the job.',
    params: JobParams,
    headers: Type.Object({
      'last-event-id': Type.Optional(
        Type.String({ pattern: '^[0-9]{0,9}$', description: 'The last one that was read.' }),
      ),
    }),
    gives: { 200: { description: 'Events.', content: { [MEDIA.events]: Type.String() } } },
    problems: [400, 404, 503],
  });
  app.get<JobRoute>('/jobs/:jobId/events', { schema, exposeHeadRoute: false }, (request, reply) => {
    negotiate(request, [MEDIA.events]);
    const job = findJob(services, request.params.jobId);
    if (streams.size >= most)
      refuse('MIRAB_SERVER_BUSY', `${most} streams are open already.`, { 'retry-after': '5' });
    const stream = openStream({ request, reply }, job, heartbeat_s);
    streams.add(stream);
    void stream.closed.then(() => streams.delete(stream));
    return reply;
  });
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
}

interface Stream {
  end(): void;
  readonly closed: Promise<void>;
}

function openStream(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  job: Job,
  heartbeat_s: number,
): Stream {
  reply.hijack();
  const { raw } = reply;
  const headers = { 'content-type': MEDIA.events, 'cache-control': 'no-store', connection: 'close' };
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, headers);
  const write = (text: string) => {
    // What a reader does not take would pile up here.
    if (!raw.write(text) && raw.writableLength > MOST_UNREAD_bytes) raw.destroy();
  };
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeat_s * 1000);
  const tell = (event: JobEvent) => {
    write(textOf(event));
    if (job.ending !== null) raw.end();
  };
  const last = Number(request.headers['last-event-id'] ?? 0);
  const events = job.eventsAfter(last);
  write('retry: 2000\n\n');
  for (const event of events) write(textOf(event));
  const forget = job.ending === null ? job.listen(tell) : () => {};
  if (job.ending !== null) raw.end();
  const closed = new Promise<void>((resolve) => {
    raw.once('close', () => {
      clearInterval(heartbeat);
      forget();
      resolve();
    });
  });
  return { end: () => raw.end(), closed };
}

const MOST_UNREAD_bytes = 64 * 1024;

function textOf({ id, name, data }: JobEvent): string {
  return `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
