/**
 * Streams of events in great number, and those that nobody reads : the server answers all others, and closes
 */
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { openApp } from '../../src/api/app.ts';
import { openJob } from '../../src/api/jobs/job.ts';
import { ASYNC, jsonOf, listen, textOf } from './listening.ts';
import { settingsOf } from './server.ts';

/** An answer that was ended, not cut off. */
const END_OF_CHUNKS = '\r\n0\r\n\r\n';

const asking = (path: string) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;

test('a thousand are told of a job while others are served, and all end with the server', async () => {
  const server = await listen({ threads: 1, streams: 1000, grace_s: 0.2, heartbeat_s: 1 });
  const { jobID } = await jsonOf(await server.post('echo', { message: 'told', delay_s: 0.01 }, ASYNC));
  const slow = await jsonOf(await server.post('echo', { message: 'slow', delay_s: 4 }, ASYNC));
  const sockets = Array.from({ length: 1000 }, () => server.open());
  const ended = sockets.map((socket) => textOf(socket));
  const begun = sockets.map((socket) => textOf(socket, (text) => text.includes('event: status')));
  for (const socket of sockets) socket.write(asking(`/jobs/${slow.jobID}/events`));
  await Promise.all(begun);
  expect((await server.get(`/jobs/${jobID}/events`)).status).toBe(503);
  expect((await server.get('/healthz')).status).toBe(200);
  const answer = await server.post('run', { scenario: 'two-banks.trade' });
  expect(answer.status).toBe(200);
  await server.close();
  const texts = await Promise.all(ended);
  expect(texts.filter((text) => text.endsWith(END_OF_CHUNKS))).toHaveLength(1000);
});

test('one that nobody reads is let go of before it takes much memory, and one that is read goes on', async () => {
  const { fastify: app, services } = await openApp(settingsOf());
  await app.listen({ host: '127.0.0.1', port: 0 });
  // Events larger than any real ones fill the buffers of the machine, which take some megabytes.
  const process = 'x'.repeat(30_000) as 'echo';
  const job = openJob({ id: 'talkative', process, response: 'raw', now: () => new Date(0) });
  services.book.add(job);
  const [deaf, reader] = [await begun(app), await begun(app)];
  const read = textOf(reader.client);
  const allSent = () => expect.poll(() => reader.server.writableLength, { interval: 1 }).toBe(0);
  job.start();
  for (let percent = 1; percent < 100; percent++) {
    await allSent();
    job.advance({ doneCount: percent, count: 100 });
  }
  expect([deaf.server.destroyed, reader.server.destroyed]).toEqual([true, false]);
  await allSent();
  job.end({ state: 'dismissed' });
  const ids = [...(await read).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids).toEqual(Array.from({ length: 102 }, (_, index) => index + 1));
  deaf.client.destroy();
  await app.close();
});

/** Both sides of a stream of events whose first was written; the client has read nothing yet. */
async function begun({ server }: FastifyInstance) {
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  const [side] = (await once(server, 'connection')) as [Socket];
  client.write(asking('/jobs/talkative/events'));
  await expect.poll(() => side.bytesWritten).toBeGreaterThan(30_000);
  return { client, server: side };
}
