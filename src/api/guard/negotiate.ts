/**
 * negotiate : Accept × representations → the one to send        (RFC 9110, section 12.5.1)
 */
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { refuse } from '../problems.ts';

/**
 * @param offered - the preferred one first
 * @throws Refused where none is acceptable
 */
export function negotiate<Media extends string>(
  { headers }: FastifyRequest,
  offered: readonly Media[],
): Media {
  const media = new Negotiator({ headers }).mediaType([...offered]);
  const found = offered.find((one) => one === media);
  return found ?? refuse('MIRAB_MEDIA_NOT_OFFERED', `Offered are ${offered.join(', ')}.`);
}
