/**
 * Classes "OpenAPI specification" and "OpenAPI 3.1" of the draft: the document says all that the server does
 */
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp } from '../server.ts';
import { openStandard, type Standard } from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
});
afterAll(() => standard.close());

test('/conf/oas31/oas-definition', async () => {
  const validator = new Validator();
  const { valid } = await validator.validate((await standard.get('/api')).json());
  expect([valid, validator.version]).toEqual([true, '3.1']);
});

test('/conf/oas/definition', async () => {
  const accepted = 'application/vnd.oai.openapi+json;version=3.1';
  for (const accept of [accepted, 'application/vnd.oai.openapi+json', 'application/json', '*/*'])
    expect((await standard.getAs('getApi', '/api', { accept })).json().openapi).toBe('3.1.0');
});

test('/conf/oas/completeness', async () => {
  const { operations, document } = standard.contract;
  const added = (await standard.app.printRoutes({ commonPrefix: false })).match(/\((GET|POST|DELETE)/g) ?? [];
  expect(operations.length).toBe(added.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { responses } of operations)
    expect(Object.keys(responses).some((code) => code < '300')).toBe(true);
  expect(Object.keys(document.components['schemas'])).toContain('StatusInfo');
});

/** Statuses that the server itself gives, whatever the operation, are tried with each. */
test('/conf/oas/exceptions-codes', async () => {
  for (const operation of standard.contract.operations) {
    const { method, path, responses } = operation;
    const url = path.replaceAll(/\{\w+\}/g, 'none');
    const body =
      responses[413] === undefined ? {} : { headers: { 'content-type': 'text/xml' }, payload: '<a/>' };
    const answers = await Promise.all([
      standard.send({ method: method as 'GET', url, headers: { accept: 'text/none' } }),
      standard.send({ method: method as 'GET', url: `${url}?none=1` }),
      standard.send({ method: method as 'GET', url, ...body }),
    ]);
    for (const answer of answers) expect(standard.contract.undeclared(operation, answer)).toEqual([]);
  }
});

test('/conf/oas/implementation', async () => {
  for (const { method, path } of standard.contract.operations) {
    const answer = await standard.send({ method: method as 'GET', url: path.replaceAll(/\{\w+\}/g, 'none') });
    expect([path, answer.json().code ?? '']).not.toContain('MIRAB_METHOD_REFUSED');
    expect([path, answer.json().code ?? '']).not.toContain('MIRAB_PATH_UNKNOWN');
  }
});

test('/conf/oas/security', async () => {
  const { components } = standard.contract.document;
  expect(components['securitySchemes']).toMatchObject({ key: { type: 'http', scheme: 'bearer' } });
  const locked = await openTestApp({}, { keys: ['0'.repeat(64)] });
  for (const operation of standard.contract.operations) {
    const url = operation.path.replaceAll(/\{\w+\}/g, 'none');
    const answer = await locked.send({ method: operation.method as 'GET', url });
    expect([operation.operationId, answer.statusCode === 401]).toEqual([
      operation.operationId,
      operation.security !== undefined,
    ]);
    expect(standard.contract.undeclared(operation, answer)).toEqual([]);
  }
  await locked.close();
});
