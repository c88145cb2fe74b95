/**
 * mirab serve : the command as a process: where it listens, how it ends, what it refuses
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mirab, TWO_BANKS } from './mirab.ts';
import { type Serving, serving } from './serving.ts';

const QUICK = ['--scenarios', TWO_BANKS, '--threads', '1'];
const CLOSING = 'mirab: closing; answers under way are given first';
const LOST_THREAD = new URL('./lost-thread.mjs', import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mirab-serve-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Executes a process; the answer as its status and its JSON. */
async function post({ url }: Pick<Serving, 'url'>, process: string, inputs: object, key = 'none') {
  const answer = await fetch(`${url}/processes/${process}/execution`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ inputs }),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

test('prints where it listens and nothing else on stdout, answers, and a signal ends it with code 0', async () => {
  const server = await serving(QUICK);
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { status, json } = await post(server, 'run', { scenario: 'two-banks.trade' });
  expect([status, json['schema']]).toEqual([200, 'mirab-run-summary/1']);
  server.signal('SIGINT');
  const { exit, stdout, stderr } = await server.ended;
  expect([exit, stdout]).toEqual([0, `${server.url}\n`]);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toContain(`mirab: serves 1 folders of scenarios at ${server.url} (Ctrl-C ends)`);
  expect(lines).toContain(CLOSING);
  const logged = lines.filter((line) => !line.startsWith('mirab: ')).map((line) => JSON.parse(line));
  expect(logged.some(({ req }) => req?.path === '/processes/run/execution')).toBe(true);
});

test('a request under way is answered after SIGTERM, no other is taken, and the code is 0', async () => {
  const server = await serving([...QUICK, '--quiet']);
  const began_ms = performance.now();
  const waiting = post(server, 'echo', { message: 'under way', delay_s: 2 });
  await delay(700);
  server.signal('SIGTERM');
  await server.said(CLOSING);
  const after = await post(server, 'echo', { message: 'too late' }).catch((error) => error.cause.code);
  expect(after).toMatch(/^ECONN(REFUSED|RESET)$/);
  expect(await waiting).toMatchObject({ status: 200, json: { message: 'under way' } });
  const { exit, stderr } = await server.ended;
  expect(exit).toBe(0);
  // The connection is not kept open for another request.
  expect(performance.now() - began_ms).toBeLessThan(8000);
  expect(stderr.trimEnd().split('\n')).toHaveLength(3);
});

test('a second signal ends it at once', async () => {
  const server = await serving(QUICK);
  const waiting = post(server, 'echo', { message: 'dropped', delay_s: 30 }).catch((error) => error.message);
  await delay(700);
  server.signal('SIGTERM');
  await server.said(CLOSING);
  server.signal('SIGTERM');
  expect((await server.ended).exit).toBe(-1);
  expect(await waiting).toBe('fetch failed');
});

test('a thread that is lost in the middle of a job is told with the job, and the next request is served', async () => {
  const server = await serving(QUICK, LOST_THREAD);
  const { status, json } = await post(server, 'echo', { message: 'lost', delay_s: 20 });
  expect(status).toBe(500);
  expect(json).toMatchObject({ title: 'The run was lost', code: 'MIRAB_RUN_THREAD_LOST' });
  expect(json['runId']).toMatch(/^[0-9a-f]{64}$/);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  const again = await post(server, 'echo', { message: 'lost', delay_s: 0 });
  expect([again.status, again.json['message']]).toEqual([200, 'lost']);
  server.signal('SIGTERM');
  expect((await server.ended).exit).toBe(0);
});

describe('is refused with exit code 2 and a sentence', () => {
  test('where the port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const ended = await mirab(['serve', '--port', `${port}`, ...QUICK]);
    holder.close();
    expect(ended).toEqual({
      exit: 2,
      stdout: '',
      stderr: `mirab: port ${port} is taken; name another with --port, or 0 for any.\n`,
    });
  });

  test.each([
    [['--port', 'http'], '"http" is no port; wanted is a number from 0 to 65535.'],
    [['--port', '65536'], '"65536" is no port'],
    [['--port', '-1'], '"-1" is no port'],
    [['--port', '80.5'], '"80.5" is no port'],
    [['--host', '0.0.0.0'], 'Name a file of keys with --keys.'],
    [['--host', '::'], 'Name a file of keys with --keys.'],
    [['--keys', 'none.txt'], 'none.txt cannot be used: ENOENT'],
    [['--threads', '0'], 'Wanted is a whole number from 1 to 64.'],
    [['--threads', '65'], 'Wanted is a whole number from 1 to 64.'],
    [['--origin', 'example.org'], '"example.org" is no origin; wanted is one such as'],
    [['--origin', 'https://example.org/'], '"https://example.org/" is no origin'],
    [['--scenarios', 'docs'], 'docs holds no scenario files (.yaml), nor folders of them.'],
    [['--scenarios', TWO_BANKS, '--scenarios', TWO_BANKS], 'two folders are called "two-banks"'],
    [['folder'], 'too many arguments'],
  ])('%j', async (args, reason) => {
    const { exit, stdout, stderr } = await mirab(['serve', ...args]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  test('where the file of keys holds none, or a line that is none', async () => {
    const empty = await mirab(['serve', '--keys', await fileOf('empty.txt', '# none yet\n')]);
    expect([empty.exit, empty.stderr]).toEqual([2, expect.stringContaining('empty.txt holds no key.')]);
    const broken = await mirab(['serve', '--keys', await fileOf('broken.txt', 'a-key\n')]);
    expect([broken.exit, broken.stderr]).toEqual([2, expect.stringContaining('Line 1 does not begin')]);
    expect(broken.stderr).not.toContain('a-key');
  });

  test('where the address is of another machine', async () => {
    const keys = await fileOf('keys.txt', `${hashOf('some-key')}\n`);
    const { exit, stderr } = await mirab(['serve', '--host', '203.0.113.7', '--port', '0', '--keys', keys]);
    expect([exit, stderr]).toEqual([2, 'mirab: 203.0.113.7 is no address of this machine.\n']);
  });
});

test('beyond loopback it serves those who have a key', async () => {
  const keys = await fileOf('some.txt', `${hashOf('some-key')} planner\n`);
  const server = await serving([...QUICK, '--quiet', '--host', '0.0.0.0', '--keys', keys]);
  const here = { url: server.url.replace('0.0.0.0', '127.0.0.1') };
  expect((await post(here, 'echo', { message: 'm' }, 'other-key')).status).toBe(401);
  expect((await post(here, 'echo', { message: 'm' }, 'some-key')).status).toBe(200);
  server.signal('SIGTERM');
  const { exit, stdout, stderr } = await server.ended;
  expect(exit).toBe(0);
  expect(stdout + stderr).not.toMatch(/some-key|other-key/);
});

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
