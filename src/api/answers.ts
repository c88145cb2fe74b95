/**
 * sendImmutable, sendJson : bytes or plain data → answer        (what has an id never changes, so it may be kept for ever)
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MEDIA } from '../contract/media.ts';

/** Sends plain data that may change. */
export function sendJson(reply: FastifyReply, value: object): FastifyReply {
  return reply.header('cache-control', 'no-cache').type(MEDIA.json).send(JSON.stringify(value));
}

/** @returns whether the client has the representation already; then 304 was sent */
export function hasIt(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply
    .header('etag', etag)
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('vary', 'accept');
  const asked = request.headers['if-none-match'];
  if (asked === undefined) return false;
  const known = asked.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known.includes(etag) && !known.includes('*')) return false;
  reply.code(304).send();
  return true;
}

/** Strong: the same id and form are the same bytes. */
export function etagOf(...parts: readonly string[]): string {
  return `"${parts.join('-')}"`;
}

/** Sends bytes that belong to an id for ever. */
export function sendBytes(reply: FastifyReply, bytes: Uint8Array, media: string): FastifyReply {
  return reply.type(media).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
