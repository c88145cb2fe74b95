/**
 * GET /processes, /processes/{processId} : what can be asked for, and with which inputs
 */
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Link } from '../../contract/link.ts';
import { MEDIA } from '../../contract/media.ts';
import { describe, describeBriefly } from '../../contract/processes/describe.ts';
import { PROCESS_IDS, type ProcessId } from '../../contract/processes/inputs.ts';
import { RESULTS } from '../../contract/results/results.ts';
import { sendJson } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import { refuse } from '../problems.ts';
import { closed, limitSchema, schemaOf } from './route.ts';

const EXECUTE = 'http://www.opengis.net/def/rel/ogc/1.0/execute';

export function addProcesses(app: FastifyInstance): void {
  const list = schemaOf({
    ...{ id: 'getProcesses', tag: 'processes', summary: 'What can be asked for' },
    querystring: closed({ limit: limitSchema(PROCESS_IDS.length) }),
    gives: { 200: { description: 'All processes.', content: { [MEDIA.json]: Type.Ref('ProcessList') } } },
    problems: [400],
  });
  app.get<{ Querystring: { limit?: number } }>('/processes', { schema: list }, (request, reply) => {
    negotiate(request, [MEDIA.json]);
    const ids = PROCESS_IDS.slice(0, request.query.limit);
    return sendJson(reply, {
      processes: ids.map((id) => describeBriefly(id, [toProcess(id, 'self')])),
      links: [{ href: request.url, rel: 'self', type: MEDIA.json, title: 'This list' }],
    });
  });
  const one = schemaOf({
    ...{ id: 'getProcess', tag: 'processes', summary: 'What a process takes and gives' },
    params: closed({ processId: Type.String({ maxLength: 64 }) }),
    gives: { 200: { description: 'The process.', content: { [MEDIA.json]: Type.Ref('Process') } } },
    problems: [400, 404],
  });
  app.get<{ Params: { processId: string } }>('/processes/:processId', { schema: one }, (request, reply) => {
    negotiate(request, [MEDIA.json]);
    const { processId } = request.params;
    const id = PROCESS_IDS.find((known) => known === processId);
    if (id === undefined)
      return refuse('MIRAB_PROCESS_UNKNOWN', `There are the processes ${PROCESS_IDS.join(', ')}.`);
    const execution = { href: `/processes/${id}/execution`, type: MEDIA.json, title: 'Execute' };
    const links: Link[] = [toProcess(id, 'self'), { ...execution, rel: EXECUTE }, toList()];
    return sendJson(reply, describe(id, { $ref: `/api#/components/schemas/${RESULTS[id].$id}` }, links));
  });
}

function toProcess(id: ProcessId, rel: string): Link {
  return { href: `/processes/${id}`, rel, type: MEDIA.json, title: id };
}

function toList(): Link {
  return { href: '/processes', rel: 'up', type: MEDIA.json, title: 'All processes' };
}
