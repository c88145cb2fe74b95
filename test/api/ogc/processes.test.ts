/**
 * Class "Core": the list of processes, and the description of each
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXCEPTIONS, expectException, linksOf, openStandard, PROCESSES, type Standard } from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
});
afterAll(() => standard.close());

interface Summary {
  readonly id: string;
  readonly version: string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

const list = async (query = '') => (await standard.getAs('getProcesses', `/processes${query}`)).json();

test('/conf/core/test-process', async () => {
  expect((await list()).processes.map(({ id }: Summary) => id)).toContain('echo');
});

test.each(['/conf/core/process-list', '/conf/core/process-list-op'])('%s', async () => {
  expect((await standard.getAs('getProcesses', '/processes')).statusCode).toBe(200);
});

test('/conf/core/process-list-success', async () => {
  const { processes } = await list();
  expect(processes.map(({ id }: Summary) => id)).toEqual(PROCESSES);
  expect(processes.every(({ version }: Summary) => typeof version === 'string')).toBe(true);
});

test.each(['/conf/core/pl-limit-definition', '/conf/core/process-list-limit-definition'])('%s', () => {
  const limit = standard.operation('getProcesses').parameters.find(({ name }) => name === 'limit');
  expect(limit).toMatchObject({ in: 'query', required: false });
  expect(limit?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 10_000 });
  expect(limit?.schema['default']).toBeGreaterThan(0);
});

test.each(['/conf/core/pl-limit-response', '/conf/core/process-list-limit-response'])('%s', async () => {
  expect((await list('?limit=2')).processes).toHaveLength(2);
  expect((await list('?limit=10000')).processes).toHaveLength(PROCESSES.length);
  for (const limit of ['0', '-1', '10001', '1.5', 'x', '', '1&limit=2'])
    expectException(await standard.getAs('getProcesses', `/processes?limit=${limit}`), 400);
});

test.each(['/conf/core/pl-links', '/conf/core/process-list-links'])('%s', async () => {
  const answer = await standard.get('/processes?limit=3');
  expect(linksOf(answer, 'self').map(({ href }) => href)).toEqual(['/processes?limit=3']);
  // JSON is the only representation, so there is none to be an alternate.
  expect(linksOf(answer, 'alternate')).toEqual([]);
});

test('/conf/core/process-summary-links', async () => {
  for (const { id, links } of (await list()).processes as Summary[])
    expect(links.filter(({ rel }) => rel === 'self').map(({ href }) => href)).toEqual([`/processes/${id}`]);
});

test.each(['/conf/core/process', '/conf/core/process-description'])('%s', async () => {
  for (const { id, links } of (await list()).processes as Summary[])
    expect((await standard.getAs('getProcess', links[0].href)).json()).toMatchObject({ id });
});

test.each(['/conf/core/process-success', '/conf/core/process-description-success'])('%s', async () => {
  for (const id of PROCESSES) {
    const answer = await standard.getAs('getProcess', `/processes/${id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().jobControlOptions).toEqual(['sync-execute', 'async-execute', 'dismiss']);
    expect(answer.json().outputTransmission).toEqual(['value']);
  }
});

test('/conf/core/process-exception-no-such-process', async () => {
  for (const id of ['none', 'Run', '__proto__', 'run%20', '%00'])
    expectException(
      await standard.getAs('getProcess', `/processes/${id}`),
      404,
      `${EXCEPTIONS}/no-such-process`,
    );
  const executed = await standard.send({ method: 'POST', url: '/processes/none/execution', payload: {} });
  expectException(executed, 404, `${EXCEPTIONS}/no-such-process`);
});
