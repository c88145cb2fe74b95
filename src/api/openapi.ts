/**
 * addOpenApi : routes → their description in OpenAPI 3.1        (`GET /api`, made of the schemas that requests are held against)
 */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { SCHEMAS } from '../contract/schemas.ts';
import { ENGINE_VERSION } from '../engine/index.ts';

export async function addOpenApi(app: FastifyInstance): Promise<void> {
  for (const schema of SCHEMAS) app.addSchema(schema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Mirab',
        description:
          'Runs scenarios of a shared river basin and compares their outcomes. OGC API - Processes, Part 1: Core.',
        version: ENGINE_VERSION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of the server.' } },
      },
      tags: TAGS,
    },
    refResolver: { buildLocalReference: ({ $id }, _, __, index) => String($id ?? `schema-${index}`) },
  });
}

const TAGS = [
  { name: 'server', description: 'What this server is.' },
  { name: 'processes', description: 'What can be asked for.' },
  { name: 'jobs', description: 'What was asked for.' },
  { name: 'scenarios', description: 'What can be run.' },
  { name: 'runs', description: 'What was run.' },
];
