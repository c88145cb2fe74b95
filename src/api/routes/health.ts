/**
 * GET /healthz, /readyz : whether the server lives, and whether it takes requests
 */
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { MEDIA } from '../../contract/media.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import { closed, schemaOf } from './route.ts';

const content = { [MEDIA.json]: closed({ status: Type.Literal('ok') }) };

export function addHealth(app: FastifyInstance, services: Services): void {
  const health = schemaOf({
    ...{ id: 'getHealth', tag: 'server', summary: 'Whether the server lives', open: true },
    gives: { 200: { description: 'It does.', content } },
  });
  app.get('/healthz', { schema: health }, (_, reply) => ok(reply.header('cache-control', 'no-store')));
  const ready = schemaOf({
    ...{ id: 'getReadiness', tag: 'server', summary: 'Whether the server takes requests', open: true },
    gives: { 200: { description: 'It does.', content } },
    problems: [503],
  });
  app.get('/readyz', { schema: ready }, (_, reply) => {
    if (services.closing) refuse('MIRAB_SERVER_CLOSING', 'The server is closing.');
    return ok(reply.header('cache-control', 'no-store'));
  });
}

function ok(reply: import('fastify').FastifyReply) {
  return reply.type(MEDIA.json).send('{"status":"ok"}');
}
