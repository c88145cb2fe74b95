/**
 * GET /jobs/{id}, /jobs/{id}/results; DELETE /jobs/{id} : how far a job is, what it gave, letting go of it
 */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { StatusInfo } from '../../contract/job.ts';
import { MEDIA } from '../../contract/media.ts';
import { sendJson } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import type { JobInHand } from '../jobs/job.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import { sendResult } from './result.ts';
import { closed, schemaOf } from './route.ts';

export const JobParams = closed({
  jobId: Type.String({ maxLength: 200, description: 'The id of the job.' }),
});
export interface JobRoute {
  Params: { jobId: string };
}

const ResultQuery = closed({
  response: Type.Optional(
    Type.Enum(['raw', 'document'], { description: 'As the job was asked for, by default.' }),
  ),
});

export function addJobs(app: FastifyInstance, services: Services): void {
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

function addStatus(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'getJob', tag: 'jobs', summary: 'How far a job is' },
    params: JobParams,
    gives: { 200: { description: 'Its status.', content: { [MEDIA.json]: Type.Ref('StatusInfo') } } },
    problems: [400, 404],
  });
  app.get<JobRoute>('/jobs/:jobId', { schema }, (request, reply) => {
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
      negotiate(request, [MEDIA.json]);
      const job = findJob(services, request.params.jobId);
      return sendResult({ request, reply }, job, request.query.response ?? job.response);
    },
  );
}

function addDismissal(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'deleteJob', tag: 'jobs', summary: 'Let go of a job' },
    description: 'It ends at once where nobody else wants it; one that has ended is forgotten.',
    params: JobParams,
    gives: { 200: { description: 'It is let go of.', content: { [MEDIA.json]: Type.Ref('StatusInfo') } } },
    problems: [400, 404, 413, 415],
  });
  app.delete<JobRoute>('/jobs/:jobId', { schema }, (request, reply) => {
    const client = services.clientOf(request);
    negotiate(request, [MEDIA.json]);
    const job = findJob(services, request.params.jobId);
    // Nobody wants a job that was dismissed: whoever knows its id may take it off the books.
    if (job.state !== 'dismissed' && !job.holders.has(client))
      refuse('MIRAB_JOB_UNKNOWN', 'There is no job with this id that you asked for.');
    services.office.dismiss(job, client);
    const told: StatusInfo = { ...job.status(), status: 'dismissed', message: 'You let go of it.' };
    return sendJson(reply, told);
  });
}
