/**
 * GET /jobs, /jobs/{id}, /jobs/{id}/results; DELETE /jobs/{id} : what was asked for, how far it is, what it gave
 */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { hashSchema } from '../../contract/ids.ts';
import { JOB_STATES, type StatusInfo } from '../../contract/job.ts';
import { MEDIA } from '../../contract/media.ts';
import { PROCESS_IDS, type ProcessId } from '../../contract/processes/inputs.ts';
import { sendJson } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import type { JobInHand } from '../jobs/job.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import { sendResult } from './result.ts';
import { closed, schemaOf } from './route.ts';

const ListQuery = closed({
  limit: Type.Optional(
    Type.String({ pattern: '^[1-9][0-9]{0,3}$', description: 'At most so many; 100 by default.' }),
  ),
  processID: Type.Optional(Type.Enum([...PROCESS_IDS])),
  status: Type.Optional(Type.Enum([...JOB_STATES])),
});
type ListQuery = Static<typeof ListQuery>;

export const JobParams = closed({ jobId: hashSchema('The id of the job.') });
export interface JobRoute {
  Params: { jobId: string };
}

const ResultQuery = closed({
  response: Type.Optional(
    Type.Enum(['raw', 'document'], { description: 'As the job was asked for, by default.' }),
  ),
});

const DEFAULT_LIMIT = 100;

export function addJobs(app: FastifyInstance, services: Services): void {
  addList(app, services);
  addStatus(app, services);
  addResults(app, services);
  addDismissal(app, services);
}

/** @throws Refused where there is none */
export function findJob({ book }: Services, id: string): JobInHand {
  return (
    book.find(id) ??
    refuse(
      'MIRAB_JOB_UNKNOWN',
      'There is no job with this id, or its result was not asked for for long; execute it again.',
    )
  );
}

function addList(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'getJobs', tag: 'jobs', summary: 'What was asked for by whoever asks now' },
    querystring: ListQuery,
    gives: {
      200: { description: 'Jobs, the latest first.', content: { [MEDIA.json]: Type.Ref('JobList') } },
    },
    problems: [400],
  });
  app.get<{ Querystring: ListQuery }>('/jobs', { schema }, (request, reply) => {
    const client = services.clientOf(request);
    negotiate(request, [MEDIA.json]);
    const { limit = DEFAULT_LIMIT, processID, status } = request.query;
    const wanted = services.book
      .list()
      .filter((job) => job.holders.has(client))
      .filter((job) => processID === undefined || job.process === (processID as ProcessId))
      .filter((job) => status === undefined || job.state === status);
    return sendJson(reply, {
      jobs: wanted.slice(0, Number(limit)).map((job) => job.status()),
      numberMatched: wanted.length,
      links: [{ href: '/jobs', rel: 'self', type: MEDIA.json, title: 'This list' }],
    });
  });
}

function addStatus(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'getJob', tag: 'jobs', summary: 'How far a job is' },
    params: JobParams,
    gives: { 200: { description: 'Its status.', content: { [MEDIA.json]: Type.Ref('StatusInfo') } } },
    problems: [400, 404],
  });
  app.get<JobRoute>('/jobs/:jobId', { schema }, (request, reply) => {
    services.clientOf(request);
    negotiate(request, [MEDIA.json]);
    return sendJson(reply, findJob(services, request.params.jobId).status());
  });
}

function addResults(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'getJobResults', tag: 'jobs', summary: 'What a job gave' },
    params: JobParams,
    querystring: ResultQuery,
    gives: {
      200: {
        description: 'The result, for ever the same.',
        content: { [MEDIA.json]: Type.Object({}, { additionalProperties: true }) },
        headers: { etag: 'Strong.' },
      },
      304: { description: 'The client has it.' },
    },
    problems: [400, 404, 410, 422, 500],
  });
  app.get<JobRoute & { Querystring: Static<typeof ResultQuery> }>(
    '/jobs/:jobId/results',
    { schema },
    (request, reply) => {
      services.clientOf(request);
      negotiate(request, [MEDIA.json]);
      const job = findJob(services, request.params.jobId);
      return sendResult({ request, reply }, job, request.query.response ?? job.response);
    },
  );
}

function addDismissal(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'deleteJob', tag: 'jobs', summary: 'Let go of a job' },
    description: 'It ends at once where nobody else wants it.',
    params: JobParams,
    gives: { 200: { description: 'It is let go of.', content: { [MEDIA.json]: Type.Ref('StatusInfo') } } },
    problems: [400, 404],
  });
  app.delete<JobRoute>('/jobs/:jobId', { schema }, (request, reply) => {
    const client = services.clientOf(request);
    negotiate(request, [MEDIA.json]);
    const job = findJob(services, request.params.jobId);
    if (!job.holders.has(client))
      refuse('MIRAB_JOB_UNKNOWN', 'There is no job with this id that you asked for.');
    services.office.dismiss(job, client);
    const told: StatusInfo = { ...job.status(), status: 'dismissed', message: 'You let go of it.' };
    return sendJson(reply, told);
  });
}
