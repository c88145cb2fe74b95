/**
 * Class "Job list": what was asked for, by kind, process, state, time and duration
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StatusInfo } from '../../../src/contract/job.ts';
import { ASYNC, EXAMPLES, expectException, linksOf, openStandard, type Standard } from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
  await standard.finishJob('run', { inputs: EXAMPLES.run });
  await standard.finishJob('echo', { inputs: { message: 'short' } });
  await standard.finishJob('echo', { inputs: { message: 'long', delay_s: 1.2 } });
  await standard.finishJob('explain', { inputs: { ...EXAMPLES.explain, node: 'none' } });
  await standard.ask('echo', { inputs: { message: 'running', delay_s: 50 } }, ASYNC);
});
afterAll(async () => {
  for (const { id } of await jobs('?status=running'))
    await standard.send({ method: 'DELETE', url: `/jobs/${id}` });
  await standard.close();
});

const list = (query = '') => standard.getAs('getJobs', `/jobs${query}`);
const jobs = async (query = ''): Promise<readonly StatusInfo[]> => (await list(query)).json().jobs;
const parameter = (name: string) => {
  const found = standard.operation('getJobs').parameters.find((one) => one.name === name);
  expect(found).toMatchObject({ in: 'query', required: false });
  return found?.schema;
};
const NAMES = { type: 'array', items: { type: 'string' } };
const time_s = ({ started = '', finished = new Date().toISOString() }: StatusInfo) =>
  (Date.parse(finished) - Date.parse(started)) / 1000;

test('/conf/job-list/job-list-op', async () => {
  expect((await list()).statusCode).toBe(200);
});

test('/conf/job-list/job-list-success', async () => {
  const answer = await list();
  expect(answer.json().jobs).toHaveLength(5);
  expect(answer.json().numberMatched).toBe(5);
});

test('/conf/job-list/type-definition', () => {
  expect(parameter('type')).toMatchObject(NAMES);
});

test('/conf/job-list/type-response', async () => {
  expect(await jobs('?type=process')).toHaveLength(5);
  expect(await jobs('?type=wps&type=process')).toHaveLength(5);
  expect(await jobs('?type=wps')).toEqual([]);
});

test('/conf/job-list/processID-definition', () => {
  expect(parameter('processID')).toMatchObject(NAMES);
});

test('/conf/job-list/processID-mandatory', async () => {
  for (const { processID } of await jobs()) expect(processID).toMatch(/^(run|echo|explain)$/);
});

test('/conf/job-list/processID-response', async () => {
  const found = async (query: string) => (await jobs(query)).map(({ processID }) => processID).sort();
  expect(await found('?processID=echo')).toEqual(['echo', 'echo', 'echo']);
  expect(await found('?processID=run&processID=explain')).toEqual(['explain', 'run']);
  expect(await found('?processID=none')).toEqual([]);
});

test('/conf/job-list/status-definition', () => {
  expect(parameter('status')).toMatchObject(NAMES);
});

test('/conf/job-list/status-response', async () => {
  const found = async (query: string) => (await jobs(query)).map(({ status }) => status).sort();
  expect(await found('?status=failed')).toEqual(['failed']);
  expect(await found('?status=failed&status=running')).toEqual(['failed', 'running']);
  expectException(await list('?status=none'), 400);
});

test('/conf/job-list/datetime-definition', async () => {
  expect(parameter('datetime')).toMatchObject({ type: 'string' });
  for (const wrong of ['x', '..', '/', '../..', '2026-01-01', '2026-13-01T00:00:00Z', '2026-01-01T00:00:00'])
    expectException(await list(`?datetime=${wrong}`), 400);
});

test('/conf/job-list/datetime-response', async () => {
  const times = (await jobs()).map(({ created }) => created).sort();
  const [first, , third, , last] = times;
  const found = async (datetime: string) =>
    (await jobs(`?datetime=${encodeURIComponent(datetime)}`)).map(({ created }) => created).sort();
  expect(await found(`${first}/${last}`)).toEqual(times);
  expect(await found(`../${third}`)).toEqual(times.filter((time) => time <= third));
  expect(await found(`${third}/`)).toEqual(times.filter((time) => time >= third));
  expect(await found(third)).toEqual([third]);
  expect(await found('/1999-12-31t23:59:59+05:00')).toEqual([]);
});

test('/conf/job-list/duration-definition', () => {
  expect(parameter('minDuration')).toMatchObject({ type: 'integer' });
  expect(parameter('maxDuration')).toMatchObject({ type: 'integer' });
});

test('/conf/job-list/duration-response', async () => {
  const long = await jobs('?minDuration=1&status=successful');
  const short = await jobs('?maxDuration=1');
  expect(long.every((job) => time_s(job) >= 1) && short.every((job) => time_s(job) <= 1)).toBe(true);
  expect(long.filter(({ processID }) => processID === 'echo')).toHaveLength(1);
  expect(short.length).toBeGreaterThan(0);
  expect(await jobs('?minDuration=1&maxDuration=1')).toEqual([]);
});

test('/conf/job-list/limit-definition', () => {
  expect(parameter('limit')).toMatchObject({ type: 'integer', minimum: 1, maximum: 10_000, default: 100 });
});

test('/conf/job-list/limit-response', async () => {
  const answer = await list('?limit=2');
  expect(answer.json().jobs).toEqual((await jobs()).slice(0, 2));
  expect(answer.json().numberMatched).toBe(5);
  for (const limit of ['0', '10001', 'x', '1e1']) expectException(await list(`?limit=${limit}`), 400);
});

test('/conf/job-list/links', async () => {
  const answer = await list('?limit=2&type=process');
  expect(linksOf(answer, 'self').map(({ href }) => href)).toEqual(['/jobs?limit=2&type=process']);
});
