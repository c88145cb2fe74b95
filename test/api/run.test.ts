/**
 * The process `run` : the same numbers as the command line, one job a request, results that never change
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mirab, TRADE } from '../cli/mirab.ts';
import { openTestApp, statusWhenEnded, type TestApp } from './server.ts';

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const TRADE_ID = 'two-banks.trade';

test('gives what the command line prints, and what it was made with', async () => {
  const [{ stdout }, answer] = await Promise.all([
    mirab(['run', TRADE, '--json']),
    server.execute('run', { scenario: TRADE_ID }),
  ]);
  const { file: _, ...printed } = JSON.parse(stdout);
  const { provenance, ...given } = answer.json();
  expect(answer.statusCode).toBe(200);
  expect(given).toEqual(printed);
  expect(provenance).toMatchObject({
    engineVersion: printed.engineVersion,
    runs: [{ scenario: 'trade', runId: printed.runId, digest: printed.digest }],
    validation: null,
  });
});

test('the same request is the same job, and its id is the runId', async () => {
  const inputs = { scenario: TRADE_ID, positions: { 'swap-size': '500 GWh' } };
  const asked = await Promise.all(
    [1, 2, 3].map(() => server.execute('run', inputs, { prefer: 'respond-async' })),
  );
  const ids = asked.map((answer) => answer.json().jobID);
  expect(asked.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect(new Set(ids).size).toBe(1);
  expect(asked[0].headers).toMatchObject({
    location: `/jobs/${ids[0]}`,
    'preference-applied': 'respond-async',
  });
  expect(await statusWhenEnded(server, ids[0])).toMatchObject({ status: 'successful', progress: 100 });
  const waited = await server.execute('run', inputs);
  expect(waited.json().runId).toBe(ids[0]);
  expect((await server.get(`/jobs/${ids[0]}/results`)).body).toBe(waited.body);
  expect((await server.get(`/runs/${ids[0]}`)).body).toBe(waited.body);
});

test('a result has a strong tag, and who has it gets 304', async () => {
  const { runId } = (await server.execute('run', { scenario: TRADE_ID })).json();
  for (const path of [
    `/runs/${runId}`,
    `/jobs/${runId}/results`,
    `/runs/${runId}/series?variable=high-dam`,
  ]) {
    const first = await server.get(path);
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^"[0-9a-z-]+"$/);
    const again = await server.get(path, { 'if-none-match': `W/"other", ${tag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await server.get(path, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  }
});

describe('a scenario in the request', () => {
  test('may extend one of the server, and a lever is the same as its position', async () => {
    const inline = {
      mirab: 1,
      extends: TRADE_ID,
      id: 'trade',
      title: 'T',
      story: 'S.',
      positions: { 'swap-size': '500 GWh' },
    };
    const [one, other] = await Promise.all([
      server.execute('run', { scenario: inline }),
      server.execute('run', { scenario: TRADE_ID, positions: { 'swap-size': '500 GWh' } }),
    ]);
    expect(one.statusCode).toBe(200);
    expect(one.json().digest).toBe(other.json().digest);
  });

  test('tells all mistakes at once, each with its pointer', async () => {
    const inline = {
      mirab: 1,
      extends: TRADE_ID,
      set: { 'nodes.high-dam.storge': '1 km^3', 'nodes.high-dam.storage.full': '1 m' },
    };
    const answer = await server.execute('run', { scenario: inline, positions: { nothing: '1' } });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const { errors } = answer.json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/inputs/positions/nothing');
    expect(
      errors.filter(({ pointer }: { pointer: string }) => pointer.startsWith('/inputs/scenario/')).length,
    ).toBeGreaterThan(1);
  });

  test('that stands alone reads no file', async () => {
    const inline = { mirab: 1, id: 'x', hydrology: { file: '../two-banks/basin.yaml' } };
    const answer = await server.execute('run', { scenario: inline });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('/scenarios/');
  });
});

test('a deadline ends the run and frees its thread', async () => {
  const hurried = await openTestApp({ threads: 1, deadline_s: 0.3 });
  const late = await hurried.execute('echo', { message: 'late', delay_s: 30 });
  expect([late.statusCode, late.json().code]).toEqual([422, 'MIRAB_RUN_OVERTIME']);
  const after = await hurried.execute('echo', { message: 'after' });
  expect([after.statusCode, after.json().message]).toEqual([200, 'after']);
  await hurried.close();
});

test('what would take too much is refused before anything of it is run', async () => {
  const small = await openTestApp({ cost_nodeSteps: 100 });
  expect((await small.execute('run', { scenario: TRADE_ID })).json()).toMatchObject({
    status: 422,
    code: 'MIRAB_COST_TOO_HIGH',
  });
  await small.close();
  const narrow = await openTestApp({ memory_bytes: 100 });
  expect((await narrow.execute('run', { scenario: TRADE_ID })).json()).toMatchObject({
    status: 422,
    code: 'MIRAB_MEMORY_TOO_HIGH',
  });
  await narrow.close();
  const poor = await openTestApp({ budget_nodeSteps: 1000, budgetRefill_nodeSteps: 10 });
  expect((await poor.execute('run', { scenario: TRADE_ID })).statusCode).toBe(200);
  const second = await poor.execute('run', { scenario: 'two-banks.alone' });
  expect(second.json()).toMatchObject({ status: 429, code: 'MIRAB_BUDGET_SPENT' });
  expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
  expect((await poor.execute('run', { scenario: TRADE_ID })).statusCode).toBe(200);
  await poor.close();
});
