/**
 * Schemas of results : as the types are, and what is really given fits them
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RESULT_SCHEMAS, resultSchemas, textOf } from '../../scripts/write-result-schemas.ts';
import { SCHEMAS } from '../../src/contract/schemas.ts';
import { openTestApp, type TestApp } from '../api/server.ts';

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

test('are written anew when a type has changed (npx tsx scripts/write-result-schemas.ts)', () => {
  expect(readFileSync(RESULT_SCHEMAS, 'utf8')).toBe(textOf(resultSchemas()));
});

test.each([
  ['RunSummary', 'run', { scenario: 'two-banks.trade' }],
  ['RunSummary', 'run', { scenario: 'aral-coarse.energy-regime' }],
  ['ComparisonSet', 'compare', { scenarios: ['two-banks.trade', 'two-banks.alone'], members: 2 }],
  ['AssessmentSet', 'assess', { scenario: 'two-banks.trade', members: 2 }],
  ['Explanation', 'explain', { scenario: 'two-banks.trade', node: 'high-dam', when: '2031-01' }],
  ['Echo', 'echo', { message: 'hello' }],
])('%s fits what "%s" gives', async (name, process, inputs) => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  for (const schema of SCHEMAS) ajv.addSchema(schema);
  const answer = await server.execute(process, inputs);
  expect(answer.statusCode).toBe(200);
  ajv.validate(name, answer.json());
  expect(ajv.errors ?? []).toEqual([]);
});
