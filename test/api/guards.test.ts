/**
 * Who is let in, from where, with which media and methods; and what every answer says to browsers
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKeys } from '../../src/api/guard/keys.ts';
import { serve } from '../../src/api/server.ts';
import { openTestApp, settingsOf, type TestApp } from './server.ts';

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

describe('keys', () => {
  const KEYS = ['first-key', 'second-key'];
  let locked: TestApp;
  beforeAll(async () => {
    locked = await openTestApp({}, { keys: KEYS.map(hashOf) });
  });
  afterAll(() => locked.close());

  test.each(['/processes', '/processes/run', '/jobs', '/jobs/none', '/runs/none', '/scenarios', '/metrics'])(
    '%s is for those who have one',
    async (path) => {
      const without = await locked.get(path);
      expect(without.json()).toMatchObject({ status: 401, code: 'MIRAB_KEY_NEEDED' });
      expect(without.headers['www-authenticate']).toBe('Bearer realm="mirab"');
      expect((await locked.send({ method: 'HEAD', url: path })).statusCode).toBe(401);
      for (const key of KEYS)
        expect((await locked.get(path, { authorization: `Bearer ${key}` })).statusCode).not.toBe(401);
    },
  );

  test.each(['/', '/conformance', '/api', '/healthz', '/readyz'])('%s is for all', async (path) => {
    expect((await locked.get(path)).statusCode).toBe(200);
  });

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer first-ke',
    'Bearer first-key2',
    'Bearer first-key second-key',
    'Basic first-key',
    `Bearer ${hashOf('first-key')}`,
    `Bearer ${'x'.repeat(5000)}`,
    'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
  ])('"%s" is no key', async (authorization) => {
    expect((await locked.get('/jobs', { authorization })).statusCode).toBe(401);
  });

  test('are asked for before a body is read', async () => {
    const url = '/processes/run/execution';
    const headers = { 'content-type': 'text/xml' };
    const answers = await Promise.all([
      locked.send({ method: 'POST', url, headers, payload: 'x' }),
      locked.send({ method: 'POST', url, payload: { inputs: 'a'.repeat(2 * 2 ** 20) } }),
      locked.execute('run', {}, { accept: 'text/none' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
  });

  test('have their own lists of jobs, and let go of no other’s', async () => {
    const [mine, other] = KEYS.map((key) => ({ authorization: `Bearer ${key}` }));
    const asked = await locked.execute('echo', { message: 'mine' }, { ...mine, prefer: 'respond-async' });
    const url = `/jobs/${asked.json().jobID}`;
    expect((await locked.get('/jobs', mine)).json().jobs).toHaveLength(1);
    expect((await locked.get('/jobs', other)).json().jobs).toEqual([]);
    expect((await locked.send({ method: 'DELETE', url, headers: other })).statusCode).toBe(404);
    expect((await locked.send({ method: 'DELETE', url, headers: mine })).statusCode).toBe(200);
  });
});

describe('a file of keys', () => {
  const [a, b] = [hashOf('a'), hashOf('b')];

  test('has a hash a line, names and remarks where wanted', () => {
    expect(readKeys(`# keys\n\n${a} planner\r\n  ${b} # of the ministry\n`)).toEqual([a, b]);
  });

  test.each([
    [1, 'a key'],
    [2, `${a}\n${b.slice(1)}`],
    [3, `# one\n${a}\n${b.toUpperCase()}`],
  ])('says that line %i is none', (line, lines) => {
    expect(() => readKeys(lines)).toThrow(`Line ${line} does not begin with a SHA-256`);
  });
});

describe('without keys', () => {
  test.each([
    'example.org',
    'localhost.example.org',
    '127.0.0.1.nip.io',
    '127.0.0.1@x',
    '0.0.0.0',
    '10.0.0.1',
  ])('the name "%s" is not answered', async (host) => {
    const open = await openTestApp();
    expect((await open.get('/', { host })).json()).toMatchObject({ status: 400 });
    await open.close();
  });

  test.each(['localhost', 'localhost:8080', '127.0.0.1:1', '127.8.8.8', '[::1]:8080', '[::1]'])(
    'the name "%s" is',
    async (host) => {
      const open = await openTestApp();
      expect((await open.get('/', { host })).statusCode).toBe(200);
      await open.close();
    },
  );

  test('no address of a network is served', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org'])
      await expect(serve(settingsOf(), { host, port: 0 })).rejects.toThrow('no keys are set');
  });
});

describe('pages of other origins', () => {
  const origin = 'https://dashboard.example.org';
  const preflight = { origin, 'access-control-request-method': 'DELETE' };

  test('read nothing by default', async () => {
    const shut = await openTestApp();
    const answer = await shut.get('/', { origin });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await shut.send({ method: 'OPTIONS', url: '/jobs/x', headers: preflight })).statusCode).toBe(405);
    await shut.close();
  });

  test('read where they are named, and no others', async () => {
    const open = await openTestApp({}, { origins: [origin] });
    const answer = await open.get('/', { origin });
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    expect(String(answer.headers['access-control-expose-headers'])).toContain('location');
    expect(answer.headers['vary']).toMatch(/origin/i);
    const asked = await open.send({ method: 'OPTIONS', url: '/jobs/x', headers: preflight });
    expect(asked.statusCode).toBe(204);
    expect(String(asked.headers['access-control-allow-methods'])).toContain('DELETE');
    for (const other of ['https://example.org', `${origin}.example.net`, 'null'])
      expect((await open.get('/', { origin: other })).headers['access-control-allow-origin']).toBeUndefined();
    await open.close();
  });
});

describe('every answer', () => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp();
  });
  afterAll(() => open.close());

  test.each(['/', '/jobs', '/none', '/metrics', '/scenarios/two-banks.trade'])(
    '%s is no page',
    async (path) => {
      expect((await open.get(path)).headers).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    },
  );

  test.each([
    ['PUT', '/jobs', 'GET, HEAD'],
    ['POST', '/jobs/none', 'GET, HEAD, DELETE'],
    ['GET', '/processes/run/execution', 'POST'],
    ['OPTIONS', '/', 'GET, HEAD'],
    ['PATCH', '/jobs/', 'GET, HEAD'],
    ['POST', '/jobs/none/events', 'GET'],
  ] as const)('%s %s is told what the path takes', async (method, url, allow) => {
    const answer = await open.send({ method, url });
    expect([answer.statusCode, answer.json().code]).toEqual([405, 'MIRAB_METHOD_REFUSED']);
    expect(String(answer.headers['allow']).split(', ').sort()).toEqual(allow.split(', ').sort());
  });

  test.each(['text/html', 'application/xml', 'application/json;q=0', 'none', 'image/*', 'application/jsonp'])(
    'that is not accepted as %s is 406',
    async (accept) => {
      for (const path of ['/', '/processes', '/processes/run', '/jobs', '/scenarios', '/api'])
        expect((await open.get(path, { accept })).json()).toMatchObject({
          status: 406,
          code: 'MIRAB_MEDIA_NOT_OFFERED',
        });
    },
  );

  test.each(['*/*', 'application/*', 'text/html, */*;q=0.1', 'APPLICATION/JSON', 'application/json;q=0.5'])(
    'that is accepted as %s is given',
    async (accept) => {
      expect((await open.get('/jobs', { accept })).statusCode).toBe(200);
    },
  );
});

describe('bytes that are no request', () => {
  test.each([
    ['NONSENSE\r\n\r\n', 400],
    ['GET / HTTP/9.9\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['POST /processes/run/execution HTTP/1.1\r\nhost: localhost\r\ncontent-length: x\r\n\r\n', 400],
  ])('%.20s', async (bytes, status) => {
    const server = await serve(settingsOf(), { host: '127.0.0.1', port: 0 });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code: 'MIRAB_REQUEST_INVALID' });
    await server.close();
  });
});
