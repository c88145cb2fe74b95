/**
 * Class "Core": the status of a job, and its results
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ASYNC,
  EXAMPLES,
  EXCEPTIONS,
  expectException,
  openStandard,
  PROCESSES,
  type Standard,
} from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
});
afterAll(() => standard.close());

const UNKNOWN = ['none', '0'.repeat(64), '00000000-0000-4000-8000-000000000000', '..%2f..%2fetc%2fpasswd'];

const status = (id: string) => standard.getAs('getJob', `/jobs/${id}`);
const results = (id: string, query = '') => standard.getAs('getJobResults', `/jobs/${id}/results${query}`);

test('/conf/core/job-op', async () => {
  for (const id of PROCESSES)
    expect((await status(await standard.finishJob(id, { inputs: EXAMPLES[id] }))).json()).toMatchObject({
      processID: id,
      status: 'successful',
    });
});

test('/conf/core/job-success', async () => {
  const id = await standard.finishJob('echo', { inputs: { message: 'status' } });
  const answer = await status(id);
  expect(answer.statusCode).toBe(200);
  // `jobID` is of version 1.0, `id` of the draft of 2.0.
  expect(answer.json()).toMatchObject({ jobID: id, id, type: 'process', progress: 100 });
  const { created, started, finished } = answer.json();
  expect([created, started, finished].map(Date.parse)).toEqual(
    [created, started, finished].map(Date.parse).sort((a, b) => a - b),
  );
});

test('/conf/core/job-exception-no-such-job', async () => {
  for (const id of UNKNOWN) expectException(await status(id), 404, `${EXCEPTIONS}/no-such-job`);
});

test.each(['/conf/core/job-results', '/conf/core/job-results-op'])('%s', async () => {
  const id = await standard.finishJob('run', { inputs: EXAMPLES.run });
  const answer = await results(id);
  expect(answer.statusCode).toBe(200);
  const [{ href }] = (await status(id))
    .json()
    .links.filter(({ rel }: { rel: string }) => rel === 'http://www.opengis.net/def/rel/ogc/1.0/results');
  expect((await standard.get(href)).body).toBe(answer.body);
});

test.each(['/conf/core/job-results-sync', '/conf/core/job-results-success-sync'])('%s', async () => {
  for (const process of PROCESSES) {
    const answer = await standard.ask(process, { inputs: EXAMPLES[process] });
    const [, path = ''] = /^<([^>]+)>; rel="monitor"/.exec(String(answer.headers['link'])) ?? [];
    const monitored = await standard.getAs('getJob', path);
    expect(monitored.json()).toMatchObject({ status: 'successful' });
    expect((await results(monitored.json().id)).body).toBe(answer.body);
  }
});

test('/conf/core/job-results-async-raw-value-one', async () => {
  for (const process of PROCESSES) {
    const inputs = EXAMPLES[process];
    const id = await standard.finishJob(process, { inputs, response: 'raw' });
    const answer = await results(id);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json']);
    expect(answer.body).toBe((await standard.ask(process, { inputs })).body);
  }
});

test('/conf/core/job-results-async-document', async () => {
  const id = await standard.finishJob('echo', { inputs: { message: 'document' }, response: 'document' });
  const answer = await results(id);
  expect(answer.json()).toMatchObject({ result: { value: { message: 'document' } } });
  expect((await results(id, '?response=raw')).json()).toEqual(answer.json().result.value);
});

test('/conf/core/job-results-exception-no-such-job', async () => {
  for (const id of UNKNOWN) expectException(await results(id), 404, `${EXCEPTIONS}/no-such-job`);
});

test('/conf/core/job-results-exception-results-not-ready', async () => {
  const { jobID } = (await standard.ask('echo', { inputs: { message: 'slow', delay_s: 20 } }, ASYNC)).json();
  expectException(await results(jobID), 404, `${EXCEPTIONS}/result-not-ready`);
  await standard.send({ method: 'DELETE', url: `/jobs/${jobID}` });
});

test('/conf/core/job-results-failed', async () => {
  const inputs = { ...EXAMPLES.explain, node: 'none' };
  const id = await standard.finishJob('explain', { inputs });
  expect((await status(id)).json()).toMatchObject({ status: 'failed' });
  const answer = await results(id);
  expectException(answer, 422);
  expect(answer.json().errors).toMatchObject([{ pointer: '/inputs/node', code: 'MIRAB_NODE_UNKNOWN' }]);
});

test('/conf/core/job-results-exception-invalid-query-parameter-value', async () => {
  const id = await standard.finishJob('echo', { inputs: { message: 'query' } });
  for (const query of ['?response=x', '?response=raw&response=raw', '?unknown=1'])
    expectException(await results(id, query), 400, `${EXCEPTIONS}/invalid-query-parameter-value`);
});
