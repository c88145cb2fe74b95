/**
 * A server for a room : the page and its basins for all who can reach the machine, and nothing that runs on it
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/api/server.ts';
import { openTestApp, settingsOf, type TestApp } from './server.ts';

let room: TestApp;
const page = mkdtempSync(join(tmpdir(), 'mirab-room-'));

beforeAll(async () => {
  writeFileSync(join(page, 'index.html'), '<title>Mirab</title>');
  room = await openTestApp({}, { page, room: true });
});
afterAll(async () => {
  await room.close();
  rmSync(page, { recursive: true });
});

const AWAY = { host: '192.168.7.7:8080' };

test.each(['/page/', '/page/basins.json', '/page/basins/two-banks.json', '/healthz'])(
  '%s is given to an address of the network',
  async (url) => {
    expect((await room.get(url, AWAY)).statusCode).toBe(200);
  },
);

test('the way to the page is short, and the page is told how others reach it', async () => {
  expect((await room.get('/', AWAY)).headers['location']).toBe('/page/');
  const addresses = (await room.get('/page/addresses.json', AWAY)).json<string[]>();
  expect(addresses.every((url) => /^http:\/\/[\d.]+:\w*\/page\/$/.test(url))).toBe(true);
});

test.each(['/processes', '/jobs', '/scenarios', '/runs/a', '/api', '/metrics', '/conformance'])(
  'there is no %s',
  async (url) => {
    expect((await room.get(url, AWAY)).statusCode).toBe(404);
  },
);

test('nothing can be run', async () => {
  const answer = await room.execute('run', { scenario: 'two-banks.trade' }, AWAY);
  expect(answer.statusCode).toBe(404);
});

test.each(['evil.example', 'mirab.local'])(
  'the name %s is refused: a page of elsewhere could make it its own',
  async (host) => {
    expect((await room.get('/page/', { host })).statusCode).toBe(400);
  },
);

test('only a room is open to a network without keys', async () => {
  await expect(serve(settingsOf({}, { page }), { host: '0.0.0.0', port: 0 })).rejects.toThrow('no keys');
  const server = await serve(settingsOf({}, { page, room: true }), { host: '0.0.0.0', port: 0 });
  const { port } = new URL(server.url);
  expect((await fetch(`http://127.0.0.1:${port}/page/`)).status).toBe(200);
  await server.close();
});
