/**
 * Class "Core": landing page, definition of the API, declaration of classes, HTTP
 */
import { get } from 'node:http';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../../src/api/server.ts';
import { CONFORMS_TO } from '../../../src/contract/landing.ts';
import { settingsOf } from '../server.ts';
import { linksOf, openStandard, type Standard } from './standard.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await openStandard();
});
afterAll(() => standard.close());

const REL = 'http://www.opengis.net/def/rel/ogc/1.0';

test('/conf/core/landingpage-op', async () => {
  expect((await standard.getAs('getLandingPage', '/')).statusCode).toBe(200);
});

test('/conf/core/landingpage-success', async () => {
  const answer = await standard.getAs('getLandingPage', '/');
  const hrefs = ['service-desc', `${REL}/conformance`, `${REL}/processes`].map((rel) =>
    linksOf(answer, rel).map(({ href }) => href),
  );
  expect(hrefs).toEqual([['/api'], ['/conformance'], ['/processes']]);
  for (const { href, type } of answer.json<{ links: { href: string; type: string }[] }>().links) {
    const linked = await standard.get(href, { accept: type });
    expect([href, linked.statusCode]).toEqual([href, 200]);
  }
});

test('/conf/core/api-definition-op', async () => {
  const [{ href, type }] = linksOf(await standard.get('/'), 'service-desc');
  const answer = await standard.getAs('getApi', href, { accept: String(type) });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^application\/vnd\.oai\.openapi\+json; ?version="?3\.1"?/);
});

test('/conf/core/api-definition-success', async () => {
  const { valid, errors } = await new Validator().validate((await standard.get('/api')).json());
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test('/conf/core/conformance-op', async () => {
  const links = linksOf(await standard.get('/'), `${REL}/conformance`);
  for (const path of [...links.map(({ href }) => href), '/conformance'])
    expect((await standard.getAs('getConformance', path)).statusCode).toBe(200);
});

test('/conf/core/conformance-success', async () => {
  const { conformsTo } = (await standard.getAs('getConformance', '/conformance')).json();
  expect(conformsTo).toEqual([...CONFORMS_TO]);
  expect(conformsTo).toContain('http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/core');
  // The document is of OpenAPI 3.1, for which version 1.0 has no class.
  expect(standard.contract.document.openapi).toMatch(/^3\.1\./);
  expect(conformsTo.join()).not.toContain('oas3');
});

test('/conf/core/http', async () => {
  const server = await serve(settingsOf(), { host: '127.0.0.1', port: 0 });
  const seen = await new Promise((resolve, reject) => {
    get(`${server.url}/`, (answer) => {
      answer.resume();
      resolve([answer.httpVersion, answer.statusCode]);
    }).on('error', reject);
  });
  await server.close();
  expect(seen).toEqual(['1.1', 200]);
});
