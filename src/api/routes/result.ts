/**
 * sendResult : job that has ended × wanted form → its result, or why there is none
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { MEDIA } from '../../contract/media.ts';
import type { ResponseForm } from '../../contract/processes/execution.ts';
import { etagOf, hasIt, sendBytes } from '../answers.ts';
import type { Job } from '../jobs/job.ts';
import { Refused, refuse } from '../problems.ts';

/** A document of results: the value of an output that is an object stands in an object of its own. */
export function documentSchema(resultId: string) {
  return Type.Object(
    { result: Type.Object({ value: Type.Ref(resultId) }, { additionalProperties: false }) },
    { additionalProperties: false },
  );
}

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** @throws Refused where the job has no result, or will have none */
export function sendResult({ request, reply }: Exchange, job: Job, form: ResponseForm): FastifyReply {
  const { ending } = job;
  if (ending === null)
    return refuse('MIRAB_JOB_NOT_READY', `The job is ${job.state}; its status says how far.`);
  if (ending.state === 'dismissed')
    return refuse('MIRAB_JOB_DISMISSED', 'The job was dismissed before it ended.');
  if (ending.state === 'failed') throw new Refused(ending.problem);
  const etag = etagOf(job.id.slice(0, 32), form);
  if (request.method === 'POST') reply.header('etag', etag);
  else if (hasIt(request, reply, etag)) return reply;
  const { result } = ending.performed;
  return sendBytes(reply, form === 'raw' ? result : documentOf(result), MEDIA.json);
}

function documentOf(result: Uint8Array): Uint8Array {
  const parts = [Buffer.from('{"result":{"value":'), result, Buffer.from('}}')];
  return Buffer.concat(parts);
}
