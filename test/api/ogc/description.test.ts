/**
 * Classes "JSON" and "OGC process description": what a process takes and gives, in the keywords of the standard
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLES, linksOf, MISFITS, openStandard, PROCESSES, type Standard } from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
});
afterAll(() => standard.close());

interface Part {
  readonly title: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
}

interface Described {
  readonly inputs: Readonly<Record<string, Part>>;
  readonly outputs: Readonly<Record<string, Part>>;
}

const describeAll = () =>
  Promise.all(
    PROCESSES.map(async (id) => (await standard.getAs('getProcess', `/processes/${id}`)).json<Described>()),
  );
const partsOf = async (kind: keyof Described) =>
  (await describeAll()).flatMap((process) => Object.values(process[kind]));

/** Keywords that `schema.yaml` of the standard takes. */
const KEYWORDS = new Set(
  `$ref title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems
  uniqueItems maxProperties minProperties required enum type not allOf oneOf anyOf items properties
  additionalProperties description format default nullable readOnly writeOnly example deprecated contentMediaType
  contentEncoding contentSchema`.split(/\s+/),
);

/** Keywords of a schema, and of the schemas in it, that the standard does not take. */
function strange(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const inner =
      keyword === 'properties' ? Object.values(value) : /^(all|any|one)Of$/.test(keyword) ? value : [value];
    const nests = /^(properties|additionalProperties|items|not|(all|any|one)Of)$/.test(keyword);
    return [...(KEYWORDS.has(keyword) ? [] : [keyword]), ...(nests ? inner.flatMap(strange) : [])];
  });
}

test('/conf/json/definition', async () => {
  for (const path of ['/', '/api', '/conformance', '/processes', '/processes/run', '/jobs', '/scenarios']) {
    const answer = await standard.get(path, { accept: 'application/json' });
    expect([path, answer.statusCode]).toEqual([path, 200]);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(typeof answer.json()).toBe('object');
  }
});

test('/conf/ogc-process-description/json-encoding', async () => {
  for (const process of await describeAll())
    expect(standard.contract.misfits('Process', process)).toEqual([]);
});

test('/conf/ogc-process-description/links', async () => {
  for (const id of PROCESSES) {
    const answer = await standard.get(`/processes/${id}`);
    expect(linksOf(answer, 'self').map(({ href }) => href)).toEqual([`/processes/${id}`]);
    const [execute] = linksOf(answer, 'http://www.opengis.net/def/rel/ogc/1.0/execute');
    expect(execute.href).toBe(`/processes/${id}/execution`);
  }
});

test('/conf/ogc-process-description/inputs-def', async () => {
  for (const { title, minOccurs, maxOccurs } of await partsOf('inputs')) {
    expect(typeof title).toBe('string');
    expect([0, 1]).toContain(minOccurs);
    expect(maxOccurs).toBe(1);
  }
});

test('/conf/ogc-process-description/input-def', async () => {
  expect((await partsOf('inputs')).flatMap(({ schema }) => strange(schema))).toEqual([]);
  const ajv = new Ajv2020({ strict: false });
  const fits = async (id: (typeof PROCESSES)[number], inputs: Readonly<Record<string, unknown>>) => {
    const described = (await standard.get(`/processes/${id}`)).json<Described>().inputs;
    return Object.entries(inputs).every(([name, value]) => ajv.validate(described[name].schema, value));
  };
  for (const id of PROCESSES)
    expect([await fits(id, EXAMPLES[id]), await fits(id, MISFITS[id][1])]).toEqual([true, false]);
});

test.each([
  '/conf/ogc-process-description/input-mixed-type',
  '/conf/ogc-process-description/input-multiple-types',
])('%s', async () => {
  const mixed = (await partsOf('inputs')).flatMap(({ schema }) => (schema['anyOf'] as object[]) ?? []);
  expect(mixed.length).toBeGreaterThan(1);
  expect(mixed.flatMap(strange)).toEqual([]);
});

test('/conf/ogc-process-description/outputs-def', async () => {
  for (const { outputs } of await describeAll()) expect(Object.keys(outputs)).toEqual(['result']);
});

test('/conf/ogc-process-description/output-def', async () => {
  const { schemas } = standard.contract.document.components;
  for (const { schema } of await partsOf('outputs')) {
    expect(strange(schema)).toEqual([]);
    const [, name = ''] = /^\/api#\/components\/schemas\/(\w+)$/.exec(String(schema['$ref'])) ?? [];
    expect(Object.keys(schemas)).toContain(name);
  }
});

test.each([
  '/conf/ogc-process-description/output-mixed-type',
  '/conf/ogc-process-description/output-multiple-types',
])('%s', async () => {
  for (const { schema } of await partsOf('outputs')) expect(Object.keys(schema)).toEqual(['$ref']);
});
