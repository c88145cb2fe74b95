/**
 * Class "Core": a process is executed, at once or as a job
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ASYNC,
  EXAMPLES,
  expectException,
  MISFITS,
  openStandard,
  PROCESSES,
  type Standard,
} from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
});
afterAll(() => standard.close());

/** Executes each process with its example. */
const each = (more: object = {}, headers: Record<string, string> = {}) =>
  Promise.all(PROCESSES.map((id) => standard.ask(id, { inputs: EXAMPLES[id], ...more }, headers)));

const statuses = (answers: readonly { readonly statusCode: number }[]) =>
  answers.map(({ statusCode }) => statusCode);

const all = (status: number) => PROCESSES.map(() => status);

test.each(['/conf/core/job-creation-op', '/conf/core/process-execute-op'])('%s', async () => {
  expect(statuses(await each())).toEqual(all(200));
  expect(statuses(await each({}, ASYNC))).toEqual(all(201));
});

test.each([
  '/conf/core/job-creation-default-execution-mode',
  '/conf/core/process-execute-default-execution-mode',
])('%s', async () => {
  const answers = await each();
  expect(statuses(answers)).toEqual(all(200));
  expect(answers.map(({ headers }) => headers['preference-applied'])).toEqual(answers.map(() => undefined));
});

test.each(['/conf/core/job-creation-auto-execution-mode', '/conf/core/process-execute-auto-execution-mode'])(
  '%s',
  async () => {
    for (const prefer of ['respond-async', 'return=minimal, Respond-Async;wait=10', 'respond-async , wait=5'])
      expect(statuses(await each({}, { prefer }))).toEqual(all(201));
    for (const prefer of ['respond-sync', 'wait=10', 'respond-asynchronous', 'x="respond-async"'])
      expect(statuses(await each({}, { prefer }))).toEqual(all(200));
  },
);

test.each(['/conf/core/job-creation-request', '/conf/core/process-execute-request'])('%s', async () => {
  const full = {
    outputs: { result: { transmissionMode: 'value', format: { mediaType: 'application/json' } } },
    response: 'raw',
  };
  expect(statuses(await each(full))).toEqual(all(200));
  for (const wrong of [{ inputs: [] }, { response: 'x' }, { outputs: { x: {} } }, { mode: 'sync' }])
    expect(statuses(await each(wrong))).toEqual(all(400));
});

test.each(['/conf/core/job-creation-inputs', '/conf/core/job-creation-input-inline'])('%s', async () => {
  expect(statuses(await each())).toEqual(all(200));
  const { message } = EXAMPLES.echo;
  for (const value of [message, { value: message }, { value: message, mediaType: 'text/plain' }])
    expect((await standard.ask('echo', { inputs: { message: value } })).json()).toMatchObject({ message });
});

test('an input by reference is refused, and nothing is fetched', async () => {
  const link = { href: 'http://127.0.0.1:9/scenario.json', type: 'application/json' };
  for (const id of PROCESSES) {
    const [name] = Object.keys(EXAMPLES[id]);
    const answer = await standard.ask(id, { inputs: { ...EXAMPLES[id], [name]: link } });
    expect([400, 422]).toContain(answer.statusCode);
    const { errors } = answer.json<{ errors: { pointer: string }[] }>();
    expect(errors.some(({ pointer }) => pointer.startsWith(`/inputs/${name}`))).toBe(true);
  }
});

test.each(['/conf/core/job-creation-input-array', '/conf/core/process-execute-input-array'])(
  '%s',
  async () => {
    const { scenarios } = EXAMPLES.compare;
    const answer = await standard.ask('compare', { inputs: EXAMPLES.compare });
    expect(Object.keys(answer.json().scenarios)).toHaveLength((scenarios as unknown[]).length);
  },
);

test.each(['/conf/core/job-creation-input-inline-object', '/conf/core/process-execute-input-inline-object'])(
  '%s',
  async () => {
    const scenario = { mirab: 1, extends: 'two-banks.trade', id: 'object', title: 'T', story: 'S.' };
    for (const value of [scenario, { value: scenario }]) {
      const answer = await standard.ask('run', { inputs: { scenario: value } });
      expect(answer.json()).toMatchObject({ scenario: { id: 'object' } });
    }
  },
);

test.each([
  '/conf/core/job-creation-input-inline-mixed',
  '/conf/core/process-execute-input-inline-multiple-types',
])('%s', async () => {
  const scenarios = ['two-banks.alone', { scenario: 'two-banks.trade', id: 'other' }];
  const answer = await standard.ask('compare', { inputs: { ...EXAMPLES.compare, scenarios } });
  expect(answer.statusCode).toBe(200);
});

test.each(['/conf/core/job-creation-input-validation', '/conf/core/process-execute-input-validation'])(
  '%s',
  async () => {
    for (const id of PROCESSES) {
      const [pointer, inputs] = MISFITS[id];
      const answer = await standard.ask(id, { inputs });
      expectException(answer, 400);
      expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    }
  },
);

test.each([
  '/conf/core/job-creation-default-outputs',
  '/conf/core/process-execute-omitted-outputs',
  '/conf/core/process-execute-success-sync-outputs-omitted',
])('%s', async () => {
  for (const [index, answer] of (await each({ response: 'document' })).entries()) {
    const described = (await standard.get(`/processes/${PROCESSES[index]}`)).json();
    expect(Object.keys(answer.json())).toEqual(Object.keys(described.outputs));
  }
});

test.each([
  '/conf/core/job-creation-sync-raw-value-one',
  '/conf/core/process-execute-sync-one',
  '/conf/core/process-execute-sync-one-default-content',
])('%s', async () => {
  const one = { outputs: { result: { transmissionMode: 'value' } }, response: 'raw' };
  for (const answer of await each(one)) {
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json']);
    expect(answer.json()).toHaveProperty('provenance');
  }
});

test('/conf/core/job-creation-sync-document', async () => {
  const [raw, documents] = await Promise.all([each(), each({ response: 'document' })]);
  for (const [index, answer] of documents.entries()) {
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json']);
    expect(answer.json()).toEqual({ result: { value: raw[index].json() } });
  }
});

test.each([
  '/conf/core/job-creation-success-async',
  '/conf/core/process-execute-success-async',
  '/conf/core/process-execute-success-async-outputs',
  '/conf/core/process-execute-success-async-outputs-omitted',
])('%s', async () => {
  for (const outputs of [undefined, { result: {} }]) {
    const answers = await each(outputs === undefined ? {} : { outputs }, ASYNC);
    expect(statuses(answers)).toEqual(all(201));
    for (const answer of answers) {
      const { jobID, id, type, status } = answer.json();
      expect(answer.headers).toMatchObject({
        location: `/jobs/${jobID}`,
        'preference-applied': 'respond-async',
      });
      expect([id, type, typeof status]).toEqual([jobID, 'process', 'string']);
      expect((await standard.getAs('getJob', `/jobs/${jobID}`)).statusCode).toBe(200);
    }
  }
});
