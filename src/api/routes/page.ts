/**
 * GET /page/ : the page of facilitators, and the basins that it runs        (built beside the program; it asks for nothing else)
 *
 * It is no part of the API, and is not served where keys are asked for: a page has none to show. In a room it is all there
 * is, and tells the addresses by which others reach it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import serveFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { MEDIA } from '../../contract/media.ts';
import { sendBytes, sendJson } from '../answers.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import { type BasinDocument, openBasinShelf } from '../work/basin-shelf.ts';
import { roomAddresses } from './room-addresses.ts';

/** Nothing from elsewhere, nothing inline; a worker may be made of the page's own text. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "connect-src 'self'"],
  ...["img-src 'self' data: blob:", "worker-src 'self' blob:", "manifest-src 'self'", "base-uri 'none'"],
  ...["form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

/** Whether there is a page to show, and nothing that it would need to show first. */
export function servesPage({ page, keys }: Settings): boolean {
  return page !== undefined && keys.length === 0 && existsSync(join(page, 'index.html'));
}

export async function addPage(app: FastifyInstance, services: Services): Promise<void> {
  const { page, folders, room = false } = services.settings;
  if (page === undefined || !servesPage(services.settings)) return;
  const schema = { hide: true };
  const shelf = openBasinShelf(services);
  // Links of the page are relative to its folder; a room has nothing else to show.
  app.addHook('onRequest', async ({ url }, reply) =>
    url === '/page' ? reply.redirect('/page/', 308) : undefined,
  );
  if (room) app.get('/', { schema }, (_, reply) => reply.redirect('/page/', 302));
  app.get('/page/addresses.json', { schema }, ({ socket }, reply) =>
    sendJson(
      reply,
      room ? roomAddresses().map((address) => `http://${address}:${socket.localPort}/page/`) : [],
    ),
  );
  app.get('/page/', { schema }, (_, reply) => reply.sendFile('index.html'));
  app.get('/page/basins.json', { schema }, async (_, reply) => sendJson(reply, await shelf.list()));
  app.get<{ Params: { file: string } }>(
    '/page/basins/:file',
    { schema },
    async ({ params, headers }, reply) => {
      const id = params.file.replace(/\.json$/, '');
      if (!folders.some(({ name }) => name === id))
        refuse('MIRAB_PATH_UNKNOWN', `There is no basin "${id}".`);
      return sendBasin(reply, await shelf.basin(id), headers['if-none-match']);
    },
  );
  await app.register(serveFiles, {
    root: page,
    prefix: '/page/',
    index: false,
    schemaHide: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('content-security-policy', POLICY);
      // Files below assets carry a hash of what is in them.
      const lasting = path.includes('assets');
      reply.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function sendBasin(
  reply: FastifyReply,
  basin: BasinDocument | null,
  known: string | undefined,
): FastifyReply {
  if (basin === null) return refuse('MIRAB_PATH_UNKNOWN', 'None of its scenarios can be run.');
  reply.header('etag', basin.etag).header('cache-control', 'no-cache');
  if (known === basin.etag) return reply.code(304).send();
  return sendBytes(reply, basin.bytes, MEDIA.json);
}
