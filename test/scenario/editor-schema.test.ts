import { readdirSync, readFileSync } from 'node:fs';
import Schema from 'typebox/schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pages } from '../../scripts/write-docs.ts';
import { editorSchema } from '../../src/engine/scenario/editor-schema.ts';
import { NODE_KINDS, type NodeKind } from '../../src/engine/scenario/schema/node.ts';
import { schemaTable } from '../../src/engine/scenario/schema-table.ts';

const validator = Schema.Compile(editorSchema());
const accepts = (text: string) => validator.Check(parse(text, { intAsBigInt: false }));

const SHIPPED = ['two-banks', 'aral', 'deals', 'protocols'].map((folder) => `scenarios/${folder}`);
const shipped = [...SHIPPED, 'test/refusals/valid'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

describe('the schema for editors accepts what the validator accepts:', () => {
  test.each(shipped)('%s', (file) => {
    expect(accepts(readFileSync(file, 'utf8'))).toBe(true);
  });
});

describe('the schema for editors marks slips:', () => {
  const basin = readFileSync('test/refusals/valid/basin.yaml', 'utf8');

  test.each([
    ['an unknown key of a node', '  plain: { kind: reach,', '  plain: { kind: reach, los: 5 %,'],
    ['an unknown kind', 'kind: junction', 'kind: junktion'],
    ['a number without its unit', 'dead: 1 km^3', 'dead: 1'],
    ['a month that there is not', 'months: Jun..Aug', 'months: Jun..Agu'],
    ['a choice that there is not', 'between: upstream-first', 'between: upstream'],
    ['a key that is absent', 'story: One', 'note: One'],
  ])('%s', (_name, good, slip) => {
    expect(basin).toContain(good);
    expect(accepts(basin.replace(good, slip))).toBe(false);
  });

  test('a key in a file that extends another', () => {
    expect(accepts('extends: basin.yaml\nset: { time.years: 3 }')).toBe(true);
    expect(accepts('extends: basin.yaml\nnodes: {}')).toBe(false);
  });
});

test.each(Object.keys(NODE_KINDS) as NodeKind[])('each key of a %s has a row with a meaning', (kind) => {
  const rows = schemaTable(kind);
  expect(rows.map((row) => row.key)).toEqual([...new Set(rows.map((row) => row.key))]);
  for (const row of rows) expect(row.description, row.key).not.toBe('');
});

test('the pages written from the sources are not stale', () => {
  for (const [path, text] of pages()) expect(readFileSync(path, 'utf8'), path).toBe(text);
});
