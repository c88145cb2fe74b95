/**
 * Inputs that do not hold: each is refused with its status, its code and a pointer to it, and the server lives on
 */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addErrorAnswers } from '../../src/api/errors.ts';
import { refuseFault } from '../../src/api/problems.ts';
import { openTestApp, type TestApp } from './server.ts';

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());
afterEach(async () => {
  expect((await server.get('/healthz')).statusCode).toBe(200);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

interface Told {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly hint?: string }[];
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends text as it is. */
async function sendText(payload: string, process = 'run', headers = JSON_TYPE): Promise<Told> {
  const url = `/processes/${process}/execution`;
  const answer = await server.send({ method: 'POST', url, headers, payload });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.statusCode).toBe(answer.json<Told>().status);
  return answer.json();
}

const send = (inputs: unknown, process = 'run') => sendText(JSON.stringify({ inputs }), process);

/** A shipped scenario with one value of it changed. */
const changed = (path: string, value: unknown) => ({
  scenario: {
    ...{ mirab: 1, extends: 'two-banks.trade', id: 'x', title: 'T', story: 'S.' },
    set: { [path]: value },
  },
});

const told = ({ status, errors = [] }: Told) => [
  status,
  ...errors.slice(0, 1).map(({ pointer, code }) => [pointer, code]),
];

describe('a body that is no request', () => {
  test.each([
    ['is empty', '', 'The body is empty'],
    ['is blank', ' \n', 'The body is empty'],
    ['ends too soon', '{"inputs": {', 'line 1, column 13: it ends too soon'],
    ['has an open text', '{"inputs": "', 'line 1, column 12'],
    [
      'has a word that is none',
      '{"inputs":\n  {"scenario": tru}}',
      'line 2, column 16: "t" cannot stand there',
    ],
    ['has no colon', '{"inputs" {}}', 'line 1, column 11: "{" cannot stand there'],
    ['has a comma too many', '{"inputs": {},}', 'line 1, column 15: "}" cannot stand there'],
    ['closes what is not open', '{"inputs": []}]', 'line 1, column 15: "]" cannot stand there'],
    ['closes it otherwise', '{"inputs": [}', 'line 1, column 13: "}" cannot stand there'],
    ['has no number', '{"inputs": NaN}', 'line 1, column 12: "N" cannot stand there'],
    ['has an infinity', '{"inputs": [-Infinity]}', 'line 1, column 13: "-" cannot stand there'],
    ['begins a number with 0', '{"inputs": 012}', 'line 1, column 13: "1" cannot stand there'],
    ['is YAML', 'inputs: {}', 'line 1, column 1: "i" cannot stand there'],
    [
      'has a number too large',
      '{"inputs": {"delay_s": 1e400}}',
      '1e400 is no finite number (line 1, column 24)',
    ],
    ['has a key twice', '{"inputs": {"a": 1,\n "a": 2}}', 'The key "a" stands twice (line 2, column 2)'],
    ['has a key twice, once escaped', '{"inputs": {"a": 1, "\\u0061": 2}}', 'The key "a" stands twice'],
    ['has __proto__', '{"inputs": {"__proto__": {"polluted": 1}}}', 'The key "__proto__" is not allowed'],
    [
      'has an escaped __proto__',
      '{"\\u005f_proto__": {"polluted": 1}}',
      'The key "__proto__" is not allowed',
    ],
    ['has constructor', '{"constructor": {"prototype": {"polluted": 1}}}', 'The key "constructor"'],
    ['has prototype', '{"inputs": {"prototype": 1}}', 'The key "prototype" is not allowed'],
    [
      'nests deep',
      `{"inputs": ${'['.repeat(40)}${']'.repeat(40)}}`,
      'nests deeper than 32 (line 1, column 43)',
    ],
    ['has a long list', `{"inputs": [${'0,'.repeat(30_000)}0]}`, 'more than 20000 members'],
  ])('%s', async (_, text, detail) => {
    const problem = await sendText(text);
    expect(problem).toMatchObject({ status: 400, code: 'MIRAB_REQUEST_INVALID' });
    expect(problem.detail).toContain(detail);
  });

  test.each(['null', '5', '"x"', '[]', '{}', '{"inputs": null}', '{"inputs": []}'])('%s', async (text) => {
    expect(await sendText(text)).toMatchObject({ status: 400, code: 'MIRAB_REQUEST_INVALID' });
  });

  test('is larger than a megabyte', async () => {
    const text = JSON.stringify({ inputs: { message: 'a'.repeat(2 * 2 ** 20) } });
    expect(await sendText(text, 'echo')).toMatchObject({ status: 413, code: 'MIRAB_BODY_TOO_LARGE' });
  });

  test.each(['text/xml', 'application/yaml', 'text/plain', 'multipart/form-data', 'application/jsonp', 'x'])(
    'is %s',
    async (media) => {
      const problem = await sendText('{"inputs": {}}', 'run', { 'content-type': media });
      expect(problem).toMatchObject({ status: 415, code: 'MIRAB_MEDIA_REFUSED' });
    },
  );
});

/** Each would have taken minutes, or all memory, before it was bounded. */
test.each([
  ['a list', `{"inputs":{"scenarios":[${'0,'.repeat(490_000)}0]}}`],
  ['a list within bounds', `{"inputs":{"scenarios":[${'0,'.repeat(19_000)}0]}}`],
  ['a nest', '['.repeat(900_000)],
  ['a text', `{"inputs":{"scenarios":["${'a'.repeat(900_000)}!"]}}`],
  ['keys', `{"inputs":{${Array.from({ length: 19_000 }, (_, index) => `"${index}":0`)}}}`],
])('%s of a megabyte does not hold the server', async (_, text) => {
  const begun_ms = performance.now();
  const { status, errors = [] } = await sendText(text, 'compare');
  expect(performance.now() - begun_ms).toBeLessThan(2000);
  expect(status).toBe(400);
  expect(errors.length).toBeLessThanOrEqual(100);
});

test('texts made to hold a pattern are answered at once', async () => {
  const long = 'a'.repeat(50_000);
  const paths = [`/jobs?datetime=${'2'.repeat(90)}!`, `/jobs?limit=${'1'.repeat(9000)}!`, `/jobs/${long}!`];
  const bodies = [`${long}!`, `${'a-'.repeat(25_000)}.!`, `${'.'.repeat(50_000)}`];
  const prefer = `${'respond-async'.repeat(10)}!`;
  const begun_ms = performance.now();
  for (const path of paths) expect((await server.get(path)).statusCode).toBeGreaterThanOrEqual(400);
  for (const scenario of bodies) expect((await send({ scenario })).status).toBe(400);
  expect((await server.execute('echo', { message: long }, { prefer })).statusCode).toBe(400);
  expect(performance.now() - begun_ms).toBeLessThan(1000);
});

describe('inputs that do not fit their schema', () => {
  const assess = { scenario: 'two-banks.trade', draws: 64 };
  test.each([
    [
      'an unknown key',
      'run',
      { scenario: 'two-banks.trade', postions: {} },
      '/inputs/postions',
      'MIRAB_KEY_UNKNOWN',
    ],
    ['a key missing', 'run', {}, '/inputs/scenario', 'MIRAB_KEY_MISSING'],
    ['a number as text', 'assess', { ...assess, members: '5' }, '/inputs/members', 'MIRAB_TYPE_MISMATCH'],
    ['members -1', 'assess', { ...assess, members: -1 }, '/inputs/members', 'MIRAB_VALUE_OUT_OF_BOUNDS'],
    ['members 1.5', 'assess', { ...assess, members: 1.5 }, '/inputs/members', 'MIRAB_TYPE_MISMATCH'],
    ['members 1e9', 'assess', { ...assess, members: 1e9 }, '/inputs/members', 'MIRAB_VALUE_OUT_OF_BOUNDS'],
    [
      'members 2^53',
      'assess',
      { ...assess, members: 2 ** 53 },
      '/inputs/members',
      'MIRAB_VALUE_OUT_OF_BOUNDS',
    ],
    [
      'a negative delay',
      'echo',
      { message: '', delay_s: -1 },
      '/inputs/delay_s',
      'MIRAB_VALUE_OUT_OF_BOUNDS',
    ],
    [
      'an infinite weight',
      'assess',
      { ...assess, weights: { x: null } },
      '/inputs/weights/x',
      'MIRAB_TYPE_MISMATCH',
    ],
    [
      'a key with a line feed',
      'run',
      { ...assess, draws: undefined, positions: { 'a\nb': 5 } },
      '/inputs/positions/a\nb',
      'MIRAB_TYPE_MISMATCH',
    ],
  ])('%s', async (_, process, inputs, pointer, code) => {
    expect(told(await send(inputs, process))).toEqual([400, [pointer, code]]);
  });

  test('the nearest name is told', async () => {
    const { errors = [] } = await send({ scenaro: 'two-banks.trade' });
    expect(errors.map(({ hint }) => hint)).toContain('Did you mean "scenario"?');
  });
});

describe('a scenario in the request that does not hold', () => {
  const at = (path: string) => `/inputs/scenario/set/${path}`;
  test.each([
    ['negative storage', 'nodes.high-dam.full', '-1 km^3', 'MIRAB_VALUE_OUT_OF_BOUNDS'],
    ['negative inflow', 'nodes.snow.annual', '-1 km^3/year', 'MIRAB_VALUE_OUT_OF_BOUNDS'],
    ['dead above full', 'nodes.high-dam.dead', '7 km^3', 'MIRAB_STORAGE_ORDER_WRONG'],
    ['another unit', 'nodes.high-dam.full', '3 m^3/s', 'MIRAB_UNIT_MISMATCH'],
    ['no unit', 'nodes.high-dam.full', 3, 'MIRAB_UNIT_MISSING'],
    ['infinite', 'nodes.high-dam.outlet', 'Infinity m^3/s', 'MIRAB_NUMBER_INVALID'],
    ['too large', 'nodes.high-dam.outlet', '1e400 m^3/s', 'MIRAB_NUMBER_INVALID'],
    ['a node that is missing', 'nodes.border.to', 'nowhere', 'MIRAB_NODE_UNKNOWN'],
    ['a river that goes round', 'nodes.lower-river.to', 'high-dam', 'MIRAB_NETWORK_CYCLE'],
    ['no years', 'time.years', 0, 'MIRAB_VALUE_OUT_OF_BOUNDS'],
    ['a billion years', 'time.years', 1e9, 'MIRAB_VALUE_OUT_OF_BOUNDS'],
    ['half a year', 'time.years', 0.5, 'MIRAB_TYPE_MISMATCH'],
    ['a misspelt key', 'nodes.high-dam.initail', '1 km^3', 'MIRAB_SET_PATH_UNKNOWN'],
    ['a path to the prototype', 'nodes.__proto__.polluted', '1', 'MIRAB_SET_PATH_UNKNOWN'],
  ])('%s', async (_, path, value, code) => {
    expect(told(await send(changed(path, value)))).toEqual([422, [at(path), code]]);
  });

  test.each([
    ['ones(20000,20000)', 'MIRAB_EXPRESSION_FUNCTION_REFUSED'],
    ['f(x)=f(x);f(1)', 'MIRAB_EXPRESSION_SYNTAX'],
    [`${'('.repeat(1200)}1${')'.repeat(1200)}`, 'MIRAB_EXPRESSION_TOO_LONG'],
    ['cos.constructor("return process")()', 'MIRAB_EXPRESSION_SYNTAX'],
    ['import({})', 'MIRAB_EXPRESSION_SYNTAX'],
    ['constructor', 'MIRAB_EXPRESSION_NAME_UNKNOWN'],
    ['__proto__', 'MIRAB_EXPRESSION_NAME_UNKNOWN'],
  ])('expression %s', async (expression, code) => {
    const inputs = changed('nodes.high-dam.regime', { kind: 'target', rate: { expression } });
    expect(told(await send(inputs))).toEqual([422, [at('nodes.high-dam.regime/rate/expression'), code]]);
  });

  test('a line of 100 kB', async () => {
    const expression = '1+'.repeat(50_000);
    const inputs = changed('nodes.high-dam.regime', { kind: 'target', rate: { expression } });
    expect(told(await send(inputs))).toEqual([422, ['/inputs/scenario', 'MIRAB_TEXT_TOO_LONG']]);
  });

  test('no nodes, and a million of them', async () => {
    const alone = {
      mirab: 1,
      id: 'x',
      title: 'T',
      story: 'S.',
      time: { start: '2030-01-01', years: 1, step: 'month' },
    };
    expect((await send({ scenario: { ...alone, nodes: {} } })).status).toBe(422);
    const nodes = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`n${index}`, {}]));
    expect((await send({ scenario: { ...alone, nodes } })).status).toBe(400);
  });

  test.each([
    5,
    null,
    [],
    { toString: 1, valueOf: 1 },
    '',
    '../../etc/passwd',
    'basin.yaml',
    'two-banks.none',
  ])('extends %j', async (base) => {
    const problem = await send({ scenario: { mirab: 1, extends: base } });
    expect(problem.status).toBe(422);
    expect(problem.errors?.map(({ pointer }) => pointer)).toContain('/inputs/scenario/extends');
  });
});

