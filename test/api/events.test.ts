/**
 * Events of a job : told as they happen, resumed where they were cut off, and bounded in number
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASYNC, jsonOf, type Listening, listen, textOf } from './listening.ts';

let server: Listening;
beforeAll(async () => {
  server = await listen({ streams: 50, heartbeat_s: 0.2, threads: 1 });
});
afterAll(() => server.close());

interface Event {
  readonly id: number;
  readonly name: string;
  readonly status: string;
}

function eventsOf(text: string): Event[] {
  return [...text.matchAll(/id: (\d+)\nevent: (\w+)\ndata: (.*)\n\n/g)].map(([, id, name, data]) => ({
    id: Number(id),
    name,
    status: JSON.parse(data).status,
  }));
}

async function begin(inputs: unknown, process = 'echo'): Promise<string> {
  return (await jsonOf(await server.post(process, inputs, ASYNC))).jobID;
}

test('a stream tells each status, and ends with the job', async () => {
  const id = await begin({ message: 'a', delay_s: 0.7 });
  const text = await (await server.get(`/jobs/${id}/events`)).text();
  expect(text).toContain(': still here');
  expect(eventsOf(text).map(({ status }) => status)).toEqual(['accepted', 'running', 'successful']);
});

test('progress rises, and a reader that was cut off gets exactly what came after', async () => {
  const id = await begin({ scenario: 'two-banks.trade', members: 40 }, 'assess');
  const all = eventsOf(await (await server.get(`/jobs/${id}/events`)).text());
  expect(all.map((event) => event.id)).toEqual([...all.map((event) => event.id)].sort((a, b) => a - b));
  expect(all.at(-1)?.status).toBe('successful');
  const kept = eventsOf(await (await server.get(`/jobs/${id}/events`)).text());
  for (const { id: last } of kept) {
    const rest = await (await server.get(`/jobs/${id}/events`, { 'last-event-id': `${last}` })).text();
    expect(eventsOf(rest)).toEqual(kept.filter((event) => event.id > last));
  }
});

test('beyond the streams that may be open the next is refused, and the server lives', async () => {
  const id = await begin({ message: 'b', delay_s: 20 });
  const sockets = Array.from({ length: 50 }, () => server.open());
  await Promise.all(
    sockets.map((socket) => {
      socket.write(`GET /jobs/${id}/events HTTP/1.1\r\nhost: localhost\r\n\r\n`);
      return textOf(socket, (text) => text.includes('event: status'));
    }),
  );
  const refused = await server.get(`/jobs/${id}/events`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await server.get('/healthz')).status).toBe(200);
  for (const socket of sockets) socket.destroy();
  await expect.poll(async () => (await server.get('/metrics')).status).toBe(200);
  const controller = new AbortController();
  await expect
    .poll(async () => (await server.get(`/jobs/${id}/events`, {}, controller.signal)).status, {
      timeout: 5000,
    })
    .toBe(200);
  controller.abort();
  await fetch(`${server.url}/jobs/${id}`, { method: 'DELETE' });
});
