/**
 * requestsOf : contract → requests, of which most have something wrong in them
 */
import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import type { InjectOptions } from 'fastify';
import { parse } from 'yaml';
import { root } from '../../../scripts/root.mjs';
import type { Contract, Operation, Parameter } from '../contract.ts';
import { HOSTILE_TEXTS } from './texts.ts';
import { hostileJson, type Known, valuesOf } from './values.ts';

export type Request = InjectOptions & { readonly method: string; readonly url: string };

const SCENARIO = 'two-banks.trade';

/** @param ids - of jobs and runs that there are */
export function requestsOf({ operations }: Contract, ids: readonly string[]): Arbitrary<Request> {
  const known: Known = {
    ...{
      scenario: [SCENARIO],
      scenarios: [SCENARIO, 'two-banks.alone'],
      scenarioId: [SCENARIO, 'two-banks.none'],
    },
    ...{
      jobId: ids,
      runId: ids,
      processId: ['run', 'echo', 'none'],
      delay_s: [0, 0.001],
      draws: [64],
      members: [0],
    },
    ...{
      node: ['high-dam', 'none'],
      when: ['2031-07', '2031'],
      data: ['LOW', 'none'],
      prefer: ['respond-async'],
    },
    ...{
      position: ['swap-size=1 GWh', 'swap-size', 'x=1'],
      variable: ['high-dam', 'x'],
      datetime: ['../2030-01-01T00:00:00Z'],
    },
  };
  const plain = operations.map((operation) => requestOf(operation, known));
  const all = fc.oneof(
    { weight: 30, arbitrary: fc.oneof(...plain) },
    { weight: 2, arbitrary: wrongMethods(operations) },
    { weight: 2, arbitrary: wrongPaths },
    { weight: 3, arbitrary: inlineScenarios },
  );
  // A request that goes in without a socket must have a URL that can be read.
  return all.filter(({ url }) => URL.canParse(url, 'http://localhost'));
}

function requestOf(operation: Operation, known: Known): Arbitrary<Request> {
  const { method, path, parameters, requestBody } = operation;
  const inPath = parameters.filter((one) => one.in === 'path');
  const names = fc.tuple(...inPath.map((one) => mostly(parameterOf(one, known))));
  const url = fc
    .tuple(names, fc.option(queryOf(parameters, known), { nil: '' }))
    .map(([values, query]) => filled(path, values) + query);
  const schema = requestBody?.content['application/json']?.schema;
  const bodies = schema === undefined ? fc.constant(undefined) : bodiesOf(schema, known);
  return fc.tuple(url, headers, bodies).map(([url, { 'content-type': type, ...headers }, payload]) => ({
    ...{ method: method as 'GET', url },
    ...(payload === undefined
      ? { headers }
      : { headers: { ...headers, 'content-type': type ?? 'application/json' }, payload }),
  }));
}

function bodiesOf(schema: Readonly<Record<string, unknown>>, known: Known): Arbitrary<string> {
  const values = valuesOf(schema, known);
  return fc.oneof(
    { weight: 1, arbitrary: values.map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: hostileJson(values) },
  );
}

function parameterOf({ name, schema }: Parameter, known: Known): Arbitrary<string> {
  const { items = schema } = schema as { items?: typeof schema };
  return valuesOf(items, known, name).map((value) => encodeURIComponent(String(value)));
}

const hostileNames = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.constantFrom(...HOSTILE_TEXTS).map((text) => encodeURIComponent(Buffer.from(text).toString())),
  fc.string({ maxLength: 30 }),
);

function mostly(fitting: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: fitting }, { weight: 1, arbitrary: hostileNames });
}

function filled(path: string, values: readonly string[]): string {
  const left = [...values];
  return path.replaceAll(/\{\w+\}/g, () => left.shift() ?? '');
}

function queryOf(parameters: readonly Parameter[], known: Known): Arbitrary<string> {
  const pairs = parameters
    .filter((one) => one.in === 'query')
    .map((one) => mostly(parameterOf(one, known)).map((value) => `${one.name}=${value}`));
  const strange = fc.tuple(hostileNames, hostileNames).map(([name, value]) => `${name}=${value}`);
  return fc.array(fc.oneof(...pairs, strange), { maxLength: 3 }).map((some) => `?${some.join('&')}`);
}

/** Most requests have none. */
const some = (...values: string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );

const headers = fc
  .record({
    accept: some(
      '*/*',
      'application/json',
      'text/csv',
      'application/vnd.apache.parquet',
      'text/event-stream',
      'x',
      '*',
      'a/b;q=2',
      ';q=',
      'a/b,'.repeat(500),
    ),
    'content-type': some(
      'application/json',
      'application/json; charset=utf-8',
      'application/json;charset=utf-16',
      'text/xml',
      'x',
      '',
      'multipart/form-data; boundary=',
      'application/json, text/xml',
    ),
    prefer: some(
      'respond-async',
      'respond-async',
      'respond-sync',
      'respond-async, wait=0',
      'wait=-1',
      ';;,',
      'x'.repeat(201),
    ),
    'if-none-match': some('*', '"x"', 'W/', '"', ',,,', `"${'x'.repeat(5000)}"`),
    'last-event-id': some('0', '1', '-1', 'x', '999999999', '9999999999', '1e9', ''),
    origin: some('null', 'http://example.org'),
    host: some('localhost', 'localhost', 'localhost', 'example.org', '[::1]', ':', '127.0.0.1:99999'),
  })
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  ) as Arbitrary<Record<string, string>>;

function wrongMethods(operations: readonly Operation[]): Arbitrary<Request> {
  const paths = operations.map(({ path }) => path.replaceAll(/\{\w+\}/g, 'none'));
  return fc.record({
    method: fc.constantFrom(
      'PUT',
      'PATCH',
      'OPTIONS',
      'HEAD',
      'DELETE',
      'POST',
      'GET',
      'TRACE',
    ) as Arbitrary<'GET'>,
    url: fc.constantFrom(...paths),
    headers,
  });
}

const wrongPaths: Arbitrary<Request> = fc
  .array(hostileNames, { minLength: 1, maxLength: 4 })
  .map((names) => ({ method: 'GET', url: `/${names.join('/')}` }));

const BASIN: unknown = parse(readFileSync(`${root}/scenarios/two-banks/basin.yaml`, 'utf8'));
const SET = [
  'nodes.high-dam.full',
  'nodes.snow.annual',
  'nodes.border.to',
  'nodes.high-dam',
  'time.years',
  'nodes',
  'riparians.LOW',
  'trades',
  'hydrology.use',
];

/** The shipped basin in full, or a few changes of it, with something wrong. */
const inlineScenarios: Arbitrary<Request> = fc
  .oneof(
    hostileJson(fc.constant(BASIN)),
    hostileJson(
      fc.record({
        ...{ mirab: fc.constant(1), extends: fc.constant(SCENARIO), id: fc.constant('x') },
        ...{ title: fc.constant('T'), story: fc.constant('S.') },
        set: fc.dictionary(fc.constantFrom(...SET), fc.constantFrom('1 km^3', 3, null, 'border', {}), {
          minKeys: 1,
          maxKeys: 3,
        }),
      }),
    ),
  )
  .map((scenario) => ({
    ...{ method: 'POST', url: '/processes/run/execution', headers: { 'content-type': 'application/json' } },
    payload: `{"inputs":{"scenario":${scenario}}}`,
  }));
