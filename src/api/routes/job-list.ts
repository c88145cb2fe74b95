/**
 * GET /jobs : what was asked for by whoever asks now        (OGC API - Processes, Part 1, class "Job list")
 */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { JOB_STATES } from '../../contract/job.ts';
import { MEDIA } from '../../contract/media.ts';
import { sendJson } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import { DATETIME, selectionOf } from '../jobs/selection.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import { closed, limitSchema, schemaOf } from './route.ts';

const DEFAULT_LIMIT = 100;

const names = (description: string) =>
  Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 100, description }));

const duration_s = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000, description }));

const Query = closed({
  limit: limitSchema(DEFAULT_LIMIT),
  type: names('Kinds of job; all are of the kind `process`.'),
  processID: names('Processes that the jobs execute.'),
  status: Type.Optional(
    Type.Array(Type.Enum([...JOB_STATES], { type: 'string' }), {
      maxItems: 100,
      description: 'What the jobs are doing.',
    }),
  ),
  datetime: Type.Optional(
    Type.String({
      maxLength: 100,
      pattern: DATETIME,
      description: 'When they were asked for: an instant of RFC 3339, or two with `/` between; `..` is open.',
    }),
  ),
  minDuration: duration_s('They have run for at least so many seconds.'),
  maxDuration: duration_s('They have run for at most so many seconds.'),
});
type Query = Static<typeof Query>;

export function addJobList(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'getJobs', tag: 'jobs', summary: 'What was asked for by whoever asks now' },
    querystring: Query,
    gives: {
      200: { description: 'Jobs, the latest first.', content: { [MEDIA.json]: Type.Ref('JobList') } },
    },
    problems: [400],
  });
  app.get<{ Querystring: Query }>('/jobs', { schema }, (request, reply) => {
    const client = services.clientOf(request);
    negotiate(request, [MEDIA.json]);
    const { limit = DEFAULT_LIMIT, ...wanted } = request.query;
    const isWanted =
      selectionOf(wanted, new Date()) ??
      refuse('MIRAB_QUERY_INVALID', '"datetime" is no date of the calendar.');
    const jobs = services.book
      .list()
      .filter((job) => job.holders.has(client))
      .map((job) => job.status())
      .filter(isWanted);
    return sendJson(reply, {
      jobs: jobs.slice(0, limit),
      numberMatched: jobs.length,
      links: [{ href: request.url, rel: 'self', type: MEDIA.json, title: 'This list' }],
    });
  });
}