describe('a path leads to no file', () => {
  const names = [
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '%00',
    'a%00.yaml',
  ];
  test.each([...names, 'two-banks.trade%00', '.', '..', 'a'.repeat(10_000), '%zz', '%c0%ae', '🌊'])(
    '%s',
    async (name) => {
      for (const path of [`/jobs/${name}`, `/runs/${name}/series`, `/scenarios/${name}`, `/${name}`]) {
        const answer = await server.get(path);
        // An URL takes dots out by itself, so some of these are paths that there are.
        if (answer.statusCode === 200)
          expect(['/', '/jobs', '/scenarios']).toContain(
            new URL(path, 'http://x').pathname.replace(/(.)\/$/, '$1'),
          );
        else expect([400, 404]).toContain(answer.statusCode);
        expect(answer.body).not.toMatch(/root:|"devDependencies"/);
      }
    },
  );

  test('nor does a link out of a folder of scenarios', async () => {
    const path = await mkdtemp(join(tmpdir(), 'mirab-'));
    await writeFile(join(path, 'plain.yaml'), 'mirab: 1\nid: plain\n');
    await symlink('/etc/hostname', join(path, 'out.yaml'));
    const linked = await openTestApp({}, { folders: [{ name: 'linked', path }] });
    const answer = await linked.execute('run', { scenario: 'linked.out' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ pointer: '/inputs/scenario', code: 'MIRAB_FILE_OUTSIDE' }]);
    expect(answer.body).not.toContain(path);
    await linked.close();
    await rm(path, { recursive: true });
  });
});

