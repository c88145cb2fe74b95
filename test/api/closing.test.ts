/**
 * Closing : jobs have their grace, every client its answer, and nobody who reads or writes no more keeps the server
 */
import { afterEach, expect, test } from 'vitest';
import { jsonOf, type Listening, listen, textOf } from './listening.ts';

let server: Listening;
afterEach(() => server.close());

/** Until a request that was sent is under way. */
const underWay = () => new Promise((resolve) => setTimeout(resolve, 700));

async function closingTime_s(): Promise<number> {
  const from_ms = performance.now();
  await server.close();
  return (performance.now() - from_ms) / 1000;
}

test('a job that ends within the grace is answered, and the server closes with it', async () => {
  server = await listen({ threads: 1, grace_s: 15 });
  await server.post('echo', { message: 'its threads have started' });
  const waiting = server.post('echo', { message: 'in time', delay_s: 1.5 });
  await underWay();
  // Not at the end of the grace, nor when a connection has been idle for long.
  expect(await closingTime_s()).toBeLessThan(9);
  const answer = await waiting;
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  expect((await jsonOf(answer)).message).toBe('in time');
});

test('a job that does not is told that it was lost, and one that waits for its turn too', async () => {
  server = await listen({ threads: 1, grace_s: 0.5 });
  const waiting = ['runs', 'waits'].map((message) => server.post('echo', { message, delay_s: 20 }));
  await underWay();
  expect(await closingTime_s()).toBeLessThan(4);
  for (const answer of await Promise.all(waiting))
    expect([answer.status, (await jsonOf(answer)).code]).toEqual([500, 'MIRAB_RUN_THREAD_LOST']);
});

test('a request that is never sent to its end is cut off', async () => {
  server = await listen({ grace_s: 0.2 });
  const socket = server.open();
  socket.write('POST /processes/echo/execution HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n');
  const text = textOf(socket);
  await underWay();
  expect(await closingTime_s()).toBeLessThan(4);
  expect(await text).toBe('');
});
