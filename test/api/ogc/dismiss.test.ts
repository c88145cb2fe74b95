/**
 * Class "Dismiss": a job is let go of
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASYNC, EXAMPLES, EXCEPTIONS, expectException, openStandard, type Standard } from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
});
afterAll(() => standard.close());

const start = async (message: string): Promise<string> =>
  (await standard.ask('echo', { inputs: { message, delay_s: 50 } }, ASYNC)).json().jobID;

const dismiss = async (id: string) => {
  const answer = await standard.send({ method: 'DELETE', url: `/jobs/${id}` });
  expect(standard.contract.undeclared(standard.operation('deleteJob'), answer)).toEqual([]);
  return answer;
};

const status = (id: string) => standard.getAs('getJob', `/jobs/${id}`);

test('/conf/dismiss/job-dismiss-op', async () => {
  expect((await dismiss(await start('op'))).statusCode).toBe(200);
  expectException(await dismiss('none'), 404, `${EXCEPTIONS}/no-such-job`);
});

test('/conf/dismiss/job-dismiss-success', async () => {
  const id = await start('success');
  const answer = await dismiss(id);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ id, jobID: id, status: 'dismissed' });
  expectException(await standard.getAs('getJobResults', `/jobs/${id}/results`), 410);
});

test('/conf/dismiss/job-dismiss-status', async () => {
  const running = await start('status');
  await dismiss(running);
  expect((await status(running)).json()).toMatchObject({ status: 'dismissed' });
  const failing = { inputs: { ...EXAMPLES.explain, node: 'none' } };
  const ended = [
    running,
    await standard.finishJob('echo', { inputs: { message: 'ended' } }),
    await standard.finishJob('explain', failing),
  ];
  for (const id of ended) {
    expect((await dismiss(id)).statusCode).toBe(200);
    expectException(await status(id), 404, `${EXCEPTIONS}/no-such-job`);
  }
});

test('a job that was dismissed is made anew for whoever asks again', async () => {
  const id = await start('again');
  await dismiss(id);
  expect(await start('again')).toBe(id);
  expect((await status(id)).json().status).not.toBe('dismissed');
  await dismiss(id);
});
