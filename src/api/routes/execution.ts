/**
 * POST /processes/{process}/execution : inputs → the result, or a job        (OGC API - Processes, Part 1, section 7.11)
 *
 * Without a preference the answer is waited for; `Prefer: respond-async` gives the job at once. A client that stops
 * waiting lets go of the job, which ends where nobody else wants it.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { MEDIA } from '../../contract/media.ts';
import { executionSchema, type ResponseForm } from '../../contract/processes/execution.ts';
import { type Ask, INPUTS, PROCESS_IDS, type ProcessId } from '../../contract/processes/inputs.ts';
import { RESULTS } from '../../contract/results/results.ts';
import { sendJson } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import { unwrap } from '../guard/unwrap.ts';
import type { Job } from '../jobs/job.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import { documentSchema, sendResult } from './result.ts';
import { schemaOf } from './route.ts';

interface Body {
  readonly inputs: never;
  readonly response?: ResponseForm;
}

export function addExecution(app: FastifyInstance, services: Services): void {
  for (const process of PROCESS_IDS) {
    app.post<{ Body: Body }>(`/processes/${process}/execution`, {
      schema: executeSchema(process),
      preValidation: async (request) => {
        request.body = unwrap(request.body) as Body;
      },
      handler: (request, reply) => execute(process, services, { request, reply }),
    });
  }
}

function executeSchema(process: ProcessId) {
  const { $id } = RESULTS[process];
  const result = Type.Union([Type.Ref($id), documentSchema($id)]);
  return schemaOf({
    ...{ id: `execute-${process}`, tag: 'processes', summary: `Execute "${process}"` },
    description: 'Waits for the result; with `Prefer: respond-async` the answer is the job.',
    headers: Type.Object({
      prefer: Type.Optional(Type.String({ maxLength: 200, description: '`respond-async` for a job.' })),
    }),
    body: executionSchema(INPUTS[process]),
    gives: {
      200: {
        description: 'The result.',
        content: { [MEDIA.json]: result },
        headers: { etag: 'Strong.', link: 'The job.' },
      },
      201: {
        description: 'The job.',
        content: { [MEDIA.json]: Type.Ref('StatusInfo') },
        headers: { location: 'Where the job is.', 'preference-applied': '`respond-async`.' },
      },
    },
    problems: [400, 413, 415, 422, 429, 500, 503],
  });
}

interface Exchange {
  readonly request: FastifyRequest<{ Body: Body }>;
  readonly reply: FastifyReply;
}

async function execute(
  process: ProcessId,
  services: Services,
  { request, reply }: Exchange,
): Promise<FastifyReply> {
  if (services.closing) refuse('MIRAB_SERVER_CLOSING', 'The server is closing, and takes no more jobs.');
  negotiate(request, [MEDIA.json]);
  const client = services.clientOf(request);
  const { inputs, response = 'raw' } = request.body;
  const ask: Ask = { process, inputs };
  const { office } = services;
  if (/(^|[,;\s])respond-async($|[,;\s])/i.test(String(request.headers['prefer'] ?? ''))) {
    const job = await office.order({ ask, client, holder: client, patience: 'patient', response });
    reply.code(201).header('location', `/jobs/${job.id}`).header('preference-applied', 'respond-async');
    return sendJson(reply, job.status());
  }
  const holder = Symbol(client);
  // From the first: a client may be gone before its request is read.
  const gone = whenGone(reply);
  const job = await office.order({ ask, client, holder, patience: 'prompt', response });
  const ending = await Promise.race([job.ended, gone.promise]);
  gone.forget();
  if (ending === undefined) {
    office.dismiss(job, holder);
    return reply;
  }
  keep(job, { holder, client });
  reply.header('link', `</jobs/${job.id}>; rel="monitor"; type="${MEDIA.json}"`);
  return sendResult({ request, reply }, job, response);
}

/** A client that has the answer may still find its job in the list. */
function keep(job: Job, { holder, client }: { readonly holder: symbol; readonly client: string }): void {
  job.holders.delete(holder);
  job.holders.add(client);
}

/** Settles when the client closes the connection before it has an answer. */
function whenGone(reply: FastifyReply) {
  let onClose: () => void = () => {};
  const promise = new Promise<undefined>((resolve) => {
    onClose = () => resolve(undefined);
    reply.raw.once('close', onClose);
  });
  return { promise, forget: () => reply.raw.off('close', onClose) };
}
