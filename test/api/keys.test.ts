/**
 * A key is compared with all keys, each in constant time, whichever of them it is
 */
import * as crypto from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { beforeEach, expect, test, vi } from 'vitest';
import { clientOf } from '../../src/api/guard/keys.ts';

vi.mock('node:crypto', async (load) => {
  const real = await load<typeof crypto>();
  return { ...real, timingSafeEqual: vi.fn(real.timingSafeEqual) };
});

const compare = vi.mocked(crypto.timingSafeEqual);
beforeEach(() => {
  compare.mockClear();
});

const hashOf = (key: string) => crypto.createHash('sha256').update(key).digest('hex');
const KEYS = ['a', 'b', 'c'].map(hashOf);
const asking = (authorization?: string) =>
  ({ ip: '127.0.0.1', headers: { authorization } }) as unknown as FastifyRequest;

test.each([
  ['Bearer a', 0],
  ['bearer b', 1],
  ['Bearer c', 2],
])('%s is found after as many comparisons as there are keys', (authorization, index) => {
  expect(clientOf(asking(authorization), KEYS)).toBe(`key ${KEYS[index].slice(0, 12)}`);
  expect(compare).toHaveBeenCalledTimes(KEYS.length);
});

test.each(['Bearer d', 'Bearer', 'Basic a', undefined])('%s is refused after as many', (authorization) => {
  expect(() => clientOf(asking(authorization), KEYS)).toThrow('Send a key');
  expect(compare).toHaveBeenCalledTimes(KEYS.length);
});

test('no key is the hash of an empty one', () => {
  expect(() => clientOf(asking(), [...KEYS, hashOf('')])).toThrow('Send a key');
});

test('without keys a client is its address', () => {
  expect(clientOf(asking('Bearer a'), [])).toBe('address 127.0.0.1');
});
