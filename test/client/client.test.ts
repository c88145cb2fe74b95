/**
 * The client : every call against a server that listens, with the types of its answers
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { ApiProblem, type Client, openClient, type StatusInfo } from '../../src/client/client.ts';
import { type Listening, listen } from '../api/listening.ts';
import { cutAfterEach } from './cutting-proxy.ts';

const TRADE = { scenario: 'two-banks.trade' };

let server: Listening;
let client: Client;
beforeAll(async () => {
  server = await listen({ threads: 1 });
  client = openClient({ url: `${server.url}/` });
});
afterAll(() => server.close());

/** @throws where the promise holds, or breaks with something else */
async function problemOf(promise: Promise<unknown>): Promise<ApiProblem> {
  const reason = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (reason instanceof ApiProblem) return reason;
  throw new Error(`There was no problem but ${reason}.`);
}

test('lists scenarios, and tells one with its levers put', async () => {
  const ids = (await client.scenarios()).map(({ id }) => id);
  expect(ids).toContain('two-banks.trade');
  const plain = await client.scenario('two-banks.trade');
  const put = await client.scenario('two-banks.trade', { positions: { 'swap-size': '500 GWh' } });
  expect(put.positions).toEqual({ 'swap-size': '500 GWh' });
  expect(put.runId).not.toBe(plain.runId);
});

test('runs, compares, assesses and explains', async () => {
  const run = await client.run({ ...TRADE, positions: { 'swap-size': '500 GWh' } });
  expect(run.positions).toEqual({ 'swap-size': '500 GWh' });
  expectTypeOf(run.balance.worstBasinRatio).toEqualTypeOf<number>();
  const comparison = await client.compare({ scenarios: ['two-banks.trade', 'two-banks.alone'] });
  expect(comparison.scenarios.map(({ id }) => id)).toEqual(['trade', 'alone']);
  const assessment = await client.assess({ ...TRADE, draws: 64 });
  expect(assessment.run.length).toBeGreaterThan(0);
  const explanation = await client.explain({ ...TRADE, node: 'high-dam', when: '2031-01' });
  expect(explanation.node).toBe('high-dam');
  expect(explanation.lines.join('\n')).toContain('storage at the end');
});

test('a job is started, asked after until it has ended, and gives what waiting for it gives', async () => {
  const job = await client.start('run', { scenario: 'two-banks.alone' });
  expectTypeOf(job.processID).toEqualTypeOf<'run'>();
  expect((await client.ended(job.jobID)).status).toBe('successful');
  const result = await client.results(job);
  expect(result).toEqual(await client.run({ scenario: 'two-banks.alone' }));
  expect(result.runId).toBe(job.jobID);
});

test('a job is followed to its end, also where each connection is cut after an event', async () => {
  const proxy = await cutAfterEach(server.url);
  const { jobID } = await client.start('echo', { message: 'followed', delay_s: 0.5 });
  const told: StatusInfo[] = [];
  for await (const status of openClient({ url: proxy.url }).follow(jobID)) told.push(status);
  expect(told.map(({ status }) => status)).toEqual(['accepted', 'running', 'successful']);
  expect(proxy.resumedAfter).toEqual(['', '1', '2']);
  await proxy.close();
});

test('series come as JSON and as CSV, the same numbers', async () => {
  const { runId } = await client.run(TRADE);
  const { steps, series } = await client.series(runId, ['high-dam.release_m3', 'high-dam.storage_m3']);
  expect(series.map(({ variable }) => variable)).toEqual(['release_m3', 'storage_m3']);
  const [head, first] = (await client.seriesCsv(runId, ['high-dam.release_m3'])).split('\n');
  expect(head).toBe('date,high-dam.release_m3');
  expect(first.split(',')).toEqual([steps[0], `${series[0]?.values[0]}`]);
});

describe('problems', () => {
  test('are thrown with their code and a pointer for each reason', async () => {
    const problem = await problemOf(
      client.run({ ...TRADE, positions: { nothing: '1', 'swap-size': '1 m' } }),
    );
    expect([problem.status, problem.code]).toEqual([422, 'MIRAB_SCENARIO_INVALID']);
    expect(problem.pointers).toEqual(['/inputs/positions/swap-size', '/inputs/positions/nothing']);
    expect(problem.message).toContain('There are 2 reasons');
  });

  test('of a job that has not ended, was dismissed, or is not there', async () => {
    const job = await client.start('echo', { message: 'slow', delay_s: 30 });
    expect((await problemOf(client.results(job))).code).toBe('MIRAB_JOB_NOT_READY');
    expect((await client.dismiss(job.jobID)).status).toBe('dismissed');
    expect((await client.ended(job.jobID)).status).toBe('dismissed');
    expect((await problemOf(client.results(job))).code).toBe('MIRAB_JOB_DISMISSED');
    expect((await problemOf(client.status('../x?y'))).code).toBe('MIRAB_JOB_UNKNOWN');
    const none = client.follow('none')[Symbol.asyncIterator]();
    expect((await problemOf(none.next())).code).toBe('MIRAB_JOB_UNKNOWN');
  });

  test('say when to ask again', async () => {
    const poor = await listen({ budget_nodeSteps: 1000, budgetRefill_nodeSteps: 10 });
    const asking = openClient({ url: poor.url });
    await asking.run(TRADE);
    const problem = await problemOf(asking.run({ scenario: 'two-banks.alone' }));
    expect(problem.code).toBe('MIRAB_BUDGET_SPENT');
    expect(problem.retryAfter_s).toBeGreaterThan(0);
    await poor.close();
  });

  test('of a server with keys end with the key', async () => {
    const locked = await listen({}, { keys: [createHash('sha256').update('a-key').digest('hex')] });
    expect((await problemOf(openClient({ url: locked.url }).scenarios())).code).toBe('MIRAB_KEY_NEEDED');
    const ids = await openClient({ url: locked.url, key: 'a-key' }).scenarios();
    expect(ids.length).toBeGreaterThan(0);
    await locked.close();
  });
});

test('a signal ends what waits, and the server is free', async () => {
  const { jobID } = await client.start('echo', { message: 'waited for', delay_s: 30 });
  const controller = new AbortController();
  const waiting = client.ended(jobID, { signal: controller.signal }).catch((error) => error.name);
  setTimeout(() => controller.abort(), 300);
  expect(await waiting).toBe('AbortError');
  await client.dismiss(jobID);
  expect((await client.run(TRADE)).scenario.id).toBe('trade');
});

test('the package gives it by its name', async () => {
  const program = `
    import { openClient } from 'mirab/client';
    const { scenario } = await openClient({ url: '${server.url}' }).run(${JSON.stringify(TRADE)});
    console.log(scenario.id);`;
  const args = ['--input-type=module', '--eval', program];
  expect((await promisify(execFile)(process.execPath, args, { cwd: root })).stdout).toBe('trade\n');
});
