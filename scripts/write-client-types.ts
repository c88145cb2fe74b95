/**
 * clientTypes : OpenAPI document of the server → TypeScript types        (src/client/api-types.ts; `npx tsx` it when the API changes)
 *
 * A client whose types were written by hand would part from the server.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApp } from '../src/api/app.ts';
import { LIMITS } from '../src/api/settings.ts';
import { root } from './root.mjs';

export const CLIENT_TYPES = join(root, 'src/client/api-types.ts');

const TITLE = `/**
 * paths, components : the API as types        (generated; \`npx tsx scripts/write-client-types.ts\` writes it anew)
 */
`;

export async function clientTypes(): Promise<string> {
  const { fastify } = await openApp({ folders: [], limits: LIMITS, keys: [], origins: [] });
  const document = fastify.swagger() as OpenAPI3;
  await fastify.close();
  const tree = await openapiTS(document, { silent: true, immutable: true });
  return TITLE + astToString(tree);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(CLIENT_TYPES, await clientTypes());
