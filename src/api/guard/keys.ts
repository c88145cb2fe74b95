/**
 * clientOf : request × keys → who asks        (keys are known by their SHA-256, and compared in constant time)
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../problems.ts';

/**
 * @param keys - SHA-256 of each key that is let in; with none, a client is its address
 * @throws Refused where a key is needed and none that holds was given
 */
export function clientOf(request: FastifyRequest, keys: readonly string[]): string {
  if (keys.length === 0) return `address ${request.ip}`;
  const [, key = ''] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
  const given = createHash('sha256').update(key).digest();
  let found: string | undefined;
  // All are compared, so that the time says nothing of which one it was.
  for (const hash of keys) if (timingSafeEqual(given, Buffer.from(hash, 'hex'))) found = hash;
  // The hash of no letters may be in a file by mistake; it lets nobody in.
  if (found === undefined || key === '')
    refuse('MIRAB_KEY_NEEDED', 'Send a key of this server as "Authorization: Bearer <key>".', {
      'www-authenticate': 'Bearer realm="mirab"',
    });
  return `key ${found.slice(0, 12)}`;
}

/**
 * Reads a file of keys: a SHA-256 in hexadecimal digits a line, a name after it where wanted; `#` begins a remark.
 *
 * @throws Error with the line that is no such hash
 */
export function readKeys(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [hash = ''] = line.replace(/#.*$/, '').trim().split(/\s+/);
    if (hash === '') return [];
    if (!/^[0-9a-f]{64}$/.test(hash))
      throw new Error(`Line ${index + 1} does not begin with a SHA-256 in 64 hexadecimal digits.`);
    return [hash];
  });
}
