/**
 * Series of a run : one table in three representations, the same bits in each
 */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEDIA } from '../../src/contract/media.ts';
import { mirab, TRADE } from '../cli/mirab.ts';
import { openTestApp, type TestApp } from './server.ts';

let server: TestApp;
let path: string;
let run: { runId: string; digest: string };
beforeAll(async () => {
  server = await openTestApp();
  run = (await server.execute('run', { scenario: 'two-banks.trade' })).json();
  path = `/runs/${run.runId}/series`;
});
afterAll(() => server.close());

interface SeriesDocument {
  readonly steps: readonly string[];
  readonly series: readonly { of: string; variable: string; values: readonly number[] }[];
}

test('CSV is what the command line writes, byte for byte', async () => {
  const [{ stdout }, answer] = await Promise.all([
    mirab(['run', TRADE, '--csv', '-']),
    server.get(path, { accept: MEDIA.csv }),
  ]);
  expect(answer.headers['content-type']).toMatch(/^text\/csv/);
  expect(answer.body).toBe(stdout);
});

test('Parquet has the bits of JSON, and says what made it', async () => {
  const { steps, series } = (await server.get(path)).json<SeriesDocument>();
  const answer = await server.get(path, { accept: MEDIA.parquet });
  const bytes = new Uint8Array(answer.rawPayload);
  const rows = await parquetReadObjects({ file: bytes.buffer });
  expect(rows.map((row) => row['date'])).toEqual(steps);
  for (const { of, variable, values } of series)
    expect(rows.map((row) => row[`${of}.${variable}`])).toEqual(values);
  const { key_value_metadata: said = [] } = parquetMetadata(bytes.buffer);
  expect(Object.fromEntries(said.map(({ key, value }) => [key, value]))).toMatchObject({
    'mirab.runId': run.runId,
    'mirab.digest': run.digest,
  });
});

test('each representation has a tag of its own', async () => {
  const tags = await Promise.all(
    [MEDIA.json, MEDIA.csv, MEDIA.parquet].map(
      async (accept) => (await server.get(path, { accept })).headers.etag,
    ),
  );
  expect(new Set(tags).size).toBe(3);
});

test.each([
  ['text/csv;q=0.5, application/json;q=0.4', /^text\/csv/],
  ['text/csv;q=0.5, application/json', /^application\/json/],
  ['*/*', /^application\/json/],
  ['text/*', /^text\/csv/],
])('Accept: %s', async (accept, type) => {
  const answer = await server.get(path, { accept });
  expect(answer.headers['content-type']).toMatch(type);
  expect(answer.headers.vary).toMatch(/accept/i);
});

test('a representation that there is not is refused with those that there are', async () => {
  const answer = await server.get(path, { accept: 'application/xml' });
  expect(answer.json()).toMatchObject({ status: 406, code: 'MIRAB_MEDIA_NOT_OFFERED' });
  expect(answer.json().detail).toContain(MEDIA.parquet);
});

test('some series may be asked for, and an unknown one is told with the nearest', async () => {
  const { series } = (
    await server.get(`${path}?variable=high-dam.release_m3&variable=marsh`)
  ).json<SeriesDocument>();
  expect(new Set(series.map(({ of }) => of))).toEqual(new Set(['high-dam', 'marsh']));
  const unknown = await server.get(`${path}?variable=high-dm`);
  expect(unknown.statusCode).toBe(404);
  expect(unknown.json().errors[0].message).toContain('high-dam');
});
