/**
 * Faults : each ends in a clear answer, and the server goes on
 */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { openLane } from '../../src/api/threads/lane.ts';
import { ASYNC, jsonOf, type Listening, listen, textOf } from './listening.ts';
import { settingsOf } from './server.ts';

let server: Listening;
afterEach(() => server.close());

const SLOW = { message: 'slow', delay_s: 30 };

/** The one thread that runs is free within a moment. */
async function expectFree(): Promise<void> {
  const answer = await server.post('echo', { message: 'free' });
  expect([answer.status, (await jsonOf(answer)).message]).toEqual([200, 'free']);
}

test('a client that stops waiting frees the thread', async () => {
  server = await listen({ threads: 1, promptQueue: 1 });
  const controller = new AbortController();
  const waiting = server.post('echo', SLOW, {}, controller.signal).catch((error) => error.name);
  await new Promise((resolve) => setTimeout(resolve, 700));
  controller.abort();
  expect(await waiting).toBe('AbortError');
  await expectFree();
});

test('a job that is dismissed frees the thread', async () => {
  server = await listen({ threads: 1 });
  const { jobID } = await jsonOf(await server.post('echo', SLOW, ASYNC));
  const dismissed = await fetch(`${server.url}/jobs/${jobID}`, { method: 'DELETE' });
  expect((await jsonOf(dismissed)).status).toBe('dismissed');
  await expectFree();
  expect((await server.get(`/jobs/${jobID}/results`)).status).toBe(410);
});

test('a job that two clients want goes on when one lets go of it', async () => {
  const hash = (key: string) => createHash('sha256').update(key).digest('hex');
  server = await listen({ threads: 1 }, { keys: [hash('one'), hash('two')] });
  const as = (key: string) => ({ authorization: `Bearer ${key}` });
  const inputs = { message: 'shared', delay_s: 1 };
  const { jobID } = await jsonOf(await server.post('echo', inputs, { ...ASYNC, ...as('one') }));
  const waiting = server.post('echo', inputs, as('two'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await fetch(`${server.url}/jobs/${jobID}`, { method: 'DELETE', headers: as('one') });
  const answer = await waiting;
  expect([answer.status, (await jsonOf(answer)).message]).toEqual([200, 'shared']);
});

describe('a thread', () => {
  const settings = { ...settingsOf(), threadCount: 1, deadline_s: 20, mostPrompt: 4, mostPatient: 4 };

  test('that fills its memory gives a fault, and the next task has a fresh one', async () => {
    server = await listen();
    const lane = openLane({ ...settings, memory_MB: 24 });
    const scenario = {
      mirab: 1,
      title: 'x'.repeat(100),
      notes: Array.from({ length: 400_000 }, (_, i) => `${i}`),
    };
    const hungry = lane.submit('prepare', { process: 'run', inputs: { scenario } }, { patience: 'prompt' });
    expect(await hungry?.reply).toMatchObject({ kind: 'fault', code: 'MIRAB_RUN_OUT_OF_MEMORY' });
    const after = lane.submit('ids', null, { patience: 'prompt' });
    expect((await after?.reply)?.kind).toBe('done');
    await lane.close();
  });

  test('that is closed in the middle of a task answers it, and leaves nothing behind', async () => {
    server = await listen();
    const lane = openLane({ ...settings, memory_MB: 256 });
    const prepared = await lane.submit('prepare', { process: 'echo', inputs: SLOW }, { patience: 'prompt' })
      ?.reply;
    if (prepared?.kind !== 'done') throw new Error('no plan');
    const slow = lane.submit('perform', prepared.value.plan, { patience: 'patient' });
    await lane.close();
    expect(await slow?.reply).toMatchObject({ kind: 'fault', code: 'MIRAB_RUN_THREAD_LOST' });
    expect(lane.submit('ids', null, { patience: 'prompt' })).toBeNull();
  });
});

test('more than can wait are told when to come again, and those who were let in are served', async () => {
  server = await listen({ threads: 1, promptQueue: 2 });
  await expectFree();
  const asked = Array.from({ length: 12 }, (_, i) => server.post('echo', { message: `${i}`, delay_s: 0.2 }));
  const answers = await Promise.all(asked);
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(statuses.filter((status) => status === 200).length).toBe(3);
  for (const answer of answers.filter(({ status }) => status === 503))
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

describe('a client that is slow on purpose', () => {
  test('with its headers is closed', async () => {
    server = await listen({ headersDeadline_s: 0.5, requestDeadline_s: 1 });
    const socket = server.open();
    const dribble = setInterval(() => socket.write('x-a: b\r\n'), 100);
    socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n');
    const text = await textOf(socket);
    clearInterval(dribble);
    expect(text).toMatch(/^HTTP\/1\.1 408/);
  });

  test('with its body is closed', async () => {
    server = await listen({ headersDeadline_s: 0.5, requestDeadline_s: 1 });
    const socket = server.open();
    socket.write(
      'POST /processes/echo/execution HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n',
    );
    const dribble = setInterval(() => socket.write(' '), 100);
    const text = await textOf(socket);
    clearInterval(dribble);
    expect(text).toMatch(/^HTTP\/1\.1 408/);
    expect((await server.get('/healthz')).status).toBe(200);
  });
});

test('a body that is too large is refused, and nothing else suffers', async () => {
  server = await listen({ body_bytes: 10_000 });
  const answer = await server.post('echo', { message: 'x'.repeat(20_000) });
  expect([answer.status, (await jsonOf(answer)).code]).toEqual([413, 'MIRAB_BODY_TOO_LARGE']);
  await expectFree();
});

test('the log tells of each request, and of no body and no key', async () => {
  const lines: string[] = [];
  const log = { write: (line: string) => lines.push(line) } as unknown as NodeJS.WritableStream;
  server = await listen({}, { log });
  await server.post('echo', { message: 'a-secret-message' }, { authorization: 'Bearer a-secret-key' });
  await server.get('/jobs?status=failed');
  expect(lines.join('')).toContain('/processes/echo/execution');
  expect(lines.join('')).not.toMatch(/a-secret/);
});