test('of a thousand at once those that find no room are told when to come back, and the server answers others', async () => {
  const asked = Array.from({ length: 1000 }, (_, index) =>
    server.execute('echo', { message: `${index}`, delay_s: 60 }, { prefer: 'respond-async' }),
  );
  const begun_ms = performance.now();
  expect((await server.get('/healthz')).statusCode).toBe(200);
  const waited_ms = performance.now() - begun_ms;
  const answers = await Promise.all(asked);
  const statuses = answers.map(({ statusCode }) => statusCode);
  expect([...new Set(statuses)].sort()).toEqual([201, 503]);
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(64 + 8);
  for (const { statusCode, headers } of answers)
    if (statusCode === 503) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(waited_ms).toBeLessThan(2000);
  const jobs = answers.filter(({ statusCode }) => statusCode === 201).map(({ headers }) => headers.location);
  for (const url of jobs) await server.send({ method: 'DELETE', url: String(url) });
});

describe('a fault of the server', () => {
  test.each([
    ['MIRAB_RUN_DEFECT', 500],
    ['MIRAB_RUN_THREAD_UNSTARTED', 503],
    ['MIRAB_RUN_OVERTIME', 422],
  ] as const)('%s tells nothing of the machine', async (code, status) => {
    const app = fastify();
    addErrorAnswers(app);
    const [message, stack] =
      code === 'MIRAB_RUN_DEFECT' ? ['/opt/secret', 'at /opt/secret:1:1'] : ['Words.', null];
    app.get('/fault', () => refuseFault({ kind: 'fault', code, message, stack }));
    const answer = await app.inject('/fault');
    expect(answer.json()).toMatchObject({ status, code });
    expect(answer.body).not.toContain('/opt/secret');
    expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
    await app.close();
  });
});
